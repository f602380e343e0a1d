import { INPUT_NAMES, type InputName, NEEDED_INPUTS } from "../../planning/input-name";
import type { Issue } from "../../planning/issue";
import type { Problem } from "../../planning/problem";
import type { Place } from "../host/address";
import type { InputCells } from "./input-cells";
import { type AddressOf, IssueList } from "./issue-list";
import { singleCell } from "./line";
import { parsePriorities, parseTeacherRule } from "./parse-choices";
import { type CompositePlaces, parseComposites } from "./parse-composites";
import { parseCurrentPlan } from "./parse-current-plan";
import { parseKeep } from "./parse-keep";
import { type GradePlaces, parseGrades } from "./parse-grades";
import { noteSizes } from "./note-sizes";
import { NUMBER_RULES, parseNumber } from "./parse-number";

/** Where the parts of a problem stand in the workbook, so that a repair can say, or change, its cell. */
export interface InputPlaces {
  readonly teachers: Place | undefined;
  /** In the order of `Problem.grades`. */
  readonly grades: readonly GradePlaces[];
  /** In the order of `Problem.composites`. */
  readonly composites: readonly CompositePlaces[];
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
  const teachersCell = singleCell("Teachers", inputs.Teachers, issues);
  const teachers = teachersCell && parseNumber(teachersCell, NUMBER_RULES.Teachers, issues);
  const teacherRule = parseTeacherRule(inputs, issues);
  const { grades, places: gradePlaces, heading } = parseGrades(inputs, issues);
  const { composites, places: compositePlaces } = parseComposites(inputs, grades, issues, heading);
  noteSizes({ grades, composites }, gradePlaces, compositePlaces, issues);
  const priorities = parsePriorities(inputs, issues);
  const currentPlan = parseCurrentPlan(inputs, grades.length, priorities, issues);
  const keep = parseKeep(inputs, { teachers, grades, composites }, issues);

  const places = { teachers: teachersCell?.place, grades: gradePlaces, composites: compositePlaces };
  const found = issues.inOrder(sheetsOf(inputs));
  if (issues.hasErrors || teachers === undefined) return { issues: found, places };
  const now = { ...(currentPlan && { currentPlan }), ...(keep && { keep }) };
  return { problem: { teachers, teacherRule, grades, composites, priorities, ...now }, issues: found, places };
}

function noteName(name: InputName, inputs: InputCells, issues: IssueList): void {
  const input = inputs[name];
  if (input.kind === "withoutCells") noteWithoutCells(name, issues);
  const grid = name === "Composites" || name === "CurrentPlan" || name === "Keep";
  if (input.kind === "computed" || (input.kind === "array" && grid))
    issues.error("nameComputed", undefined, { name, formula: input.formula });
  if (input.kind === "unresolved") issues.error("nameUnresolved", undefined, { name, formula: input.formula });
  if (input.kind === "missing" && NEEDED_INPUTS.includes(name)) issues.error("nameMissing", undefined, { name });
  if (input.kind === "range" && input.range.hidden) issues.notice("hiddenCells", input.range, { name });
}

/** Classes stand on sheets of ours, which people delete; limits are never left out unasked. */
function noteWithoutCells(name: InputName, issues: IssueList): void {
  if (name === "Keep" || name === "CurrentPlan") issues.notice("optionalWithoutCells", undefined, { name });
  else issues.error("nameWithoutCells", undefined, { name });
}

/** The sheets that hold inputs, in the order of the names. */
function sheetsOf(inputs: InputCells): readonly string[] {
  const sheets = INPUT_NAMES.flatMap((name) => {
    const input = inputs[name];
    return input.kind === "range" ? [input.range.sheet] : [];
  });
  return [...new Set(sheets)];
}
