import { type CellValue, isCellError } from "../../book/cell-value";
import { rowsWithin, type Sought } from "../evaluation/column-index";
import type { ColumnMemory } from "../evaluation/column-memory";
import { countBefore } from "../evaluation/halving";
import { CannotComputeError, type CellsOfSheet, type Rectangle } from "../values/value";
import { compareValues } from "../values/compare";
import { wildcardPattern } from "../values/wildcards";

/** A row or a column as a list; its end may be blank without being walked through. */
export interface Line {
  readonly length: number;
  readonly filled: number;
  readonly at: (index: number) => CellValue;
  /** The cells of a column, where it is one of a range. */
  readonly cells?: CellsOfSheet;
}

/** A rectangle of one row or one column as a list; undefined where it has more. */
export function lineOf(rectangle: Rectangle): Line | undefined {
  if (rectangle.columns === 1) return columnOf(rectangle, 0);
  return rectangle.rows === 1 ? rowOf(rectangle, 0) : undefined;
}

/** A column of a rectangle as a list. */
export function columnOf(rectangle: Rectangle, column: number): Line {
  const { rows: length, filledRows: filled, cells } = rectangle;
  const at = (index: number) => rectangle.at(index, column);
  if (cells === undefined) return { length, filled, at };
  const area = { ...cells.area, left: cells.area.left + column, columns: 1 };
  return { length, filled, at, cells: { sheet: cells.sheet, area } };
}

/** A row of a rectangle as a list. */
export function rowOf(rectangle: Rectangle, row: number): Line {
  return { length: rectangle.columns, filled: rectangle.filledColumns, at: (index) => rectangle.at(row, index) };
}

/** Where a value, or a blank, stands, from 0; -1 where it does not. Texts are compared without case, and with wildcards where that is asked. */
export function exactPosition(
  line: Line,
  wanted: Sought,
  memory: ColumnMemory,
  { wildcards = false, fromEnd = false }: { readonly wildcards?: boolean; readonly fromEnd?: boolean } = {},
): number {
  const matches = matcherFor(wanted, wildcards);
  const isPattern = wildcards && typeof wanted === "string" && /[*?~]/.test(wanted);
  const index = isPattern || line.cells === undefined ? undefined : memory.indexOf(line.cells);
  if (index !== undefined && line.cells !== undefined) {
    const { top } = line.cells.area;
    const candidates = rowsWithin(index.rowsOf(wanted), top, line.filled);
    const isMatch = (row: number) => matches(line.at(row - top));
    const found = fromEnd ? candidates.findLast(isMatch) : candidates.find(isMatch);
    return found === undefined ? -1 : found - top;
  }
  if (fromEnd) {
    for (let index = line.filled - 1; index >= 0; index--) if (matches(line.at(index))) return index;
    return -1;
  }
  for (let index = 0; index < line.filled; index++) if (matches(line.at(index))) return index;
  return -1;
}

