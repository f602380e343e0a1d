import type { BookChange, BookWatcher } from "./book-change";
import { type CellFormat, DEFAULT_FORMAT } from "./cell-format";
import { checkName, DefinedNames } from "./defined-name";
import { ExcelError } from "./excel-error";
import { deleteSheetFromFormula, renameSheetInFormula } from "./formula-text";
import { rewriteFormulas } from "./rewrite-formulas";
import { Sheet, type SheetVisibility } from "./sheet";
import { checkSheetName } from "./sheet-name";
import type { SheetOwner } from "./sheet-owner";
import type { Table } from "./table";

/** What brings the values of formulas up to date before somebody reads them. */
export interface Calculator {
  settle(): void;
  /** Calculates now, also where that is done only on demand. */
  calculate(): void;
  /** Whether a formula can be read at all. */
  understands(formula: string): boolean;
  /** Why a formula that can be read is refused all the same; undefined where it is not. */
  complaint?(formula: string): string | undefined;
}

/** What a setting can be: anything JSON can say. */
export type SettingValue =
  null | boolean | number | string | readonly SettingValue[] | { readonly [key: string]: SettingValue };

/** A workbook: sheets in order, names, settings. It knows no file format and no protocol. */
export class Book implements SheetOwner {
  /** The year of dates that are typed without one. */
  readonly year: number;
  /** The names that hold in the whole book. */
  readonly names: DefinedNames;
  /** The add-in's settings. */
  readonly settings = new Map<string, SettingValue>();
  /** Calculates formulas; without one they keep the values they came with. */
  calculator: Calculator | undefined;
  /** The functions of add-ins that the book has met, in capitals: `DEMO.ADD`. Files store them under a name of their own. */
  addInFunctions: ReadonlySet<string> = new Set();
  /** Whether the add-in is to start as soon as the book is opened. */
  startsAddIn = false;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** Whether dates count from 1904 instead of 1900. */
  datesFrom1904 = false;
  /** Whether the values that formulas came with are none, because whoever wrote the file left them to whoever opens it. */
  valuesAreLeftToCompute = false;
  /** Whether sheets may neither come, go, move nor be renamed or hidden. */
  structureProtected = false;
  /** The names of sheets that the book does not show because they have no cells, such as a chart's. */
  namesOfOtherTabs: readonly string[] = [];
  /** Whether such a sheet without cells is in front, until a sheet with cells comes there. */
  otherTabInFront = false;
  /** The look of cells that nobody has formatted. */
  defaultFormat: CellFormat = DEFAULT_FORMAT;
  #sheets: readonly Sheet[] = [];
  #activeSheet: Sheet | undefined;
  #watchers: readonly BookWatcher[] = [];
  #lastId = { sheet: 0, table: 0, chart: 0, conditionalFormat: 0 };

  constructor({ year = new Date().getFullYear() }: { year?: number } = {}) {
    this.year = year;
    this.names = new DefinedNames(() => {
      this.tell({ kind: "namesChanged" });
    });
  }

  /** In the order of their tabs. */
  get sheets(): readonly Sheet[] {
    return this.#sheets;
  }

  /** The sheet in front: the one last activated, else the first visible one. */
  get activeSheet(): Sheet {
    const sheet =
      this.#activeSheet ?? this.#sheets.find(({ visibility }) => visibility === "Visible") ?? this.#sheets[0];
    if (sheet === undefined) throw new ExcelError("InvalidOperation", "The workbook has no sheet.");
    return sheet;
  }

