import { blankCell, mayBeOneForAll, type NameOf, namesHolding, NEEDED_INPUTS, type PartOf } from "./inputs";
import type { Grade } from "../../planning/grades";
import type { Place } from "../host/address";
import { gradeNameIn, nameKey } from "./grade-name";
import { type InputCells, isBlank, isDate, type PlacedCell, plainText } from "./input-cells";
import type { IssueList } from "./issue-list";
import { cellOf, isWholeColumnOrRow, type Line, lineOf, runsBeside } from "./line";
import { mergedAt } from "./merged-cells";
import { type NumberRead, placesOf, valuesOf } from "./numbers-read";
import { parseNumber } from "./parse-number";
import { isTotalLabel, speaksOfTotal } from "./total-label";

/** What stands beside the names of the grades. */
const GRADE_NUMBERS = "number of each grade";
type GradeNumbers = typeof GRADE_NUMBERS;

/** A name among the grades, and its position in the range. */
interface GradeName {
  readonly name: string;
  readonly position: number;
  readonly place?: Place;
}

/** Where what is known of a grade stands; a limit that is one cell for all grades stands at that cell for each. */
export type GradePlaces = Readonly<Record<"name" | PartOf<GradeNumbers>, Place | undefined>>;

/** The grades as far as they could be read. */
export interface ParsedGrades {
  /** The names, youngest first, whatever is wrong with their numbers. */
  readonly names: readonly string[];
  /** The grades; complete where no error was noted. */
  readonly grades: readonly Grade[];
  readonly places: readonly GradePlaces[];
  /** The position of the heading among the cells, where whole columns have one. */
  readonly heading?: number;
}

/** The longest name of a grade: the names of several, joined, still fit a cell, and each the header of a table. */
const LONGEST_NAME = 200;

/** Reads the grades and what stands beside them. */
export function parseGrades(inputs: InputCells, issues: IssueList): ParsedGrades {
  const gradeLine = lineOf("Grades", inputs.Grades, issues);
  const childrenLine = lineOf("Children", inputs.Children, issues);
  const names = gradeNames(gradeLine, childrenLine, issues);
  const lists = namesHolding(GRADE_NUMBERS).map((name) => {
    const line = name === "Children" ? childrenLine : lineOf(name, inputs[name], issues);
    return numbersBeside(names, gradeLine, line, name, issues);
  });
  const numbersOf = names.map((_, index) => lists.flatMap((list) => list[index] ?? []));
  const grades = names.map(({ name }, index): Grade => ({ name, ...valuesOf(numbersOf[index] ?? []) }));
  const places = names.map(({ place }, index): GradePlaces => ({ name: place, ...placesOf(numbersOf[index] ?? []) }));
  grades.forEach((grade, index) => {
    const children = numbersOf[index]?.find(({ name }) => name === "Children");
    noteOddities(grade, places[index], children?.value, issues);
  });
  const heading = gradeLine?.cells.findIndex((_, position) => isHeading(gradeLine, childrenLine, position)) ?? -1;
  return { names: names.map(({ name }) => name), grades, places, ...(heading < 0 ? {} : { heading }) };
}

function gradeNames(line: Line | undefined, children: Line | undefined, issues: IssueList): readonly GradeName[] {
  const seen = new Map<string, Place | undefined>();
  const counted: number[] = [];
  const names = positionsOf(line, children).flatMap((position): readonly GradeName[] => {
    const placed = line && cellOf(line, position);
    if (line === undefined || placed === undefined || isHeading(line, children, position)) return [];
    const { cell, place } = placed;
    if (isBlank(cell)) {
      noteNameless(line, position, children, counted, issues);
      return [];
    }
    const beside = numberOf(children?.cells[position]);
    if (isSumOfLast(counted, beside) && speaksOfTotal(gradeNameIn(cell))) {
      issues.notice("totalLeftOut", place, { grade: gradeNameIn(cell) });
      return [];
    }
    if (beside !== undefined) counted.push(beside);
    if (cell.kind === "error") issues.error("errorValue", place, { name: "Grades", shown: cell.shown });
    if (isDate(cell)) issues.error("dateForValue", place, { name: "Grades", shown: cell.shown });
    const name = isDate(cell) ? cell.shown : gradeNameIn(cell);
    if (name.length > LONGEST_NAME)
      issues.error("gradeNameTooLong", place, { grade: name, characters: name.length, most: LONGEST_NAME });
    const first = seen.get(nameKey(name));
    if (seen.has(nameKey(name)))
      issues.error("gradeTwice", place, { grade: name, ...(first ? { firstAddress: issues.addressOf(first) } : {}) });
    else seen.set(nameKey(name), place);
    if (isTotalLabel(name)) issues.notice("totalAmongGrades", place, { grade: name });
    return [{ name, position, ...(place ? { place } : {}) }];
  });
  if (line && !line.cells.some(({ cell }) => !isBlank(cell))) issues.error("noGrades", line.range, { name: "Grades" });
  return names;
}

