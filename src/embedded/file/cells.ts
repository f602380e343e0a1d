import { callsAddIn } from "../book/add-in-functions";
import { columnLetters, parseArea, printArea } from "../book/address";
import type { CellFormat } from "../book/cell-format";
import type { Cell, PlacedCell } from "../book/cell-grid";
import { type CellValue, type ErrorCode, errorOfText, isCellError } from "../book/cell-value";
import { shiftFormula } from "../book/formula-text";
import type { Line } from "../book/line";
import type { Sheet } from "../book/sheet";
import type { SheetOrigin } from "./origin";
import { type SharedTexts, textOfItem } from "./shared-texts";
import { fromStoredFormula, toStoredFormula } from "./stored-formula";
import { fromStored, toStored } from "./stored-text";
import { childOf, childrenOf, element, isOn, numberOf, textElement, textOf, type XmlElement } from "./xml";
import type { StyleSheet } from "./write-styles";

/** What reading cells tells beside the cells. */
export interface ReadCells {
  readonly texts: Map<string, { text: string; index: number }>;
  readonly formulas: Map<string, { formula: string; stored: string }>;
  /** The addresses of what cannot be kept: cells calculated by a data table. */
  readonly dataTables: readonly string[];
}

/** Reads the rows of a sheet's part into a sheet. */
export function readCells(
  sheet: Sheet,
  sheetData: XmlElement | undefined,
  sharedTexts: readonly string[],
  cellFormats: readonly CellFormat[],
): ReadCells {
  const texts = new Map<string, { text: string; index: number }>();
  const formulas = new Map<string, { formula: string; stored: string }>();
  const masters = new Map<string, { formula: string; row: number; column: number }>();
  const dataTables: string[] = [];
  let row = -1;
  for (const line of childrenOf(sheetData, "row")) {
    row = numberOf(line.attributes["r"]) === undefined ? row + 1 : Number(line.attributes["r"]) - 1;
    readLine(sheet.rows, row, line, cellFormats);
    let column = -1;
    for (const stored of childrenOf(line, "c")) {
      const place = parseArea(stored.attributes["r"] ?? "");
      column = place?.left ?? column + 1;
      const key = `${row},${column}`;
      const f = childOf(stored, "f");
      const value = readValue(stored, sharedTexts);
      if (stored.attributes["t"] === "s" && typeof value === "string" && f === undefined)
        texts.set(key, { text: value, index: Number(textOf(childOf(stored, "v"))) });
      if (f?.attributes["t"] === "dataTable")
        dataTables.push(printArea({ top: row, left: column, rows: 1, columns: 1 }));
      const formula = readFormula(f, row, column, masters);
      if (formula !== undefined && textOf(f) !== "") formulas.set(key, { formula, stored: textOf(f) });
      const styleNumber = Number(stored.attributes["s"] ?? 0);
      const format = styleNumber === 0 ? undefined : cellFormats[styleNumber];
      const filled = f?.attributes["t"] === "array" ? parseArea(f.attributes["ref"] ?? "") : undefined;
      const several = filled !== undefined && filled.rows * filled.columns > 1 && isWithinReason(filled);
      const spilled = sheet.cells.at(row, column).spilled === true && formula === undefined;
      sheet.cells.put(row, column, {
        value: value === null && spilled ? "" : value,
        ...(formula === undefined ? {} : { formula }),
        ...(format === undefined ? {} : { format }),
        ...(spilled ? { spilled: true } : {}),
        ...(several ? { fills: { rows: filled.rows, columns: filled.columns } } : {}),
        ...(formula !== undefined && filled === undefined ? { singleResult: true } : {}),
      });
      if (several) markSpilled(sheet, row, column, filled);
    }
  }
  return { texts, formulas, dataTables };
}

/** How the formulas of a sheet that call functions of add-ins are stored. */
export interface StoredAddInFormulas {
  /** In capitals. */
  readonly names: ReadonlySet<string>;
  /** The number of the metadata by which Excel knows that a formula's result may spill. */
  readonly cellMetadata?: number;
}

const NO_ADD_IN: StoredAddInFormulas = { names: new Set() };

/** Writes the cells and rows of a sheet. */
export function writeCells(
  sheet: Sheet,
  origin: SheetOrigin | undefined,
  styles: StyleSheet,
  sharedTexts: SharedTexts,
  addIn: StoredAddInFormulas = NO_ADD_IN,
): XmlElement {
  const cellsOfRow = new Map<number, PlacedCell[]>();
  for (const cell of sheet.cells.all()) {
    const row = cellsOfRow.get(cell.row);
    if (row === undefined) cellsOfRow.set(cell.row, [cell]);
    else row.push(cell);
  }
  const rows = [...new Set([...cellsOfRow.keys(), ...sheet.rows.keys()])].sort((a, b) => a - b);
  return element(
    "sheetData",
    {},
    rows.map((row) =>
      element(
        "row",
        { r: row + 1, ...lineAttributes(sheet.rows.get(row), styles) },
        (cellsOfRow.get(row) ?? []).map((cell) => writeCell(sheet, cell, origin, styles, sharedTexts, addIn)),
      ),
    ),
  );
}

