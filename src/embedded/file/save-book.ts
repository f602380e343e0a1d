import { isWholeColumns, isWholeRows } from "../book/area";
import { printArea } from "../book/address";
import type { Book } from "../book/book";
import type { CellValue } from "../book/cell-value";
import { cutToUsed, soleReference } from "../book/formula-text";
import type { Sheet } from "../book/sheet";
import { writeCells } from "./cells";
import { themeColors } from "./colors";
import { standardSizes, writeColumns } from "./columns";
import { writeConditionalFormats } from "./conditional-formats";
import { writeDrawing } from "./drawings";
import { sortedNames, writeNames } from "./names";
import type { FileOrigin } from "./origin";
import { Package } from "./package";
import { writePage } from "./page";
import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS } from "./part-types";
import { writeProtection } from "./protection";
import { writeSettings } from "./settings";
import { SharedTexts } from "./shared-texts";
import { writeTables } from "./tables";
import { isOfBook, storedTabs, type Tab, tabsOf } from "./tabs";
import { writeValidations } from "./validations";
import { writeProperties, writeViews } from "./view";
import { spillMetadata } from "./spill-metadata";
import { StyleSheet } from "./write-styles";
import { childOf, childrenOf, element, withAttributes, withChildren, type XmlElement } from "./xml";

/** A saved book. */
export interface SavedBook {
  readonly bytes: Uint8Array;
  /** What of the book or of its file was not kept, one sentence each. */
  readonly notKept: readonly string[];
}

const WORKBOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

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

/**
 * Saves a book as an `.xlsx` file. With the file it came from, everything of that file which the book does not speak of
 * (pictures, comments, pivot tables, charts of other kinds, macros …) goes along as it was.
 */
export async function saveBook(book: Book, origin?: FileOrigin): Promise<SavedBook> {
  book.settle();
  const file = origin?.package.copy() ?? new Package();
  const workbookPath = origin?.workbookPath ?? "xl/workbook.xml";
  if (origin === undefined) file.relate("", RELATIONSHIPS.workbook, workbookPath);
  const notKept = removeLostParts(file, workbookPath, book, origin);
  const styles = new StyleSheet(origin?.styles, origin?.cellFormats ?? []);
  const textsPath = origin?.sharedTextsPath;
  const texts = new SharedTexts(textsPath === undefined ? undefined : file.read(textsPath));
  const theme = themeColors(readTheme(file, workbookPath));
  const cellMetadata = spillMetadata(book, file, workbookPath);
  const addIn = { names: book.addInFunctions, ...(cellMetadata === undefined ? {} : { cellMetadata }) };
  let lastTable = 0;
  const tabs = tabsOf(book, origin);
  const sheets = tabs.map((sheet) => {
    if (!isOfBook(sheet)) return sheet;
    const had = origin?.sheets.get(sheet.id);
    const path = had?.path ?? file.freePath("xl/worksheets/sheet", ".xml");
    const root = had?.root ?? blankSheet();
    if (had === undefined) file.put(path, root, CONTENT_TYPES.sheet);
    const valuesOf = (formula: string) => valuesOfFormula(book, sheet, formula);
    const drawing = writeDrawing(sheet, file, path, had, valuesOf);
    const tables = writeTables(sheet, file, path, had, () => ++lastTable);
    const used = sheet.usedArea();
    const mergeCells = sheet.merged.map((area) => element("mergeCell", { ref: printArea(area) }));
    const parts: Readonly<Record<string, readonly XmlElement[]>> = {
      sheetPr: writeProperties(sheet, root, theme),
      dimension: [element("dimension", { ref: used === undefined ? "A1" : printArea(used) })],
      sheetViews: [writeViews(sheet, root, sheet === book.activeSheet)],
      sheetFormatPr: [withAttributes(childOf(root, "sheetFormatPr") ?? element("sheetFormatPr"), standardSizes(sheet))],
      cols: writeColumns(sheet, styles),
      sheetData: [writeCells(sheet, had, styles, texts, addIn)],
      sheetProtection: writeProtection(sheet.protection, childOf(root, "sheetProtection")),
      mergeCells: mergeCells.length === 0 ? [] : [element("mergeCells", { count: mergeCells.length }, mergeCells)],
      conditionalFormatting: writeConditionalFormats(sheet, had, styles),
      dataValidations: writeValidations(sheet.validations),
      ...writePage(sheet.page, root),
      ...(drawing === undefined ? {} : { drawing }),
      tableParts: tables,
    };
    const written = Object.entries(parts).reduce(
      (part, [name, children]) => withChildren(part, SHEET_ORDER, name, children),
      root,
    );
    file.change(path, { ...written, attributes: { ...written.attributes, "xmlns:r": NAMESPACES.relationships } });
    const relationships = file.relationships(workbookPath);
    const id =
      relationships.find(({ target }) => target === path)?.id ?? file.relate(workbookPath, RELATIONSHIPS.sheet, path);
    return sheetElement(sheet, id, origin);
  });
  const stylesPath = origin?.stylesPath ?? "xl/styles.xml";
  file.put(stylesPath, styles.root(), CONTENT_TYPES.styles);
  if (origin?.stylesPath === undefined) file.relate(workbookPath, RELATIONSHIPS.styles, stylesPath);
  file.put(textsPath ?? "xl/sharedStrings.xml", texts.root(), CONTENT_TYPES.sharedStrings);
  if (textsPath === undefined) file.relate(workbookPath, RELATIONSHIPS.sharedStrings, "xl/sharedStrings.xml");
  writeSettings(book, file, workbookPath, origin?.settingsPath);
  const type = file.contentType(workbookPath) ?? CONTENT_TYPES.workbook;
  file.put(workbookPath, writeWorkbook(book, origin, tabs, sheetsWithIds(sheets)), type);
  return { bytes: await file.bytes(), notKept };
}

