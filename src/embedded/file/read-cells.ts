import { parseArea } from "../book/address";
import type { CellFormat } from "../book/cell-format";
import type { Cell } from "../book/cell";
import { type CellValue, errorOfText } from "../book/cell-value";
import { shiftFormula } from "../book/formula-text";
import type { Line } from "../book/line";
import type { Sheet } from "../book/sheet";
import type { Steps } from "../turns";
import type { MeantNumbers } from "./meant-numbers";
import { fromStoredFormula } from "./stored-formula";
import { fromStored } from "./stored-text";
import { type CellText, cellsOfRow, inlineText, rowsOf } from "./text/rows-text";
import { attributesAt, type ElementText, textBetween } from "./text/xml-text";
import { isOn, numberOf } from "./text/xml";

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** What the cells of all sheets refer to. */
export interface SharedByCells {
  readonly sharedTexts: readonly string[];
  readonly cellFormats: readonly CellFormat[];
  readonly datesFrom1904: boolean;
  /** Told which texts and formats the cells mean, also where there are none of these numbers. */
  readonly meant: { readonly texts: MeantNumbers; readonly formats: MeantNumbers };
}

/**
 * Reads the rows of a sheet from the text of its part into a sheet, without holding more than a row at a time. Each step is a
 * row, and tells which part of all has been read, from 0 to 1.
 */
export function* readingCells(
  sheet: Sheet,
  text: string,
  cells: ElementText,
  shared: SharedByCells,
): Steps<number, void> {
  const known = { ...shared, masters: new Map<string, Master>() };
  for (const row of rowsOf(text, cells)) {
    shared.meant.formats.see(row.attributes["s"]);
    readLine(sheet.rows, row.row, row.attributes, shared.cellFormats);
    for (const cell of cellsOfRow(text, row)) readCell(sheet, text, row.row, cell, known);
    yield (row.end - cells.start) / (cells.end - cells.start);
  }
}

function readCell(
  sheet: Sheet,
  text: string,
  row: number,
  stored: CellText,
  known: SharedByCells & { readonly masters: Map<string, Master> },
): void {
  const { column } = stored;
  const f = stored.formula === undefined ? undefined : formulaAt(text, stored.formula);
  const formula = f === undefined ? undefined : readFormula(f, row, column, known.masters);
  const value = readValue(text, stored, known);
  known.meant.formats.see(stored.attributes["s"]);
  const format = formatOf(sheet, row, stored, known.cellFormats);
  const filled = f?.attributes["t"] === "array" ? parseArea(f.attributes["ref"] ?? "") : undefined;
  const several = filled !== undefined && filled.rows * filled.columns > 1 && isWithinReason(filled);
  const spilled = formula === undefined && sheet.cells.at(row, column).spilled === true;
  sheet.cells.restore(row, column, {
    value: value === null && spilled ? "" : value,
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
    ...(spilled ? { spilled: true } : {}),
    ...(several ? { fills: { rows: filled.rows, columns: filled.columns } } : {}),
    ...(filled !== undefined && stored.attributes["cm"] === undefined ? { fixedSize: true } : {}),
    ...(formula !== undefined && filled === undefined ? { singleResult: true } : {}),
  });
  if (several) markSpilled(sheet, row, column, filled);
}

/** A cell of the plain style shows it also where its row or column has another. */
function formatOf(
  sheet: Sheet,
  row: number,
  stored: CellText,
  cellFormats: readonly CellFormat[],
): CellFormat | undefined {
  const style = Number(stored.attributes["s"] ?? 0);
  if (style !== 0) return cellFormats[style];
  const styled = sheet.rows.get(row)?.format ?? sheet.columns.get(stored.column)?.format;
  return styled === undefined ? undefined : cellFormats[0];
}

/** A formula without a value has none yet, also where it says that it will be a text. */
function readValue(
  text: string,
  { attributes, value, inline, formula }: CellText,
  { sharedTexts, datesFrom1904, meant }: SharedByCells,
): CellValue {
  const nothing = formula === undefined ? "" : null;
  const stored = value === undefined ? undefined : textBetween(text, value.openEnd, value.closeStart);
  switch (attributes["t"] ?? "n") {
    case "s":
      meant.texts.see(stored);
      return stored === undefined || stored.trim() === "" ? null : (sharedTexts[Number(stored)] ?? "");
    case "inlineStr":
      return inline === undefined ? nothing : fromStored(inlineText(text, inline));
    case "str":
      return stored === undefined ? nothing : fromStored(stored);
    case "b":
      return stored === undefined ? null : isOn(stored);
    case "e":
      return stored === undefined ? null : (errorOfText(stored) ?? { error: "#VALUE!" });
    case "d":
      return stored === undefined ? null : serialOfIsoDate(stored, datesFrom1904);
    default:
      return numberOf(stored) ?? null;
  }
}

function serialOfIsoDate(text: string, datesFrom1904: boolean): CellValue {
  const time = Date.parse(text.includes("T") && !/Z|[+-]\d\d:?\d\d$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(time)
    ? text
    : (time - (datesFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / 86_400_000;
}

function formulaAt(text: string, f: ElementText): { text: string; attributes: Readonly<Record<string, string>> } {
  return {
    text: fromStored(textBetween(text, f.openEnd, f.closeStart)),
    attributes: attributesAt(text, f.start, f.openEnd),
  };
}

function readFormula(
  { text, attributes }: { readonly text: string; readonly attributes: Readonly<Record<string, string>> },
  row: number,
  column: number,
  masters: Map<string, Master>,
): string | undefined {
  const { t, si = "" } = attributes;
  if (t === "dataTable") return undefined;
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
      sheet.cells.restore(row + down, column + across, { ...cell, spilled: true });
    }
}

function readLine(
  lines: Map<number, Line>,
  row: number,
  { ht, customHeight, hidden, s, customFormat }: Readonly<Record<string, string>>,
  cellFormats: readonly CellFormat[],
): void {
  const size = isOn(customHeight) ? numberOf(ht) : undefined;
  const format = isOn(customFormat) ? cellFormats[Number(s ?? 0)] : undefined;
  if (size === undefined && !isOn(hidden) && (format === undefined || Number(s ?? 0) === 0)) return;
  lines.set(row, {
    hidden: isOn(hidden),
    ...(size === undefined ? {} : { size }),
    ...(format === undefined ? {} : { format }),
  });
}