function matcherFor(wanted: Sought, wildcards: boolean): (value: CellValue) => boolean {
  if (typeof wanted !== "string") {
    return (value) => value === wanted;
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
export function sortedPosition(line: Line, wanted: CellValue, memory: ColumnMemory): number {
  const sought = wanted ?? 0;
  isInOrder(line, sought, 1, memory);
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
 * Whether a list is sorted. Refuses to search one that is not sorted, where what is found depends on where Excel looks first; a value beyond all others,
 * by which people ask for the last one, is found wherever it looks.
 */
function isInOrder(line: Line, sought: Exclude<CellValue, null>, direction: 1 | -1, memory: ColumnMemory): boolean {
  const { isSorted, last } = remembered(line, `order ${direction} ${typeof sought}`, memory, () =>
    orderOf(line, sought, direction),
  );
  if (!isSorted && last !== null && compareValues(last, sought) * direction > 0)
    throw new CannotComputeError("The list is not sorted, so that what is found depends on how Excel searches.");
  return isSorted;
}

/** Whether the values of a kind are sorted, and which of them would be the last if they were; null where there are none. */
function orderOf(
  line: Line,
  like: CellValue,
  direction: 1 | -1,
): { readonly isSorted: boolean; readonly last: CellValue } {
  let [isSorted, before, last]: [boolean, CellValue, CellValue] = [true, null, null];
  for (let index = 0; index < line.filled; index++) {
    const value = line.at(index);
    if (!isOfKind(value, like)) continue;
    if (before !== null && compareValues(before, value) * direction > 0) isSorted = false;
    if (last === null || compareValues(value, last) * direction > 0) last = value;
    before = value;
  }
  return { isSorted, last };
}

/** What is found out about a line, once for as long as its cells are the same. */
function remembered<Found>(
  { cells }: Line,
  what: string,
  memory: ColumnMemory,
  find: () => Found,
  sizeOf?: (found: Found) => number,
): Found {
  return cells === undefined ? find() : memory.once(what, [cells], find, sizeOf);
}

/** The places of the values of a kind. */
function placesOfKind(line: Line, like: CellValue, memory: ColumnMemory): readonly number[] {
  return remembered(
    line,
    `places ${typeof like}`,
    memory,
    () => Array.from({ length: line.filled }, (_, index) => index).filter((index) => isOfKind(line.at(index), like)),
    ({ length }) => length,
  );
}

/** The last place whose value is at least the wanted one in a list sorted downwards; -1 where there is none. */
export function descendingPosition(line: Line, wanted: CellValue, memory: ColumnMemory): number {
  const sought = wanted ?? 0;
  const isSorted = isInOrder(line, sought, -1, memory);
  const places = placesOfKind(line, sought, memory);
  if (!isSorted)
    // What is not sorted and not refused holds nothing smaller.
    return places.find((place) => compareValues(line.at(place), sought) === 0) ?? places.at(-1) ?? -1;
  const larger = countBefore(places, (place) => compareValues(line.at(place), sought) <= 0);
  const next = places[larger];
  if (next !== undefined && compareValues(line.at(next), sought) === 0) return next;
  return places[larger - 1] ?? -1;
}

/** The first blank place of a list; -1 where there is none. */
export function blankPosition(line: Line, memory: ColumnMemory): number {
  const within = exactPosition(line, null, memory);
  return within < 0 && line.filled < line.length ? line.filled : within;
}

/** The place of a value, or else of the next smaller (-1) or larger (1) one, in a list in any order. */
export function nearestPosition(
  line: Line,
  sought: Exclude<Sought, null>,
  side: -1 | 1,
  fromEnd: boolean,
  memory: ColumnMemory,
): number {
  const exact = exactPosition(line, sought, memory, { fromEnd });
  if (exact >= 0) return exact;
  const sorted = sortedPlaces(line, sought, memory);
  if (sorted !== undefined) return nearestOfSorted(line, sorted, sought, side, fromEnd);
  let best = -1;
  for (let step = 0; step < line.filled; step++) {
    const index = fromEnd ? line.filled - 1 - step : step;
    const value = line.at(index);
    if (!isOfKind(value, sought) || compareValues(value, sought) * side < 0) continue;
    if (best < 0 || compareValues(value, line.at(best)) * side < 0) best = index;
  }
  return best;
}

/** The places of the values of a kind in the order of the values, where a line is looked through so often that it is worth it. */
function sortedPlaces(line: Line, sought: Exclude<Sought, null>, memory: ColumnMemory): readonly number[] | undefined {
  if (line.cells === undefined) return undefined;
  return memory.often(
    `sorted ${typeof sought}`,
    [line.cells],
    () => placesOfKind(line, sought, memory).toSorted((a, b) => compareValues(line.at(a), line.at(b)) || a - b),
    ({ length }) => length,
  );
}

/** The place of the next smaller or larger value, by halving. */
function nearestOfSorted(
  line: Line,
  sorted: readonly number[],
  sought: Exclude<Sought, null>,
  side: -1 | 1,
  fromEnd: boolean,
): number {
  const first = (holds: (order: number) => boolean, than: CellValue) =>
    countBefore(sorted, (place) => holds(compareValues(line.at(place), than)));
  const notSmaller = (order: number) => order >= 0;
  const larger = (order: number) => order > 0;
  const nearest = sorted[side < 0 ? first(larger, sought) - 1 : first(notSmaller, sought)];
  if (nearest === undefined) return -1;
  const value = line.at(nearest);
  return sorted[fromEnd ? first(larger, value) - 1 : first(notSmaller, value)] ?? -1;
}

/** Whether two values are of the kind that is ordered together. */
function isOfKind(value: CellValue, like: CellValue): boolean {
  return value !== null && !isCellError(value) && typeof value === typeof like;
}
