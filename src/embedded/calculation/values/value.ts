import type { Area } from "../../book/area";
import type { CellError, CellValue, ErrorCode } from "../../book/cell-value";
import type { Sheet } from "../../book/sheet";

/** Values in rows and columns: an array, or the cells of a range, of which only the filled corner is ever walked through. */
export interface Rectangle {
  readonly kind: "rectangle";
  readonly rows: number;
  readonly columns: number;
  /** How many rows and columns from the first on can hold anything; behind them all is blank. */
  readonly filledRows: number;
  readonly filledColumns: number;
  /** The row from which on all rows are the same, filled or not; absent where only the blank ones are known to be. */
  readonly sameFrom?: number;
  /** The cells whose values these are, where they are those of cells. */
  readonly cells?: CellsOfSheet;
  /** The value at a place, counted from 0 in both directions. */
  at(row: number, column: number): CellValue;
}

/** Cells of one sheet, as a formula refers to them; an area may be whole rows or columns. */
export interface CellsOfSheet {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What a formula refers to: cells, in several areas where areas are united. */
export interface Reference {
  readonly kind: "reference";
  readonly areas: readonly CellsOfSheet[];
}

/** A function made by LAMBDA, or a function handed on by its name. */
export interface Lambda {
  readonly kind: "lambda";
  /** How many arguments it takes at the least and at the most. */
  readonly fewest: number;
  readonly most: number;
  readonly call: (args: readonly (Value | typeof NOT_GIVEN)[]) => Value;
}

/** What stands in for an argument that a LAMBDA was not given. */
export const NOT_GIVEN = Symbol("not given");

/** Whatever a part of a formula can yield. */
export type Value = CellValue | Rectangle | Reference | Lambda;

/**
 * What a formula needs and this engine cannot give; nothing in a formula can catch it, so no number comes of it. Its message
 * goes on behind “it is not known”: `what GETPIVOTDATA gives`.
 */
export class CannotComputeError extends Error {
  override readonly name = "CannotComputeError";
}

/** An error as a cell's value. */
export function errorValue(error: ErrorCode): CellError {
  return { error };
}

/** Whether a value is one cell's value rather than a rectangle, a reference or a function. */
export function isScalar(value: Value): value is CellValue {
  return typeof value !== "object" || value === null || "error" in value;
}

/** An array of values given row by row; every row has as many as the first. */
export function arrayOf(values: readonly (readonly CellValue[])[]): Rectangle {
  return filledRectangle(values.length, values[0]?.length ?? 0, (row, column) => values[row]?.[column] ?? null);
}

/** A rectangle of which every cell may hold something. */
export function filledRectangle(rows: number, columns: number, at: Rectangle["at"]): Rectangle {
  return { kind: "rectangle", rows, columns, filledRows: rows, filledColumns: columns, at };
}
