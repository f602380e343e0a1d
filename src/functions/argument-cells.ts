import { SHEET_ROWS } from "../workbook/host/address";
import { BLANK_CELL, type CellValue, type InputCell, type NamedInput } from "../workbook/reading/input-cells";
import type { ErrorValue } from "./plain-value";
import { nameKey } from "../workbook/reading/grade-name";

/** What Excel hands over for an argument: the rows of a range, a single value, or nothing where it was left out. */
export type Argument = unknown;

/**
 * An argument as the reader of inputs takes it: a range of its own, which begins at its first cell and bears its name where
 * another bears that of its sheet. What was left out is missing.
 * @param offset how many rows and columns of the argument were taken away before
 * @param isWhole whether it was a whole column before blank rows were taken away behind its cells, so that it may have a heading
 */
export function argumentRange(
  name: string,
  argument: Argument,
  toCell: ToCell = cellOf,
  { offset = 0, isWhole = false }: { readonly offset?: number; readonly isWhole?: boolean } = {},
): NamedInput {
  if (isLeftOut(argument)) return { kind: "missing" };
  const rows = rowsOf(argument);
  // A whole column comes with a million blanks behind what it holds.
  const filled = rows.slice(0, 1 + rows.findLastIndex((row) => row.some((value) => !isNothing(value))));
  return {
    kind: "range",
    range: {
      sheet: name,
      row: offset,
      column: offset,
      rowCount: isWhole ? SHEET_ROWS : rows.length,
      columnCount: filled.reduce((most, row) => Math.max(most, row.length), Math.max(1, rows[0]?.length ?? 0)),
      cells: filled.map((row) => row.map(toCell)),
      hidden: false,
    },
  };
}

/** Whether an argument has a row for every row of a sheet. */
export function isWholeColumn(argument: Argument): boolean {
  return Array.isArray(argument) && argument.length >= SHEET_ROWS;
}

/** Whether an argument was left out. */
export function isLeftOut(argument: Argument): boolean {
  return argument === null || argument === undefined;
}

/** The rows of an argument; a single value is one row of one. */
export function rowsOf(argument: Argument): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  const rows: readonly unknown[] = argument;
  return rows.map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
}

/** An argument without its rows from this one on; its first row always stays. */
export function firstRows(argument: Argument, count: number): Argument {
  return Array.isArray(argument) && argument.length > count ? argument.slice(0, Math.max(1, count)) : argument;
}

/** How many rows of an argument there are up to the last with anything but blanks, or the 0 that Excel may give for a blank. */
export function filledRows(argument: Argument): number {
  if (!Array.isArray(argument)) return 1;
  const rows: readonly unknown[] = argument;
  return (
    1 +
    rows.findLastIndex((row) => (Array.isArray(row) ? row : [row]).some((value) => value !== 0 && !isNothing(value)))
  );
}

/** How a value becomes a cell. */
export type ToCell = (value: unknown) => InputCell;

/** The cell that a value came from, as far as the value tells: it comes without its number format. */
export function cellOf(value: unknown): InputCell {
  if (isNothing(value)) return BLANK_CELL;
  if (typeof value === "string") return plainCell("text", value, value);
  if (typeof value === "number") return plainCell("number", value, String(value));
  if (typeof value === "boolean") return plainCell("boolean", value, String(value).toUpperCase());
  const shown = errorShown(value);
  return plainCell("error", shown, shown);
}

/**
 * Likewise for the cells of composites, where a number that names no grade and is as large as the days of our years are is the date
 * that Excel made of a typed `1/2`.
 */
export function compositeCell(gradeNames: readonly string[]): ToCell {
  const known = new Set(gradeNames.map(nameKey));
  return (value) => {
    const cell = cellOf(value);
    if (typeof value !== "number" || value < FIRST_DAY || value > LAST_DAY || known.has(nameKey(cell.shown)))
      return cell;
    return { ...cell, numberFormat: "d mmm yyyy", shown: dayShown(value) };
  };
}

/** January 1 of 1950 and the last day that Excel knows, in its days. */
const FIRST_DAY = 18_264;
const LAST_DAY = 2_958_465;
const DAYS_TO_1970 = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

function dayShown(serial: number): string {
  const date = new Date((Math.floor(serial) - DAYS_TO_1970) * MILLISECONDS_A_DAY);
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }).format(date);
}

function plainCell(kind: InputCell["kind"], value: CellValue, shown: string): InputCell {
  return { kind, value, shown, numberFormat: "General" };
}

/** Whether a value is that of a blank cell. */
export function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

/** Objects are errors: of the others the plain value is taken where they arrive. */
function errorShown(value: unknown): string {
  return (value as ErrorValue).code;
}
