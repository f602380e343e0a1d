import { type CellValue, errorOfText } from "../book/cell-value";
import type { Sheet } from "../book/sheet";
import type { Calculation } from "../calculation/calculation";
import { meaningOfFormula } from "../calculation/name-meaning";
import type { CellRange } from "./cell-range";

/** What a name stands for as Excel's API tells it: cells, a value, or a list of values. */
export type ToldMeaning =
  | { readonly kind: "range"; readonly range: CellRange }
  | { readonly kind: "value"; readonly value: CellValue }
  /** Several values, of which `value` of Excel's API tells the first alone. */
  | {
      readonly kind: "array";
      readonly first: CellValue;
      readonly rows: readonly (readonly CellValue[])[];
    };

/** What the formula of a name stands for; an address without a sheet means `here`. */
export function toldMeaning(calculation: Calculation, formula: string, here: Sheet): ToldMeaning {
  const text = formula.replace(/^=/, "").trim();
  const constant = constantOf(text);
  if (constant !== undefined) return { kind: "value", value: constant };
  const meaning = meaningOfFormula(calculation, formula, here);
  if (meaning.kind === "array") return { ...meaning, first: meaning.rows[0]?.[0] ?? null };
  return meaning.kind === "cells" ? { kind: "range", range: { sheet: meaning.sheet, area: meaning.area } } : meaning;
}

/** The value of a formula that is nothing but a constant, which needs no calculation. */
function constantOf(text: string): CellValue | undefined {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted !== null) return (quoted[1] ?? "").replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  return errorOfText(text);
}
