import type { CellFormat } from "../book/cell-format";
import type { ChartContent } from "../book/chart";
import type { ConditionalFormat } from "../book/conditional-format";
import type { Package } from "./package";
import type { XmlElement } from "./xml";

/** What a file held that its sheet does not say, so that saving can give it back. Places are `row,column` from 0. */
export interface SheetOrigin {
  readonly path: string;
  readonly root: XmlElement;
  /** The texts of cells with their numbers among the shared texts, which may be formatted in parts. */
  readonly texts: ReadonlyMap<string, { readonly text: string; readonly index: number }>;
  /** The formulas as they were stored. */
  readonly formulas: ReadonlyMap<string, { readonly formula: string; readonly stored: string }>;
  readonly conditionalFormats: ReadonlyMap<string, { readonly format: ConditionalFormat; readonly rule: XmlElement }>;
  /** The parts of the tables, by the tables' ids. */
  readonly tables: ReadonlyMap<string, string>;
  readonly drawingPath?: string;
  /** The charts as they were read, by their ids. */
  readonly charts: ReadonlyMap<string, ChartOrigin>;
}

/** A chart as it was read. */
export interface ChartOrigin {
  readonly path: string;
  /** The arrow from the drawing to the chart. */
  readonly relationshipId: string;
  readonly content: ChartContent;
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
  /** The sheets by their ids in the book. */
  readonly sheets: ReadonlyMap<string, SheetOrigin>;
  /** Those of the listed sheets that are no worksheets: of charts, dialogs, old macros. */
  readonly otherTabs: readonly XmlElement[];
  readonly settingsPath?: string;
}
