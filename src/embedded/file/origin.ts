import type { CellFormat } from "../book/cell-format";
import type { ChartContent } from "../book/chart";
import type { DefinedName } from "../book/defined-name";
import type { Sheet } from "../book/sheet";
import type { Package } from "./package";
import type { SheetState } from "./sheet-state";
import type { TableState } from "./table-state";
import type { XmlElement } from "./text/xml";

/** What a file held of a sheet. */
export interface SheetOrigin {
  readonly path: string;
  /** Its part without its cells. */
  readonly root: XmlElement;
  readonly state: SheetState;
  /** The places of the rules of conditional formats among those of the part, by the formats' ids. */
  readonly rules: ReadonlyMap<string, { readonly place: number; readonly rule: XmlElement }>;
  /** The tables as they were read, by their ids. */
  readonly tables: ReadonlyMap<string, TableOrigin>;
  readonly drawingPath?: string;
  /** The charts as they were read, by their ids. */
  readonly charts: ReadonlyMap<string, ChartOrigin>;
}

/** A table as it was read. */
export interface TableOrigin {
  readonly path: string;
  readonly state: TableState;
}

/** A chart as it was read. */
export interface ChartOrigin {
  readonly path: string;
  /** The arrow from the drawing to the chart. */
  readonly relationshipId: string;
  readonly content: ChartContent;
}

/** What one of the names of a file was read as. */
export interface NameOrigin {
  /** The sheet to which it is scoped, where that is a sheet of the book. */
  readonly sheet?: Sheet;
  /** `other` names belong to tabs without cells, and are kept as they are. */
  readonly kind: "name" | "printArea" | "printTitles" | "other";
  readonly name?: DefinedName;
}

/** The file a book came from. */
export interface FileOrigin {
  readonly package: Package;
  readonly workbookPath: string;
  readonly root: XmlElement;
  readonly stylesPath?: string;
  readonly styles?: XmlElement;
  readonly cellFormats: readonly CellFormat[];
  readonly sharedTextsPath?: string;
  /** How many texts the cells of the file share. */
  readonly sharedTexts: number;
  /** How many texts and formats there must be for all that its cells mean, which in broken files is more than there are. */
  readonly meant: { readonly texts: number; readonly formats: number };
  /** The sheets by their ids in the book. */
  readonly sheets: ReadonlyMap<string, SheetOrigin>;
  /** The names in the order in which the file lists them. */
  readonly names: readonly NameOrigin[];
  /** What each tab of the file is: a sheet of the book, or a sheet of charts, dialogs, old macros, which has no cells. */
  readonly tabs: readonly (Sheet | undefined)[];
  /** Those of the listed sheets that are no worksheets: of charts, dialogs, old macros. */
  readonly otherTabs: readonly XmlElement[];
  /** The sheet that was in front. */
  readonly activeSheet: Sheet;
  readonly calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  readonly structureProtected: boolean;
  readonly settingsPath?: string;
  /** The add-in's settings as they were read, as one text. */
  readonly settings: string;
}
