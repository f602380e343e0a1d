import { ARITHMETIC } from "./arithmetic";
import { CHANCE } from "./chance";
import { COMBINATORICS } from "./combinatorics";
import type { FunctionDefinition } from "./define";
import { MATRICES } from "./matrices";
import { NUMERALS } from "./numerals";
import { ROUNDING } from "./rounding";
import { TRIGONOMETRY } from "./trigonometry";

/** The functions of worksheets that only compute with their arguments, by their names in capitals. */
export const LIBRARY: Readonly<Record<string, FunctionDefinition>> = {
  ...ARITHMETIC,
  ...ROUNDING,
  ...TRIGONOMETRY,
  ...COMBINATORICS,
  ...NUMERALS,
  ...MATRICES,
  ...CHANCE,
};
