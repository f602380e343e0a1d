import { quoteSheetName } from "../book/address";
import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";

/**
 * Copies a sheet as Excel does: cells, looks, names and tables come along; names of the workbook that point into the sheet get a
 * twin scoped to the copy; what referred to the old sheet refers to the new one. The copy stands behind all others.
 */
export function copySheet(book: Book, source: Sheet): Sheet {
  const copy = book.addSheet(freeName(book, source.name));
  const moved = (formula: string): string => retarget(formula, source.name, copy.name);

  for (const { row, column, ...cell } of source.cells.all()) {
    copy.cells.put(row, column, cell.formula === undefined ? cell : { ...cell, formula: moved(cell.formula) });
  }
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
  copyNames(book, source, copy, moved);
  for (const table of source.tables) {
    const twin = copy.addTable(table.area);
    twin.restore({
      showHeaders: table.showHeaders,
      showTotals: table.showTotals,
      look: table.look,
      columns: table.columns,
    });
  }
  for (const { content } of source.charts) {
    copy.addChart({
      ...content,
      series: content.series.map(({ name, values, categories, ...series }) => ({
        ...series,
        name: moved(name),
        values: moved(values),
        ...(categories === undefined ? {} : { categories: moved(categories) }),
      })),
    });
  }
  copy.protection = source.protection;
  book.tell({ kind: "cells", sheetId: copy.id, area: copy.usedArea() ?? ORIGIN, detail: "contents" });
  return copy;
}

const ORIGIN = { top: 0, left: 0, rows: 1, columns: 1 };

function copyNames(book: Book, source: Sheet, copy: Sheet, moved: (formula: string) => string): void {
  for (const name of source.names.all()) copy.names.put({ ...name, formula: moved(name.formula) });
  for (const name of book.names.all()) {
    const formula = moved(name.formula);
    if (formula !== name.formula && copy.names.find(name.name) === undefined) copy.names.put({ ...name, formula });
  }
}

/** The formula with every reference to one sheet turned to another. */
function retarget(formula: string, from: string, to: string): string {
  const quoted = `'${from.replaceAll("'", "''")}'!`;
  const plain = `${from}!`;
  // Texts in quotation marks are left alone; a plain name must not be the end of a longer one.
  return formula.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!/gu, (part) =>
    part.toLowerCase() === quoted.toLowerCase() || part.toLowerCase() === plain.toLowerCase()
      ? `${quoteSheetName(to)}!`
      : part,
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
