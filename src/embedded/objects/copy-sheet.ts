import type { Book } from "../book/book";
import { DefinedNames } from "../book/defined-name";
import { mapWords, renameSheetInFormula } from "../book/formula-text";
import { rewriteFormulas } from "../book/rewrite-formulas";
import type { Sheet } from "../book/sheet";

/**
 * Copies a sheet as Excel does: cells, looks, names, tables and charts come along; names of the workbook that point into
 * the sheet get a twin scoped to the copy; what referred to the sheet or its tables refers to the copies. The copy stands
 * behind all other sheets, and is hidden where the sheet is.
 */
export function copySheet(book: Book, source: Sheet): Sheet {
  const copy = book.addSheet(freeName(book, source.name));
  for (const { row, column, ...cell } of source.cells.all()) copy.cells.put(row, column, cell);
  for (const [index, line] of source.columns) copy.columns.set(index, line);
  for (const [index, line] of source.rows) copy.rows.set(index, line);
  copy.standardWidth = source.standardWidth;
  copy.standardHeight = source.standardHeight;
  copy.tabColor = source.tabColor;
  copy.frozen = source.frozen;
  copy.showGridlines = source.showGridlines;
  copy.showHeadings = source.showHeadings;
  copy.page = source.page;
  copy.merged = source.merged;
  copy.validations = source.validations;
  copy.conditionalFormats = source.conditionalFormats.map((format) => ({
    ...format,
    id: book.nextConditionalFormatId(),
  }));
  for (const { content } of source.charts) copy.addChart(content);
  copyNames(book, source, copy);
  const twins = copyTables(source, copy);
  rewriteFormulas({ sheets: [copy], names: NO_NAMES }, (formula) =>
    mapWords(renameSheetInFormula(formula, source.name, copy.name), (word, next) =>
      next === "[" ? (twins.get(word.toLowerCase()) ?? word) : word,
    ),
  );
  copy.restoreVisibility(source.visibility);
  copy.protection = source.protection;
  book.tell({ kind: "cells", sheetId: copy.id, area: copy.usedArea() ?? FIRST_CELL, detail: "contents" });
  return copy;
}

const FIRST_CELL = { top: 0, left: 0, rows: 1, columns: 1 };
const NO_NAMES = new DefinedNames(() => undefined);

function copyNames(book: Book, source: Sheet, copy: Sheet): void {
  for (const name of source.names.all()) copy.names.put(name);
  for (const name of book.names.all()) {
    const pointsHere = renameSheetInFormula(name.formula, source.name, copy.name) !== name.formula;
    if (pointsHere && copy.names.find(name.name) === undefined) copy.names.put(name);
  }
}

/** Makes the tables of the copy; the answer tells, by the names of the old ones, how they are called. */
function copyTables(source: Sheet, copy: Sheet): ReadonlyMap<string, string> {
  return new Map(
    source.tables.map((table) => {
      const { showHeaders, showTotals, look, columns } = table;
      const twin = copy.addTable(table.area);
      twin.restore({ showHeaders, showTotals, look, columns });
      return [table.name.toLowerCase(), twin.name];
    }),
  );
}

/** Excel's name for a copy: `Plan (2)`, cut so that it fits. */
function freeName(book: Book, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const candidate = stem.slice(0, 31 - ending.length) + ending;
    if (book.findSheet(candidate) === undefined) return candidate;
  }
}
