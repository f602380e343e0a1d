import type { Expression } from "../syntax/expression";
import { FormulaSyntaxError, parseFormula } from "../syntax/parse";

/** Formulas that were read, so that each is read once; undefined stands for a text that is no formula. */
export class ParsedFormulas {
  readonly #known = new Map<string, Expression | undefined>();

  /** The expression of a formula, given with its `=`; undefined where it cannot be read. */
  of(formula: string): Expression | undefined {
    const known = this.#known.get(formula);
    if (known !== undefined || this.#known.has(formula)) return known;
    const expression = read(formula);
    this.#known.set(formula, expression);
    return expression;
  }
}

function read(formula: string): Expression | undefined {
  try {
    return parseFormula(formula.startsWith("=") ? formula.slice(1) : formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return undefined;
    throw error;
  }
}
