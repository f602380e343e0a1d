import { type Area, cellArea, cellsOf, contains, intersection, isOnSheet, isWholeColumns, isWholeRows } from "./area";
import { type CellFormat, changing, type FormatChange } from "./cell-format";
import { CellGrid, withoutOwnFormat } from "./cell-grid";
import type { CellValue } from "./cell-value";
import { Chart, type ChartContent } from "./chart";
import type { ConditionalFormat } from "./conditional-format";
import type { DataValidation } from "./data-validation";
import { DefinedNames } from "./defined-name";
import { checkShape, enteredCells } from "./entered-cells";
import type { Entry } from "./entry";
import { ExcelError } from "./excel-error";
import { changeLinesOf, type Line, PLAIN_LINE, withoutFormat } from "./line";
import { withoutArea } from "./placed";
import { rewrittenRule, rewrittenValidation } from "./rule-formulas";
import { DEFAULT_PAGE_LAYOUT, type PageLayout } from "./page-layout";
import { DEFAULT_PROTECTION, type ProtectionOptions } from "./protection";
import type { SheetOwner } from "./sheet-owner";
import { columnsFor, type KeptTable, Table } from "./table";

/** Rows and columns that stay in sight, counted from the top and the left. */
export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

/** Whether people see a sheet, in Excel's words. */
export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

/** One worksheet. Members that change cells refuse what Excel refuses; `cells` itself asks nothing. */
export class Sheet {
  readonly id: string;
  readonly book: SheetOwner;
  readonly cells = new CellGrid();
  /** The names scoped to this sheet. */
  readonly names: DefinedNames;
  /** The columns and rows with something of their own. */
  readonly columns = new Map<number, Line>();
  readonly rows = new Map<number, Line>();
  /** The standard sizes, in points. */
  standardWidth = 48;
  standardHeight = 15;
  /** `#RRGGBB`, or undefined for none. */
  tabColor: string | undefined;
  frozen: FrozenPanes = { rows: 0, columns: 0 };
  /** Whether a filter that the file tells of hides rows, so that a hidden row need not be one that a person hid. */
  isFiltered = false;
  showGridlines = true;
  showHeadings = true;
  page: PageLayout = DEFAULT_PAGE_LAYOUT;
  /** undefined where the sheet is not protected. */
  protection: ProtectionOptions | undefined;
  merged: readonly Area[] = [];
  /** In the order in which they apply: the first wins. */
  conditionalFormats: readonly ConditionalFormat[] = [];
  validations: readonly DataValidation[] = [];
  #name: string;
  #visibility: SheetVisibility = "Visible";
  #tables: readonly Table[] = [];
  #charts: readonly Chart[] = [];

  /** Books make sheets: see `Book.addSheet`. */
  constructor(id: string, book: SheetOwner, name: string) {
    this.id = id;
    this.book = book;
    this.#name = name;
    this.names = new DefinedNames(() => {
      book.tell({ kind: "namesChanged" });
    });
  }

  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    if (name === this.#name) return;
    this.book.refuseWhereStructureProtected();
    this.book.checkNewSheetName(name, this.id);
    const from = this.#name;
    this.#name = name;
    this.book.followSheetName(from, name);
    this.book.tell({ kind: "sheetRenamed", sheetId: this.id, from, to: name });
  }

  get visibility(): SheetVisibility {
    return this.#visibility;
  }

  /** A book keeps at least one visible sheet. */
  set visibility(visibility: SheetVisibility) {
    this.book.refuseWhereStructureProtected();
    if (visibility !== "Visible" && !this.book.hasAnotherVisibleSheet(this.id))
      throw new ExcelError("InvalidOperation", "A workbook needs at least one visible sheet.");
    this.#visibility = visibility;
    this.tellOther();
  }

