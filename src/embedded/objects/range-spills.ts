import { ExcelError } from "../book/excel-error";
import { method, readOnly } from "../protocol/members";
import type { Members } from "../protocol/office-object";
import { type CellRange, sameSheet } from "./cell-range";
import { rangeObject } from "./workshop";

/** The cells that a formula's result fills beyond its own, and the way back. */
export const rangeSpills: Members<CellRange> = {
  hasSpill: readOnly((range) => {
    if (range.area.rows * range.area.columns > 1) return null;
    return (spillOf(range) ?? parentOf(range)) !== undefined;
  }),
  getSpillingToRange: method([], (range) => rangeObject(found(spillOf(range)))),
  getSpillingToRangeOrNullObject: method([], (range) => {
    const spill = spillOf(range);
    return spill === undefined ? null : rangeObject(spill);
  }),
  getSpillParent: method([], (range) => rangeObject(found(parentOf(range)))),
  getSpillParentOrNullObject: method([], (range) => {
    const parent = parentOf(range);
    return parent === undefined ? null : rangeObject(parent);
  }),
};

function spillOf(range: CellRange): CellRange | undefined {
  const { sheet, area } = range;
  sheet.book.settle();
  const { fills } = sheet.cells.at(area.top, area.left);
  return fills === undefined ? undefined : sameSheet(range, { ...area, ...fills });
}

function parentOf(range: CellRange): CellRange | undefined {
  const { sheet, area } = range;
  sheet.book.settle();
  const parent = sheet.cells.formulas().find(({ row, column, fills }) => {
    if (fills === undefined) return false;
    const [down, across] = [area.top - row, area.left - column];
    return down >= 0 && down < fills.rows && across >= 0 && across < fills.columns;
  });
  return parent === undefined
    ? undefined
    : sameSheet(range, { top: parent.row, left: parent.column, rows: 1, columns: 1 });
}

function found(range: CellRange | undefined): CellRange {
  if (range === undefined) throw new ExcelError("ItemNotFound", "No formula's result fills other cells here.");
  return range;
}
