import { type CellRange } from "./cell-range";
import { shownText } from "./display-text";

/** Points that a character of 11-point letters takes on average, and that a cell leaves free beside its text. */
const CHARACTER = 5.6;
const MARGIN = 8;

/** The width, in points, that a column needs for the texts of a range. */
export function fitColumn({ sheet, area }: CellRange, column: number): number {
  let widest = 0;
  for (let row = area.top; row < area.top + area.rows; row++) {
    const format = sheet.formatAt(row, column);
    const merged = sheet.merged.some((other) => other.columns > 1 && other.top <= row && row < other.top + other.rows);
    const text = merged || format.wrapText ? "" : shownText(sheet, row, column);
    const bold = format.font.bold ? 1.08 : 1;
    if (text !== "") widest = Math.max(widest, (text.length * CHARACTER * bold * format.font.size) / 11 + MARGIN);
  }
  return widest === 0 ? sheet.columnWidth(column) : Math.round(widest * 4) / 4;
}

/** The height, in points, that a row needs for the texts of a range. */
export function fitRow({ sheet, area }: CellRange, row: number): number {
  let highest = sheet.standardHeight;
  for (let column = area.left; column < area.left + area.columns; column++) {
    const { font, wrapText } = sheet.formatAt(row, column);
    const line = Math.max(sheet.standardHeight, Math.round(font.size * 1.36));
    const length = shownText(sheet, row, column).length * ((CHARACTER * font.size) / 11);
    const lines = wrapText ? Math.max(1, Math.ceil(length / Math.max(1, sheet.columnWidth(column) - MARGIN / 2))) : 1;
    highest = Math.max(highest, line * lines);
  }
  return highest;
}
