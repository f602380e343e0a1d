import { parseArea, quoteSheetName, splitSheet } from "../book/address";
import { type Area, isWholeColumns, isWholeRows } from "../book/area";
import type { Book } from "../book/book";
import type { PageLayout } from "../book/page-layout";
import type { Sheet } from "../book/sheet";
import { splitAtTop } from "../book/split-text";
import type { FileOrigin, NameOrigin } from "./origin";
import { printNames } from "./page";
import { isSame } from "./sheet-state";
import { fromStoredFormula, toStoredFormula } from "./stored-formula";
import { type PartText, tagWith } from "./text/part-text";
import { childElements, textBetween } from "./text/xml-text";
import {
  type AttributeValue,
  childOf,
  childrenOf,
  element,
  isOn,
  printText,
  textElement,
  textOf,
  type XmlElement,
} from "./text/xml";

const PRINT_AREA = "_xlnm.print_area";
const PRINT_TITLES = "_xlnm.print_titles";

/**
 * Reads the names of a book whose sheets stand at these tabs; those that say what of a sheet is printed go to the sheet's
 * page. Tells what each of them was read as.
 */
export function readNames(book: Book, root: XmlElement, tabs: readonly (Sheet | undefined)[]): readonly NameOrigin[] {
  const all = childrenOf(childOf(root, "definedNames"), "definedName");
  const keyed = all.map(({ attributes: { name = "", localSheetId = "" } }) => `${localSheetId} ${name.toLowerCase()}`);
  return all.map((stored, index): NameOrigin => {
    // Of a name that is listed twice, which no Excel writes, the last holds; the others go along as they are.
    if (keyed.lastIndexOf(keyed[index] ?? "") !== index) return { kind: "other" };
    const { name = "", localSheetId, hidden, comment = "" } = stored.attributes;
    const sheet = localSheetId === undefined ? undefined : tabs[Number(localSheetId)];
    // A name of a sheet without cells is of no use to anybody but that sheet; it goes along as it is.
    if (localSheetId !== undefined && sheet === undefined) return { kind: "other" };
    const text = textOf(stored);
    if (sheet !== undefined && name.toLowerCase() === PRINT_AREA) {
      sheet.page = { ...sheet.page, printAreas: areasOf(text) };
      return { kind: "printArea", sheet };
    }
    if (sheet !== undefined && name.toLowerCase() === PRINT_TITLES) {
      readTitles(sheet, areasOf(text));
      return { kind: "printTitles", sheet };
    }
    const read = (sheet ?? book).names.put({
      name,
      formula: fromStoredFormula(text),
      visible: !isOn(hidden),
      comment,
    });
    return { kind: "name", name: read, ...(sheet === undefined ? {} : { sheet }) };
  });
}

/** What writing the names of a book asks beside them. */
export interface NameSurroundings {
  readonly origin: FileOrigin | undefined;
  /** Where the tab that had a place in the file stands now; undefined where it is gone. */
  readonly placeOfOld: (place: number) => number | undefined;
  readonly placeOf: (sheet: Sheet) => number;
  /** A stored formula after the changes to the names of sheets. */
  readonly follow: (stored: string) => string;
}

/** Writes the names that are new or changed; all others keep their text, and their tab's number follows their tab. */
export function patchNames(part: PartText, book: Book, around: NameSurroundings): void {
  const [list] = part.named("definedNames");
  const stored = list === undefined ? [] : childElements(part.text, list);
  const written = new Set<string>();
  stored.forEach((element, index) => {
    const read = around.origin?.names[index] ?? { kind: "other" };
    const wanted = wantedName(book, read, around);
    const { localSheetId } = part.attributesOf(element);
    const place = localSheetId === undefined ? undefined : around.placeOfOld(Number(localSheetId));
    if (wanted === undefined || (localSheetId !== undefined && place === undefined)) {
      part.replace(element.start, element.end, "");
      return;
    }
    const { name } = part.attributesOf(element);
    written.add(keyOf(wanted.name ?? name ?? "", read.sheet));
    const old = textBetween(part.text, element.openEnd, element.closeStart);
    const tag = tagWith(part.text.slice(element.start, element.openEnd), {
      ...wanted.attributes,
      ...(localSheetId === undefined ? {} : { localSheetId: place }),
    });
    const followed = wanted.formula ?? around.follow(old);
    const content = followed === old ? part.text.slice(element.openEnd, element.closeStart) : printText(followed);
    part.replace(element.start, element.end, `${tag}${content}</${element.name}>`);
  });
  const added = newNames(book, written, around);
  if (list === undefined) {
    if (added.length > 0) part.insert("definedNames", part.print(element("definedNames", {}, added)));
    return;
  }
  if (stored.length === 0) {
    part.append(list, added);
    return;
  }
  for (const name of added) {
    const next = stored.find((one) => isBefore(name.attributes, part.attributesOf(one)));
    const at = next?.start ?? list.closeStart;
    part.replace(at, at, part.print(name));
  }
  const isEmpty = added.length === 0 && written.size === 0 && stored.length > 0;
  if (isEmpty && !(around.origin?.names ?? []).some(({ kind }) => kind === "other")) part.put("definedNames", []);
}