function writeWorkbook(
  book: Book,
  origin: FileOrigin | undefined,
  tabs: readonly Tab[],
  sheets: readonly XmlElement[],
): XmlElement {
  const root =
    origin?.root ??
    element("workbook", { xmlns: NAMESPACES.sheets, "xmlns:r": NAMESPACES.relationships }, [element("workbookPr")]);
  const views = childOf(root, "bookViews") ?? element("bookViews", {}, [element("workbookView")]);
  const [view = element("workbookView"), ...otherViews] = childrenOf(views, "workbookView");
  const protection = childOf(root, "workbookProtection") ?? element("workbookProtection");
  const calculation = withAttributes(childOf(root, "calcPr") ?? element("calcPr"), {
    calcMode:
      book.calculationMode === "Manual"
        ? "manual"
        : book.calculationMode === "AutomaticExceptTables"
          ? "autoNoTable"
          : undefined,
    fullCalcOnLoad: book.calculationMode === "Manual" ? undefined : true,
  });
  const firstVisible = tabs.findIndex((tab) => !isOfBook(tab) || tab.visibility === "Visible");
  const active = withAttributes(view, {
    activeTab: tabs.indexOf(book.activeSheet),
    firstSheet: firstVisible > 0 ? firstVisible : undefined,
  });
  const parts: Readonly<Record<string, readonly XmlElement[]>> = {
    workbookProtection: book.structureProtected ? [withAttributes(protection, { lockStructure: true })] : [],
    bookViews: [{ ...views, children: [active, ...otherViews] }],
    sheets: [element("sheets", {}, sheets)],
    definedNames: sortedNames(writeNames(book, root, placesBefore(origin), tabs)),
    calcPr: [calculation],
  };
  const attributes = { ...root.attributes, "xmlns:r": NAMESPACES.relationships };
  return Object.entries(parts).reduce<XmlElement>(
    (part, [name, children]) => withChildren(part, WORKBOOK_ORDER, name, children),
    {
      ...root,
      attributes,
    },
  );
}

function sheetElement(sheet: Sheet, id: string, origin: FileOrigin | undefined): XmlElement {
  const before = placesBefore(origin).get(sheet.id);
  const had = before === undefined || origin === undefined ? undefined : storedTabs(origin.root)[before];
  const state = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" }[sheet.visibility];
  return element("sheet", { name: sheet.name, sheetId: had?.attributes["sheetId"], state, "r:id": id });
}

/** Gives each new sheet a number that no other has. */
function sheetsWithIds(sheets: readonly XmlElement[]): readonly XmlElement[] {
  let last = Math.max(0, ...sheets.map(({ attributes }) => Number(attributes["sheetId"] ?? 0)));
  return sheets.map((sheet) => {
    const { name, sheetId, state, "r:id": id } = sheet.attributes;
    return element("sheet", { name, sheetId: sheetId ?? ++last, state, "r:id": id });
  });
}

/** The places that the sheets had in the file, by their ids. */
function placesBefore(origin: FileOrigin | undefined): ReadonlyMap<string, number> {
  if (origin === undefined) return new Map();
  const relationships = origin.package.relationships(origin.workbookPath);
  const stored = storedTabs(origin.root);
  return new Map(
    [...origin.sheets].map(([sheetId, { path }]) => {
      const id = relationships.find(({ target }) => target === path)?.id;
      return [sheetId, stored.findIndex(({ attributes }) => attributes["r:id"] === id)];
    }),
  );
}

/** Takes away the parts of deleted sheets, the order of calculation, which is outdated, and signatures, which break. */
function removeLostParts(
  file: Package,
  workbookPath: string,
  book: Book,
  origin: FileOrigin | undefined,
): readonly string[] {
  const kept = new Set(book.sheets.map(({ id }) => origin?.sheets.get(id)?.path));
  for (const { id, type, target } of file.relationships(workbookPath)) {
    const isSheet = type.endsWith("/worksheet");
    if ((isSheet && !kept.has(target)) || type.endsWith("/calcChain")) {
      file.unrelate(workbookPath, id);
      file.remove(target);
    }
  }
  const signatures = file.paths().filter((path) => path.startsWith("_xmlsignatures/"));
  for (const { id, type } of file.relationships(""))
    if (type.endsWith("/digital-signature/origin")) file.unrelate("", id);
  for (const path of signatures) file.remove(path);
  return signatures.length > 0
    ? ["The digital signature of the workbook, which holds only for the file as it was."]
    : [];
}

function readTheme(file: Package, workbookPath: string): XmlElement | undefined {
  const path = file.relationships(workbookPath).find(({ type }) => type.endsWith("/theme"))?.target;
  return path === undefined ? undefined : file.read(path);
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

function blankSheet(): XmlElement {
  return element("worksheet", { xmlns: NAMESPACES.sheets });
}
