import { type Held, INPUT_NAMES, type InputName, inputOf, type NameOf, NEEDED_INPUTS, type PartOf } from "./inputs";
import type { Issue } from "./issue";
import type { Problem } from "../../planning/problem";
import type { Place } from "../host/address";
import { type InputCells, inputRanges } from "./input-cells";
import { type AddressOf, IssueList } from "./issue-list";
import { parsePriorities, parseTeacherRule } from "./parse-choices";
import { type AveragePlaces, parseAverages } from "./parse-averages";
import { type CompositePlaces, parseComposites } from "./parse-composites";
import { parseCurrentPlan } from "./parse-current-plan";
import { parseKeep } from "./parse-keep";
import { type GradePlaces, parseGrades } from "./parse-grades";
import { noteCaps, noteNothingCapped } from "./note-caps";
import { noteSizes } from "./note-sizes";
import { placesOf, valuesOf } from "./numbers-read";
import { parseSchoolNumbers } from "./parse-school-numbers";
import { parseShare } from "./parse-share";

/** Where the parts of a problem stand in the workbook, so that a repair can say, or change, its cell. */
export interface InputPlaces extends Readonly<Record<PartOf<"number">, Place | undefined>> {
  /** In the order of `Problem.grades`. */
  readonly grades: readonly GradePlaces[];
  /** In the order of `Problem.composites`. */
  readonly composites: readonly CompositePlaces[];
  /** In the order of `Problem.averages`. */
  readonly averages: readonly AveragePlaces[];
  readonly shareOverCap: Place | undefined;
}

/** What the workbook says. Without a problem there is at least one error among the issues. */
export interface ParsedInputs {
  readonly problem?: Problem;
  /** Everything wrong or worth saying, in a stable order. */
  readonly issues: readonly Issue[];
  readonly places: InputPlaces;
}

/**
 * Turns what stands under our names into a problem, or into every issue there is, each at its own cell.
 * @param addressOf how cells are called; as Excel prints their addresses where nobody says otherwise
 */
export function parseInputs(inputs: InputCells, addressOf?: AddressOf): ParsedInputs {
  const issues = new IssueList(addressOf);
  for (const name of INPUT_NAMES) noteName(name, inputs, issues);
  const read = parseSchoolNumbers(inputs, issues);
  const numbers = valuesOf(read);
  const ofSchool = placesOf(read);
  const span = numbers.largestSpan === undefined ? {} : { largestSpan: numbers.largestSpan };
  const teacherRule = parseTeacherRule(inputs, issues);
  const { grades, places: gradePlaces, heading } = parseGrades(inputs, issues);
  const { composites, places: compositePlaces } = parseComposites(inputs, { grades, ...span }, issues, {
    heading,
    largestSpan: ofSchool.largestSpan,
  });
  noteSizes({ grades, composites, ...span }, gradePlaces, compositePlaces, issues);
  const { averages, places: averagePlaces } = parseAverages(inputs, grades, issues);
  const share = parseShare(inputs, issues);
  const said = parsePriorities(inputs, issues);
  const { priorities } = said;
  const currentPlan = parseCurrentPlan(inputs, grades.length, priorities, issues);
  const keep = parseKeep(inputs, { teachers: numbers.teachers, grades, composites, ...span }, issues);

  if (!issues.hasErrors) {
    noteCaps({ grades, composites, ...span }, gradePlaces, compositePlaces, issues);
    noteNothingCapped(share, said, { grades, composites }, issues);
  }

  const places = {
    ...ofSchool,
    grades: gradePlaces,
    composites: compositePlaces,
    averages: averagePlaces,
    shareOverCap: share.place,
  };
  const found = issues.inOrder(sheetsOf(inputs));
  if (issues.hasErrors) return { issues: found, places };
  const averaged = averages.length === 0 ? {} : { averages };
  const shared = share.value === undefined ? {} : { shareOverCap: share.value };
  const now = { ...(currentPlan && { currentPlan }), ...(keep && { keep }) };
  return {
    problem: { ...numbers, teacherRule, grades, composites, priorities, ...averaged, ...shared, ...now },
    issues: found,
    places,
  };
}

function noteName(name: InputName, inputs: InputCells, issues: IssueList): void {
  const input = inputs[name];
  if (input.kind === "withoutCells") noteWithoutCells(name, issues);
  const grid = GRIDS.includes(inputOf(name).holds);
  if (input.kind === "computed" || (input.kind === "array" && grid))
    issues.error("nameComputed", undefined, { name, formula: input.formula });
  if (input.kind === "unresolved") issues.error("nameUnresolved", undefined, { name, formula: input.formula });
  if (input.kind === "missing" && NEEDED_INPUTS.includes(name)) issues.error("nameMissing", undefined, { name });
  if (input.kind === "range" && input.range.hidden) issues.notice("hiddenCells", input.range, { name });
}

/** What no name can hold without cells. */
const GRIDS: readonly Held[] = ["composites", "averages", "classes"];

/** Classes stand on sheets of ours, which people delete; limits are never left out unasked. */
function noteWithoutCells(name: InputName, issues: IssueList): void {
  if (holdsClasses(name)) issues.notice("optionalWithoutCells", undefined, { name });
  else issues.error("nameWithoutCells", undefined, { name });
}

function holdsClasses(name: InputName): name is NameOf<"classes"> {
  return inputOf(name).holds === "classes";
}

/** The sheets that hold inputs, in the order of the names. */
function sheetsOf(inputs: InputCells): readonly string[] {
  const sheets = inputRanges(inputs).map(({ range }) => range.sheet);
  return [...new Set(sheets)];
}
