import { type CellValue, isCellError } from "../../book/cell-value";
import { valueOfCell } from "../evaluation/cells";
import { CannotComputeError, type CellsOfSheet, errorValue, isScalar } from "../evaluation/value";
import { toNumber } from "../values/coerce";
import { special } from "./special-form";

/** What SUBTOTAL computes by the number of its first argument. */
const COMPUTE: Readonly<Record<number, (numbers: readonly number[], filled: number) => CellValue>> = {
  1: (numbers) => (numbers.length === 0 ? errorValue("#DIV/0!") : total(numbers) / numbers.length),
  2: (numbers) => numbers.length,
  3: (_, filled) => filled,
  4: (numbers) => numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0),
  5: (numbers) => numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0),
  6: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((product, each) => product * each, 1)),
  9: total,
};

/** SUBTOTAL: leaves out other subtotals, and from 101 on hidden rows. */
export const SUBTOTALS = {
  SUBTOTAL: special(2, 255, ([what = { kind: "omitted" }, ...ranges], evaluation) => {
    const given = evaluation.values(what);
    const code = isScalar(given) ? toNumber(given, evaluation.context) : undefined;
    if (code === undefined) throw new CannotComputeError("what SUBTOTAL gives for many kinds at once");
    if (isCellError(code)) return code;
    const kind = Math.trunc(code) % 100;
    const compute = COMPUTE[kind];
    if (compute === undefined) throw new CannotComputeError(`what SUBTOTAL gives for ${code}`);
    const values: CellValue[] = [];
    for (const range of ranges) {
      const reference = evaluation.reference(range);
      if (isScalar(reference)) return reference;
      for (const cells of reference.areas) {
        evaluation.use(cells);
        values.push(...valuesIn(cells, code >= 100));
      }
    }
    const error = kind === 2 || kind === 3 ? undefined : values.find(isCellError);
    if (error !== undefined) return error;
    const numbers = values.filter((value) => typeof value === "number");
    return compute(numbers, values.filter((value) => value !== null).length);
  }),
} as const;

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

/** The values of cells without other subtotals. Whether a filter or a person hid a row, on which 1 to 11 depend, is not known. */
function valuesIn({ sheet, area }: CellsOfSheet, withoutHidden: boolean): readonly CellValue[] {
  return sheet.cells.within(area).flatMap(({ row, column, formula }) => {
    if (sheet.rows.get(row)?.hidden === true) {
      if (withoutHidden) return [];
      throw new CannotComputeError("whether a filter hides a row that SUBTOTAL meets");
    }
    return formula !== undefined && /\b(?:SUBTOTAL|AGGREGATE)\(/i.test(formula)
      ? []
      : [valueOfCell(sheet, row, column)];
  });
}
