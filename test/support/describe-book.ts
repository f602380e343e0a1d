import { printArea } from "../../src/embedded/book/address";
import type { Book } from "../../src/embedded/book/book";
import { type CellFormat, formatKey } from "../../src/embedded/book/cell-format";
import type { DefinedNames } from "../../src/embedded/book/defined-name";
import type { Line } from "../../src/embedded/book/line";
import type { Sheet } from "../../src/embedded/book/sheet";

/** A value that JSON can say. */
export type Described = null | boolean | number | string | readonly Described[] | { readonly [key: string]: Described };

/** Everything about a book as one value: two books with the same description are the same to whoever uses them. */
export function describeBook(book: Book): Described {
  book.settle();
  return plain({
    activeSheet: book.activeSheet.name,
    calculationMode: book.calculationMode,
    structureProtected: book.structureProtected,
    names: describeNames(book.names),
    settings: Object.fromEntries(book.settings),
    sheets: book.sheets.map(describeSheet),
  });
}

/** Everything about a sheet as one value. */
export function describeSheet(sheet: Sheet): Described {
  const { frozen, showGridlines, showHeadings, page, protection, standardWidth, standardHeight } = sheet;
  return plain({
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    frozen,
    showGridlines,
    showHeadings,
    page,
    protection,
    standardWidth,
    standardHeight,
    names: describeNames(sheet.names),
    cells: Object.fromEntries(
      sheet.cells
        .all()
        .map(({ row, column, value, formula, format, spilled }) => [
          printArea({ top: row, left: column, rows: 1, columns: 1 }),
          { value, formula, spilled, format: describeFormat(format) },
        ]),
    ),
    columns: describeLines(sheet.columns),
    rows: describeLines(sheet.rows),
    merged: sheet.merged.map((area) => printArea(area)).sort(),
    tables: sheet.tables.map(({ name, area, columns, showHeaders, showTotals, look }) => ({
      name,
      area: printArea(area),
      columns: columns.map((column) => column.name),
      showHeaders,
      showTotals,
      look,
    })),
    charts: sheet.charts.map(({ content }) => content),
    conditionalFormats: sheet.conditionalFormats.map(({ areas, rule, look, stopIfTrue }) => ({
      areas: areas.map((area) => printArea(area)),
      rule: rule.kind === "Kept" ? { kind: rule.kind, type: rule.type } : rule,
      look,
      stopIfTrue,
    })),
    validations: sheet.validations.map(({ areas, ...validation }) => ({
      ...validation,
      areas: areas.map((area) => printArea(area)),
    })),
  });
}

function describeNames(names: DefinedNames): object {
  return Object.fromEntries(
    [...names.all()]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, formula, visible, comment }) => [name, { formula, visible, comment }]),
  );
}

function describeLines(lines: ReadonlyMap<number, Line>): object {
  return Object.fromEntries(
    [...lines]
      .sort(([a], [b]) => a - b)
      .map(([index, { size, hidden, format }]) => [index, { size, hidden, format: describeFormat(format) }]),
  );
}

function describeFormat(format: CellFormat | undefined): string | undefined {
  return format === undefined ? undefined : formatKey(format);
}

/** The value without what is absent, as JSON says it. */
function plain(value: object): Described {
  return JSON.parse(JSON.stringify(value)) as Described;
}
