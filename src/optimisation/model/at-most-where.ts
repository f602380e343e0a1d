import type { Variables } from "./ground";
import type { Constraint, Term, VariableIndex } from "../program/linear-program";

/** A yes or no of a programme: 1 or 0. */
export interface Choice {
  readonly variable: VariableIndex;
  /** The value of the variable that is a yes. */
  readonly yes: 0 | 1;
}

/**
 * A solver takes 0.00001 for 0, so that a yes or no times more than this would leave room for part of a child or of a class where
 * the answer is no.
 */
const LARGEST_FACTOR = 10_000;

/**
 * Rows that say Σ terms ≤ upper + most·choice: a bound that a yes lifts. Where `most` is too large a factor for a solver it is taken
 * in two steps, by way of a whole number q of 0 … r: Σ terms ≤ upper + r·q and q ≤ r·choice with r² ≥ most.
 */
export function atMostWhere(
  terms: readonly Term[],
  upper: number,
  most: number,
  choice: Choice,
  variables: Variables,
): readonly Constraint[] {
  if (most <= LARGEST_FACTOR) return [lifted(terms, upper, most, choice)];
  const step = Math.ceil(Math.sqrt(most));
  const steps = variables.add(0, step, true);
  return [
    { terms: [...terms, { coefficient: -step, variable: steps }], lower: -Infinity, upper },
    lifted([{ coefficient: 1, variable: steps }], 0, step, choice),
  ];
}

/** Σ terms ≤ upper + most·choice as one row. */
function lifted(terms: readonly Term[], upper: number, most: number, { variable, yes }: Choice): Constraint {
  return yes === 1
    ? { terms: [...terms, { coefficient: -most, variable }], lower: -Infinity, upper }
    : { terms: [...terms, { coefficient: most, variable }], lower: -Infinity, upper: upper + most };
}
