import { parseArea, quoteSheetName, splitSheet } from "../book/address";
import { type Area, isWholeColumns, isWholeRows } from "../book/area";
import type { Book } from "../book/book";
import type { DefinedName } from "../book/defined-name";
import type { Sheet } from "../book/sheet";
import { splitAtTop } from "../book/split-text";
import { printNames } from "./page";
import { fromStoredFormula, toStoredFormula } from "./stored-formula";
import { storedTabs, type Tab } from "./tabs";
import {
  childOf,
  childrenOf,
  element,
  elementsOf,
  isOn,
  textElement,
  textOf,
  withAttributes,
  type XmlElement,
} from "./xml";

const PRINT_AREA = "_xlnm.print_area";
const PRINT_TITLES = "_xlnm.print_titles";

/** Reads the names of a book whose sheets stand at these tabs; those that say what of a sheet is printed go to the sheet's page. */
export function readNames(book: Book, root: XmlElement, tabs: readonly (Sheet | undefined)[]): void {
  for (const stored of childrenOf(childOf(root, "definedNames"), "definedName")) {
    const { name = "", localSheetId, hidden, comment = "" } = stored.attributes;
    const sheet = localSheetId === undefined ? undefined : tabs[Number(localSheetId)];
    // A name of a sheet without cells is of no use to anybody but that sheet; it goes along as it is.
    if (localSheetId !== undefined && sheet === undefined) continue;
    const text = textOf(stored);
    if (sheet !== undefined && name.toLowerCase() === PRINT_AREA)
      sheet.page = { ...sheet.page, printAreas: areasOf(text) };
    else if (sheet !== undefined && name.toLowerCase() === PRINT_TITLES) readTitles(sheet, areasOf(text));
    else (sheet ?? book).names.put({ name, formula: fromStoredFormula(text), visible: !isOn(hidden), comment });
  }
}

/** Writes the names of a book; what a name said in its file beside its meaning stays. */
export function writeNames(
  book: Book,
  root: XmlElement,
  placesBefore: ReadonlyMap<string, number>,
  tabs: readonly Tab[],
): readonly XmlElement[] {
  const old = childrenOf(childOf(root, "definedNames"), "definedName");
  const written = (name: DefinedName, sheet?: Sheet) => {
    const before = sheet === undefined ? undefined : placesBefore.get(sheet.id);
    const had = old.find(
      ({ attributes }) =>
        attributes["name"]?.toLowerCase() === name.name.toLowerCase() &&
        attributes["localSheetId"] === (before === undefined ? undefined : String(before)) &&
        (sheet === undefined) === (attributes["localSheetId"] === undefined),
    );
    const unchanged = had !== undefined && fromStoredFormula(textOf(had)) === name.formula;
    const stored = unchanged ? textOf(had) : toStoredFormula(name.formula);
    const attributes = {
      name: name.name,
      localSheetId: sheet === undefined ? undefined : tabs.indexOf(sheet),
      comment: name.comment === "" ? undefined : name.comment,
      hidden: name.visible ? undefined : true,
    };
    return {
      ...withAttributes(had ?? element("definedName"), attributes),
      children: textElement("t", stored).children,
    };
  };
  const ofThePage = (formula: string, name: string): DefinedName => ({
    name,
    formula: `=${formula}`,
    visible: true,
    comment: "",
  });
  const storedBefore = storedTabs(root);
  const ofOtherTabs = old.flatMap((name) => {
    const tab = storedBefore[Number(name.attributes["localSheetId"] ?? Number.NaN)];
    const place = tab === undefined ? -1 : tabs.indexOf(tab);
    return place < 0 ? [] : [withAttributes(name, { localSheetId: place })];
  });
  const names = [
    ...ofOtherTabs,
    ...book.names.all().map((name) => written(name)),
    ...book.sheets.flatMap((sheet) => [
      ...sheet.names.all().map((name) => written(name, sheet)),
      ...printNames(quoteSheetName(sheet.name), sheet.page).map(({ name, formula }) =>
        written(ofThePage(formula, name), sheet),
      ),
    ]),
  ];
  return names.length === 0 ? [] : [{ ...(childOf(root, "definedNames") ?? element("definedNames")), children: names }];
}

/** The elements of the names that are sorted as files sort them: by name, then by sheet. */
export function sortedNames(names: readonly XmlElement[]): readonly XmlElement[] {
  return names.map((list) => ({
    ...list,
    children: [...elementsOf(list)].sort((a, b) => {
      const [first, second] = [a, b].map(({ attributes }) => (attributes["name"] ?? "").toLowerCase());
      return first === second ? 0 : (first ?? "") < (second ?? "") ? -1 : 1;
    }),
  }));
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
