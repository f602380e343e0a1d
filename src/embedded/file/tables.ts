import { parseArea, printArea } from "../book/address";
import type { Cell } from "../book/cell";
import { plainValue } from "../book/cell-value";
import type { Sheet } from "../book/sheet";
import type { Table, TableColumn } from "../book/table";
import { isFiltering } from "./filters";
import type { SheetOrigin, TableOrigin } from "./origin";
import type { Package } from "./package";
import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS } from "./text/part-types";
import { isSame } from "./sheet-state";
import { toStoredFormula } from "./stored-formula";
import { fromStored, toStored } from "./stored-text";
import { stateOfTable, type TableState } from "./table-state";
import type { PartText } from "./text/part-text";
import { childElements } from "./text/xml-text";
import {
  childOf,
  childrenOf,
  element,
  isOn,
  numberOf,
  textElement,
  withAttributes,
  withChildren,
  type XmlElement,
} from "./text/xml";

const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/** Reads the tables of a sheet and gives their parts by their ids. */
export function readTables(sheet: Sheet, file: Package, sheetPath: string, root: XmlElement): Map<string, TableOrigin> {
  const parts = new Map<string, TableOrigin>();
  const relationships = file.relationships(sheetPath);
  for (const { attributes } of childrenOf(childOf(root, "tableParts"), "tablePart")) {
    const path = relationships.find(({ id }) => id === attributes["r:id"])?.target;
    const stored = path === undefined ? undefined : file.read(path);
    const area = parseArea(stored?.attributes["ref"] ?? "");
    if (path === undefined || stored === undefined || area === undefined) continue;
    const style = childOf(stored, "tableStyleInfo")?.attributes ?? {};
    const table = sheet.restoreTable(area, stored.attributes["displayName"] ?? stored.attributes["name"] ?? "", {
      showHeaders: stored.attributes["headerRowCount"] !== "0",
      showTotals: (numberOf(stored.attributes["totalsRowCount"]) ?? 0) > 0,
      columns: childrenOf(childOf(stored, "tableColumns"), "tableColumn").map(readColumn),
      look: {
        style: style["name"] ?? "",
        showBandedRows: isOn(style["showRowStripes"]),
        showBandedColumns: isOn(style["showColumnStripes"]),
        highlightFirstColumn: isOn(style["showFirstColumn"]),
        highlightLastColumn: isOn(style["showLastColumn"]),
        showFilterButton: childOf(stored, "autoFilter") !== undefined,
      },
    });
    parts.set(table.id, { path, state: stateOfTable(sheet, table) });
    sheet.isFiltered ||= isFiltering(stored);
  }
  return parts;
}

/** Writes the tables of a sheet that are new or changed, and names the new ones in the sheet's part. */
export function patchTables(
  part: PartText,
  sheet: Sheet,
  file: Package,
  sheetPath: string,
  origin: SheetOrigin | undefined,
): void {
  const wanted = new Set(sheet.tables.map(({ id }) => id));
  const gone = [...(origin?.tables ?? [])].filter(([id]) => !wanted.has(id)).map(([, { path }]) => path);
  const ids = new Set(
    file
      .relationships(sheetPath)
      .filter(({ target, external }) => !external && gone.includes(target))
      .map(({ id }) => id),
  );
  for (const id of ids) file.unrelate(sheetPath, id);
  for (const path of gone) file.remove(path);
  const added = sheet.tables.flatMap((table) => {
    const had = origin?.tables.get(table.id);
    if (had !== undefined && isSame(had.state, stateOfTable(sheet, table))) return [];
    const path = had?.path ?? file.freePath("xl/tables/table", ".xml");
    const old = had === undefined ? undefined : file.read(had.path);
    const written = writeTable(sheet, table, old, had?.state, old?.attributes["id"] ?? nextTableId(file));
    if (had !== undefined) file.change(path, written);
    else file.put(path, written, CONTENT_TYPES.table);
    return had === undefined
      ? [element("tablePart", { "r:id": file.relate(sheetPath, RELATIONSHIPS.table, path) })]
      : [];
  });
  const [list] = part.named("tableParts");
  const stored = list === undefined ? [] : childElements(part.text, list);
  const kept = stored.filter((one) => !ids.has(part.relationshipOf(one) ?? ""));
  if (kept.length === stored.length && added.length === 0) return;
  const texts = [...kept.map(({ start, end }) => part.text.slice(start, end)), ...added.map((one) => part.print(one))];
  const text = texts.length === 0 ? "" : part.wrap("tableParts", { count: texts.length }, texts.join(""));
  if (list === undefined) part.insert("tableParts", text);
  else part.replace(list.start, list.end, text);
}

/** An id that no table of the file has, whether or not its sheet is one of the book. */
function nextTableId(file: Package): number {
  const ids = file
    .paths()
    .filter((path) => file.contentType(path) === CONTENT_TYPES.table)
    .map((path) => Number(file.read(path)?.attributes["id"] ?? 0));
  return Math.max(0, ...ids) + 1;
}

