import type { BookChange } from "./book-change";
import type { CellFormat } from "./cell-format";

/** What a sheet asks of the book it is in. */
export interface SheetOwner {
  /** The year of dates that are typed without one. */
  readonly year: number;
  /** Whether dates count from 1904 instead of 1900. */
  readonly datesFrom1904: boolean;
  /** The look of cells that nobody has formatted. */
  readonly defaultFormat: CellFormat;
  /** Has the formulas calculated, if anything changed since. */
  settle(): void;
  /** Throws `InvalidArgument` for a formula that cannot be read. */
  refuseUnreadableFormula(formula: string): void;
  /** Has every formula that names a sheet name it anew. */
  followSheetName(from: string, to: string): void;
  /** Tells every watcher of a change. */
  tell(change: BookChange): void;
  /** Throws `AccessDenied` where the structure of the book is protected. */
  refuseWhereStructureProtected(): void;
  /** Throws for a name that no new sheet can have, or to which the sheet of this id cannot change. */
  checkNewSheetName(name: string, renamedId?: string): void;
  /** Whether a sheet other than the one of this id is visible. */
  hasAnotherVisibleSheet(id: string): boolean;
  /** Throws for a name that a table cannot have: one that is no name, or is taken by something other than the table of this id. */
  checkNewTableName(name: string, tableId?: string): void;
  /** A name that no table has: `Table1`, `Table2` … */
  freeTableName(): string;
  /** Ids that no table, chart, conditional format had. */
  nextTableId(): string;
  nextChartId(): string;
  nextConditionalFormatId(): string;
}
