import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { CannotComputeError, type Rectangle } from "../evaluation/value";
import { compareValues } from "../values/compare";
import { wildcardPattern } from "../values/wildcards";

/** A row or a column as a list; its end may be blank without being walked through. */
export interface Line {
  readonly length: number;
  readonly filled: number;
  readonly at: (index: number) => CellValue;
}

/** A rectangle of one row or one column as a list; undefined where it has more. */
export function lineOf(rectangle: Rectangle): Line | undefined {
  if (rectangle.columns === 1) return columnOf(rectangle, 0);
  return rectangle.rows === 1 ? rowOf(rectangle, 0) : undefined;
}

/** A column of a rectangle as a list. */
export function columnOf(rectangle: Rectangle, column: number): Line {
  return { length: rectangle.rows, filled: rectangle.filledRows, at: (index) => rectangle.at(index, column) };
}

/** A row of a rectangle as a list. */
export function rowOf(rectangle: Rectangle, row: number): Line {
  return { length: rectangle.columns, filled: rectangle.filledColumns, at: (index) => rectangle.at(row, index) };
}

/** Where a value stands, from 0; -1 where it does not. Texts are compared without case, and with wildcards where that is asked. */
export function exactPosition(line: Line, wanted: CellValue, wildcards: boolean, fromEnd = false): number {
  const matches = matcherFor(wanted, wildcards);
  if (fromEnd) {
    for (let index = line.filled - 1; index >= 0; index--) if (matches(line.at(index))) return index;
    return -1;
  }
  for (let index = 0; index < line.filled; index++) if (matches(line.at(index))) return index;
  return -1;
}

function matcherFor(wanted: CellValue, wildcards: boolean): (value: CellValue) => boolean {
  if (typeof wanted !== "string") {
    const sought = wanted ?? 0;
    return (value) => value === sought;
  }
  if (wildcards && /[*?~]/.test(wanted)) {
    const pattern = wildcardPattern(wanted);
    return (value) => typeof value === "string" && pattern.test(value);
  }
  const word = wanted.toLowerCase();
  return (value) =>
    typeof value === "string" && value.length === wanted.length && (value === wanted || value.toLowerCase() === word);
}

/**
 * The last place of a value, or of the next smaller one, in a list sorted upwards, as Excel finds it by halving; values of
 * another kind than the one looked for are passed over. -1 where all are larger.
 */
export function sortedPosition(line: Line, wanted: CellValue): number {
  const sought = wanted ?? 0;
  refuseDisorder(line, sought, 1);
  let [low, high, found] = [0, line.filled - 1, -1];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    let at = middle;
    while (at <= high && !isOfKind(line.at(at), sought)) at++;
    if (at > high) {
      high = middle - 1;
      continue;
    }
    if (compareValues(line.at(at), sought) <= 0) {
      found = at;
      low = at + 1;
    } else high = middle - 1;
  }
  return found;
}

/**
 * Refuses to search a list that is not sorted, where what is found depends on where Excel looks first; a value beyond all others,
 * by which people ask for the last one, is found wherever it looks.
 */
function refuseDisorder(line: Line, sought: number | string | boolean | CellError, direction: 1 | -1): void {
  let before: CellValue = null;
  let isSorted = true;
  let isBeyond = true;
  for (let index = 0; index < line.filled && (isSorted || isBeyond); index++) {
    const value = line.at(index);
    if (!isOfKind(value, sought)) continue;
    if (before !== null && compareValues(before, value) * direction > 0) isSorted = false;
    if (compareValues(value, sought) * direction > 0) isBeyond = false;
    before = value;
  }
  if (!isSorted && !isBeyond)
    throw new CannotComputeError("The list is not sorted, so that what is found depends on how Excel searches.");
}

/** The last place whose value is at least the wanted one in a list sorted downwards; -1 where there is none. */
export function descendingPosition(line: Line, wanted: CellValue): number {
  const sought = wanted ?? 0;
  refuseDisorder(line, sought, -1);
  let found = -1;
  for (let index = 0; index < line.filled; index++) {
    const value = line.at(index);
    if (!isOfKind(value, sought)) continue;
    const order = compareValues(value, sought);
    if (order < 0) break;
    found = index;
    if (order === 0) break;
  }
  return found;
}

/** The place of a value, or else of the next smaller (-1) or larger (1) one, in a list in any order. */
export function nearestPosition(line: Line, wanted: CellValue, side: -1 | 1, fromEnd: boolean): number {
  const exact = exactPosition(line, wanted, false, fromEnd);
  if (exact >= 0) return exact;
  const sought = wanted ?? 0;
  let best = -1;
  for (let step = 0; step < line.filled; step++) {
    const index = fromEnd ? line.filled - 1 - step : step;
    const value = line.at(index);
    if (!isOfKind(value, sought) || compareValues(value, sought) * side < 0) continue;
    if (best < 0 || compareValues(value, line.at(best)) * side < 0) best = index;
  }
  return best;
}

/** Whether two values are of the kind that is ordered together. */
export function isOfKind(value: CellValue, like: CellValue): boolean {
  return value !== null && !isCellError(value) && typeof value === typeof like;
}