function readColumn({ attributes }: XmlElement, index: number): TableColumn {
  const { id, name = "", totalsRowFunction, totalsRowLabel } = attributes;
  return {
    id: numberOf(id) ?? index + 1,
    name: fromStored(name),
    ...(totalsRowFunction === undefined ? {} : { totalsFunction: totalsRowFunction }),
    ...(totalsRowLabel === undefined ? {} : { totalsLabel: fromStored(totalsRowLabel) }),
  };
}

/** The part of a table; of one that was there, only what changed is other. */
function writeTable(
  sheet: Sheet,
  table: Table,
  had: XmlElement | undefined,
  before: TableState | undefined,
  id: string | number,
): XmlElement {
  const { area, look, showHeaders, showTotals, totalsArea } = table;
  const root = withAttributes(had ?? element("table", { xmlns: NAMESPACES.sheets }), {
    id,
    ...(before?.name === table.name ? {} : { name: table.name, displayName: table.name }),
    ref: printArea(area),
    ...(before?.showHeaders === showHeaders ? {} : { headerRowCount: showHeaders ? undefined : 0 }),
    ...(before?.showTotals === showTotals
      ? {}
      : { totalsRowCount: showTotals ? 1 : undefined, totalsRowShown: showTotals ? undefined : false }),
  });
  const filtered = printArea({ ...area, rows: area.rows - (showTotals ? 1 : 0) });
  const filter = withAttributes(childOf(had, "autoFilter") ?? element("autoFilter"), { ref: filtered });
  const list = childOf(had, "tableColumns");
  const oldColumns = childrenOf(list, "tableColumn");
  const columns = table.columns.map((column, index) => {
    const old = oldColumns.find(({ attributes }) => attributes["id"] === String(column.id));
    const cell = sheet.cells.at(totalsArea?.top ?? 0, area.left + index);
    const renamed = withAttributes(old ?? element("tableColumn"), { name: toStored(column.name) });
    if (old !== undefined && totalsAreSame(sheet, table, index, before)) return renamed;
    return writeColumn(table, column, old, totalsArea === undefined ? undefined : cell);
  });
  const style = withAttributes(childOf(had, "tableStyleInfo") ?? element("tableStyleInfo"), {
    name: look.style === "" ? undefined : look.style,
    showFirstColumn: look.highlightFirstColumn,
    showLastColumn: look.highlightLastColumn,
    showRowStripes: look.showBandedRows,
    showColumnStripes: look.showBandedColumns,
  });
  const parts: readonly (readonly [string, readonly XmlElement[]])[] = [
    ["autoFilter", look.showFilterButton && showHeaders ? [filter] : []],
    [
      "tableColumns",
      [{ ...withAttributes(list ?? element("tableColumns"), { count: columns.length }), children: columns }],
    ],
    ...(isSame(before?.look, look) ? [] : [["tableStyleInfo", [style]] as const]),
  ];
  return parts.reduce((part, [name, children]) => withChildren(part, ORDER, name, children), root);
}

/** Whether the cell below a column, and with it what the table says of it, is what it was. */
function totalsAreSame(sheet: Sheet, table: Table, index: number, before: TableState | undefined): boolean {
  if (before?.name !== table.name || before.showTotals !== table.showTotals) return false;
  const was = before.columns.findIndex(({ id }) => id === table.columns[index]?.id);
  return isSame(before.totals[was], stateOfTable(sheet, table).totals[index]);
}

/** The totals of a column follow from the cell below it: a text is a label, SUBTOTAL a function, all else its own formula. */
function writeColumn(
  table: Table,
  column: TableColumn,
  old: XmlElement | undefined,
  totals: Cell | undefined,
): XmlElement {
  const formula = totals?.formula;
  const value = totals?.value ?? null;
  const known = formula === undefined ? undefined : totalsFunctionOf(formula, table.name, column.name);
  const own = formula !== undefined && known === undefined;
  const label = formula === undefined && value !== null ? String(plainValue(value)) : undefined;
  const base = withAttributes(old ?? element("tableColumn"), {
    id: column.id,
    name: toStored(column.name),
    totalsRowFunction: own ? "custom" : known,
    totalsRowLabel: label === undefined ? undefined : toStored(label),
  });
  const formulas = own ? [textElement("totalsRowFormula", toStoredFormula(formula, table.name))] : [];
  return withChildren(
    base,
    ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"],
    "totalsRowFormula",
    formulas,
  );
}

const TOTALS_FUNCTIONS: Readonly<Record<string, string>> = {
  "101": "average",
  "102": "countNums",
  "103": "count",
  "104": "max",
  "105": "min",
  "107": "stdDev",
  "109": "sum",
  "110": "var",
};

function totalsFunctionOf(formula: string, table: string, column: string): string | undefined {
  const match = /^=SUBTOTAL\((\d+),(.*)\)$/is.exec(formula);
  const argument = match?.[2]?.trim().toLowerCase();
  const wanted = [`${table}[${column}]`, `[${column}]`].map((text) => text.toLowerCase());
  return argument !== undefined && wanted.includes(argument) ? TOTALS_FUNCTIONS[match?.[1] ?? ""] : undefined;
}