/** The positions to be read: to the last name or, further down, to the last children beside a cell that could hold one. */
function positionsOf(line: Line | undefined, children: Line | undefined): readonly number[] {
  if (line === undefined) return [];
  const last = Math.max(line.cells.length, Math.min(children?.cells.length ?? 0, line.length));
  return Array.from({ length: last }, (_, position) => position);
}

/**
 * Notes children beside a blank name, who would otherwise be left out of every plan. Nobody is left out below the last name by a 0,
 * by the sum of all above, or by a remark below whole columns.
 */
function noteNameless(
  line: Line,
  position: number,
  children: Line | undefined,
  counted: readonly number[],
  issues: IssueList,
): void {
  const beside = children?.cells[position];
  if (beside === undefined || isBlank(beside.cell) || line.cells.length === 0) return;
  const isBelow = position >= line.cells.length;
  const remark = line.range && isWholeColumnOrRow(line.range) && beside.cell.kind === "text";
  if (isBelow && (beside.cell.value === 0 || remark || isSumOfAll(counted, beside.cell.value))) return;
  const { range } = line;
  const merged = range && mergedAt(range, line.down ? position : 0, line.down ? 0 : position);
  if (merged) issues.error("mergedCells", { sheet: range.sheet, ...merged }, { name: "Grades" });
  else
    issues.error("gradeWithoutName", cellOf(line, position)?.place, {
      ...(beside.place ? { childrenAddress: issues.addressOf(beside.place) } : {}),
    });
}

/** Whether a number of children is that of two or more grades above it together, the last ones or all, so that it counts nobody anew. */
function isSumOfLast(counted: readonly number[], number: unknown): boolean {
  let sum = 0;
  let grades = 0;
  for (const children of counted.toReversed()) {
    sum += children;
    if (children > 0) grades++;
    if (grades > 1 && sum === number) return true;
  }
  return false;
}

/** Whether a number of children is that of all grades above it together. */
function isSumOfAll(counted: readonly number[], number: unknown): boolean {
  const several = counted.filter((children) => children > 0).length > 1;
  return several && counted.reduce((sum, children) => sum + children, 0) === number;
}

function numberOf(placed: PlacedCell | undefined): number | undefined {
  return typeof placed?.cell.value === "number" ? placed.cell.value : undefined;
}

/** A whole column has its heading among its cells: the first text, where a text stands among the children too. */
function isHeading(grades: Line | undefined, children: Line | undefined, position: number): boolean {
  if (!grades?.range || !isWholeColumnOrRow(grades.range)) return false;
  const beside = children?.cells[position]?.cell;
  const first = grades.cells.findIndex(({ cell }) => !isBlank(cell));
  return position === first && beside?.kind === "text" && !/\d/.test(plainText(beside.value));
}

/** For each grade its number in another list, which may be one cell for all. */
function numbersBeside(
  names: readonly GradeName[],
  grades: Line | undefined,
  line: Line | undefined,
  name: NameOf<GradeNumbers>,
  issues: IssueList,
): readonly NumberRead<GradeNumbers>[] {
  if (!line || (line.cells.length === 0 && !NEEDED_INPUTS.includes(name)))
    return names.map(() => ({ name, value: undefined, place: undefined }));
  const oneForAll = mayBeOneForAll(name);
  if (oneForAll && line.length === 1) {
    const only = cellOf(line, 0);
    const value = only && parseNumber(only, name, issues);
    return names.map(() => ({ name, value, place: only?.place }));
  }
  if (!grades || names.length === 0) {
    line.cells.filter(({ cell }) => !isBlank(cell)).forEach((cell) => parseNumber(cell, name, issues));
    return [];
  }
  runsBeside(line, grades, oneForAll, issues);
  return names.map((grade) => {
    const placed = cellOf(line, grade.position);
    return { name, value: placed && numberBeside(placed, line, grade, name, issues), place: placed?.place };
  });
}

function numberBeside(
  placed: PlacedCell,
  line: Line,
  { name: grade, position }: GradeName,
  name: NameOf<GradeNumbers>,
  issues: IssueList,
): number | undefined {
  if (!isBlank(placed.cell)) return parseNumber(placed, name, issues, grade);
  const blank = blankCell(name);
  if (blank === "noted") issues.notice("blankLimit", placed.place, { name, grade });
  if (blank !== "wrong") return undefined;
  const { range } = line;
  const merged = range && mergedAt(range, line.down ? position : 0, line.down ? 0 : position);
  if (merged) issues.error("mergedCells", { sheet: range.sheet, ...merged }, { name });
  else issues.error("blankCell", placed.place, { name, of: grade });
  return undefined;
}

function noteOddities(
  grade: Grade,
  places: GradePlaces | undefined,
  children: number | undefined,
  issues: IssueList,
): void {
  const { name, minClassSize: minimum, maxClassSize: maximum } = grade;
  if (children === 0) issues.notice("gradeWithoutChildren", places?.children, { grade: name });
  if (minimum <= maximum) return;
  const other = places?.maxClassSize;
  issues.error("minimumAboveMaximum", places?.minClassSize ?? other, {
    of: name,
    composite: false,
    minimum,
    maximum,
    ...(other ? { maximumAddress: issues.addressOf(other) } : {}),
  });
}
