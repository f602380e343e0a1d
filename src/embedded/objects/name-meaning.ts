import { parseArea, splitSheet } from "../book/address";
import type { Book } from "../book/book";
import { type CellValue, errorOfText } from "../book/cell-value";
import type { Sheet } from "../book/sheet";
import type { CellRange } from "./cell-range";

/** What a name stands for: cells, a value, or a list of values. */
export type NameMeaning =
  | { readonly kind: "range"; readonly range: CellRange }
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "array" };

/** Finds out what formulas stand for that are more than an address or a constant. */
export interface FormulaReader {
  /** The cells a formula refers to, such as `=OFFSET(…)` or `=Table1[Size]`; undefined where it refers to none. */
  readonly range: (formula: string, sheet: Sheet) => CellRange | undefined;
  /** What the formula yields. */
  readonly value: (formula: string, sheet: Sheet) => CellValue;
}

/** What the formula of a name stands for; an address without a sheet means `here`. */
export function meaningOf(book: Book, here: Sheet, formula: string, reader: FormulaReader): NameMeaning {
  const text = formula.replace(/^=/, "").trim();
  const address = splitSheet(text);
  const area = parseArea(address.rest);
  if (area !== undefined) {
    const sheet = address.sheet === undefined ? here : book.findSheet(address.sheet);
    return sheet === undefined
      ? { kind: "value", value: { error: "#REF!" } }
      : { kind: "range", range: { sheet, area } };
  }
  if (text.includes("#REF!")) return { kind: "value", value: { error: "#REF!" } };
  if (/^\{.*\}$/s.test(text)) return { kind: "array" };
  const constant = constantOf(text);
  if (constant !== undefined) return { kind: "value", value: constant };
  const range = reader.range(formula, here);
  return range === undefined ? { kind: "value", value: reader.value(formula, here) } : { kind: "range", range };
}

function constantOf(text: string): CellValue | undefined {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted !== null) return (quoted[1] ?? "").replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  return errorOfText(text);
}