  /** Brings back what the sheet had, without asking what Excel would refuse; the book tells of it. */
  bringBack(had: {
    readonly name: string;
    readonly visibility: SheetVisibility;
    readonly tables: readonly Table[];
    readonly charts: readonly Chart[];
  }): void {
    this.#name = had.name;
    this.#visibility = had.visibility;
    this.#tables = had.tables;
    this.#charts = had.charts;
  }

  /** Sets the visibility that a file tells of. */
  restoreVisibility(visibility: SheetVisibility): void {
    this.#visibility = visibility;
  }

  get tables(): readonly Table[] {
    return this.#tables;
  }

  get charts(): readonly Chart[] {
    return this.#charts;
  }

  /** The value of a cell, calculated where it is a formula. */
  valueAt(row: number, column: number): CellValue {
    this.book.settle();
    return this.cells.at(row, column).value;
  }

  /** The look of a cell: its own, else its row's, else its column's. */
  formatAt(row: number, column: number): CellFormat {
    return (
      this.cells.at(row, column).format ??
      this.rows.get(row)?.format ??
      this.columns.get(column)?.format ??
      this.book.defaultFormat
    );
  }

  /** Types an entry into a cell, as a person would; null leaves it as it is. */
  enter(row: number, column: number, entry: Entry): void {
    this.enterAll(cellArea(row, column), [[entry]]);
  }

  /** Types entries into cells, one row after the other; null leaves a cell as it is. Nothing is written where one is refused. */
  enterAll(area: Area, entries: readonly (readonly Entry[])[]): void {
    checkShape(area, entries);
    this.refuseWhereLocked(area);
    this.#refusePartOfArray(area, entries);
    for (const { row, column, ...cell } of enteredCells(this, area, entries)) this.cells.put(row, column, cell);
    this.#wrote(area);
  }

  /** Empties cells, or takes their formats away, or both. */
  clear(area: Area, what: "all" | "contents" | "formats"): void {
    this.refuseWhereLocked(area);
    if (what !== "formats") this.#refusePartOfArray(area);
    for (const { row, column, format } of this.cells.within(area)) {
      if (what === "formats") this.cells.put(row, column, withoutOwnFormat(this.cells.at(row, column)));
      else
        this.cells.put(row, column, {
          value: null,
          ...(what === "contents" && format !== undefined ? { format } : {}),
        });
    }
    if (what !== "contents") {
      this.conditionalFormats = this.conditionalFormats.flatMap((format) => withoutArea(format, area, rewrittenRule));
      this.validations = this.validations.flatMap((validation) => withoutArea(validation, area, rewrittenValidation));
      changeLinesOf(this, area, withoutFormat);
    }
    this.#wrote(area);
  }

  /** Changes the look of cells; of whole rows or columns it becomes the look of their blank cells too. */
  format(area: Area, change: FormatChange): void {
    checkOnSheet(area);
    if (this.protection?.allowFormatCells === false) refuseProtected();
    const whole = isWholeColumns(area) || isWholeRows(area);
    const changed = changing(change);
    changeLinesOf(this, area, (line) => ({ ...line, format: changed(line.format ?? this.book.defaultFormat) }));
    for (const { row, column } of whole ? this.cells.within(area) : cellsOf(area)) {
      const cell = this.cells.at(row, column);
      if (whole && cell.format === undefined) continue;
      this.cells.put(row, column, { ...cell, format: changed(this.formatAt(row, column)) });
    }
    this.book.tell({ kind: "cells", sheetId: this.id, area, detail: "format" });
  }

  /** A column's width in points. */
  columnWidth(column: number): number {
    return this.columns.get(column)?.size ?? this.standardWidth;
  }

  /** A row's height in points. */
  rowHeight(row: number): number {
    return this.rows.get(row)?.size ?? this.standardHeight;
  }

  /** Changes what columns have of their own. */
  changeColumns(first: number, count: number, change: Partial<Line>): void {
    if (this.protection?.allowFormatColumns === false) refuseProtected();
    for (let column = first; column < first + count; column++)
      this.columns.set(column, { ...PLAIN_LINE, ...this.columns.get(column), ...change });
    this.tellOther();
  }

