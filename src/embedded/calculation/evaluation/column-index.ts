import type { CellValue } from "../../book/cell-value";
import type { Sheet } from "../../book/sheet";
import { countBefore } from "./halving";
import { numberOfText, type ReadingOfTexts } from "../values/number-of-text";

/** What is looked for in a column: a blank, or a value that is equal. */
export type Sought = number | string | boolean | null;

/** Where the values of a column stand, so that equal ones are found without walking through it. */
export class ColumnIndex {
  /** The rows of each value, in order; numbers and texts by what those that may be equal have in common. */
  readonly #rows = new Map<Sought, number[]>();
  readonly #values: readonly CellValue[];
  #numbersInTexts: { readonly reading: string; readonly rows: ReadonlyMap<Sought, readonly number[]> } | undefined;

  private constructor(values: readonly CellValue[]) {
    this.#values = values;
    for (const [row, value] of values.entries()) if (!isError(value)) add(this.#rows, commonOf(value), row);
  }

  /** The index of what a column holds now; undefined where a cell of it could not be computed, which whoever walks must meet. */
  static of(sheet: Sheet, column: number): ColumnIndex | undefined {
    const { rows: length } = sheet.cells.extent;
    const values = Array.from({ length }, (_, row) => sheet.cells.valueAt(row, column));
    return values.some((value) => isError(value) && value.error === "#UNKNOWN!") ? undefined : new ColumnIndex(values);
  }

  /** The value of a row. */
  at(row: number): CellValue {
    return this.#values[row] ?? null;
  }

  /** The rows, from 0 and in order, of all values that may be equal to one, and of some others. */
  rowsOf(sought: Sought): readonly number[] {
    return this.#rows.get(commonOf(sought)) ?? [];
  }

  /** The rows of the numbers that may be equal to one, of the texts that may read as it, and of some others. */
  rowsReadingAs(number: number, reading: ReadingOfTexts): readonly number[] {
    const [numbers, texts] = [this.rowsOf(number), this.#textsReadAs(reading).get(commonOf(number)) ?? []];
    if (texts.length === 0) return numbers;
    return [...numbers, ...texts].sort((a, b) => a - b);
  }

  /** What texts read as depends on the day and on the year from which days count. */
  #textsReadAs(reading: ReadingOfTexts): ReadonlyMap<Sought, readonly number[]> {
    const known = `${reading.datesFrom1904} ${Math.floor(reading.now)}`;
    if (this.#numbersInTexts?.reading === known) return this.#numbersInTexts.rows;
    const found = new Map<Sought, number[]>();
    for (const [text, rows] of this.#rows) {
      if (typeof text !== "string" || !/\d/.test(text)) continue;
      for (const row of rows) {
        const value = this.at(row);
        const number = typeof value === "string" ? numberOfText(value, reading) : undefined;
        if (number !== undefined) add(found, commonOf(number), row);
      }
    }
    for (const rows of found.values()) rows.sort((a, b) => a - b);
    this.#numbersInTexts = { reading: known, rows: found };
    return found;
  }
}

/** The part of a list of rows, in order, from one row on for so many. */
export function rowsWithin(rows: readonly number[], top: number, count: number): readonly number[] {
  const [from, to] = [countBefore(rows, (row) => row >= top), countBefore(rows, (row) => row >= top + count)];
  return from === 0 && to === rows.length ? rows : rows.slice(from, to);
}

function add(all: Map<Sought, number[]>, key: Sought, row: number): void {
  const rows = all.get(key);
  if (rows === undefined) all.set(key, [row]);
  else rows.push(row);
}

/** What equal values have in common: texts their small letters, numbers their first 15 digits. */
function commonOf(value: Sought): Sought {
  if (typeof value === "string") return value.toLowerCase();
  if (typeof value !== "number" || (Number.isInteger(value) && Math.abs(value) < 1e15)) return value;
  return Number(value.toPrecision(15));
}

function isError(value: CellValue): value is Exclude<CellValue, Sought> {
  return typeof value === "object" && value !== null;
}
