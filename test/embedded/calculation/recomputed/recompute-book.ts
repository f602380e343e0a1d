import { printAddress } from "../../../../src/embedded/book/address";
import type { Book } from "../../../../src/embedded/book/book";
import { type CellValue, isCellError } from "../../../../src/embedded/book/cell-value";
import { ColumnMemory } from "../../../../src/embedded/calculation/evaluation/column-memory";
import { CannotComputeError } from "../../../../src/embedded/calculation/values/value";
import { resultIn } from "../../../../src/embedded/calculation/evaluator/evaluate-formula";
import { ParsedFormulas } from "../../../../src/embedded/calculation/evaluator/parsed-formulas";

/** A formula's cell whose value came with the file, and what computing it from the other cells' values gives. */
export interface Recomputed {
  readonly place: string;
  readonly formula: string;
  readonly stored: CellValue;
  readonly outcome:
    | { readonly kind: "same" }
    | { readonly kind: "refused"; readonly reason: string }
    | { readonly kind: "different"; readonly computed: CellValue };
}

/** Functions that ask the clock, chance or the surroundings, so that another moment gives something else. */
const OF_THE_MOMENT = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\(/i;

/** Computes each formula of a book once, from the values that came with the file, and holds the result to the stored value. */
export function recomputedCells(book: Book): readonly Recomputed[] {
  const surroundings = {
    book,
    context: { now: 46_000, random: () => 0.5, datesFrom1904: false, columns: new ColumnMemory() },
    parsed: new ParsedFormulas(),
    host: undefined,
    use: () => undefined,
  };
  return book.sheets.flatMap((sheet) =>
    sheet.cells.all().flatMap(({ formula, value: stored, singleResult, row, column }): readonly Recomputed[] => {
      if (formula === undefined || stored === null || OF_THE_MOMENT.test(formula)) return [];
      const place = printAddress(sheet.name, { top: row, left: column, rows: 1, columns: 1 });
      const outcome = (): Recomputed["outcome"] => {
        try {
          const manner = { isSingle: singleResult === true, isTyped: false, isCell: false };
          const computed = resultIn(surroundings, { sheet, row, column }, formula, manner)[0]?.[0] ?? null;
          return isSameValue(stored, computed) ? { kind: "same" } : { kind: "different", computed };
        } catch (error) {
          if (error instanceof CannotComputeError) return { kind: "refused", reason: error.message };
          throw error;
        }
      };
      return [{ place, formula, stored, outcome: outcome() }];
    }),
  );
}

/** Whether two values are the same to the digits that a file keeps. */
function isSameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number")
    return a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b), 1e-3);
  if (isCellError(a) && isCellError(b)) return a.error === b.error;
  return a === b;
}
