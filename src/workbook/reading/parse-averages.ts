import { type AverageLimit, bandName, fractionOf } from "../../planning/average-limit";
import { gradesKey } from "../../planning/class-type";
import type { Grade } from "../../planning/grades";
import type { Place } from "../host/address";
import { bandBehindDate } from "./composite-date";
import { readBand } from "./composite-text";
import { gradeNameIn } from "./grade-name";
import { cellAt, type InputCells, type InputRange, isBlank, isDate, type PlacedCell, plainText } from "./input-cells";
import type { IssueList } from "./issue-list";
import { filledSize, isWholeColumnOrRow } from "./line";
import { MOST } from "./parse-number";

/** Where a band and the limits of its average stand. */
export type AveragePlaces = Readonly<Record<keyof AverageLimit, Place | undefined>>;

/** The limits of averages as far as they could be read; both lists have the same order. */
export interface ParsedAverages {
  readonly averages: readonly AverageLimit[];
  readonly places: readonly AveragePlaces[];
}

const NAME = "AverageLimits";
const NOTHING: ParsedAverages = { averages: [], places: [] };

/** Reads the limits of averages: a row each, with a band of grades, its largest average, and its smallest where there is one. */
export function parseAverages(inputs: InputCells, grades: readonly Grade[], issues: IssueList): ParsedAverages {
  const input = inputs[NAME];
  if (input.kind === "constant") issues.error("notAverages", undefined, { name: NAME, columns: 1 });
  if (input.kind !== "range") return NOTHING;
  const { range } = input;
  const { rows, columns } = filledSize(range);
  if (rows === 0) return NOTHING;
  if (columns < 2 || columns > 3) {
    issues.error("notAverages", range, { name: NAME, columns });
    return NOTHING;
  }
  const firstOf = new Map<string, Place | undefined>();
  const found: { limit: AverageLimit; places: AveragePlaces }[] = [];
  for (let row = hasHeading(range) ? 1 : 0; row < rows; row++) {
    const [band, largest, smallest] = [0, 1, 2].map((column) => cellAt(range, row, column));
    if (band === undefined || largest === undefined || smallest === undefined) continue;
    if ([band, largest, smallest].every(({ cell }) => isBlank(cell))) continue;
    const positions = grades.length === 0 ? undefined : bandIn(band, grades, issues);
    const limits = limitsIn(largest, smallest, issues);
    if (positions === undefined || limits === undefined) continue;
    const key = gradesKey(positions);
    const first = firstOf.get(key);
    if (firstOf.has(key)) {
      const firstAddress = first === undefined ? {} : { firstAddress: issues.addressOf(first) };
      issues.error("compositeTwice", band.place, {
        composite: bandName(positions, { grades }),
        band: true,
        ...firstAddress,
      });
      continue;
    }
    firstOf.set(key, band.place);
    const places = { grades: band.place, largest: largest.place, smallest: smallest.place };
    found.push({ limit: { grades: positions, ...limits }, places });
  }
  return { averages: found.map(({ limit }) => limit), places: found.map(({ places }) => places) };
}

/** Whether the first row of whole columns is a heading: words where the averages stand. */
function hasHeading(range: InputRange): boolean {
  const { cell } = cellAt(range, 0, 1);
  return isWholeColumnOrRow(range) && cell.kind === "text" && !/\d/.test(plainText(cell.value));
}

/** The grades of a band, as positions in ascending order; nothing where they could not be read. */
function bandIn(placed: PlacedCell, grades: readonly Grade[], issues: IssueList): readonly number[] | undefined {
  const { cell, place } = placed;
  const names = grades.map(({ name }) => name);
  if (cell.kind === "error") {
    issues.error("errorValue", place, { name: NAME, shown: cell.shown });
    return;
  }
  if (isBlank(cell)) {
    issues.error("bandWithoutGrades", place, { name: NAME });
    return;
  }
  if (isDate(cell)) {
    const suggestion = bandBehindDate(Number(cell.value), cell.shown, names);
    issues.error("dateForComposite", place, {
      shown: cell.shown,
      band: true,
      ...(suggestion !== undefined && { suggestion }),
    });
    return;
  }
  const written = gradeNameIn(cell);
  const reading = readBand(written, names);
  switch (reading.kind) {
    case "grades":
      return reading.grades;
    case "single":
      return [reading.grade];
    case "unknown":
      issues.error("unknownGrade", place, {
        composite: written,
        band: true,
        grade: reading.grade,
        known: [...new Set(names)],
      });
      return;
    case "ambiguous":
      issues.error("ambiguousComposite", place, {
        composite: written,
        band: true,
        readings: reading.readings.map((positions) => positions.map((position) => names[position]).join(" + ")),
      });
      return;
  }
}

/** The limits of an average; nothing where one of them could not be read. */
function limitsIn(
  largestCell: PlacedCell,
  smallestCell: PlacedCell,
  issues: IssueList,
): Omit<AverageLimit, "grades"> | undefined {
  const largest = averageIn(largestCell, issues);
  if (isBlank(smallestCell.cell)) return largest === undefined ? undefined : { largest };
  const smallest = averageIn(smallestCell, issues);
  if (largest === undefined || smallest === undefined) return undefined;
  if (smallest <= largest) return { largest, smallest };
  const largestAddress = largestCell.place === undefined ? {} : { largestAddress: issues.addressOf(largestCell.place) };
  issues.error("averagesCrossed", smallestCell.place, { name: NAME, smallest, largest, ...largestAddress });
  return undefined;
}

/** An average in a cell: a number above 0 that may have decimals. Nothing where it is none, which is noted. */
function averageIn({ cell, place }: PlacedCell, issues: IssueList): number | undefined {
  const wrong = { name: NAME, shown: cell.shown } as const;
  if (isBlank(cell)) {
    issues.error("blankCell", place, { name: NAME });
    return;
  }
  if (cell.kind === "error" || isDate(cell)) {
    issues.error(cell.kind === "error" ? "errorValue" : "dateForValue", place, wrong);
    return;
  }
  const value = typeof cell.value === "number" ? cell.value : typedAsText(plainText(cell.value));
  if (value === undefined) {
    issues.error("textForNumber", place, wrong);
    return;
  }
  if (value <= 0) {
    issues.error("notAboveZero", place, { name: NAME, value });
    return;
  }
  if (value > MOST) {
    issues.error("numberTooLarge", place, { name: NAME, value, most: MOST });
    return;
  }
  if (fractionOf(value) === undefined) {
    issues.error("tooManyDecimals", place, { name: NAME, value, most: "three" });
    return;
  }
  if (typeof cell.value !== "number") issues.notice("numberAsText", place, { ...wrong, value });
  return value;
}

/** A number typed as text: `24`, `24.5`, or `24,5`, in which nobody can mean thousands. */
function typedAsText(text: string): number | undefined {
  return /^\+?\d+([.,]\d{1,2})?$/.test(text) ? Number(text.replace(",", ".")) : undefined;
}
