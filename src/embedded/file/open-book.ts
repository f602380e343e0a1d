import { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import { atOnce, inTurns, type Steps, StoppedError, type Turns, turnsWhenDue } from "../turns";
import { themeColors } from "./colors";
import { readColumns } from "./columns";
import { readConditionalFormats } from "./conditional-formats";
import { readDrawing } from "./drawings";
import { isFilteredSheet } from "./filters";
import { MeantNumbers } from "./meant-numbers";
import { readMerged } from "./merged-cells";
import { readNames } from "./names";
import type { FileOrigin, SheetOrigin } from "./origin";
import { reasonOfBytes, reasonOfPackage, reasonOfWorkbook } from "./other-files";
import { DamagedPartError, Package } from "./package";
import { readPage } from "./page";
import { RELATIONSHIPS } from "./text/part-types";
import { readProtection } from "./protection";
import { readingCells } from "./read-cells";
import { readStyles } from "./read-styles";
import { printedSettings, readSettings } from "./settings";
import { textOfItem } from "./shared-texts";
import { stateOf } from "./sheet-state";
import { readTables } from "./tables";
import { storedTabs } from "./tabs";
import { childElements, elementAt, type ElementText, localName } from "./text/xml-text";
import { readValidations } from "./validations";
import { readView } from "./view";
import { childOf, elementsOf, isOn, type XmlElement } from "./text/xml";

/** A book from a file, with what its file held beside it, which `saveBook` gives back. */
export interface OpenedBook {
  readonly book: Book;
  readonly origin: FileOrigin;
  /** What of the file cannot be kept, one sentence each. */
  readonly notKept: readonly string[];
  /** How the name of a file of this kind ends; Excel opens none whose name says otherwise. */
  readonly extension: WorkbookExtension;
}

/** How the names of workbooks' files end: of plain ones, with macros, and templates without and with them. */
export const WORKBOOK_EXTENSIONS = [".xlsx", ".xlsm", ".xltx", ".xltm"] as const;

/** How the name of a workbook's file ends. */
export type WorkbookExtension = (typeof WORKBOOK_EXTENSIONS)[number];

/** Bytes that are no workbook this program can open. */
export class NotAWorkbookError extends Error {
  override readonly name = "NotAWorkbookError";
}

/** How far a workbook has been opened: the sheet that is read now, and which part of its cells has been read, from 0 to 1. */
export interface OpeningStep {
  readonly sheet: string;
  readonly part: number;
}

/** How a workbook is opened. */
export interface OpeningOptions {
  /** The year of dates that will be typed without one; that of today by default. */
  readonly year?: number;
  /** Opens it in turns; without them, at once. */
  readonly turns?: Turns<OpeningStep>;
}

/** Opens an `.xlsx` file. @throws NotAWorkbookError, or StoppedError where the turns' signal stops it */
export async function openBook(bytes: Uint8Array, { turns, ...options }: OpeningOptions = {}): Promise<OpenedBook> {
  const file = await openPackage(bytes, turns);
  try {
    const steps = readingBook(file, options);
    return turns === undefined ? atOnce(steps) : await inTurns(steps, turns);
  } catch (cause) {
    if (!(cause instanceof DamagedPartError)) throw cause;
    throw new NotAWorkbookError(`The file is damaged: ${cause.message}`, { cause });
  }
}

function* readingBook(file: Package, options: { year?: number }): Steps<OpeningStep, OpenedBook> {
  const refused = reasonOfPackage(file);
  if (refused !== undefined) throw new NotAWorkbookError(refused);
  const workbookPath = file.relationships("").find(({ type }) => sameKind(type, RELATIONSHIPS.workbook))?.target;
  const root = workbookPath === undefined ? undefined : file.read(workbookPath);
  if (workbookPath === undefined || root === undefined) throw new NotAWorkbookError("The file is no Excel workbook.");
  const unknown = reasonOfWorkbook(root);
  if (unknown !== undefined) throw new NotAWorkbookError(unknown);
  const relationships = file.relationships(workbookPath);
  const target = (kind: string) => relationships.find(({ type }) => sameKind(type, kind))?.target;
  const [stylesPath, themePath, sharedTextsPath] = [
    target(RELATIONSHIPS.styles),
    target(RELATIONSHIPS.theme),
    target(RELATIONSHIPS.sharedStrings),
  ];
  const theme = themeColors(themePath === undefined ? undefined : file.read(themePath));
  const styles = stylesPath === undefined ? undefined : file.read(stylesPath);
  const { cellFormats, looks } = readStyles(styles, theme);
  const sharedTexts = elementsOf(sharedTextsPath === undefined ? undefined : file.read(sharedTextsPath)).map(
    textOfItem,
  );
  const book = new Book(options);
  book.datesFrom1904 = isOn(childOf(root, "workbookPr")?.attributes["date1904"]);
  if (cellFormats[0] !== undefined) book.defaultFormat = cellFormats[0];
  const parts: { sheet: Sheet; origin: Omit<SheetOrigin, "state"> }[] = [];
  const notKept: string[] = [];
  const meant = { texts: new MeantNumbers(), formats: new MeantNumbers() };
  const tabs: (Sheet | undefined)[] = [];
  const otherTabs: XmlElement[] = [];
  for (const stored of storedTabs(root)) {
    const id = stored.attributes["r:id"] ?? "";
    // Old macros are listed as sheets that have no part; they go along as they are.
    if (id === "") {
      otherTabs.push(stored);
      tabs.push(undefined);
      continue;
    }
    const path = relationships.find((relationship) => relationship.id === id)?.target;
    const text = path === undefined ? undefined : file.text(path);
    const read = path === undefined || text === undefined ? undefined : readSheetPart(file, path, text);
    const name = stored.attributes["name"] ?? "";
    if (path === undefined || text === undefined || read === undefined)
      throw new NotAWorkbookError(`The sheet “${name}” is missing in the file.`);
    const { part, cells } = read;
    if (part.name !== "worksheet") {
      otherTabs.push(stored);
      tabs.push(undefined);
      continue;
    }
    const sheet = book.restoreSheet(name, visibilityOf(stored.attributes["state"]));
    tabs.push(sheet);
    readColumns(sheet, childOf(part, "cols"), childOf(part, "sheetFormatPr"), cellFormats, meant.formats);
    yield { sheet: name, part: 0 };
    if (cells !== undefined) {
      const shared = { sharedTexts, cellFormats, datesFrom1904: book.datesFrom1904, meant };
      const steps = file.guardSteps(path, readingCells(sheet, text, cells, shared));
      for (const read of steps) yield { sheet: name, part: read };
    }
    sheet.merged = readMerged(part);
    readView(sheet, part, theme);
    sheet.page = readPage(part);
    sheet.validations = readValidations(part);
    const rules = readConditionalFormats(sheet, part, looks);
    const tables = readTables(sheet, file, path, part);
    const drawing = readDrawing(sheet, file, path, part, theme);
    sheet.isFiltered ||= isFilteredSheet(part);
    sheet.protection = readProtection(childOf(part, "sheetProtection"));
    parts.push({ sheet, origin: { path, root: part, rules, tables, ...drawing } });
  }
  if (book.sheets.length === 0) throw new NotAWorkbookError("The workbook has no worksheet.");
  book.namesOfOtherTabs = otherTabs.map(({ attributes }) => attributes["name"] ?? "");
  const names = readNames(book, root, tabs);
  readActiveSheet(book, root, tabs);
  readCalculation(book, root);
  book.structureProtected = isOn(childOf(root, "workbookProtection")?.attributes["lockStructure"]);
  const settingsPath = readSettings(book, file, workbookPath);
  const origin = {
    package: file,
    workbookPath,
    root,
    cellFormats,
    sharedTexts: sharedTexts.length,
    meant: { texts: meant.texts.length, formats: meant.formats.length },
    sheets: new Map(parts.map(({ sheet, origin: read }) => [sheet.id, { ...read, state: stateOf(sheet) }])),
    names,
    tabs,
    otherTabs,
    activeSheet: book.activeSheet,
    calculationMode: book.calculationMode,
    structureProtected: book.structureProtected,
    settings: printedSettings(book),
    ...(stylesPath === undefined || styles === undefined ? {} : { stylesPath, styles }),
    ...(sharedTextsPath === undefined ? {} : { sharedTextsPath }),
    ...(settingsPath === undefined ? {} : { settingsPath }),
  };
  return { book, origin, notKept, extension: extensionFor(file.contentType(workbookPath) ?? "") };
}

async function openPackage(bytes: Uint8Array, turns: OpeningOptions["turns"]): Promise<Package> {
  try {
    return await Package.open(bytes, turns === undefined ? {} : { rest: turnsWhenDue(turns) });
  } catch (cause) {
    if (cause instanceof StoppedError) throw cause;
    throw new NotAWorkbookError(reasonOfBytes(bytes, cause), { cause });
  }
}

/** Files of the strict kind name their parts' kinds by another address with the same end. */
function sameKind(type: string, kind: string): boolean {
  return type.split("/").at(-1) === kind.split("/").at(-1);
}

function extensionFor(contentType: string): WorkbookExtension {
  const macros = contentType.includes("macroEnabled");
  if (contentType.includes("template")) return macros ? ".xltm" : ".xltx";
  return macros ? ".xlsm" : ".xlsx";
}

function visibilityOf(state: string | undefined): "Visible" | "Hidden" | "VeryHidden" {
  return state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
}

/** Parts a sheet's part into its cells, which are read from its text, and all else. */
function readSheetPart(
  file: Package,
  path: string,
  text: string,
): { readonly part: XmlElement; readonly cells: ElementText | undefined } {
  return file.guard(path, () => {
    const root = elementAt(text, 0);
    const cells =
      root === undefined ? undefined : childElements(text, root).find(({ name }) => localName(name) === "sheetData");
    if (cells === undefined || cells.openEnd === cells.end) return { part: file.parse(path, text), cells };
    const rest = text.slice(0, cells.openEnd) + text.slice(cells.closeStart);
    return { part: file.parse(path, rest), cells };
  });
}

function readActiveSheet(book: Book, root: XmlElement, tabs: readonly (Sheet | undefined)[]): void {
  const tab = Number(childOf(root, "bookViews", "workbookView")?.attributes["activeTab"] ?? 0);
  const sheet = tabs[tab];
  if (sheet?.visibility === "Visible") book.activate(sheet);
  else book.otherTabInFront = tab < tabs.length && sheet === undefined;
}

function readCalculation(book: Book, root: XmlElement): void {
  const mode = childOf(root, "calcPr")?.attributes["calcMode"];
  if (mode === "manual") book.calculationMode = "Manual";
  if (mode === "autoNoTable") book.calculationMode = "AutomaticExceptTables";
  book.valuesAreLeftToCompute = isOn(childOf(root, "calcPr")?.attributes["fullCalcOnLoad"]);
}
