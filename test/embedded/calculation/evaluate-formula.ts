import type { Book } from "../../../src/embedded/book/book";
import type { Place } from "../../../src/embedded/calculation/evaluation/cells";
import { ColumnMemory } from "../../../src/embedded/calculation/evaluation/column-memory";
import { evaluateIn } from "../../../src/embedded/calculation/evaluator/evaluate-formula";
import type { Surroundings } from "../../../src/embedded/calculation/evaluator/evaluator";
import { ParsedFormulas } from "../../../src/embedded/calculation/evaluator/parsed-formulas";
import type { FunctionContext } from "../../../src/embedded/calculation/functions/define";
import type { Value } from "../../../src/embedded/calculation/values/value";

/** What a formula of a book, given with its `=`, yields at a place, whatever its cells hold now. */
export function evaluateFormula(
  book: Book,
  place: Place,
  formula: string,
  context: Partial<FunctionContext> = {},
): Value {
  const surroundings: Surroundings = {
    book,
    context: { now: 46_000, random: Math.random, datesFrom1904: false, columns: new ColumnMemory(), ...context },
    parsed: new ParsedFormulas(),
    host: undefined,
    use: () => undefined,
  };
  return evaluateIn(surroundings, place, formula, { isSingle: false, isTyped: true, isCell: false });
}