  /** Changes what rows have of their own. */
  changeRows(first: number, count: number, change: Partial<Line>): void {
    if (this.protection?.allowFormatRows === false) refuseProtected();
    for (let row = first; row < first + count; row++)
      this.rows.set(row, { ...PLAIN_LINE, ...this.rows.get(row), ...change });
    this.tellOther();
  }

  /** The smallest area with everything on the sheet; undefined for a blank sheet. */
  usedArea(valuesOnly = false): Area | undefined {
    return this.cells.usedArea(valuesOnly);
  }

  /** Merges cells; all but the first lose what they hold. */
  merge(area: Area): void {
    checkOnSheet(area);
    this.refuseWhereLocked(area);
    if (this.tables.some((table) => intersection(table.area, area) !== undefined))
      throw new ExcelError("InvalidOperation", "Cells of a table cannot be merged.");
    const first = this.cells.at(area.top, area.left);
    this.clear(area, "contents");
    this.cells.put(area.top, area.left, first);
    this.merged = [...this.merged.filter((other) => intersection(other, area) === undefined), area];
    this.#wrote(area);
  }

  /** Parts the merged cells that share a cell with the area. */
  unmerge(area: Area): void {
    this.refuseWhereLocked(area);
    this.merged = this.merged.filter((other) => intersection(other, area) === undefined);
    this.tellOther();
  }

