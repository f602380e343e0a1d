import { ARRAY_SHAPES } from "./array-shapes";
import { CRITERIA } from "./criteria";
import type { FunctionDefinition } from "./define";
import { LAMBDAS } from "./lambdas";
import { LIBRARY } from "./library";
import { LOGIC } from "./logic";
import { LOOKUP } from "./lookup";
import { REFERENCES } from "./references";
import { SORTING } from "./sorting";
import { SUBTOTALS } from "./subtotal";
import type { SpecialForm } from "./special-form";

/** A function as the evaluator finds it by its name. */
export type KnownFunction = FunctionDefinition | SpecialForm;

/** Every function that formulas can be computed with, by its name in capitals; one record of each group. */
const FUNCTIONS: Readonly<Record<string, KnownFunction>> = {
  ...LIBRARY,
  ...LOGIC,
  ...LAMBDAS,
  ...CRITERIA,
  ...LOOKUP,
  ...REFERENCES,
  ...ARRAY_SHAPES,
  ...SORTING,
  ...SUBTOTALS,
};

/** The function of a name in capitals; undefined where there is none here. */
export function functionOf(name: string): KnownFunction | undefined {
  return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
}
