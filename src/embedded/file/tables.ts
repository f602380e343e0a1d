import { parseArea, printArea } from "../book/address";
import { plainValue } from "../book/cell-value";
import type { Sheet } from "../book/sheet";
import type { Table, TableColumn } from "../book/table";
import type { SheetOrigin } from "./origin";
import type { Package } from "./package";
import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS } from "./part-types";
import { toStoredFormula } from "./stored-formula";
import { fromStored, toStored } from "./stored-text";
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
} from "./xml";

const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/** Reads the tables of a sheet and gives their parts by their ids. */
export function readTables(sheet: Sheet, file: Package, sheetPath: string, root: XmlElement): Map<string, string> {
  const parts = new Map<string, string>();
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
    parts.set(table.id, path);
  }
  return parts;
}

/** Writes the tables of a sheet into their parts and gives the element of the sheet that names them. */
export function writeTables(
  sheet: Sheet,
  file: Package,
  sheetPath: string,
  origin: SheetOrigin | undefined,
  nextId: () => number,
): readonly XmlElement[] {
  const relationships = file.relationships(sheetPath).filter(({ type }) => type === RELATIONSHIPS.table);
  const wanted = new Set(sheet.tables.map((table) => origin?.tables.get(table.id)));
  for (const { id, target } of relationships)
    if (!wanted.has(target)) {
      file.unrelate(sheetPath, id);
      file.remove(target);
    }
  const parts = sheet.tables.map((table) => {
    const had = origin?.tables.get(table.id);
    const path = had ?? file.freePath("xl/tables/table", ".xml");
    file.put(
      path,
      writeTable(sheet, table, had === undefined ? undefined : file.read(had), nextId()),
      CONTENT_TYPES.table,
    );
    const known = relationships.find(({ target }) => target === path)?.id;
    return element("tablePart", { "r:id": known ?? file.relate(sheetPath, RELATIONSHIPS.table, path) });
  });
  return parts.length === 0 ? [] : [element("tableParts", { count: parts.length }, parts)];
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

function writeTable(sheet: Sheet, table: Table, had: XmlElement | undefined, id: number): XmlElement {
  const { area, look, showHeaders, showTotals, totalsArea } = table;
  const root = withAttributes(had ?? element("table", { xmlns: NAMESPACES.sheets }), {
    id,
    name: table.name,
    displayName: table.name,
    ref: printArea(area),
    headerRowCount: showHeaders ? undefined : 0,
    totalsRowCount: showTotals ? 1 : undefined,
    totalsRowShown: showTotals ? undefined : false,
  });
  const filtered = printArea({ ...area, rows: area.rows - (showTotals ? 1 : 0) });
  const filter = withAttributes(childOf(had, "autoFilter") ?? element("autoFilter"), { ref: filtered });
  const oldColumns = childrenOf(childOf(had, "tableColumns"), "tableColumn");
  const columns = table.columns.map((column, index) => {
    const old = oldColumns.find(({ attributes }) => attributes["id"] === String(column.id));
    return writeColumn(sheet, table, column, index, old, totalsArea?.top);
  });
  const style = element("tableStyleInfo", {
    name: look.style === "" ? undefined : look.style,
    showFirstColumn: look.highlightFirstColumn,
    showLastColumn: look.highlightLastColumn,
    showRowStripes: look.showBandedRows,
    showColumnStripes: look.showBandedColumns,
  });
  const parts: readonly [string, readonly XmlElement[]][] = [
    ["autoFilter", look.showFilterButton && showHeaders ? [filter] : []],
    ["tableColumns", [element("tableColumns", { count: columns.length }, columns)]],
    ["tableStyleInfo", [style]],
  ];
  return parts.reduce((part, [name, children]) => withChildren(part, ORDER, name, children), root);
}

/** The totals of a column follow from the cell below it: a text is a label, SUBTOTAL a function, all else its own formula. */
function writeColumn(
  sheet: Sheet,
  table: Table,
  column: TableColumn,
  index: number,
  old: XmlElement | undefined,
  totalsRow: number | undefined,
): XmlElement {
  const { formula, value } = sheet.cells.at(totalsRow ?? 0, table.area.left + index);
  const shown = totalsRow !== undefined;
  const known = shown && formula !== undefined ? totalsFunctionOf(formula, table.name, column.name) : undefined;
  const own = shown && formula !== undefined && known === undefined;
  const label = shown && formula === undefined && value !== null ? String(plainValue(value)) : undefined;
  const others = (old?.children ?? []).filter((child) => child.type === "element" && child.name !== "totalsRowFormula");
  const base = withAttributes(old ?? element("tableColumn"), {
    id: column.id,
    name: toStored(column.name),
    totalsRowFunction: own ? "custom" : known,
    totalsRowLabel: label === undefined ? undefined : toStored(label),
  });
  const totals = own ? [textElement("totalsRowFormula", toStoredFormula(formula, table.name))] : [];
  return { ...base, children: [...others, ...totals] };
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
