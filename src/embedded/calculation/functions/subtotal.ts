import { type CellValue, isCellError } from "../../book/cell-value";
import { valueOfCell } from "../evaluation/cells";
import { lifted } from "../evaluation/rectangles";
import { CannotComputeError, errorValue, isScalar, type Reference } from "../values/value";
import type { Expression } from "../syntax/expression";
import { toNumber } from "../values/coerce";
import { ARITHMETIC } from "./arithmetic";
import { AVERAGES } from "./averages";
import { type FunctionContext, variadic } from "./define";
import { filledValues } from "./gather";
import { RANKS } from "./ranks";
import { type Evaluation, special } from "./special-form";

/** The functions that SUBTOTAL and AGGREGATE know by numbers from 1 on; the first eleven are SUBTOTAL's. */
const BY_NUMBER: readonly string[] = [
  ...["AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "PRODUCT", "STDEV.S", "STDEV.P", "SUM", "VAR.S", "VAR.P"],
  ...["MEDIAN", "MODE.SNGL", "LARGE", "SMALL", "PERCENTILE.INC", "QUARTILE.INC", "PERCENTILE.EXC", "QUARTILE.EXC"],
];
const LAST_OF_SUBTOTAL = 11;
const LAST_OF_CELLS = 13;
const FUNCTIONS = { ...ARITHMETIC, ...AVERAGES, ...RANKS };

/** What of a list is left out. */
interface LeftOut {
  readonly hiddenRows: boolean;
  readonly subtotals: boolean;
  readonly errors: boolean;
}

/** Totals of lists that leave out other totals, hidden rows and errors. */
export const SUBTOTALS = {
  SUBTOTAL: variadic(["number"], ["reference"], ([code], groups, context) => {
    const number = Math.trunc(code);
    const kind = number > 100 ? number - 100 : number;
    if (kind < 1 || kind > LAST_OF_SUBTOTAL) return errorValue("#VALUE!");
    const areas = groups.flatMap(([reference]) => reference.areas);
    const values = valuesIn({ kind: "reference", areas }, { hiddenRows: number > 100, subtotals: true, errors: false });
    return values === undefined ? errorValue("#VALUE!") : computed(kind, values, context);
  }),
  AGGREGATE: special(3, 255, ([what = OMITTED, option = OMITTED, ...rest], evaluation) => {
    const [kind, choice] = [numberOf(what, evaluation), numberOf(option, evaluation)];
    if (typeof kind !== "number") return kind;
    if (typeof choice !== "number") return choice;
    if (kind < 1 || kind > BY_NUMBER.length || choice < 0 || choice > 7) return errorValue("#VALUE!");
    const leftOut = { hiddenRows: choice % 2 === 1, subtotals: choice <= 3, errors: [2, 3, 6, 7].includes(choice) };
    return kind <= LAST_OF_CELLS ? ofCells(kind, leftOut, rest, evaluation) : ofPlaces(kind, leftOut, rest, evaluation);
  }),
} as const;

const OMITTED: Expression = { kind: "omitted" };

function numberOf(expression: Expression, evaluation: Evaluation): CellValue {
  const given = evaluation.values(expression);
  if (!isScalar(given)) throw new CannotComputeError("what AGGREGATE gives in several ways at once");
  const number = toNumber(given, evaluation.context);
  return typeof number === "number" ? Math.trunc(number) : number;
}

/** AGGREGATE of cells: an array in their place is `#VALUE!`. */
function ofCells(
  kind: number,
  leftOut: LeftOut,
  args: readonly Expression[],
  evaluation: Evaluation,
): ReturnType<typeof computed> {
  const areas: Reference["areas"][number][] = [];
  for (const arg of args) {
    const reference = evaluation.reference(arg);
    if (isScalar(reference)) return reference;
    areas.push(...reference.areas);
  }
  areas.forEach(evaluation.use);
  const values = valuesIn({ kind: "reference", areas }, leftOut);
  return values === undefined ? errorValue("#VALUE!") : computed(kind, values, evaluation.context);
}

/** AGGREGATE of cells or an array, asked for a place in their order. In an array nothing but errors is left out. */
function ofPlaces(kind: number, leftOut: LeftOut, args: readonly Expression[], evaluation: Evaluation) {
  const [array, place, ...more] = args;
  if (array === undefined || place === undefined || more.length > 0) return errorValue("#VALUE!");
  const given = evaluation.asArray().evaluate(array);
  let values: readonly CellValue[] | undefined;
  if (!isScalar(given) && given.kind === "reference") {
    given.areas.forEach(evaluation.use);
    values = valuesIn(given, leftOut);
  } else values = filledValues(evaluation.rectangleOf(given)).filter((value) => !leftOut.errors || !isCellError(value));
  if (values === undefined) return errorValue("#VALUE!");
  const list = values;
  const at = (asked: CellValue): CellValue => {
    const k = toNumber(asked, evaluation.context);
    return isCellError(k) ? k : computed(kind, list, evaluation.context, k);
  };
  const places = evaluation.asArray().values(place);
  return isScalar(places) ? at(places) : lifted([places], (row, column) => at(places.at(row, column)));
}

/** What the function of a number makes of values, of which texts, truth values and blanks count for COUNTA only. */
function computed(kind: number, values: readonly CellValue[], context: FunctionContext, k?: number): CellValue {
  const name = BY_NUMBER[kind - 1] ?? "";
  const numbers = values.filter((value) => typeof value === "number");
  if (name === "COUNT") return numbers.length;
  if (name === "COUNTA") return values.filter((value) => value !== null).length;
  const error = values.find(isCellError);
  if (error !== undefined) return error;
  const result =
    k === undefined
      ? FUNCTIONS[name]?.compute([], [[numbers]], context)
      : FUNCTIONS[name]?.compute([numbers, k], [], context);
  return result !== undefined && isScalar(result) ? result : errorValue("#VALUE!");
}

/**
 * The values of cells without what is left out; undefined for cells of several sheets. Excel leaves out the rows that a
 * filter hides whatever is asked for, and cannot itself tell them from others on a filtered sheet: those are refused.
 */
function valuesIn({ areas }: Reference, leftOut: LeftOut): readonly CellValue[] | undefined {
  if (areas.some(({ sheet }) => sheet !== areas[0]?.sheet)) return undefined;
  return areas.flatMap(({ sheet, area }) =>
    sheet.cells.within(area).flatMap(({ row, column, formula, value: shown }) => {
      if (shown === null && formula === undefined) return [];
      if (sheet.rows.get(row)?.hidden === true) {
        if (leftOut.hiddenRows) return [];
        if (sheet.isFiltered)
          throw new CannotComputeError("whether a filter or a person hides a row among these cells");
      }
      if (leftOut.subtotals && formula !== undefined && holdsSubtotal(formula)) return [];
      const value = valueOfCell(sheet, row, column);
      return leftOut.errors && isCellError(value) ? [] : [value];
    }),
  );
}

/** Whether a formula totals anywhere in it, as in `=ROUND(SUBTOTAL(9,A1:A3),0)`; what stands in quotes or brackets does not. */
function holdsSubtotal(formula: string): boolean {
  const code = formula.replaceAll(/"[^"]*"|'[^']*'|\[[^\]]*\]/g, "");
  return /(?<![\w.\\])(?:_xlfn\.)?(?:SUBTOTAL|AGGREGATE)\s*\(/i.test(code);
}
