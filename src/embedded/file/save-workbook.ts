import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import { patchNames } from "./names";
import type { FileOrigin } from "./origin";
import type { Package } from "./package";
import { RELATIONSHIPS } from "./text/part-types";
import { isOfBook, type Tab, tabsOf } from "./tabs";
import { PartText, tagWith } from "./text/part-text";
import { childElements, type ElementText } from "./text/xml-text";

/** The children of a workbook as the schema orders them. */
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

/** What saving the part of the workbook asks beside the book. */
export interface WorkbookSurroundings {
  readonly file: Package;
  readonly workbookPath: string;
  readonly origin: FileOrigin | undefined;
  /** The parts of the sheets by the sheets' ids. */
  readonly paths: ReadonlyMap<string, string>;
  /** Whether Excel has something to compute when it opens the file. */
  readonly computesOnLoad: boolean;
  readonly follow: (stored: string) => string;
}

/** Writes what changed in the part of the workbook: its list of sheets, its names, what is in front. */
export function saveWorkbook(book: Book, around: WorkbookSurroundings): void {
  const { file, workbookPath, origin } = around;
  const tabs = tabsOf(book, origin);
  const old = origin?.tabs.map((sheet, place): Tab | undefined => sheet ?? otherTab(origin, place)) ?? [];
  const placeOfOld = (place: number) => {
    const tab = old[place];
    const now = tab === undefined ? -1 : tabs.indexOf(tab);
    return now < 0 ? undefined : now;
  };
  const part = new PartText(file.text(workbookPath) ?? "", WORKBOOK_ORDER);
  if (book.structureProtected !== (origin?.structureProtected ?? false)) patchProtection(part, book.structureProtected);
  patchViews(part, book, tabs, origin, placeOfOld);
  patchSheets(part, tabs, old, around);
  patchNames(part, book, { origin, placeOfOld, placeOf: (sheet) => tabs.indexOf(sheet), follow: around.follow });
  const modes = { Automatic: undefined, Manual: "manual", AutomaticExceptTables: "autoNoTable" };
  const sameMode = book.calculationMode === (origin?.calculationMode ?? "Automatic");
  part.change("calcPr", {
    ...(sameMode ? {} : { calcMode: modes[book.calculationMode] }),
    ...(around.computesOnLoad ? { fullCalcOnLoad: true } : {}),
  });
  if (part.isChanged) file.changeText(workbookPath, part.toString());
}

function otherTab({ tabs, otherTabs }: FileOrigin, place: number): Tab | undefined {
  return otherTabs[tabs.slice(0, place).filter((tab) => tab === undefined).length];
}

function patchProtection(part: PartText, isProtected: boolean): void {
  if (isProtected) part.change("workbookProtection", { lockStructure: true });
  else {
    const [had] = part.named("workbookProtection");
    const { lockWindows } = had === undefined ? {} : part.attributesOf(had);
    if (had === undefined) return;
    if (lockWindows === undefined) part.put("workbookProtection", []);
    else part.setAttributes(had, { lockStructure: undefined });
  }
}

/** Each window keeps its tab in front; the first shows the sheet that was brought there. */
function patchViews(
  part: PartText,
  book: Book,
  tabs: readonly Tab[],
  origin: FileOrigin | undefined,
  placeOfOld: (place: number) => number | undefined,
): void {
  const [list] = part.named("bookViews");
  const views = list === undefined ? [] : childElements(part.text, list);
  const active = tabs.indexOf(book.activeSheet);
  const isNewInFront = book.activeSheet !== origin?.activeSheet;
  if (views.length === 0 && isNewInFront && active > 0)
    part.put("bookViews", [
      {
        type: "element",
        name: "bookViews",
        attributes: {},
        children: [{ type: "element", name: "workbookView", attributes: { activeTab: String(active) }, children: [] }],
      },
    ]);
  const firstVisible = Math.max(
    0,
    tabs.findIndex((tab) => !isOfBook(tab) || tab.visibility === "Visible"),
  );
  views.forEach((view, index) => {
    const { activeTab, firstSheet } = part.attributesOf(view);
    const kept = placeOfOld(Number(activeTab ?? 0));
    const wanted = index === 0 && (isNewInFront || kept === undefined) ? active : (kept ?? active);
    const first = firstSheet === undefined ? undefined : (placeOfOld(Number(firstSheet)) ?? firstVisible);
    part.setAttributes(view, {
      ...(wanted === Number(activeTab ?? 0) ? {} : { activeTab: wanted }),
      ...(first === undefined || first === Number(firstSheet) ? {} : { firstSheet: first }),
      ...(first === undefined && firstVisible > 0 && origin === undefined ? { firstSheet: firstVisible } : {}),
    });
  });
}

function patchSheets(
  part: PartText,
  tabs: readonly Tab[],
  old: readonly (Tab | undefined)[],
  around: WorkbookSurroundings,
): void {
  const [list] = part.named("sheets");
  if (list === undefined) throw new Error("A workbook lists its sheets.");
  const stored = childElements(part.text, list);
  const ids = stored.map((one) => Number(part.attributesOf(one)["sheetId"] ?? 0));
  let lastId = Math.max(0, ...ids);
  const states = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" };
  const texts = tabs.map((tab) => {
    const place = old.indexOf(tab);
    const had = place < 0 ? undefined : stored[place];
    if (!isOfBook(tab)) return had === undefined ? "" : part.text.slice(had.start, had.end);
    if (had !== undefined) return changedTab(part, had, tab, states[tab.visibility], around.origin);
    const path = around.paths.get(tab.id) ?? "";
    const id = around.file.relate(around.workbookPath, RELATIONSHIPS.sheet, path);
    return part.print({
      type: "element",
      name: "sheet",
      attributes: {
        ...{ name: tab.name, sheetId: String(++lastId) },
        ...(states[tab.visibility] === undefined ? {} : { state: states[tab.visibility] ?? "" }),
        "r:id": id,
      },
      children: [],
    });
  });
  const before = stored.map(({ start, end }) => part.text.slice(start, end));
  const kept = texts.slice(0, before.length);
  const inner = { start: list.openEnd, end: list.closeStart };
  if (kept.length === before.length && kept.every((text, index) => text === before[index]) && list.openEnd < list.end)
    part.replace(inner.end, inner.end, texts.slice(before.length).join(""));
  else part.replace(list.start, list.end, part.wrap("sheets", part.attributesOf(list), texts.join("")));
}

function changedTab(
  part: PartText,
  had: ElementText,
  sheet: Sheet,
  state: string | undefined,
  origin: FileOrigin | undefined,
): string {
  const before = origin?.sheets.get(sheet.id)?.state;
  const tag = tagWith(part.text.slice(had.start, had.openEnd), {
    ...(before?.name === sheet.name ? {} : { name: sheet.name }),
    ...(before?.visibility === sheet.visibility ? {} : { state }),
  });
  return `${tag}${part.text.slice(had.openEnd, had.end)}`;
}
