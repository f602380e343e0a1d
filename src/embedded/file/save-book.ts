import type { Book } from "../book/book";
import { followedSheets, readsAs } from "./followed-sheets";
import type { FileOrigin } from "./origin";
import { Package } from "./package";
import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS } from "./text/part-types";
import { saveSheet } from "./save-sheet";
import { saveWorkbook } from "./save-workbook";
import { writeSettings } from "./settings";
import { SharedTexts } from "./shared-texts";
import { spillMetadata } from "./spill-metadata";
import { PartText } from "./text/part-text";
import { childElements, localName } from "./text/xml-text";
import { element, isOn, type XmlElement } from "./text/xml";
import { StyleSheet } from "./write-styles";

/** A saved book. */
export interface SavedBook {
  readonly bytes: Uint8Array;
  /** What of the book or of its file was not kept, one sentence each. */
  readonly notKept: readonly string[];
}

/**
 * Saves a book as an `.xlsx` file. With the file it came from, that file is the truth: its parts are copied byte for byte
 * where nothing of them changed, a change is written into the part where it stands, and only what is new is ours.
 */
export async function saveBook(book: Book, origin?: FileOrigin): Promise<SavedBook> {
  book.settle();
  const file = origin?.package.copy() ?? new Package();
  const workbookPath = origin?.workbookPath ?? "xl/workbook.xml";
  if (origin === undefined) {
    file.relate("", RELATIONSHIPS.workbook, workbookPath);
    file.put(workbookPath, blankWorkbook(), CONTENT_TYPES.workbook);
  }
  const notKept = removeSignatures(file);
  removeSheets(file, workbookPath, book, origin);
  const styles = new StyleSheet(origin?.styles, origin?.cellFormats ?? [], origin?.meant.formats);
  const texts = new SharedTexts(origin?.sharedTexts ?? 0, origin?.meant.texts);
  let [formulasChanged, leftToExcel] = [false, false];
  const around = {
    ...{ file, origin, styles, texts },
    addInFunctions: book.addInFunctions,
    spillMetadata: spillMetadata(file, workbookPath),
    follow: followedSheets(book, origin),
    readsAs: readsAs(book),
    leftToExcel: () => {
      leftToExcel = true;
    },
  };
  const paths = new Map<string, string>();
  for (const sheet of book.sheets) {
    const saved = saveSheet(book, sheet, around);
    paths.set(sheet.id, saved.path);
    formulasChanged ||= saved.formulasChanged;
  }
  if (origin !== undefined && book.activeSheet !== origin.activeSheet) deselectOtherTabs(file, workbookPath, origin);
  styles.write(file, workbookPath, origin?.stylesPath);
  texts.write(file, workbookPath, origin?.sharedTextsPath);
  if (formulasChanged || origin?.sheets.size !== book.sheets.filter(({ id }) => origin?.sheets.has(id)).length)
    removeCalculationChain(file, workbookPath);
  writeSettings(book, file, workbookPath, origin);
  saveWorkbook(book, { file, workbookPath, origin, paths, computesOnLoad: leftToExcel, follow: around.follow });
  return { bytes: await file.bytes(), notKept };
}

/** Takes the selection from sheets of charts and the like: beside the sheet that came to the front, Excel would edit both at once. */
function deselectOtherTabs(file: Package, workbookPath: string, { otherTabs }: FileOrigin): void {
  const ids = otherTabs.map(({ attributes }) => attributes["r:id"]);
  for (const { id, target } of file.relationships(workbookPath)) {
    const text = ids.includes(id) ? file.text(target) : undefined;
    if (text === undefined) continue;
    const part = new PartText(text, []);
    // A macro's sheet has a root of another namespace than its children.
    for (const views of part.children.filter(({ name }) => localName(name) === "sheetViews"))
      for (const view of childElements(part.text, views))
        if (isOn(part.attributesOf(view)["tabSelected"])) part.setAttributes(view, { tabSelected: undefined });
    if (part.isChanged) file.changeText(target, part.toString());
  }
}

function blankWorkbook(): XmlElement {
  const spaces = { xmlns: NAMESPACES.sheets, "xmlns:r": NAMESPACES.relationships };
  return element("workbook", spaces, [
    element("workbookPr"),
    element("bookViews", {}, [element("workbookView")]),
    element("sheets"),
  ]);
}

/** Signatures hold only for the file as it was. */
function removeSignatures(file: Package): readonly string[] {
  const signatures = file.paths().filter((path) => path.startsWith("_xmlsignatures/"));
  for (const { id, type } of file.relationships(""))
    if (type.endsWith("/digital-signature/origin")) file.unrelate("", id);
  for (const path of signatures) file.remove(path);
  return signatures.length > 0
    ? ["The workbook's digital signature is left out, since it holds only for the file as it was; sign the new file."]
    : [];
}

/** Takes away the parts of deleted sheets. */
function removeSheets(file: Package, workbookPath: string, book: Book, origin: FileOrigin | undefined): void {
  for (const [sheetId, { path }] of origin?.sheets ?? []) {
    if (book.sheets.some(({ id }) => id === sheetId)) continue;
    for (const { id, target } of file.relationships(workbookPath)) if (target === path) file.unrelate(workbookPath, id);
    file.remove(path);
  }
}

/** Excel makes the order of calculation anew where it is missing, and takes offence at one that names other cells. */
function removeCalculationChain(file: Package, workbookPath: string): void {
  for (const { id, type, target } of file.relationships(workbookPath))
    if (type.endsWith("/calcChain")) {
      file.unrelate(workbookPath, id);
      file.remove(target);
    }
}