  /** Makes a table of cells whose first row holds the headers. Without a name it is called `Table1`, `Table2` … */
  addTable(area: Area, name?: string): Table {
    checkOnSheet(area);
    this.refuseWhereProtected();
    if (this.#tables.some((table) => intersection(table.area, area) !== undefined))
      throw new ExcelError("InvalidArgument", "A table cannot overlap another table.");
    if (this.merged.some((other) => intersection(other, area) !== undefined))
      throw new ExcelError("InvalidArgument", "A table cannot hold merged cells.");
    const given = name ?? this.book.freeTableName();
    this.book.checkNewTableName(given);
    const whole = area.rows === 1 ? { ...area, rows: 2 } : area;
    const table = new Table(this.book.nextTableId(), this, given, whole, columnsFor(this, whole, []), () => {
      this.book.tell({ kind: "tablesChanged", sheetId: this.id });
    });
    this.#tables = [...this.#tables, table];
    this.#wrote(whole);
    this.book.tell({ kind: "tablesChanged", sheetId: this.id });
    return table;
  }

  /** Makes a table that a file tells of, without writing a cell or asking what Excel would refuse. */
  restoreTable(area: Area, name: string, kept: KeptTable): Table {
    const table = new Table(this.book.nextTableId(), this, name, area, kept.columns, () => {
      this.book.tell({ kind: "tablesChanged", sheetId: this.id });
    });
    this.#tables = [...this.#tables, table];
    table.restore(kept);
    return table;
  }

  /** Takes a table away; its cells go too unless they are to be kept. */
  deleteTable(table: Table, keepCells: boolean): void {
    this.refuseWhereProtected();
    this.#tables = this.#tables.filter((other) => other !== table);
    if (!keepCells) this.clear(table.area, "all");
    this.book.tell({ kind: "tablesChanged", sheetId: this.id });
  }

  /** Adds a chart; a name that is blank becomes `Chart 1`, `Chart 2` … */
  addChart(content: ChartContent): Chart {
    this.refuseWhereProtected();
    const id = this.book.nextChartId();
    const name = content.name === "" ? this.#freeChartName() : content.name;
    const chart = new Chart(id, { ...content, name });
    this.#charts = [...this.#charts, chart];
    this.tellOther();
    return chart;
  }

  /** Takes a chart away. */
  deleteChart(chart: Chart): void {
    this.refuseWhereProtected();
    this.#charts = this.#charts.filter((other) => other !== chart);
    this.tellOther();
  }

  /** Adds a conditional format before the others, as Excel does, or behind them. */
  addConditionalFormat(added: Omit<ConditionalFormat, "id">, place: "first" | "last" = "first"): ConditionalFormat {
    this.refuseWhereProtected();
    const format = { ...added, id: this.book.nextConditionalFormatId() };
    this.conditionalFormats =
      place === "first" ? [format, ...this.conditionalFormats] : [...this.conditionalFormats, format];
    this.tellOther();
    return format;
  }

  /** Puts another conditional format in the place of the one with its id. */
  changeConditionalFormat(format: ConditionalFormat): void {
    this.refuseWhereProtected();
    this.conditionalFormats = this.conditionalFormats.map((other) => (other.id === format.id ? format : other));
    this.tellOther();
  }

  /** Takes a conditional format away. */
  deleteConditionalFormat(id: string): void {
    this.refuseWhereProtected();
    this.conditionalFormats = this.conditionalFormats.filter((format) => format.id !== id);
    this.tellOther();
  }

  /** The rule for what may be typed into a cell. */
  validationAt(row: number, column: number): DataValidation | undefined {
    const cell = cellArea(row, column);
    return this.validations.find(({ areas }) => areas.some((area) => intersection(area, cell) !== undefined));
  }

  /** Gives cells a rule in place of the ones they have; undefined only takes those away. */
  setValidation(area: Area, validation: Omit<DataValidation, "areas"> | undefined): void {
    checkOnSheet(area);
    this.refuseWhereLocked(area);
    const others = this.validations.flatMap((other) => withoutArea(other, area, rewrittenValidation));
    this.validations = validation === undefined ? others : [...others, { ...validation, areas: [area] }];
    this.tellOther();
  }

  /** Protects the sheet; only what the options allow can still be changed. */
  protect(options: Partial<ProtectionOptions> = {}): void {
    if (this.protection !== undefined) throw new ExcelError("InvalidOperation", "The sheet is protected already.");
    this.protection = { ...DEFAULT_PROTECTION, ...options };
    this.tellOther();
  }

  /** Takes the protection away. */
  unprotect(): void {
    this.protection = undefined;
    this.tellOther();
  }

  /** Throws `AccessDenied` where the sheet is protected and a cell of the area is locked. */
  refuseWhereLocked(area: Area): void {
    checkOnSheet(area);
    if (this.protection === undefined) return;
    const unlocked = [...cellsOf(area)].every(({ row, column }) => !this.formatAt(row, column).locked);
    if (!unlocked) refuseProtected();
  }

  /** Throws `AccessDenied` where the sheet is protected. */
  refuseWhereProtected(): void {
    if (this.protection !== undefined) refuseProtected();
  }

  /** Tells that something of the sheet other than its cells changed. */
  tellOther(): void {
    this.book.tell({ kind: "sheetOther", sheetId: this.id });
  }

  /** Throws where an array of fixed size would lose a part of its cells; null among the entries leaves a cell as it is. */
  #refusePartOfArray(area: Area, entries?: readonly (readonly Entry[])[]): void {
    const isHit = (array: Area): boolean =>
      entries === undefined ||
      entries.some((line, down) =>
        line.some((entry, across) => entry !== null && contains(array, area.top + down, area.left + across)),
      );
    if (this.cells.arraysPartlyIn(area).some(isHit))
      throw new ExcelError("InvalidOperation", "A part of an array cannot be changed.");
  }

  #wrote(area: Area): void {
    for (const table of this.#tables) table.followHeader(area);
    this.book.tell({ kind: "cells", sheetId: this.id, area, detail: "contents" });
  }

  #freeChartName(): string {
    let number = this.#charts.length + 1;
    while (this.#charts.some(({ content }) => content.name === `Chart ${number}`)) number++;
    return `Chart ${number}`;
  }
}

function checkOnSheet(area: Area): void {
  if (!isOnSheet(area)) throw new ExcelError("InvalidArgument", "These cells are not on the sheet.");
}

function refuseProtected(): never {
  throw new ExcelError("AccessDenied", "The sheet is protected.");
}
