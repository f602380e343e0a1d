import { columnName } from "./areas";
import { CellsByClock } from "./by-clock";
import { cellDifferences, type SharedItems } from "./cell-differences";
import { WorkbookParts } from "./parts";
import { itemsOf, itemText } from "./texts";
import { attribute, child, children, isYes, type Tree } from "./tree";
import { asTransitional, type Difference, sameTree, sameValue, treeDifferences } from "./tree-differences";

/**
 * What of a workbook's file is not in another as it was, part by part; what the other has beside it is no difference:
 * new sheets, names, formats and texts. An empty list says that nothing of the person's was changed.
 */
export function differences(before: Uint8Array, after: Uint8Array): readonly Difference[] {
  const [had, has] = [new WorkbookParts(before), new WorkbookParts(after)];
  const ofTheBook = new Set([
    had.workbookPath(),
    had.ofWorkbook("styles"),
    had.ofWorkbook("sharedStrings"),
    ...had.sheets().map(({ path }) => path),
  ]);
  return [
    ...had.names().flatMap((name) => partDifferences(name, had, has, ofTheBook)),
    ...["", ...had.names()].flatMap((name) => arrowDifferences(name, had, has)),
    ...bookDifferences(had, has),
    ...styleDifferences(had, has),
    ...textDifferences(itemsIn(had), itemsIn(has)),
    ...sheetDifferences(had, has),
  ];
}

