import { type Area, areaBetween, COLUMNS_OF_SHEET, isWholeColumns, isWholeRows, ROWS_OF_SHEET } from "./area";
import { ExcelError } from "./excel-error";

/** A part of an address: the cells, and the sheet where the address names one. */
export interface Address {
  readonly sheet?: string;
  readonly area: Area;
}

/** The letters of a column, from 0: A … Z, AA … XFD. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode("A".charCodeAt(0) + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** The column of its letters, from 0. */
export function columnOfLetters(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9][0-9]{0,6})$/;

/** Reads `A1`, `$A$1:B2`, `A:C`, `3:5` without a sheet; undefined where the text is none of them or leaves the sheet. */
export function parseArea(text: string): Area | undefined {
  const [first, second, ...more] = text.split(":");
  if (first === undefined || more.length > 0) return undefined;
  const start = CELL.exec(first);
  if (start !== null) {
    const end = second === undefined ? start : CELL.exec(second);
    if (end === null) return undefined;
    return areaOfCorners(rowOf(start[2]), columnOf(start[1]), rowOf(end[2]), columnOf(end[1]));
  }
  if (second === undefined) return undefined;
  const columns = [COLUMN.exec(first), COLUMN.exec(second)].map((match) => columnOf(match?.[1]));
  const rows = [ROW.exec(first), ROW.exec(second)].map((match) => rowOf(match?.[1]));
  return (
    areaOfCorners(0, columns[0] ?? -1, ROWS_OF_SHEET - 1, columns[1] ?? -1) ??
    areaOfCorners(rows[0] ?? -1, 0, rows[1] ?? -1, COLUMNS_OF_SHEET - 1)
  );
}

/**
 * Reads an address with or without a sheet: `Inputs!A1`, `'My sheet'!$A$1:B2`, `A:C`.
 * Throws `InvalidArgument` where it is no address.
 */
export function parseAddress(text: string): Address {
  const { sheet, rest } = splitSheet(text.trim().replace(/^=/, ""));
  const area = parseArea(rest);
  if (area === undefined) throw new ExcelError("InvalidArgument", `“${text}” is not the address of a range.`);
  return sheet === undefined ? { area } : { sheet, area };
}

/** Parts the sheet's name, unquoted, from the rest of an address. */
export function splitSheet(text: string): { sheet?: string; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted !== null) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const plain = /^([^'!]+)!(.*)$/s.exec(text);
  return plain === null ? { rest: text } : { sheet: plain[1] ?? "", rest: plain[2] ?? "" };
}

/** Prints cells as Excel does, without a sheet: `A1`, `A1:B2`, `A:C`, `3:5`. */
export function printArea(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const column = (index: number) => mark + columnLetters(index);
  const row = (index: number) => `${mark}${index + 1}`;
  const right = area.left + area.columns - 1;
  const bottom = area.top + area.rows - 1;
  if (isWholeRows(area)) return `${row(area.top)}:${row(bottom)}`;
  if (isWholeColumns(area)) return `${column(area.left)}:${column(right)}`;
  const first = column(area.left) + row(area.top);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${column(right)}${row(bottom)}`;
}

/** Prints cells with their sheet, quoted where Excel quotes it: `Inputs!A1`, `'Plan 1'!A1:B2`. */
export function printAddress(sheet: string, area: Area): string {
  return `${quoteSheetName(sheet)}!${printArea(area)}`;
}

/** Prints cells the way a defined name holds them: `Inputs!$A$1:$B$2`. */
export function printAbsoluteAddress(sheet: string, area: Area): string {
  return `${quoteSheetName(sheet)}!${printArea(area, true)}`;
}

/** A sheet's name as it stands before `!`: in apostrophes unless it is a plain word that can be nothing else. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeReference = CELL.test(name) || /^(?:R\d*|C\d*|R\d*C\d*|TRUE|FALSE)$/i.test(name);
  return plain && !looksLikeReference ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Whether a text could be taken for a cell, in either notation: `B2`, `XFD1`, `R1C1`. */
export function looksLikeCell(text: string): boolean {
  return parseArea(text) !== undefined || /^R\d*C\d*$|^R\d*$|^C\d*$/i.test(text);
}

function areaOfCorners(row: number, column: number, otherRow: number, otherColumn: number): Area | undefined {
  const onSheet = [row, otherRow].every((index) => index >= 0 && index < ROWS_OF_SHEET);
  const inColumns = [column, otherColumn].every((index) => index >= 0 && index < COLUMNS_OF_SHEET);
  return onSheet && inColumns ? areaBetween(row, column, otherRow, otherColumn) : undefined;
}

function rowOf(digits: string | undefined): number {
  return digits === undefined ? -1 : Number(digits) - 1;
}

function columnOf(letters: string | undefined): number {
  return letters === undefined ? -1 : columnOfLetters(letters);
}
