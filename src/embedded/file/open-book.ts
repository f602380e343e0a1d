import { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import { atOnce, inTurns, type Steps, StoppedError, type Turns, turnsWhenDue } from "../turns";
import { readNames } from "./names";
import type { FileOrigin, SheetOrigin } from "./origin";
import { reasonOfBytes, reasonOfPackage, reasonOfWorkbook } from "./other-files";
import { DamagedPartError, Package } from "./package";
import { RELATIONSHIPS } from "./text/part-types";
import { type OpeningStep, readingSheet, sheetPartOf } from "./read-sheet";
import { readSharedParts } from "./read-shared-parts";
import { printedSettings, readSettings } from "./settings";
import { stateOf } from "./sheet-state";
import { storedTabs } from "./tabs";
import { childOf, isOn, type XmlElement } from "./text/xml";

/** A book from a file, with what its file held beside it, which `saveBook` gives back. */
export interface OpenedBook {
  readonly book: Book;
  readonly origin: FileOrigin;
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
  const { path: workbookPath, root } = workbookPartOf(file);
  const relationships = file.relationships(workbookPath);
  const book = new Book(options);
  book.datesFrom1904 = isOn(childOf(root, "workbookPr")?.attributes["date1904"]);
  const shared = readSharedParts(
    file,
    (kind) => relationships.find(({ type }) => sameKind(type, kind))?.target,
    book.datesFrom1904,
  );
  const { cellFormats, sharedTexts, meant } = shared;
  if (cellFormats[0] !== undefined) book.defaultFormat = cellFormats[0];
  const origins: { readonly sheet: Sheet; readonly origin: Omit<SheetOrigin, "state"> }[] = [];
  const tabs: (Sheet | undefined)[] = [];
  const otherTabs: XmlElement[] = [];
  for (const stored of storedTabs(root)) {
    const name = stored.attributes["name"] ?? "";
    const part = sheetPartOf(file, stored, relationships);
    if (part === "missing") throw new NotAWorkbookError(`The sheet “${name}” is missing in the file.`);
    if (part === "no worksheet") {
      otherTabs.push(stored);
      tabs.push(undefined);
      continue;
    }
    const sheet = book.restoreSheet(name, visibilityOf(stored.attributes["state"]));
    tabs.push(sheet);
    origins.push({ sheet, origin: yield* readingSheet(sheet, file, part, shared) });
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
    sheets: new Map(origins.map(({ sheet, origin: read }) => [sheet.id, { ...read, state: stateOf(sheet) }])),
    names,
    tabs,
    otherTabs,
    activeSheet: book.activeSheet,
    calculationMode: book.calculationMode,
    structureProtected: book.structureProtected,
    settings: printedSettings(book),
    ...shared.origin,
    ...(settingsPath === undefined ? {} : { settingsPath }),
  };
  return { book, origin, extension: extensionFor(file.contentType(workbookPath) ?? "") };
}

/** The part that tells of the workbook. @throws NotAWorkbookError */
function workbookPartOf(file: Package): { readonly path: string; readonly root: XmlElement } {
  const refused = reasonOfPackage(file);
  if (refused !== undefined) throw new NotAWorkbookError(refused);
  const path = file.relationships("").find(({ type }) => sameKind(type, RELATIONSHIPS.workbook))?.target;
  const root = path === undefined ? undefined : file.read(path);
  if (path === undefined || root === undefined) throw new NotAWorkbookError("The file is no Excel workbook.");
  const unknown = reasonOfWorkbook(root);
  if (unknown !== undefined) throw new NotAWorkbookError(unknown);
  return { path, root };
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
  if (state === "hidden") return "Hidden";
  return state === "veryHidden" ? "VeryHidden" : "Visible";
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