  /** Brings a sheet to the front; a hidden one cannot be. */
  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation", "A hidden sheet cannot be activated.");
    this.#activeSheet = sheet;
    this.otherTabInFront = false;
    this.tell({ kind: "sheetActivated", sheetId: sheet.id });
  }

  /** The sheet of this name, regardless of case, or of this id. */
  findSheet(nameOrId: string): Sheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.#sheets.find(({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted);
  }

  /** Adds a sheet behind the others; without a name it is called `Sheet1`, `Sheet2` … */
  addSheet(name = this.#freeSheetName()): Sheet {
    this.refuseWhereStructureProtected();
    this.checkNewSheetName(name);
    return this.#newSheet(name);
  }

  /** Adds a sheet that a file tells of, without asking what Excel would refuse. */
  restoreSheet(name: string, visibility: SheetVisibility): Sheet {
    const sheet = this.#newSheet(name);
    sheet.restoreVisibility(visibility);
    return sheet;
  }

  /** Takes a sheet away with everything on it; a book keeps at least one visible sheet. */
  deleteSheet(sheet: Sheet): void {
    this.refuseWhereStructureProtected();
    const others = this.#sheets.filter((other) => other !== sheet);
    if (!others.some(({ visibility }) => visibility === "Visible"))
      throw new ExcelError("InvalidOperation", "A workbook needs at least one visible sheet.");
    if (sheet.visibility === "VeryHidden")
      throw new ExcelError("GeneralException", "A sheet that is hidden for good cannot be deleted.");
    const position = this.#sheets.indexOf(sheet);
    this.#sheets = others;
    rewriteFormulas(this, (formula) => deleteSheetFromFormula(formula, sheet.name));
    if (this.#activeSheet === sheet)
      this.#activeSheet = [...others.slice(position), ...others.slice(0, position).reverse()].find(
        ({ visibility }) => visibility === "Visible",
      );
    this.tell({ kind: "sheetDeleted", sheetId: sheet.id });
  }

  /** Puts a sheet at a position, from 0. */
  moveSheet(sheet: Sheet, position: number): void {
    this.refuseWhereStructureProtected();
    if (!Number.isInteger(position) || position < 0 || position >= this.#sheets.length)
      throw new ExcelError("InvalidArgument", "There is no such position among the sheets.");
    const others = this.#sheets.filter((other) => other !== sheet);
    this.#sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
    this.tell({ kind: "sheetMoved", sheetId: sheet.id });
  }

  /** Brings back sheets that the book had, in their order, without asking what Excel would refuse, and tells of each that came or went. */
  bringBackSheets(sheets: readonly Sheet[], active: Sheet): void {
    const before = this.#sheets;
    this.#sheets = sheets;
    this.#activeSheet = active;
    for (const { id } of before.filter((sheet) => !sheets.includes(sheet)))
      this.tell({ kind: "sheetDeleted", sheetId: id });
    for (const { id } of sheets.filter((sheet) => !before.includes(sheet)))
      this.tell({ kind: "sheetAdded", sheetId: id });
    const stayed = before.filter((sheet) => sheets.includes(sheet));
    for (const { id } of sheets
      .filter((sheet) => stayed.includes(sheet))
      .filter((sheet, place) => sheet !== stayed[place]))
      this.tell({ kind: "sheetMoved", sheetId: id });
  }

  /** Every table of the book. */
  get tables(): readonly Table[] {
    return this.#sheets.flatMap((sheet) => sheet.tables);
  }

  /** The table of this name, regardless of case, or of this id. */
  findTable(nameOrId: string): Table | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.tables.find(({ name, id }) => name.toLowerCase() === wanted || id === nameOrId);
  }

  /** The sheet a table is on. */
  sheetOfTable(table: Table): Sheet {
    const sheet = this.#sheets.find(({ tables }) => tables.includes(table));
    if (sheet === undefined) throw new ExcelError("ItemNotFound", `The table “${table.name}” is gone.`);
    return sheet;
  }

  /** Keeps a setting; undefined takes it away. */
  setSetting(key: string, value: SettingValue | undefined): void {
    if (value === undefined) this.settings.delete(key);
    else this.settings.set(key, value);
    this.tell({ kind: "settingsChanged" });
  }

  /** Has the add-in start with the book, or no longer. */
  setStartsAddIn(starts: boolean): void {
    this.startsAddIn = starts;
    this.tell({ kind: "settingsChanged" });
  }

  /** Has the formulas calculated, if anything changed since. */
  settle(): void {
    this.calculator?.settle();
  }

  /** Throws `InvalidArgument` for a formula that cannot be read. */
  refuseUnreadableFormula(formula: string): void {
    if (this.calculator?.understands(formula) === false)
      throw new ExcelError("InvalidArgument", `“${formula}” is not a formula that can be read.`);
    const complaint = this.calculator?.complaint?.(formula);
    if (complaint !== undefined) throw new ExcelError("InvalidArgument", complaint);
  }

  /** Tells a watcher of every change from now on; the answer ends that. */
  watch(watcher: BookWatcher): () => void {
    this.#watchers = [...this.#watchers, watcher];
    return () => {
      this.#watchers = this.#watchers.filter((other) => other !== watcher);
    };
  }

  /** Tells every watcher of a change. */
  tell(change: BookChange): void {
    for (const watcher of this.#watchers) watcher(change);
  }

  /** Has every formula that names a sheet name it anew. */
  followSheetName(from: string, to: string): void {
    rewriteFormulas(this, (formula) => renameSheetInFormula(formula, from, to));
  }

  /** Throws for a name that no new sheet can have, or to which the sheet of this id cannot change. */
  checkNewSheetName(name: string, renamedId?: string): void {
    checkSheetName(name);
    const others = this.#sheets.filter(({ id }) => id !== renamedId).map((sheet) => sheet.name);
    if ([...others, ...this.namesOfOtherTabs].some((other) => other.toLowerCase() === name.toLowerCase()))
      throw new ExcelError("ItemAlreadyExists", `There is a sheet “${name}” already.`);
  }

  /** Throws `AccessDenied` where the structure of the book is protected. */
  refuseWhereStructureProtected(): void {
    if (this.structureProtected) throw new ExcelError("AccessDenied", "The structure of the workbook is protected.");
  }

  /** Throws for a name that a table cannot have: one that is no name, or is taken by something other than the table of this id. */
  checkNewTableName(name: string, tableId?: string): void {
    checkName(name);
    const table = this.findTable(name);
    if ((table !== undefined && table.id !== tableId) || this.names.find(name) !== undefined)
      throw new ExcelError("ItemAlreadyExists", `“${name}” is in use; a table needs a name of its own.`);
  }

  /** Whether a sheet other than the one of this id is visible. */
  hasAnotherVisibleSheet(id: string): boolean {
    return this.#sheets.some((sheet) => sheet.id !== id && sheet.visibility === "Visible");
  }

  /** A name that no table has: `Table1`, `Table2` … */
  freeTableName(): string {
    let number = this.#lastId.table + 1;
    while (this.findTable(`Table${number}`) !== undefined || this.names.find(`Table${number}`) !== undefined) number++;
    return `Table${number}`;
  }

  /** An id that no table had. */
  nextTableId(): string {
    return String(++this.#lastId.table);
  }

  /** An id that no chart had. */
  nextChartId(): string {
    return `{00000000-0003-0000-0000-${String(++this.#lastId.chart).padStart(12, "0")}}`;
  }

  /** An id that no conditional format had. */
  nextConditionalFormatId(): string {
    return `{00000000-0004-0000-0000-${String(++this.#lastId.conditionalFormat).padStart(12, "0")}}`;
  }

  #newSheet(name: string): Sheet {
    const id = `{00000000-0001-0000-${String(this.#lastId.sheet++).padStart(4, "0")}-000000000000}`;
    const sheet = new Sheet(id, this, name);
    this.#sheets = [...this.#sheets, sheet];
    this.tell({ kind: "sheetAdded", sheetId: sheet.id });
    return sheet;
  }

  #freeSheetName(): string {
    let number = this.#sheets.length + 1;
    while (this.findSheet(`Sheet${number}`) !== undefined) number++;
    return `Sheet${number}`;
  }
}
