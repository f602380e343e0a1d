import type { CellValue } from "../book/cell-value";
import type { Sheet } from "../book/sheet";
import type { Calculation } from "./calculation";
import { CannotComputeError, type CellsOfSheet, isScalar, type Value } from "./values/value";
import { filledRowsOf } from "./evaluation/rectangles";

/** What a name stands for now: cells; values in rows; or one value where it is a constant, a computation or broken. */
export type NameMeaning =
  | ({ readonly kind: "cells" } & CellsOfSheet)
  | { readonly kind: "array"; readonly rows: readonly (readonly CellValue[])[] }
  | { readonly kind: "value"; readonly value: CellValue };

/**
 * What a formula stands for: cells where it yields a reference (`=Inputs!$A$1`, `=OFFSET(…)`, `=A1:INDEX(…)`,
 * `=Table1[Size]`, another name), rows of values where it yields an array, else its value.
 */
export function meaningOfFormula(calculation: Calculation, formula: string, from: Sheet): NameMeaning {
  try {
    return meaningOf(calculation.evaluate({ sheet: from, row: 0, column: 0 }, formula));
  } catch (error) {
    if (!(error instanceof CannotComputeError)) throw error;
    const message = `This name cannot be computed here: it is not known ${error.message}.`;
    return { kind: "value", value: { error: "#UNKNOWN!", message } };
  }
}

function meaningOf(value: Value): NameMeaning {
  if (isScalar(value)) return { kind: "value", value };
  if (value.kind === "lambda") return { kind: "value", value: { error: "#CALC!" } };
  if (value.kind === "rectangle") {
    if (value.rows === 1 && value.columns === 1) return { kind: "value", value: value.at(0, 0) };
    return { kind: "array", rows: filledRowsOf(value) };
  }
  const [only, ...more] = value.areas;
  // Several areas are no range to Excel's API, nor a value.
  if (only === undefined || more.length > 0) return { kind: "value", value: { error: "#VALUE!" } };
  return { kind: "cells", ...only };
}