function writeCell(
  sheet: Sheet,
  cell: PlacedCell,
  origin: SheetOrigin | undefined,
  styles: StyleSheet,
  sharedTexts: SharedTexts,
  addIn: StoredAddInFormulas,
): XmlElement {
  const { row, column, value, formula, fills, singleResult } = cell;
  const key = `${row},${column}`;
  const format = cell.format ?? sheet.rows.get(row)?.format ?? sheet.columns.get(column)?.format;
  const style = styles.cellFormat(format);
  const place = { r: `${columnLetters(column)}${row + 1}`, s: style === 0 ? undefined : style };
  if (formula === undefined) {
    if (typeof value !== "string") return element("c", { ...place, t: typeCode(value) }, valueElements(value));
    const had = origin?.texts.get(key);
    const index = sharedTexts.indexOf(value, had?.text === value ? had.index : undefined);
    return element("c", { ...place, t: "s" }, [element("v", {}, [String(index)])]);
  }
  const had = origin?.formulas.get(key);
  const table = sheet.tables.find(
    ({ area }) =>
      row >= area.top && row < area.top + area.rows && column >= area.left && column < area.left + area.columns,
  );
  const stored = had?.formula === formula ? had.stored : toStoredFormula(formula, table?.name, addIn.names);
  const area = { top: row, left: column, rows: fills?.rows ?? 1, columns: fills?.columns ?? 1 };
  const isAddIns = singleResult !== true && callsAddIn(formula, addIn.names);
  const isArray = fills !== undefined || isAddIns;
  const f = element("f", isArray ? { t: "array", ref: printArea(area) } : {}, [toStored(stored)]);
  const type = typeof value === "string" ? "str" : typeCode(value);
  return element("c", { ...place, cm: isAddIns ? addIn.cellMetadata : undefined, t: type }, [
    f,
    ...valueElements(value),
  ]);
}

function typeCode(value: CellValue): string | undefined {
  return typeof value === "boolean" ? "b" : isCellError(value) ? "e" : undefined;
}

function valueElements(value: CellValue): readonly XmlElement[] {
  if (value === null) return [];
  const text = isCellError(value)
    ? storedError(value.error)
    : typeof value === "boolean"
      ? value
        ? "1"
        : "0"
      : String(value);
  return [textElement("v", typeof value === "string" ? toStored(text) : text)];
}

/** Errors that came after the file format are stored as one that it knows; calculating brings them back. */
function storedError(error: ErrorCode): string {
  return error === "#SPILL!" || error === "#CALC!" || error === "#BUSY!" ? "#VALUE!" : error;
}

function readValue(stored: XmlElement, sharedTexts: readonly string[]): CellValue {
  const v = childOf(stored, "v");
  switch (stored.attributes["t"] ?? "n") {
    case "s":
      return v === undefined ? null : (sharedTexts[Number(textOf(v))] ?? "");
    case "inlineStr":
      return textOfItem(childOf(stored, "is"));
    case "str":
      return v === undefined ? "" : fromStored(textOf(v));
    case "b":
      return v === undefined ? null : isOn(textOf(v));
    case "e":
      return v === undefined ? null : (errorOfText(textOf(v)) ?? { error: "#VALUE!" });
    case "d":
      return v === undefined ? null : serialOfIsoDate(textOf(v));
    default:
      return numberOf(v === undefined ? undefined : textOf(v)) ?? null;
  }
}

function serialOfIsoDate(text: string): CellValue {
  const time = Date.parse(text.includes("T") && !/Z|[+-]\d\d:?\d\d$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(time) ? text : (time - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function readFormula(
  f: XmlElement | undefined,
  row: number,
  column: number,
  masters: Map<string, { formula: string; row: number; column: number }>,
): string | undefined {
  if (f === undefined || f.attributes["t"] === "dataTable") return undefined;
  const { t, si = "" } = f.attributes;
  const text = fromStored(textOf(f));
  if (t !== "shared") return text === "" ? undefined : fromStoredFormula(text);
  if (text !== "") {
    masters.set(si, { formula: fromStoredFormula(text), row, column });
    return fromStoredFormula(text);
  }
  const master = masters.get(si);
  return master === undefined ? undefined : shiftFormula(master.formula, row - master.row, column - master.column);
}

/** As many cells as a column has: no formula of anybody's fills more, and a few bytes can pretend that one does. */
const MOST_FILLED = 1_048_576;

function isWithinReason({ rows, columns }: { rows: number; columns: number }): boolean {
  return rows * columns <= MOST_FILLED;
}

function markSpilled(sheet: Sheet, row: number, column: number, filled: { rows: number; columns: number }): void {
  for (let down = 0; down < filled.rows; down++)
    for (let across = 0; across < filled.columns; across++) {
      if (down === 0 && across === 0) continue;
      const cell: Cell = sheet.cells.at(row + down, column + across);
      sheet.cells.put(row + down, column + across, { ...cell, spilled: true });
    }
}

function readLine(lines: Map<number, Line>, row: number, line: XmlElement, cellFormats: readonly CellFormat[]): void {
  const { ht, customHeight, hidden, s, customFormat } = line.attributes;
  const size = isOn(customHeight) ? numberOf(ht) : undefined;
  const format = isOn(customFormat) ? cellFormats[Number(s ?? 0)] : undefined;
  if (size === undefined && !isOn(hidden) && (format === undefined || Number(s ?? 0) === 0)) return;
  lines.set(row, {
    hidden: isOn(hidden),
    ...(size === undefined ? {} : { size }),
    ...(format === undefined ? {} : { format }),
  });
}

function lineAttributes(
  line: Line | undefined,
  styles: StyleSheet,
): Record<string, string | number | boolean | undefined> {
  if (line === undefined) return {};
  return {
    s: line.format === undefined ? undefined : styles.cellFormat(line.format),
    customFormat: line.format === undefined ? undefined : true,
    ht: line.size,
    customHeight: line.size === undefined ? undefined : true,
    hidden: line.hidden || undefined,
  };
}
