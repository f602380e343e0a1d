import type { Area } from "../host/address";

/** A formula of a cell, in English and with A1 addresses. */
export interface Formula {
  readonly formula: string;
}

/** What a cell gets. A string is text, whatever it looks like: only `Formula` is computed. `null` leaves the cell blank. */
export type CellContent = string | number | Formula | null;

/** Cells that are written together, from their first on. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly CellContent[])[];
}

/** How cells look. Colours are `#RRGGBB`; what is absent stays as it is. */
export interface CellStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** The English number format: `0.0`, `@`. */
  readonly numberFormat?: string;
  /** The colour of a thin line above, below and between the rows. */
  readonly lineAbove?: string;
  readonly lineBelow?: string;
  readonly linesBetween?: string;
}

/** Cells that look alike. Later areas win over earlier ones. */
export interface StyledArea {
  readonly area: Area;
  readonly style: CellStyle;
}

/** An Excel table; its area includes the header row. */
export interface TableContent {
  /** Wished for; made unique in the workbook when it is written. */
  readonly name: string;
  readonly area: Area;
  readonly filterButtons: boolean;
}

/** A conditional format: a formula for the first cell of its area, and how cells look where it is true. They are bold, too. */
export interface Highlight {
  readonly area: Area;
  readonly formula: string;
  readonly fill: string;
  readonly fontColor: string;
  /** The English number format that the number gets beside: a mark, for paper in black and white. */
  readonly numberFormat?: string;
}

/** What may be typed into cells, and what Excel says to anything else. */
export interface EntryRule {
  readonly area: Area;
  readonly allowed:
    | { readonly kind: "wholeNumber"; readonly least: number }
    | {
        readonly kind: "list";
        readonly choices: readonly string[];
        /** Something else may stand there too, once Excel has asked whether it is meant. */
        readonly orOther?: true;
      };
  readonly title: string;
  readonly message: string;
}

/** A chart of columns: the rows of its source are columns or groups of them, the columns of its source are the parts. */
export interface ChartContent {
  readonly kind: "stackedColumns" | "columnsBeside";
  readonly title: string;
  /** With a header row of the parts' names and a first column of the columns' names, where those do not stand elsewhere. */
  readonly source: Area;
  /** The columns' names, where they do not stand beside the numbers. */
  readonly columns?: Area;
  readonly position: Area;
  /** One for each part. */
  readonly colors: readonly string[];
}

/** A name for cells, scoped to the workbook. */
export interface NamedArea {
  readonly name: string;
  readonly area: Area;
  /** The name is the sheet's own and not listed to people: we find our cells by it, wherever they move. */
  readonly hidden?: true;
}

/** Rows of one height, in points. */
export interface RowHeights {
  readonly row: number;
  readonly rowCount: number;
  readonly height: number;
}

/** How a sheet is printed. */
export interface PageSetup {
  readonly landscape: boolean;
  /** On one page, rather than on one page's width and as many pages as it takes. */
  readonly onePage: boolean;
  /** The size in per cent of a sheet that is wider than a page. */
  readonly percent?: number;
  /** The first and the last row that every page repeats. */
  readonly titleRows?: readonly [number, number];
  /** How many columns, from the first, every page repeats. */
  readonly titleColumns?: number;
  /** What of the sheet is printed; all of it where nothing is said. */
  readonly printed?: Area;
  /** Rows with which a page begins. */
  readonly breaks?: readonly number[];
}

/** A worksheet before it is one: everything that will be written, as a value. */
export interface SheetContent {
  /** Wished for; made unique in the workbook when it is written. */
  readonly name: string;
  readonly tabColor: string;
  readonly blocks: readonly CellBlock[];
  readonly styles: readonly StyledArea[];
  /** Column by column, in characters. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly RowHeights[];
  readonly tables: readonly TableContent[];
  readonly highlights: readonly Highlight[];
  readonly entryRules: readonly EntryRule[];
  readonly charts: readonly ChartContent[];
  readonly names: readonly NamedArea[];
  /** How many rows stay in sight. */
  readonly frozenRows: number;
  readonly page: PageSetup;
}

/** A rectangle by its first cell and its size. */
export function area(row: number, column: number, rowCount = 1, columnCount = 1): Area {
  return { row, column, rowCount, columnCount };
}