/** What a name of the file is to be; without a formula it keeps the one it has. Undefined where the name is gone. */
function wantedName(
  book: Book,
  { kind, sheet, name: read }: NameOrigin,
  around: NameSurroundings,
): { name?: string; formula?: string; attributes?: Readonly<Record<string, AttributeValue>> } | undefined {
  if (sheet !== undefined && !book.sheets.includes(sheet)) return undefined;
  if (kind === "other") return {};
  if (kind === "name") {
    const now = (sheet ?? book).names.find(read?.name ?? "");
    if (read === undefined || now === undefined) return undefined;
    if (isSame(now, read)) return { name: now.name };
    return {
      name: now.name,
      ...(now.formula === read.formula ? {} : { formula: toStoredFormula(now.formula) }),
      attributes: {
        name: now.name,
        ...(now.comment === read.comment ? {} : { comment: now.comment === "" ? undefined : now.comment }),
        ...(now.visible === read.visible ? {} : { hidden: now.visible ? undefined : true }),
      },
    };
  }
  if (sheet === undefined) return undefined;
  const before = around.origin?.sheets.get(sheet.id)?.state.page;
  const named = kind === "printArea" ? "_xlnm.Print_Area" : "_xlnm.Print_Titles";
  const parts = ({ printAreas, titleRows, titleColumns }: PageLayout) =>
    kind === "printArea" ? printAreas : [titleRows, titleColumns];
  if (before !== undefined && isSame(parts(before), parts(sheet.page))) return { name: named };
  const formula = printNames(quoteSheetName(sheet.name), sheet.page).find(({ name }) => name === named)?.formula;
  return formula === undefined ? undefined : { name: named, formula };
}

function newNames(book: Book, written: ReadonlySet<string>, { placeOf }: NameSurroundings): readonly XmlElement[] {
  const names = [
    ...book.names.all().map((name) => ({ name, sheet: undefined })),
    ...book.sheets.flatMap((sheet) => [
      ...sheet.names.all().map((name) => ({ name, sheet })),
      ...printNames(quoteSheetName(sheet.name), sheet.page).map(({ name, formula }) => ({
        name: { name, formula: `=${formula}`, visible: true, comment: "" },
        sheet,
      })),
    ]),
  ];
  return names
    .filter(({ name, sheet }) => !written.has(keyOf(name.name, sheet)))
    .map(({ name, sheet }) => ({
      ...element("definedName", {
        name: name.name,
        localSheetId: sheet === undefined ? undefined : placeOf(sheet),
        comment: name.comment === "" ? undefined : name.comment,
        hidden: name.visible ? undefined : true,
      }),
      children: textElement("t", toStoredFormula(name.formula)).children,
    }))
    .sort((a, b) => (isBefore(a.attributes, b.attributes) ? -1 : isBefore(b.attributes, a.attributes) ? 1 : 0));
}

function keyOf(name: string, sheet: Sheet | undefined): string {
  return `${sheet?.id ?? ""} ${name.toLowerCase()}`;
}

/** Whether a name stands before another where files sort them: by name, then by sheet. */
function isBefore(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const [first, second] = [a, b].map(({ name = "" }) => name.toLowerCase());
  if (first !== second) return (first ?? "") < (second ?? "");
  return Number(a["localSheetId"] ?? -1) < Number(b["localSheetId"] ?? -1);
}

function areasOf(text: string): readonly Area[] {
  return (splitAtTop(text, ",") ?? []).flatMap((part) => parseArea(splitSheet(part).rest) ?? []);
}

function readTitles(sheet: Sheet, areas: readonly Area[]): void {
  const titleRows = areas.find(isWholeRows);
  const titleColumns = areas.find((area) => isWholeColumns(area) && !isWholeRows(area));
  sheet.page = {
    ...sheet.page,
    ...(titleRows === undefined ? {} : { titleRows }),
    ...(titleColumns === undefined ? {} : { titleColumns }),
  };
}
