import { type Area, cellArea, union } from "./area";
import type { Book } from "./book";
import type { FormulaCell } from "./cell";
import { type LineShift, shiftInFormula, shiftInRelativeFormula } from "./line-shift";
import { bringBack, captureBook } from "./memento";
import { refuseShift } from "./refuse-shift";
import { rewriteFormulas } from "./rewrite-formulas";
import type { Sheet } from "./sheet";
import { shiftedSheet } from "./shifted-sheet";

/**
 * Inserts or deletes entire rows or columns of a sheet: cells, sizes, merged cells, tables, conditional formats, validations,
 * charts, the page and every formula and name of the book follow. @throws ExcelError, having changed nothing, where that
 * cannot be done rightly
 */
export function shiftLines(book: Book, sheet: Sheet, shift: LineShift): void {
  book.settle();
  refuseShift(book, sheet, shift);
  const before = new Map(book.sheets.map((other) => [other, other.cells.formulas()]));
  const isOnSheet = (named: string | undefined, on: Sheet | undefined): boolean =>
    named === undefined ? on === sheet : named.toLowerCase() === sheet.name.toLowerCase();
  rewriteFormulas(book, (formula, on, areas) =>
    areas === undefined
      ? shiftInFormula(formula, shift, (named) => isOnSheet(named, on))
      : shiftInRelativeFormula(formula, areas, shift, (named) => isOnSheet(named, on)),
  );
  const { sheets, active, names } = captureBook(book);
  for (const [other, formulas] of before) {
    const changed = other === sheet ? undefined : changedFormulas(other, formulas);
    if (changed !== undefined) book.tell({ kind: "cells", sheetId: other.id, area: changed, detail: "contents" });
    // Rules, names and charts there may read other cells now too.
    book.tell({ kind: "sheetOther", sheetId: other.id });
  }
  bringBack(book, {
    sheets: sheets.map((memento) => (memento.sheet === sheet ? shiftedSheet(memento, shift) : memento)),
    active,
    names,
  });
  book.tell({ kind: "tablesChanged", sheetId: sheet.id });
}

/** The smallest area with every cell of a sheet whose formula is another than it was; undefined where there is none. */
export function changedFormulas(sheet: Sheet, before: readonly FormulaCell[]): Area | undefined {
  return before
    .filter(({ row, column, formula }) => sheet.cells.at(row, column).formula !== formula)
    .map(({ row, column }) => cellArea(row, column))
    .reduce<Area | undefined>((all, cell) => (all === undefined ? cell : union(all, cell)), undefined);
}
