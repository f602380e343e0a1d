import { type Area, areaBetween, isOnSheet, isWholeColumns, isWholeRows } from "../book/area";
import { parseAddress, printAddress } from "../book/address";
import type { Book } from "../book/book";
import { ExcelError } from "../book/excel-error";
import type { Sheet } from "../book/sheet";

/** Cells of a sheet. */
export interface CellRange {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The address of cells as Excel prints it, with the sheet. */
export function addressOf(range: CellRange): string {
  return printAddress(range.sheet.name, range.area);
}

/** Cells of the same sheet; throws `InvalidArgument` where they would leave it. */
export function sameSheet(range: CellRange, area: Area): CellRange {
  if (!isOnSheet(area)) throw new ExcelError("InvalidArgument", "These cells are not on the sheet.");
  return { sheet: range.sheet, area };
}

/** Whether cells are entire rows or columns, whose values Excel does not list. */
export function isUnbounded(range: CellRange): boolean {
  return isWholeColumns(range.area) || isWholeRows(range.area);
}

/** The part of the cells that is in use, where they are entire rows or columns; else the cells themselves. */
export function inUse(range: CellRange): CellRange | undefined {
  if (!isUnbounded(range)) return range;
  const used = range.sheet.usedArea();
  if (used === undefined) return undefined;
  const top = Math.max(used.top, range.area.top);
  const left = Math.max(used.left, range.area.left);
  const bottom = Math.min(used.top + used.rows, range.area.top + range.area.rows) - 1;
  const right = Math.min(used.left + used.columns, range.area.left + range.area.columns) - 1;
  return bottom < top || right < left ? undefined : sameSheet(range, areaBetween(top, left, bottom, right));
}

/** Each cell's answer, row by row. */
export function grid<A>(range: CellRange, ask: (row: number, column: number) => A): A[][] {
  const { top, left, rows, columns } = range.area;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => ask(top + row, left + column)),
  );
}

/** The cells of an address, or of a name that a person could type in its place. Without a sheet it means `here`. */
export function rangeOfAddress(book: Book, here: Sheet, text: string): CellRange {
  const named = here.names.find(text) ?? book.names.find(text);
  const { sheet: name, area } = parseAddress(named?.formula ?? text);
  const sheet = name === undefined ? here : book.findSheet(name);
  if (sheet === undefined) throw new ExcelError("ItemNotFound", `There is no sheet “${name ?? ""}”.`);
  return { sheet, area };
}
