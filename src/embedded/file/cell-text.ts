import { callsAddIn } from "../book/add-in-functions";
import { columnLetters, printArea } from "../book/address";
import { sameFormat } from "../book/cell-format";
import type { Cell } from "../book/cell";
import { type CellValue, isCellError } from "../book/cell-value";
import type { SharedTexts } from "./shared-texts";
import { toStoredFormula } from "./stored-formula";
import { toStored } from "./stored-text";
import { element, textElement, type XmlElement } from "./text/xml";

/** What writing a cell asks of the book and of the parts that cells share. */
export interface CellSurroundings {
  readonly texts: SharedTexts;
  /** The functions of add-ins, in capitals. */
  readonly addInFunctions: ReadonlySet<string>;
  /** The number of the metadata by which Excel knows that a formula's result may spill. */
  readonly spillMetadata: () => number | undefined;
  /** The name of the table in which a cell stands. */
  readonly tableAt: (row: number, column: number) => string | undefined;
  /** Told of each formula whose value is left for Excel to compute. */
  readonly leftToExcel: () => void;
}

/** What a cell holds, as a file has it: its type, its metadata and its children. */
export interface StoredContent {
  readonly type: string | undefined;
  readonly cellMetadata: number | undefined;
  readonly children: readonly XmlElement[];
}

/** Errors that came after the file format are stored as one that it knows; calculating brings them back. */
const LATER_ERRORS: readonly string[] = ["#SPILL!", "#CALC!"];
/** The errors that the file format knows. */
const STORED_ERRORS: readonly string[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
];

/** The content of a cell that is written anew. `stored` is its formula as files hold it, where that is known already. */
export function contentOf(
  cell: Cell,
  row: number,
  column: number,
  around: CellSurroundings,
  stored?: string,
): StoredContent {
  const { value, formula, fills, fixedSize, singleResult } = cell;
  if (formula === undefined) {
    if (typeof value !== "string") return { ...storedValue(value, around), cellMetadata: undefined };
    const index = around.texts.indexOf(value);
    return { type: "s", cellMetadata: undefined, children: [element("v", {}, [String(index)])] };
  }
  const text = stored ?? toStored(toStoredFormula(formula, around.tableAt(row, column), around.addInFunctions));
  const area = { top: row, left: column, rows: fills?.rows ?? 1, columns: fills?.columns ?? 1 };
  const isAddIns = singleResult !== true && callsAddIn(formula, around.addInFunctions);
  const isArray = fills !== undefined || fixedSize === true || isAddIns;
  const f = element("f", isArray ? { t: "array", ref: printArea(area) } : {}, [text]);
  const result = storedResult(value, around);
  return {
    type: result.type,
    cellMetadata: isArray && fixedSize !== true ? around.spillMetadata() : undefined,
    children: [f, ...result.children],
  };
}

/** The value of a formula as files hold it; none where it could not be computed, so that Excel computes it. */
export function storedResult(
  value: CellValue,
  around: CellSurroundings,
): { type: string | undefined; children: readonly XmlElement[] } {
  return typeof value === "string"
    ? { type: "str", children: [textElement("v", toStored(value))] }
    : storedValue(value, around);
}

/** The address of a cell. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Whether two cells hold the same and look the same. */
export function sameCell(a: Cell, b: Cell): boolean {
  return sameContent(a, b) && sameLook(a, b);
}

/** Whether two cells hold the same. */
export function sameContent(a: Cell, b: Cell): boolean {
  return a.formula === b.formula && sameValue(a.value, b.value) && (a.formula === undefined || sameFill(a, b));
}

/** Whether two cells have the same format of their own. */
export function sameLook(a: Cell, b: Cell): boolean {
  if (a.format === b.format) return true;
  return a.format !== undefined && b.format !== undefined && sameFormat(a.format, b.format);
}

/** Whether two values are the same; an error is its code. */
function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
}

function sameFill({ fills: a }: Cell, { fills: b }: Cell): boolean {
  return a?.rows === b?.rows && a?.columns === b?.columns;
}

function storedValue(
  value: CellValue,
  around: CellSurroundings,
): { type: string | undefined; children: readonly XmlElement[] } {
  const v = (text: string) => [element("v", {}, [text])];
  if (value === null) return { type: undefined, children: [] };
  if (typeof value === "boolean") return { type: "b", children: v(value ? "1" : "0") };
  if (!isCellError(value)) return { type: undefined, children: v(String(value)) };
  const error = LATER_ERRORS.includes(value.error) ? "#VALUE!" : value.error;
  if (STORED_ERRORS.includes(error)) return { type: "e", children: v(error) };
  around.leftToExcel();
  return { type: undefined, children: [] };
}
