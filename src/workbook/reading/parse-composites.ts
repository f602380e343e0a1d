import { type InputName, type NameOf, namesHolding, type PartOf } from "./inputs";
import { classTypeName, gradesKey, limitsOfGrades } from "../../planning/class-type";
import type { Composite, Grade } from "../../planning/grades";
import type { Place } from "../host/address";
import { compositeBehindDate } from "./composite-date";
import { readComposite } from "./composite-text";
import { gradeCalled } from "./grade-called";
import { gradeNameIn, nameKey } from "./grade-name";
import { cellAt, type InputCells, type InputRange, isBlank, isDate, type PlacedCell } from "./input-cells";
import type { IssueList } from "./issue-list";
import { cellOf, filledSize, isWholeColumnOrRow, type Line, lineOf, runsBeside } from "./line";
import { parseNumber } from "./parse-number";
import { type NumberRead, placesOf, valuesOf } from "./numbers-read";

/** Where a composite and its limits stand. */
export type CompositePlaces = Readonly<Record<"composite" | PartOf<"number of each composite">, Place | undefined>>;

/** The composites as far as they could be read; both lists have the same order. */
export interface ParsedComposites {
  readonly composites: readonly Composite[];
  readonly places: readonly CompositePlaces[];
}

/** The cells of one composite, and its position among the rows. */
interface CompositeRow {
  readonly cells: readonly PlacedCell[];
  readonly position: number;
}

/**
 * Reads the composites and their own limits.
 * @param heading the position of the heading in the grades' whole column, beside which that of the composites' stands
 */
export function parseComposites(
  inputs: InputCells,
  grades: readonly Grade[],
  issues: IssueList,
  heading?: number,
): ParsedComposites {
  const names = grades.map(({ name }) => name);
  const { rows: filled, line } = compositeRows(inputs, names);
  const rows = filled.filter((row, index) => index > 0 || row.position !== heading || !isHeading(row, line, names));
  const lists = namesHolding("number of each composite").map((name) => {
    const numbers = lineOf(name, inputs[name], issues);
    if (numbers && numbers.cells.length > 0 && numbers.length > 1) runsBeside(numbers, line, true, issues);
    return { name, line: numbers };
  });

  const found: { composite: Composite; places: CompositePlaces }[] = [];
  const firstOf = new Map<string, Place | undefined>();
  for (const { cells, position } of rows) {
    const [first] = cells;
    const numbers = lists.map((list) => numberAt(list.line, position, list.name, issues));
    if (grades.length === 0) continue;
    const positions = gradesOf(cells, names, issues);
    if (!positions || !first) continue;
    const key = gradesKey(positions);
    const name = classTypeName(positions.map((grade) => names[grade] ?? ""));
    if (firstOf.has(key)) {
      const other = firstOf.get(key);
      issues.error("compositeTwice", first.place, {
        composite: name,
        ...(other ? { firstAddress: issues.addressOf(other) } : {}),
      });
      continue;
    }
    firstOf.set(key, first.place);
    const composite: Composite = { grades: positions, ...valuesOf(numbers) };
    const places: CompositePlaces = { composite: first.place, ...placesOf(numbers) };
    if (leavesSize(composite, name, grades, places, issues)) found.push({ composite, places });
  }
  return { composites: found.map(({ composite }) => composite), places: found.map(({ places }) => places) };
}

/** The rows of the range that hold something. A range of one row whose cells are composites each is read along the row. */
function compositeRows(inputs: InputCells, names: readonly string[]): { rows: readonly CompositeRow[]; line: Line } {
  const input = inputs.Composites;
  const name: InputName = "Composites";
  if (input.kind === "constant") {
    const cells = [{ cell: input.cell }];
    return { rows: isBlank(input.cell) ? [] : [{ cells, position: 0 }], line: { name, cells, length: 1, down: true } };
  }
  if (input.kind !== "range") return { rows: [], line: { name, cells: [], length: 0, down: true } };
  const { range } = input;
  const filled = filledSize(range);
  const along = filled.rows <= 1 && range.rowCount === 1 && isRowOfComposites(range, filled.columns, names);
  const length = along ? filled.columns : filled.rows;
  const cellsAt = (position: number): readonly PlacedCell[] =>
    along
      ? [cellAt(range, 0, position)]
      : Array.from({ length: filled.columns }, (_, column) => cellAt(range, position, column));
  const all = Array.from({ length }, (_, position) => ({ cells: cellsAt(position), position }));
  const line: Line = {
    name,
    cells: all.flatMap(({ cells }) => cells[0] ?? []),
    length: along ? range.columnCount : range.rowCount,
    range,
    down: !along,
  };
  const rows = all
    .map(({ cells, position }) => ({ cells: cells.filter(({ cell }) => !isBlank(cell)), position }))
    .filter(({ cells }) => cells.length > 0);
  return { rows, line };
}

/** Whether the first row of whole columns is a heading: words that name no grade, and in which nothing could part grades. */
function isHeading({ cells }: CompositeRow, { range }: Line, names: readonly string[]): boolean {
  if (range === undefined || !isWholeColumnOrRow(range)) return false;
  return cells.every(({ cell }) => {
    const text = gradeNameIn(cell);
    return cell.kind === "text" && /^[\p{L}\s]+$/u.test(text) && readComposite(text, names).kind === "unknown";
  });
}

