import type { Book } from "../../../../src/embedded/book/book";
import { ColumnMemory } from "../../../../src/embedded/calculation/evaluation/column-memory";
import { CannotComputeError } from "../../../../src/embedded/calculation/values/value";
import { resultIn } from "../../../../src/embedded/calculation/evaluator/evaluate-formula";
import { ParsedFormulas } from "../../../../src/embedded/calculation/evaluator/parsed-formulas";
import { PLAIN_ROW } from "./the-book";
import type { Answer } from "./verdict";
import { recorded, windowOf } from "./window";

/** The column, from 0, in which every formula is thought to stand; behind all data. */
const PLACE_COLUMN = 25;

/** Gives the embedded Excel's answers to formulas over a book. */
export function answerer(book: Book): (formula: string) => Answer {
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("The book has no sheet.");
  const surroundings = {
    book,
    context: { now: 46_200.5, random: () => 0.5, datesFrom1904: false, columns: new ColumnMemory() },
    parsed: new ParsedFormulas(),
    host: undefined,
    use: () => undefined,
  };
  const place = { sheet, row: PLAIN_ROW, column: PLACE_COLUMN };
  const results = (formula: string, isSingle: boolean) =>
    resultIn(surroundings, place, formula, { isSingle, isTyped: true, isCell: false });
  return (formula) => {
    try {
      const [plain, array] = [results(formula, true), results(formula, false)];
      return {
        kind: "computed",
        plain: recorded(plain[0]?.[0] ?? null),
        array: windowOf(array.length, array[0]?.length ?? 0, (row, column) => array[row]?.[column] ?? null),
      };
    } catch (error) {
      if (error instanceof CannotComputeError) return { kind: "refused", reason: error.message };
      throw error;
    }
  };
}
