import { plainValue, valueKind } from "../book/cell-value";
import type { Entry } from "../book/entry";
import { ExcelError } from "../book/excel-error";
import type { Json } from "../protocol/json";
import { method, property, readOnly } from "../protocol/members";
import type { Members } from "../protocol/office-object";
import { type Cell, cells, whole } from "../protocol/parameters";
import { shownText } from "./display-text";
import { type CellRange, grid, isUnbounded } from "./cell-range";

/** The most cells that one request can read or write, as Excel on the web limits it. */
const MOST_CELLS = 5_000_000;

/** What a range says of its cells and can be told about them. */
export const rangeCells: Members<CellRange> = {
  values: property(
    (range) => listed(range, (row, column) => plainValue(range.sheet.valueAt(row, column))),
    cells,
    enter,
  ),
  formulas: property((range) => listed(range, (row, column) => formulaAt(range, row, column)), cells, enter),
  formulasLocal: property((range) => listed(range, (row, column) => formulaAt(range, row, column)), cells, enter),
  text: readOnly((range) => listed(range, (row, column) => shownText(range.sheet, row, column))),
  // office.js asks this before it writes a large array in pieces.
  _ValidateArraySize: method([whole, whole], ({ area }, rows, columns) => {
    if (rows !== area.rows || columns !== area.columns) {
      throw new ExcelError("InvalidArgument", `The values must have ${area.rows} rows of ${area.columns} columns.`);
    }
  }),
  valueTypes: readOnly((range) => listed(range, (row, column) => valueKind(range.sheet.valueAt(row, column)))),
  numberFormat: property(
    (range) => listed(range, (row, column) => numberFormatAt(range, row, column)),
    cells,
    reformat,
  ),
  numberFormatLocal: property(
    (range) => listed(range, (row, column) => numberFormatAt(range, row, column)),
    cells,
    reformat,
  ),
};

function formulaAt(range: CellRange, row: number, column: number): string | number | boolean {
  return range.sheet.cells.at(row, column).formula ?? plainValue(range.sheet.valueAt(row, column));
}

function numberFormatAt(range: CellRange, row: number, column: number): string {
  return range.sheet.formatAt(row, column).numberFormat;
}

/** Each cell's answer; null for entire rows and columns, of which Excel lists nothing. */
function listed(range: CellRange, ask: (row: number, column: number) => Json): Json {
  return isUnbounded(range) ? null : grid(withinLimit(range), ask);
}

function enter(range: CellRange, given: Cell | readonly (readonly Cell[])[]): void {
  range.sheet.enterAll(range.area, spread(range, given));
}

function reformat(range: CellRange, given: Cell | readonly (readonly Cell[])[]): void {
  if (!Array.isArray(given) && typeof given === "string") {
    range.sheet.format(range.area, { numberFormat: given });
    return;
  }
  const formats = spread(range, given);
  if (formats.length !== range.area.rows || formats.some((line) => line.length !== range.area.columns)) {
    throw new ExcelError("InvalidArgument", "The number formats must have the shape of the range.");
  }
  formats.forEach((line, down) => {
    line.forEach((numberFormat, across) => {
      if (numberFormat === null) return;
      const cell = { top: range.area.top + down, left: range.area.left + across, rows: 1, columns: 1 };
      range.sheet.format(cell, { numberFormat: String(numberFormat) });
    });
  });
}

/** The entries of each cell: one value is for all of them. */
function spread(range: CellRange, given: Cell | readonly (readonly Cell[])[]): readonly (readonly Entry[])[] {
  if (Array.isArray(given)) return given as readonly (readonly Entry[])[];
  if (isUnbounded(range)) throw new ExcelError("InvalidArgument", "Entire rows and columns cannot be written at once.");
  return grid(withinLimit(range), () => given as Entry);
}

function withinLimit(range: CellRange): CellRange {
  if (range.area.rows * range.area.columns > MOST_CELLS) {
    throw new ExcelError("RangeExceedsLimit", "The range has more cells than one request can read or write.");
  }
  return range;
}
