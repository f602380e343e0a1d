import {
  type Area,
  cellArea,
  COLUMNS_OF_SHEET,
  intersection,
  isWholeColumns,
  isWholeRows,
  ROWS_OF_SHEET,
  union,
} from "../book/area";
import type { Book } from "../book/book";
import { ExcelError } from "../book/excel-error";
import { child, method, readOnly } from "../protocol/members";
import type { Members } from "../protocol/office-object";
import { either, flag, objectOf, optional, text, whole } from "../protocol/parameters";
import { addressOf, type CellRange, rangeOfAddress, sameSheet } from "./cell-range";
import { RANGE } from "./kinds";
import { rangeObject, sheetObject } from "./workshop";

const otherRange = either(objectOf(RANGE), text);

/** Where a range is, and the ranges that can be reached from it. */
export function rangeShape(book: Book): Members<CellRange> {
  return { ...whereabouts, ...neighbours, ...sharedParts(book) };
}

/** Where a range is. */
const whereabouts: Members<CellRange> = {
  address: readOnly(addressOf),
  addressLocal: readOnly(addressOf),
  rowIndex: readOnly(({ area }) => area.top),
  columnIndex: readOnly(({ area }) => area.left),
  rowCount: readOnly(({ area }) => area.rows),
  columnCount: readOnly(({ area }) => area.columns),
  cellCount: readOnly(({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns)),
  isEntireColumn: readOnly(({ area }) => isWholeColumns(area)),
  isEntireRow: readOnly(({ area }) => isWholeRows(area)),
  worksheet: child(({ sheet }) => sheetObject(sheet)),
};

/** Its parts, and the ranges beside it. */
const neighbours: Members<CellRange> = {
  getCell: method([whole, whole], (range, row, column) =>
    rangeObject(sameSheet(range, cellArea(range.area.top + row, range.area.left + column))),
  ),
  getRow: method([whole], (range, row) => {
    refuseOutside(row, range.area.rows);
    return rangeObject(sameSheet(range, { ...range.area, top: range.area.top + row, rows: 1 }));
  }),
  getColumn: method([whole], (range, column) => {
    refuseOutside(column, range.area.columns);
    return rangeObject(sameSheet(range, { ...range.area, left: range.area.left + column, columns: 1 }));
  }),
  getLastRow: method([], (range) =>
    rangeObject(sameSheet(range, { ...range.area, top: range.area.top + range.area.rows - 1, rows: 1 })),
  ),
  getLastColumn: method([], (range) =>
    rangeObject(sameSheet(range, { ...range.area, left: range.area.left + range.area.columns - 1, columns: 1 })),
  ),
  getLastCell: method([], (range) =>
    rangeObject(
      sameSheet(range, cellArea(range.area.top + range.area.rows - 1, range.area.left + range.area.columns - 1)),
    ),
  ),
  getRowsAbove: method([optional(whole)], (range, count = 1) =>
    rangeObject(sameSheet(range, { ...range.area, top: range.area.top - count, rows: count })),
  ),
  getRowsBelow: method([optional(whole)], (range, count = 1) =>
    rangeObject(sameSheet(range, { ...range.area, top: range.area.top + range.area.rows, rows: count })),
  ),
  getColumnsBefore: method([optional(whole)], (range, count = 1) =>
    rangeObject(sameSheet(range, { ...range.area, left: range.area.left - count, columns: count })),
  ),
  getColumnsAfter: method([optional(whole)], (range, count = 1) =>
    rangeObject(sameSheet(range, { ...range.area, left: range.area.left + range.area.columns, columns: count })),
  ),
  getEntireRow: method([], (range) =>
    rangeObject(sameSheet(range, { ...range.area, left: 0, columns: COLUMNS_OF_SHEET })),
  ),
  getEntireColumn: method([], (range) => rangeObject(sameSheet(range, { ...range.area, top: 0, rows: ROWS_OF_SHEET }))),
  getResizedRange: method([whole, whole], (range, rows, columns) =>
    rangeObject(
      sameSheet(range, { ...range.area, rows: range.area.rows + rows, columns: range.area.columns + columns }),
    ),
  ),
  getAbsoluteResizedRange: method([whole, whole], (range, rows, columns) =>
    rangeObject(sameSheet(range, { ...range.area, rows, columns })),
  ),
  getOffsetRange: method([whole, whole], (range, rows, columns) =>
    rangeObject(sameSheet(range, { ...range.area, top: range.area.top + rows, left: range.area.left + columns })),
  ),
};

/** What it shares with other ranges, and with the cells in use. */
function sharedParts(book: Book): Members<CellRange> {
  const onSameSheet = (range: CellRange, other: CellRange | string): Area => {
    const found = typeof other === "string" ? rangeOfAddress(book, range.sheet, other) : other;
    if (found.sheet !== range.sheet) throw new ExcelError("InvalidArgument", "The ranges are on different sheets.");
    return found.area;
  };
  return {
    getBoundingRect: method([otherRange], (range, other) =>
      rangeObject(sameSheet(range, union(range.area, onSameSheet(range, other)))),
    ),
    getIntersection: method([otherRange], (range, other) => {
      const shared = intersection(range.area, onSameSheet(range, other));
      if (shared === undefined) throw new ExcelError("ItemNotFound", "The ranges share no cell.");
      return rangeObject(sameSheet(range, shared));
    }),
    getIntersectionOrNullObject: method([otherRange], (range, other) => {
      const shared = intersection(range.area, onSameSheet(range, other));
      return shared === undefined ? null : rangeObject(sameSheet(range, shared));
    }),
    getUsedRange: method([optional(flag)], (range, valuesOnly) =>
      rangeObject(usedPart(range, valuesOnly) ?? sameSheet(range, cellArea(range.area.top, range.area.left))),
    ),
    getUsedRangeOrNullObject: method([optional(flag)], (range, valuesOnly) => {
      const used = usedPart(range, valuesOnly);
      return used === undefined ? null : rangeObject(used);
    }),
  };
}

/** The smallest part of a range with everything in it; undefined where nothing is. */
function usedPart(range: CellRange, valuesOnly = false): CellRange | undefined {
  const used = range.sheet.usedArea(valuesOnly);
  const shared = used === undefined ? undefined : intersection(used, range.area);
  if (shared === undefined) return undefined;
  const tight = range.sheet.cells.usedAreaWithin(shared, valuesOnly);
  return tight === undefined ? undefined : sameSheet(range, tight);
}

function refuseOutside(index: number, count: number): void {
  if (index < 0 || index >= count) throw new ExcelError("InvalidArgument", "The range has no such row or column.");
}
