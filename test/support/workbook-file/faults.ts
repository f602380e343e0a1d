import { areaOf, columnNumber, meet } from "./areas";
import { formulaFaults, sheetFaults } from "./formula-faults";
import { listFaults, packageFaults } from "./package-faults";
import { WorkbookParts } from "./parts";
import { schemaFaults } from "./schema";
import { type BookLists, cellsOf, sheetContentFaults, twice } from "./sheet-faults";
import { tableFaults } from "./table-faults";
import { itemsOf, itemText } from "./texts";
import { attribute, child, children, numberAttribute, type Tree } from "./tree";

/**
 * Everything for which Excel may call a workbook's file damaged, one sentence each: what the schemas of ECMA-376 do not
 * allow, and the rules that no schema can say. An empty list is a file that holds.
 */
export function faultsOfWorkbook(file: Uint8Array): readonly string[] {
  const parts = new WorkbookParts(file);
  const path = parts.workbookPath();
  const workbook = parts.tree(path);
  if (workbook === undefined) return ["There is no workbook part."];
  return [
    ...packageFaults(parts),
    ...parts
      .names()
      .filter((name) => /\.(xml|rels)$/i.test(name))
      .flatMap((name) => {
        const tree = parts.tree(name);
        return tree === undefined ? [] : schemaFaults(tree).map((fault) => `${name}: ${fault}`);
      }),
    ...listFaults(parts),
    ...workbookFaults(workbook, parts).map((fault) => `${path}: ${fault}`),
    ...sheetsFaults(workbook, parts),
  ];
}

/** Those of the faults of a workbook that the one it was made from did not have. */
export function newFaults(before: Uint8Array, after: Uint8Array): readonly string[] {
  const had = new Set(faultsOfWorkbook(before));
  return faultsOfWorkbook(after).filter((fault) => !had.has(fault));
}

function workbookFaults(workbook: Tree, parts: WorkbookParts): readonly string[] {
  const sheets = children(child(workbook, "sheets"), "sheet");
  const names = sheets.map((sheet) => attribute(sheet, "name") ?? "");
  return [
    ...twice(names, "the sheet"),
    ...twice(
      sheets.map((sheet) => attribute(sheet, "sheetId") ?? ""),
      "the sheet id",
    ),
    ...names.filter((name) => !isSheetName(name)).map((name) => `Excel takes no sheet named “${name}”`),
    ...sheets
      .filter((sheet) => (attribute(sheet, "id") ?? "") === "")
      .map((sheet) => `the sheet “${attribute(sheet, "name") ?? ""}” has no part`),
    ...children(child(workbook, "bookViews"), "workbookView").flatMap((view) => {
      const active = sheets[numberAttribute(view, "activeTab")];
      return [
        ...(active === undefined ? ["the active tab is not there"] : []),
        ...(active !== undefined && (attribute(active, "state") ?? "visible") !== "visible"
          ? ["the active tab is hidden"]
          : []),
        ...(sheets[numberAttribute(view, "firstSheet")] === undefined ? ["the first tab is not there"] : []),
      ];
    }),
    ...selectionFaults(parts),
    ...definedNameFaults(workbook, names),
  ];
}

function isSheetName(name: string): boolean {
  return name !== "" && name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name);
}

/** Sheets that are selected together are changed together by whoever types into one. */
function selectionFaults(parts: WorkbookParts): readonly string[] {
  const selected = parts
    .sheets()
    .filter(({ path }) =>
      children(child(parts.tree(path), "sheetViews"), "sheetView").some(
        (view) =>
          ["1", "true"].includes(attribute(view, "tabSelected") ?? "") && numberAttribute(view, "workbookViewId") === 0,
      ),
    );
  return selected.length > 1 ? [`several sheets are selected: ${selected.map(({ name }) => name).join(", ")}`] : [];
}

function definedNameFaults(workbook: Tree, sheets: readonly string[]): readonly string[] {
  const names = children(child(workbook, "definedNames"), "definedName");
  return [
    ...twice(
      names.map((one) => `${attribute(one, "name") ?? ""} of sheet ${attribute(one, "localSheetId") ?? "none"}`),
      "the name",
    ),
    ...names.flatMap((one) => {
      const name = attribute(one, "name") ?? "";
      const faults = [
        ...(/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) ? [] : ["has letters that no name has"]),
        ...(isCell(name) ? ["is a cell"] : []),
        ...(numberAttribute(one, "localSheetId") < sheets.length ? [] : ["belongs to a sheet that is not there"]),
        ...(one.text === "" ? ["is empty"] : []),
        ...formulaFaults(one.text),
        ...sheetFaults(one.text, sheets),
      ];
      return faults.map((fault) => `the name “${name}” ${fault}`);
    }),
  ];
}

function isCell(name: string): boolean {
  const [, letters = ""] = /^([A-Za-z]{1,3})\d{1,7}$/.exec(name) ?? [];
  return letters !== "" && columnNumber(letters) <= 16_384;
}

function sheetsFaults(workbook: Tree, parts: WorkbookParts): readonly string[] {
  const styles = parts.tree(parts.ofWorkbook("styles"));
  const names = children(child(workbook, "definedNames"), "definedName").map((one) =>
    (attribute(one, "name") ?? "").toLowerCase(),
  );
  const book: BookLists = {
    texts: itemsOf(parts.tree(parts.ofWorkbook("sharedStrings"))).map(itemText),
    cellFormats: child(styles, "cellXfs")?.children.length ?? 0,
    differentialFormats: child(styles, "dxfs")?.children.length ?? 0,
    sheetNames: parts.sheets().map(({ name }) => name),
    hasMetadata: parts.ofWorkbook("sheetMetadata") !== undefined,
  };
  const tables: Tree[] = [];
  const faults = parts.sheets().flatMap(({ path }) => {
    const sheet = parts.tree(path);
    if (path === undefined || sheet?.name !== "worksheet") return [];
    const { cells } = cellsOf(sheet, book.texts);
    const arrows = parts.arrows(path);
    const own = children(child(sheet, "tableParts"), "tablePart").flatMap((one) => {
      const target = arrows.find(({ id }) => id === attribute(one, "id"))?.target;
      const table = parts.tree(target);
      return table === undefined || target === undefined ? [] : [{ table, target }];
    });
    tables.push(...own.map(({ table }) => table));
    return [
      ...sheetContentFaults(sheet, book).map((fault) => `${path}: ${fault}`),
      ...own.flatMap(({ table, target }, index) => [
        ...tableFaults(table, sheet, cells, book, names).map((fault) => `${target}: ${fault}`),
        ...own.slice(0, index).flatMap((other) => {
          const [here, there] = [table, other.table].map((one) => areaOf(attribute(one, "ref")));
          return here !== undefined && there !== undefined && meet(here, there)
            ? [`${target}: the table overlaps ${other.target}`]
            : [];
        }),
      ]),
    ];
  });
  return [
    ...faults,
    ...twice(
      tables.map((table) => attribute(table, "id") ?? ""),
      "the table id",
    ),
    ...twice(
      tables.map((table) => attribute(table, "displayName") ?? ""),
      "the table name",
    ),
  ];
}