function isRowOfComposites(range: InputRange, columns: number, names: readonly string[]): boolean {
  if (range.columnCount === 1) return false;
  const cells = Array.from({ length: columns }, (_, column) => cellAt(range, 0, column).cell);
  const known = new Set(names.map(nameKey));
  if (cells.every((cell) => isBlank(cell) || known.has(nameKey(gradeNameIn(cell))))) return false;
  return cells.some((cell) => {
    const { kind } = readComposite(gradeNameIn(cell), names);
    return isDate(cell) || kind === "grades" || kind === "ambiguous";
  });
}

/** The grades of one row, as positions in ascending order; nothing where they could not be read. */
function gradesOf(
  cells: readonly PlacedCell[],
  names: readonly string[],
  issues: IssueList,
): readonly number[] | undefined {
  const written = cells.map(({ cell }) => (isDate(cell) ? cell.shown : gradeNameIn(cell)));
  const composite = written.length === 1 ? (written[0] ?? "") : classTypeName(written);
  const grades =
    cells.length === 1 ? gradesInText(cells, names, issues) : gradesInCells(cells, composite, names, issues);
  if (!grades) return undefined;
  const place = cells[0]?.place;
  const twice = grades.find((grade, index) => grades.indexOf(grade) !== index);
  if (twice !== undefined) {
    issues.error("gradeTwiceInComposite", place, { composite, grade: names[twice] ?? "" });
    return;
  }
  if (grades.length < 2) {
    issues.error("tooFewGrades", place, { composite });
    return;
  }
  return grades.toSorted((a, b) => a - b);
}

function gradesInText(
  [placed]: readonly PlacedCell[],
  names: readonly string[],
  issues: IssueList,
): readonly number[] | undefined {
  if (!placed || notUsable(placed, names, issues)) return undefined;
  const composite = gradeNameIn(placed.cell);
  const reading = readComposite(composite, names);
  switch (reading.kind) {
    case "grades":
      return reading.grades;
    case "single": {
      issues.error("tooFewGrades", placed.place, { composite });
      return;
    }
    case "unknown": {
      issues.error("unknownGrade", placed.place, { composite, grade: reading.grade, known: [...new Set(names)] });
      return;
    }
    case "ambiguous": {
      issues.error("ambiguousComposite", placed.place, {
        composite,
        readings: reading.readings.map((grades) => grades.map((grade) => names[grade]).join(" + ")),
      });
      return;
    }
  }
}

function gradesInCells(
  cells: readonly PlacedCell[],
  composite: string,
  names: readonly string[],
  issues: IssueList,
): readonly number[] | undefined {
  const known = names.map(nameKey);
  const grades = cells.map((placed) => {
    if (notUsable(placed, names, issues)) return -1;
    const grade = gradeNameIn(placed.cell);
    const exact = known.indexOf(nameKey(grade));
    const meant = exact < 0 ? gradeCalled(grade, names) : [exact];
    const position = meant.length === 1 ? (meant[0] ?? -1) : -1;
    if (position < 0) issues.error("unknownGrade", placed.place, { composite, grade, known: [...new Set(names)] });
    return position;
  });
  return grades.includes(-1) ? undefined : grades;
}

/** Notes a cell that holds an error or a date. */
function notUsable({ cell, place }: PlacedCell, names: readonly string[], issues: IssueList): boolean {
  if (cell.kind === "error") issues.error("errorValue", place, { name: "Composites", shown: cell.shown });
  if (!isDate(cell)) return cell.kind === "error";
  const suggestion = compositeBehindDate(Number(cell.value), cell.shown, names);
  issues.error("dateForComposite", place, { shown: cell.shown, ...(suggestion === undefined ? {} : { suggestion }) });
  return true;
}

/** A composite's own number; none where it states none. */
function numberAt(
  line: Line | undefined,
  position: number,
  name: NameOf<"number of each composite">,
  issues: IssueList,
): NumberRead<"number of each composite"> {
  const placed = line && cellOf(line, line.length === 1 ? 0 : position);
  const value = placed === undefined || isBlank(placed.cell) ? undefined : parseNumber(placed, name, issues);
  return { name, value, place: placed?.place };
}

/** Whether some class size suits the composite. One that leaves none is noted: an error where its own limits cross. */
function leavesSize(
  composite: Composite,
  name: string,
  grades: readonly Grade[],
  places: CompositePlaces,
  issues: IssueList,
): boolean {
  const ofGrades = limitsOfGrades(grades, composite.grades);
  const smallest = composite.minClassSize ?? ofGrades.min;
  const maximum = composite.maxClassSize ?? ofGrades.max;
  const subclasses = composite.grades.reduce((sum, grade) => sum + (grades[grade]?.minSubclass ?? 0), 0);
  const minimum = Math.max(smallest, subclasses);
  if (minimum <= maximum) return true;
  if (composite.minClassSize !== undefined && composite.maxClassSize !== undefined && smallest > maximum) {
    issues.error("minimumAboveMaximum", places.minClassSize, {
      of: name,
      composite: true,
      minimum: smallest,
      maximum,
      ...(places.maxClassSize ? { maximumAddress: issues.addressOf(places.maxClassSize) } : {}),
    });
  } else {
    const fromSubclasses = smallest <= maximum;
    issues.notice("compositeWithoutSize", places.composite, { composite: name, minimum, maximum, fromSubclasses });
  }
  return false;
}
