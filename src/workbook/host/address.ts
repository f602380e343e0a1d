/** One cell of a workbook. Rows and columns count from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, without its sheet. Rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A rectangle of cells on a sheet. */
export interface PlacedArea extends Area {
  readonly sheet: string;
}

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode("A".charCodeAt(0) + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A cell as formulas write it: `B7`; `$` before what stays fixed when the formula is copied. */
export function cellText(row: number, column: number, fixed: "none" | "row" | "column" | "both" = "none"): string {
  const columnFixed = fixed === "column" || fixed === "both" ? "$" : "";
  const rowFixed = fixed === "row" || fixed === "both" ? "$" : "";
  return `${columnFixed}${columnLetters(column)}${rowFixed}${row + 1}`;
}

/** How many rows and columns a sheet has; an area with as many is whole columns or whole rows. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** A rectangle as formulas write it: `B7:D9`, `B7` where it is one cell, `B:D` where it is whole columns. */
export function areaText(area: Area, fixed: "none" | "row" | "column" | "both" = "none"): string {
  const first = cellText(area.row, area.column, fixed);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  const lastColumn = area.column + area.columnCount - 1;
  if (area.rowCount === SHEET_ROWS) {
    const dollar = fixed === "column" || fixed === "both" ? "$" : "";
    return `${dollar}${columnLetters(area.column)}:${dollar}${columnLetters(lastColumn)}`;
  }
  if (area.columnCount === SHEET_COLUMNS) {
    const dollar = fixed === "row" || fixed === "both" ? "$" : "";
    return `${dollar}${area.row + 1}:${dollar}${area.row + area.rowCount}`;
  }
  return `${first}:${cellText(area.row + area.rowCount - 1, lastColumn, fixed)}`;
}

/** A sheet's name as formulas write it, in quotes where Excel wants them: `Inputs`, `'Year 2026'`. */
export function sheetText(sheet: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  const likeACell = /^[a-z]{1,3}\d+$/i.test(sheet) || /^(r\d*)?(c\d*)?$/i.test(sheet);
  return plain && !likeACell ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** A cell or rectangle with its sheet, as Excel prints it: `Inputs!C7`, `'Year 2026'!A1:A7`. */
export function addressText(place: Place | PlacedArea, fixed: "none" | "both" = "none"): string {
  const area = "rowCount" in place ? place : { ...place, rowCount: 1, columnCount: 1 };
  return `${sheetText(place.sheet)}!${areaText(area, fixed)}`;
}
