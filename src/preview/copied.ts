import { type Area, intersection, isWholeColumns, isWholeRows } from "../embedded/book/area";
import { DEFAULT_FORMAT } from "../embedded/book/cell-format";
import { shiftFormula } from "../embedded/book/formula-text";
import type { Sheet } from "../embedded/book/sheet";
import type { CopiedLooks } from "../embedded/objects/paste-cells";
import { shownText } from "../embedded/objects/display-text";
import { printCells, readCells } from "./cells/clipboard-text";
import { MOST_FILLED } from "./cells/filled";
import type { SheetView } from "./sheet-view";

/** Cells of a sheet. */
export interface CellsOfSheet {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Cells that were copied: the text that others paste, and what they hold. */
export interface Copied extends CellsOfSheet {
  readonly text: string;
  /** What one would type to get each cell. */
  readonly entries: readonly (readonly string[])[];
  /** How each cell looks, and the rules that their sheet has. */
  readonly looks: CopiedLooks;
  /** Whether they were cut: then they are moved, and their formulas stay what they are. */
  readonly isCut: boolean;
}

/** Entire rows and columns are never all meant. */
function isWithinReason(area: Area): boolean {
  return !isWholeRows(area) && !isWholeColumns(area) && area.rows * area.columns <= MOST_FILLED;
}

/** What of an area is filled, from its first cell on; that one at least. */
function filledPart(sheet: Sheet, area: Area): Area {
  const used = sheet.usedArea(true);
  const [rows, columns] = used === undefined ? [1, 1] : [used.top + used.rows, used.left + used.columns];
  return intersection(area, { top: 0, left: 0, rows, columns }) ?? { ...area, rows: 1, columns: 1 };
}

/** What is pasted into cells; what comes from elsewhere leaves their looks as they are. */
export interface Pasted {
  readonly entries: readonly (readonly string[])[];
  readonly looks?: CopiedLooks;
}

/** Copies cells, blank ones too; of entire rows or columns, and of very many cells, what is filled. */
export function copied(view: SheetView, area: Area, isCut: boolean): Copied {
  const block = isWithinReason(area) ? area : filledPart(view.sheet, area);
  const { top, left, rows, columns } = block;
  const each = <Answer>(ask: (row: number, column: number) => Answer): Answer[][] =>
    Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_each, across) => ask(top + down, left + across)),
    );
  const text = printCells(each((row, column) => shownText(view.sheet, row, column)));
  return {
    // Nothing at all would leave the clipboard as it was.
    text: text === "" ? "\r\n" : text,
    sheet: view.sheet,
    area: block,
    entries: each((row, column) => view.entryText(row, column)),
    looks: {
      formats: each((row, column) => view.sheet.formatAt(row, column)),
      block,
      conditionalFormats: view.sheet.conditionalFormats,
      validations: view.sheet.validations,
    },
    isCut,
  };
}

/** Whether cells that were copied still hold what they held, as `view` shows their sheet. */
export function areUnchanged({ area, entries }: Copied, view: SheetView): boolean {
  return entries.every((line, down) =>
    line.every((entry, across) => view.entryText(area.top + down, area.left + across) === entry),
  );
}

/** Whether a text from the clipboard is that of cells of ours. */
export function isTextOf(source: Copied | undefined, text: string): source is Copied {
  return source !== undefined && sameLines(source.text) === sameLines(text);
}

/**
 * What pasting a text into an area enters, from the area's first cell on: cells of ours with their looks and with their formulas
 * moved along, else the text's cells. A selection that they fill several times is filled with them.
 */
export function pasted(text: string, area: Area, source: Copied | undefined): Pasted {
  const isOurs = isTextOf(source, text);
  const block = isOurs ? source.entries : readCells(text);
  const [rows, columns] = [block.length, block[0]?.length ?? 1];
  const isFilled = area.rows * area.columns <= MOST_FILLED && area.rows % rows === 0 && area.columns % columns === 0;
  const [height, width] = isFilled ? [area.rows, area.columns] : [rows, columns];
  const each = <Answer>(ask: (down: number, across: number) => Answer): Answer[][] =>
    Array.from({ length: height }, (_, down) => Array.from({ length: width }, (_each, across) => ask(down, across)));
  const entries = each((down, across) => {
    const [row, column] = [down % rows, across % columns];
    const entry = block[row]?.[column] ?? "";
    if (!isOurs || source.isCut || !entry.startsWith("=")) return entry;
    return shiftFormula(entry, area.top + down - source.area.top - row, area.left + across - source.area.left - column);
  });
  if (!isOurs) return { entries };
  const formats = each((down, across) => source.looks.formats[down % rows]?.[across % columns] ?? DEFAULT_FORMAT);
  return { entries, looks: { ...source.looks, formats } };
}

/** Some systems change the ends of lines on the clipboard. */
function sameLines(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
}
