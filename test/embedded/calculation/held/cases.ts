import { AS_WRITTEN } from "./formulas/as-written";
import { NEWER_FORMULAS } from "./formulas/newer";
import { formulasOfOperators } from "./formulas/operators";
import { formulasOfFunctions } from "./formulas/vary";

/** The group of formulas of operators. */
export const OPERATORS = "operators";
/** The group of formulas as school offices write them. */
export const MIXED = "mixed";

/** A formula that is held to LibreOffice, with the function it is for, or the group it belongs to. */
export interface HeldCase {
  readonly group: string;
  /** With its `=`. */
  readonly formula: string;
  /** What LibreOffice, which does not know the function, computes in its place; only the arrays are compared then. */
  readonly standIn?: string;
}

/** Every formula, each once, in a fixed order. */
export function heldCases(): readonly HeldCase[] {
  const cases: readonly HeldCase[] = [
    ...[...formulasOfFunctions()].flatMap(([group, formulas]) => formulas.map((formula) => ({ group, formula }))),
    ...formulasOfOperators().map((formula) => ({ group: OPERATORS, formula })),
    ...NEWER_FORMULAS,
    ...AS_WRITTEN.map((formula) => ({ group: MIXED, formula })),
  ];
  const seen = new Set<string>();
  return cases.filter(({ formula }) => !seen.has(formula) && seen.add(formula));
}
