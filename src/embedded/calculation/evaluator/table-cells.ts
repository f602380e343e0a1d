import { type Area, contains, intersection, union } from "../../book/area";
import type { Book } from "../../book/book";
import type { Table } from "../../book/table";
import { type Place, referenceTo } from "../evaluation/cells";
import { errorValue, type Reference } from "../values/value";
import type { CellError } from "../../book/cell-value";
import type { TableExpression, TablePart } from "../syntax/expression";

/** The cells of a structured reference, for a formula at a place. */
export function cellsOfTable(book: Book, expression: TableExpression, place: Place): Reference | CellError {
  const table = tableFor(book, expression, place);
  if (table === undefined) return errorValue(expression.table === undefined ? "#VALUE!" : "#NAME?");
  const columns = columnsOf(table, expression);
  // A header may itself begin with `@`, which a file need not mark.
  const [{ first, last, parts }] = [expression];
  if (columns === undefined && parts.includes("#This Row") && first !== undefined && first === last)
    return cellsOfTable(book, { ...expression, first: `@${first}`, last: `@${first}`, parts: [] }, place);
  if (columns === undefined) return errorValue("#REF!");
  const sheet = book.sheetOfTable(table);
  if (
    parts.includes("#This Row") &&
    (sheet !== place.sheet || !contains({ ...table.bodyArea, left: place.column, columns: 1 }, place.row, place.column))
  )
    return errorValue("#VALUE!");
  const rows = rowsOf(table, parts.length === 0 ? ["#Data"] : parts, place.row);
  const area = rows === undefined ? undefined : intersection(rows, columns);
  return area === undefined ? errorValue("#REF!") : referenceTo(sheet, area);
}

function tableFor(book: Book, { table }: TableExpression, { sheet, row, column }: Place): Table | undefined {
  if (table === undefined) return sheet.tables.find(({ area }) => contains(area, row, column));
  const wanted = table.toLowerCase();
  return book.tables.find(({ name }) => name.toLowerCase() === wanted);
}

/** The columns that an expression names, from top to bottom of the table; undefined where a header is none of the table's. */
function columnsOf(table: Table, { first, last }: TableExpression): Area | undefined {
  if (first === undefined || last === undefined) return table.area;
  const [from, to] = [first, last].map((header) => columnOf(table, header));
  if (from === undefined || to === undefined || from < 0 || to < 0) return undefined;
  return {
    ...table.area,
    left: table.area.left + Math.min(from, to),
    columns: Math.abs(from - to) + 1,
  };
}

function columnOf(table: Table, header: string): number {
  const wanted = plainHeader(header);
  const exact = table.columns.findIndex(({ name }) => plainHeader(name) === wanted);
  return exact >= 0 ? exact : table.columns.findIndex(({ name }) => plainHeader(name.trim()) === wanted.trim());
}

/** A header as references compare it: without case, line breaks as formulas write them. */
function plainHeader(header: string): string {
  return header
    .replaceAll(/_x000[aAdD]_|\r\n|\r|\n/g, "\n")
    .replaceAll(/\n+/g, "\n")
    .toLowerCase();
}

function rowsOf(table: Table, parts: readonly TablePart[], row: number): Area | undefined {
  const areas = parts.flatMap((part): readonly Area[] => {
    const area = rowsOfPart(table, part, row);
    return area === undefined ? [] : [area];
  });
  return areas.length === 0 ? undefined : areas.reduce(union);
}

function rowsOfPart(table: Table, part: TablePart, row: number): Area | undefined {
  switch (part) {
    case "#All":
      return table.area;
    case "#Data":
      return table.bodyArea;
    case "#Headers":
      return table.headerArea;
    case "#Totals":
      return table.totalsArea;
    case "#This Row":
      return { ...table.area, top: row, rows: 1 };
  }
}
