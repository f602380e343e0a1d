import { type Area, cellArea, sameArea, union } from "./area";
import type { Book } from "./book";
import type { CapturedCells } from "./cell-rows";
import type { Chart, ChartContent } from "./chart";
import type { DefinedName, DefinedNames } from "./defined-name";
import type { Line } from "./line";
import type { Sheet, SheetVisibility } from "./sheet";
import type { Table, TableState } from "./table";

/** All that people and add-ins can change of a book, as it was at some moment. */
export interface BookMemento {
  readonly sheets: readonly SheetMemento[];
  readonly active: Sheet;
  readonly names: readonly DefinedName[];
}

/** A sheet as it was. */
export interface SheetMemento {
  readonly sheet: Sheet;
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** The plain properties: lines shown, page, merged cells and the like, each a value that is replaced, never changed. */
  readonly plain: Readonly<Record<string, unknown>>;
  readonly cells: CapturedCells;
  readonly columns: ReadonlyMap<number, Line>;
  readonly rows: ReadonlyMap<number, Line>;
  readonly names: readonly DefinedName[];
  readonly tables: readonly { readonly table: Table; readonly state: TableState }[];
  readonly charts: readonly { readonly chart: Chart; readonly content: ChartContent }[];
}

/** The properties of a sheet that are no plain values. */
const NOT_PLAIN: readonly string[] = ["id", "book", "cells", "names", "columns", "rows"];

/** A book as it is now. Sheets that have not changed since `before` are taken from it, so that nothing is copied twice. */
export function captureBook(
  book: Book,
  before?: BookMemento,
  hasChanged: (sheet: Sheet) => boolean = () => true,
): BookMemento {
  const known = new Map(before?.sheets.map((memento) => [memento.sheet, memento]));
  return {
    sheets: book.sheets.map((sheet) => {
      const had = known.get(sheet);
      return had === undefined || hasChanged(sheet) ? captureSheet(sheet) : had;
    }),
    active: book.activeSheet,
    names: book.names.all(),
  };
}

function captureSheet(sheet: Sheet): SheetMemento {
  return {
    sheet,
    name: sheet.name,
    visibility: sheet.visibility,
    plain: Object.fromEntries(Object.entries(sheet).filter(([property]) => !NOT_PLAIN.includes(property))),
    cells: sheet.cells.capture(),
    columns: new Map(sheet.columns),
    rows: new Map(sheet.rows),
    names: sheet.names.all(),
    tables: tablesOf(sheet),
    charts: sheet.charts.map((chart) => ({ chart, content: chart.content })),
  };
}

function tablesOf(sheet: Sheet): SheetMemento["tables"] {
  return sheet.tables.map((table) => {
    const { name, area, columns, look, showHeaders, showTotals } = table;
    return { table, state: { name, area, columns, look, showHeaders, showTotals } };
  });
}

/** Whether formulas that name tables mean the same with either. */
function sameTables(some: SheetMemento["tables"], others: SheetMemento["tables"]): boolean {
  return (
    some.length === others.length &&
    some.every(({ table, state }, index) => {
      const other = others[index];
      return (
        other?.table === table &&
        other.state.name === state.name &&
        sameArea(other.state.area, state.area) &&
        other.state.columns === state.columns &&
        other.state.showHeaders === state.showHeaders &&
        other.state.showTotals === state.showTotals
      );
    })
  );
}

/** Makes a book what it was, tells of what changes by it, and answers where the first cells that do are. */
export function bringBack(
  book: Book,
  { sheets, active, names }: BookMemento,
): { readonly sheet: Sheet; readonly area: Area } | undefined {
  book.bringBackSheets(
    sheets.map(({ sheet }) => sheet),
    active,
  );
  bringBackNames(book.names, names);
  const changed = sheets.map((memento) => ({ sheet: memento.sheet, area: bringBackSheet(book, memento) }));
  const first = changed.find(({ sheet, area }) => area !== undefined && sheet.visibility === "Visible");
  return first?.area === undefined ? undefined : { sheet: first.sheet, area: first.area };
}

function bringBackSheet(book: Book, had: SheetMemento): Area | undefined {
  const { sheet, tables, charts } = had;
  const { id: sheetId, name } = sheet;
  const tablesBefore = tablesOf(sheet);
  sheet.bringBack({ ...had, tables: tables.map(({ table }) => table), charts: charts.map(({ chart }) => chart) });
  Object.assign(sheet, had.plain);
  for (const { table, state } of tables) table.bringBack(state);
  for (const { chart, content } of charts) chart.content = content;
  bringBackLines(sheet.columns, had.columns);
  bringBackLines(sheet.rows, had.rows);
  bringBackNames(sheet.names, had.names);
  const area = sheet.cells
    .bringBack(had.cells)
    .map(({ row, column }) => cellArea(row, column))
    .reduce<Area | undefined>((all, cell) => (all === undefined ? cell : union(all, cell)), undefined);
  if (name !== had.name) book.tell({ kind: "sheetRenamed", sheetId, from: name, to: had.name });
  if (area !== undefined) book.tell({ kind: "cells", sheetId, area, detail: "contents" });
  if (!sameTables(tablesBefore, had.tables)) book.tell({ kind: "tablesChanged", sheetId });
  book.tell({ kind: "sheetOther", sheetId });
  return area;
}

function bringBackLines(lines: Map<number, Line>, had: ReadonlyMap<number, Line>): void {
  lines.clear();
  for (const [index, line] of had) lines.set(index, line);
}

function bringBackNames(names: DefinedNames, had: readonly DefinedName[]): void {
  for (const { name } of names.all()) if (!had.some((one) => one.name === name)) names.delete(name);
  for (const one of had) if (names.find(one.name) !== one) names.put(one);
}
