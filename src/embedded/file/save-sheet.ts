import { parseArea, printArea } from "../book/address";
import { contains, isWholeColumns, isWholeRows, union } from "../book/area";
import type { Book } from "../book/book";
import type { CellValue } from "../book/cell-value";
import { cutToUsed, soleReference } from "../book/formula-text";
import type { Sheet } from "../book/sheet";
import { patchColumns, patchStandardSizes } from "./columns";
import { patchDrawing } from "./drawings";
import { patchMerged } from "./merged-cells";
import type { FileOrigin } from "./origin";
import type { Package } from "./package";
import { patchPage } from "./page";
import { CONTENT_TYPES, NAMESPACES } from "./text/part-types";
import { patchCells, type SheetSurroundings } from "./patch-cells";
import { patchConditionalFormats } from "./patch-conditional-formats";
import { writeProtection } from "./protection";
import { BLANK_STATE, isSame } from "./sheet-state";
import { patchTables } from "./tables";
import { PartText } from "./text/part-text";
import { patchValidations } from "./validations";
import { patchProperties, patchViews } from "./view";
import { childOf, element } from "./text/xml";

/** The children of a worksheet as the schema orders them. */
const SHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** What saving a sheet asks beside it. */
export interface BookSurroundings extends Omit<SheetSurroundings, "tableAt"> {
  readonly file: Package;
  readonly origin: FileOrigin | undefined;
}

/** Where a sheet was saved, and what of its cells changed. */
export interface SavedSheet {
  readonly path: string;
  readonly cellsChanged: boolean;
  readonly formulasChanged: boolean;
}

/** Writes what changed on a sheet into its part, or all of it into a new part; a part of which nothing changed is not touched. */
export function saveSheet(book: Book, sheet: Sheet, around: BookSurroundings): SavedSheet {
  const { file, styles } = around;
  const origin = around.origin?.sheets.get(sheet.id);
  const had = origin?.state ?? BLANK_STATE;
  const path = origin?.path ?? file.freePath("xl/worksheets/sheet", ".xml");
  const blank = element("worksheet", { xmlns: NAMESPACES.sheets, "xmlns:r": NAMESPACES.relationships }, [
    // As Excel writes it: without it, other programs make rows as low as their text.
    element("sheetFormatPr", { defaultRowHeight: BLANK_STATE.standardHeight }),
    element("sheetData"),
  ]);
  if (origin === undefined) file.put(path, blank, CONTENT_TYPES.sheet);
  const root = origin?.root ?? blank;
  const part = new PartText(file.text(path) ?? "", SHEET_ORDER);
  const changes = patchCells(part, sheet, had, { ...around, tableAt: (row, column) => tableAt(sheet, row, column) });
  if (changes.cellsChanged) patchDimension(part, sheet);
  patchProperties(part, sheet, had, root);
  patchViews(part, sheet, had, root, selection(book, sheet, around.origin));
  patchStandardSizes(part, sheet, had);
  patchColumns(part, sheet, had, styles);
  if (!isSame(sheet.protection, had.protection))
    part.put("sheetProtection", writeProtection(sheet.protection, childOf(root, "sheetProtection")));
  patchMerged(part, sheet.merged, had.merged);
  patchConditionalFormats(part, sheet.conditionalFormats, had.conditionalFormats, origin?.rules ?? new Map(), styles);
  patchValidations(part, sheet.validations, had.validations);
  patchPage(part, sheet.page, had.page);
  patchDrawing(part, sheet, file, path, origin, (formula) => valuesOfFormula(book, sheet, formula));
  patchTables(part, sheet, file, path, origin);
  if (part.isChanged) file.changeText(path, part.toString());
  return { path, ...changes };
}

/** Whether a sheet's tab is selected; undefined where the sheet in front is still the same, and so the selection too. */
function selection(book: Book, sheet: Sheet, origin: FileOrigin | undefined): boolean | undefined {
  return book.activeSheet === origin?.activeSheet ? undefined : sheet === book.activeSheet;
}

function tableAt(sheet: Sheet, row: number, column: number): string | undefined {
  return sheet.tables.find(({ area }) => contains(area, row, column))?.name;
}

/** Says of which cells a sheet is made, where they became more. */
function patchDimension(part: PartText, sheet: Sheet): void {
  const used = sheet.usedArea();
  const [dimension] = part.named("dimension");
  const old = dimension === undefined ? undefined : parseArea(part.attributesOf(dimension)["ref"] ?? "");
  const area = used === undefined ? old : old === undefined ? used : union(old, used);
  if (area !== undefined && !isSame(area, old)) part.change("dimension", { ref: printArea(area) });
}

/** The values of the cells that a chart refers to. */
function valuesOfFormula(book: Book, from: Sheet, formula: string): readonly CellValue[] {
  const reference = soleReference(formula);
  if (reference === undefined) return [];
  const sheet = reference.sheet === undefined ? from : book.findSheet(reference.sheet);
  if (sheet === undefined) return [];
  const whole = isWholeColumns(reference.area) || isWholeRows(reference.area);
  const { top, left, rows, columns } = whole ? cutToUsed(reference.area, sheet.usedArea(true)) : reference.area;
  return Array.from({ length: rows * columns }, (_, index) =>
    sheet.valueAt(top + Math.floor(index / columns), left + (index % columns)),
  );
}