function partDifferences(
  name: string,
  had: WorkbookParts,
  has: WorkbookParts,
  ofTheBook: ReadonlySet<string | undefined>,
): readonly Difference[] {
  if (/calcChain|^_xmlsignatures\//i.test(name)) return [];
  const now = has.spelt(name);
  if (now === undefined) return [{ kind: "part", where: name, what: "is gone" }];
  const isTypes = name.toLowerCase() === "[content_types].xml";
  const types =
    isTypes || had.contentType(name) === has.contentType(now)
      ? []
      : [{ kind: "part", where: name, what: `${String(had.contentType(name))} → ${String(has.contentType(now))}` }];
  if (ofTheBook.has(name) || isTypes || name.endsWith(".rels")) return types;
  const [old, fresh] = [had.bytes.get(name), has.bytes.get(now)];
  if (old === undefined || fresh === undefined || Buffer.compare(old, fresh) === 0) return types;
  const [tree, treeNow] = [had.tree(name), has.tree(now)];
  if (tree === undefined || treeNow === undefined)
    return [...types, { kind: "part", where: name, what: "has other bytes" }];
  return [...types, ...treeDifferences(tree, treeNow, name)];
}

function arrowDifferences(from: string, had: WorkbookParts, has: WorkbookParts): readonly Difference[] {
  if (from.endsWith(".rels")) return [];
  const word = ({ id, type, target, external }: ReturnType<WorkbookParts["arrows"]>[number]) =>
    `${id} ${type} ${target.toLowerCase()} ${String(external)}`;
  const now = new Set(has.arrows(from === "" ? "" : (has.spelt(from) ?? from)).map(word));
  return had
    .arrows(from)
    .filter((arrow) => !now.has(word(arrow)) && !/calcChain|signature/i.test(arrow.type))
    .map(({ id, kind, target }) => ({ kind: "arrow", where: from, what: `${id} ${kind} ${target} is gone` }));
}

function bookDifferences(had: WorkbookParts, has: WorkbookParts): readonly Difference[] {
  const [before, after] = [had.tree(had.workbookPath()), has.tree(has.workbookPath())];
  if (before === undefined || after === undefined) return [{ kind: "part", where: "workbook", what: "is no XML" }];
  const bare = (root: Tree): Tree => ({
    ...root,
    children: root.children.filter(({ name }) => !["sheets", "definedNames"].includes(name)),
  });
  const ours = new Set(["workbookView@activeTab", "workbookView@firstSheet", "calcPr@fullCalcOnLoad"]);
  const others = treeDifferences(bare(before), bare(after), "workbook", ours).filter(
    ({ kind, what }) => !(kind === "added" && /<(?:calcPr|bookViews|workbookPr)>/.test(what)),
  );
  return [...others, ...prefixDifferences("workbook", before, after), ...nameDifferences(before, after)];
}

function prefixDifferences(where: string, before: Tree, after: Tree): readonly Difference[] {
  return Object.entries(before.prefixes)
    .filter(
      ([prefix, address]) =>
        prefix !== "" &&
        after.prefixes[prefix] !== address &&
        !Object.values(after.prefixes).map(asTransitional).includes(asTransitional(address)),
    )
    .map(([prefix, address]) => ({ kind: "prefix", where, what: `${prefix} of ${address} is gone` }));
}

/** The defined names by what they are called on which sheet; where one is listed twice, by which of them it is. */
function keyedNames(workbook: Tree): ReadonlyMap<string, Tree> {
  const keyed = new Map<string, Tree>();
  for (const name of children(child(workbook, "definedNames"), "definedName")) {
    const called = `${(attribute(name, "name") ?? "").toLowerCase()} of ${attribute(name, "localSheetId") ?? ""}`;
    let place = 1;
    while (keyed.has(`${called} ${place}`)) place++;
    keyed.set(`${called} ${place}`, name);
  }
  return keyed;
}

function nameDifferences(before: Tree, after: Tree): readonly Difference[] {
  const now = keyedNames(after);
  return [...keyedNames(before)].flatMap(([key, name]) => {
    const where = attribute(name, "name") ?? "";
    const has = now.get(key);
    if (has === undefined) return [{ kind: "name", where, what: `is gone: ${name.text.slice(0, 80)}` }];
    const told = [...new Set([...name.attributes.keys(), ...has.attributes.keys()])].filter((one) => {
      const [old, fresh] = [name.attributes.get(one), has.attributes.get(one)];
      return !sameValue(old, fresh) && !(isNothing(old) && isNothing(fresh));
    });
    return [
      ...(name.text === has.text
        ? []
        : [{ kind: "name", where, what: `${name.text.slice(0, 80)} → ${has.text.slice(0, 80)}` }]),
      ...told.map((one) => ({
        kind: "name",
        where,
        what: `${one} ${String(name.attributes.get(one))} → ${String(has.attributes.get(one))}`,
      })),
    ];
  });
}

function isNothing(value: string | undefined): boolean {
  return ["0", "false", "", undefined].includes(value);
}

const LISTS = ["fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "numFmts"];

/** Formats may be added behind those that are there, which keep their numbers. */
function styleDifferences(had: WorkbookParts, has: WorkbookParts): readonly Difference[] {
  const [before, after] = [had, has].map((parts) => parts.tree(parts.ofWorkbook("styles")));
  const say = (what: string) => ({ kind: "styles", where: "styles", what });
  if (before === undefined) return [];
  if (after === undefined) return [say("are gone")];
  return before.children.flatMap((list) => {
    const now = child(after, list.name);
    if (now === undefined) return [say(`${list.name} is gone`)];
    if (!LISTS.includes(list.name)) return sameTree(list, now) ? [] : [say(`${list.name} is another`)];
    return list.children.flatMap((one, index) => {
      const fresh = now.children[index];
      return fresh !== undefined && sameTree(one, fresh)
        ? []
        : [say(`${list.name} ${index} is ${fresh === undefined ? "gone" : "another"}`)];
    });
  });
}

function itemsIn(parts: WorkbookParts): SharedItems {
  const items = itemsOf(parts.tree(parts.ofWorkbook("sharedStrings")));
  return { items, shown: items.map(itemText) };
}

function textDifferences(before: SharedItems, after: SharedItems): readonly Difference[] {
  return before.items.flatMap((item, index) => {
    const now = after.items[index];
    return now !== undefined && sameTree(item, now)
      ? []
      : [
          {
            kind: "shared text",
            where: String(index),
            what: `“${before.shown[index] ?? ""}” → “${after.shown[index] ?? ""}”`,
          },
        ];
  });
}

/** Which sheet is in front may change. */
const SELECTION: ReadonlySet<string> = new Set(["sheetView@tabSelected"]);

function sheetDifferences(had: WorkbookParts, has: WorkbookParts): readonly Difference[] {
  const now = new Map(has.sheets().map((sheet) => [sheet.name, sheet]));
  const [texts, textsNow] = [itemsIn(had), itemsIn(has)];
  const byClock = new CellsByClock(had);
  const isLeft = (parts: WorkbookParts) =>
    isYes(attribute(child(parts.tree(parts.workbookPath()), "calcPr"), "fullCalcOnLoad"));
  const values = {
    byClock: (sheet: string, row: number, column: number) => byClock.has(sheet, row, column),
    leftByFile: isLeft(had),
    leftToExcel: isLeft(has),
  };
  return had.sheets().flatMap((sheet) => {
    const { name, path } = sheet;
    const fresh = now.get(name);
    if (fresh === undefined) return [{ kind: "sheet", where: name, what: "is gone" }];
    const told = (["sheetId", "state"] as const).flatMap((one) =>
      sheet[one] === fresh[one] ? [] : [{ kind: "sheet", where: name, what: `${one} ${sheet[one]} → ${fresh[one]}` }],
    );
    const [bytes, bytesNow] = [had.bytes.get(path ?? ""), has.bytes.get(fresh.path ?? "")];
    const [before, after] = [had.tree(path), has.tree(fresh.path)];
    if (bytes === undefined || before === undefined) return told;
    if (after === undefined || bytesNow === undefined)
      return [...told, { kind: "sheet", where: name, what: "has no part" }];
    if (Buffer.compare(bytes, bytesNow) === 0) return told;
    if (before.name !== "worksheet") return [...told, ...treeDifferences(before, after, name, SELECTION)];
    return [
      ...told,
      ...cellDifferences(name, before, after, texts, textsNow, values),
      ...columnDifferences(name, before, after),
      ...sectionDifferences(name, before, after),
      ...prefixDifferences(name, before, after),
    ];
  });
}

/** As far as columns are compared; beyond, what is said of one is said of all. */
const COLUMNS = 300;

function columnDifferences(sheet: string, before: Tree, after: Tree): readonly Difference[] {
  const [had, has] = [before, after].map(columnsOf);
  const standard = (tree: Tree) => attribute(child(tree, "sheetFormatPr"), "defaultColWidth") ?? "";
  return Array.from({ length: COLUMNS }, (_, index) => index + 1).flatMap((column) => {
    const [old, fresh] = [had?.get(column), has?.get(column)];
    return ["width", "style", "hidden", "outlineLevel", "collapsed", "phonetic"].flatMap((name) => {
      const absent = (tree: Tree) => (name === "width" ? standard(tree) : "0");
      const [one, other] = [attribute(old, name) ?? absent(before), attribute(fresh, name) ?? absent(after)];
      return sameValue(one, other)
        ? []
        : [{ kind: "column", where: `${sheet}!${columnName(column)}`, what: `${name} ${one} → ${other}` }];
    });
  });
}

function columnsOf(sheet: Tree): ReadonlyMap<number, Tree> {
  const columns = new Map<number, Tree>();
  for (const one of child(sheet, "cols")?.children ?? []) {
    const last = Math.min(Number(attribute(one, "max")), COLUMNS);
    for (let column = Number(attribute(one, "min")); column <= last; column++) columns.set(column, one);
  }
  return columns;
}

/** Everything of a sheet but its cells and columns; another sheet in front is no difference. */
function sectionDifferences(sheet: string, before: Tree, after: Tree): readonly Difference[] {
  const bare = (root: Tree): Tree => ({
    ...root,
    children: root.children.filter(
      ({ name, children: within }) =>
        !["dimension", "sheetData", "cols"].includes(name) && !(name === "sheetViews" && within.length === 0),
    ),
  });
  return treeDifferences(bare(before), bare(after), sheet, SELECTION);
}
