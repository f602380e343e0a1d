import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { errorValue, type Rectangle, type Value } from "../values/value";
import { numberOfText } from "../values/number-of-text";
import { sum } from "./arithmetic";
import { type FunctionContext, type FunctionDefinition, fixed, variadic } from "./define";
import { numbersOfAll, filledValues, isRectangle } from "./gather";
import { deviation, mean, sorted, variance } from "./sample";

type Contents = CellValue | Rectangle;

/** Counts, averages, extremes and spreads of lists of values. */
export const AVERAGES: Readonly<Record<string, FunctionDefinition>> = {
  COUNT: variadic([], ["contents"], (_, groups, context) => sum(groups.map(([one]) => countOfNumbers(one, context)))),
  COUNTA: variadic([], ["contents"], (_, groups) =>
    sum(groups.map(([one]) => (isRectangle(one) ? filledValues(one).filter((value) => value !== null).length : 1))),
  ),
  COUNTBLANK: fixed(["rectangle"], (cells) => {
    const held = filledValues(cells).filter((value) => value !== null && value !== "").length;
    return cells.rows * cells.columns - held;
  }),
  AVERAGE: ofNumbers(mean),
  MIN: ofNumbers((numbers) => lowest(numbers)),
  MAX: ofNumbers((numbers) => -lowest(numbers.map((value) => -value)) + 0),
  MEDIAN: ofNumbers((numbers) => (numbers.length === 0 ? NaN : median(sorted(numbers)))),
  "STDEV.S": ofNumbers((numbers) => deviation(numbers, 1)),
  STDEV: ofNumbers((numbers) => deviation(numbers, 1)),
  "STDEV.P": ofNumbers((numbers) => deviation(numbers, 0)),
  STDEVP: ofNumbers((numbers) => deviation(numbers, 0)),
  "VAR.S": ofNumbers((numbers) => variance(numbers, 1)),
  VAR: ofNumbers((numbers) => variance(numbers, 1)),
  "VAR.P": ofNumbers((numbers) => variance(numbers, 0)),
  VARP: ofNumbers((numbers) => variance(numbers, 0)),
  AVERAGEA: ofAll(mean),
  MINA: ofAll((numbers) => lowest(numbers)),
  MAXA: ofAll((numbers) => -lowest(numbers.map((value) => -value)) + 0),
  STDEVA: ofAll((numbers) => deviation(numbers, 1)),
  STDEVPA: ofAll((numbers) => deviation(numbers, 0)),
  VARA: ofAll((numbers) => variance(numbers, 1)),
  VARPA: ofAll((numbers) => variance(numbers, 0)),
};

function ofNumbers(compute: (numbers: readonly number[]) => Value): FunctionDefinition {
  return variadic([], ["numbers"], (_, groups) => compute(numbersOfAll(groups)));
}

/** Of all values: in cells a text counts as 0 and TRUE as 1, in the formula a text must read as a number. */
function ofAll(compute: (numbers: readonly number[]) => Value): FunctionDefinition {
  return variadic([], ["contents"], (_, groups, context) => {
    const numbers: number[] = [];
    for (const [one] of groups) {
      const taken = allNumbers(one, context);
      if (isCellError(taken)) return taken;
      numbers.push(...taken);
    }
    return compute(numbers);
  });
}

function allNumbers(contents: Contents, context: FunctionContext): readonly number[] | CellError {
  if (!isRectangle(contents)) {
    if (isCellError(contents)) return contents;
    const number = typeof contents === "string" ? numberOfText(contents, context) : Number(contents ?? 0);
    return number === undefined ? errorValue("#VALUE!") : [number];
  }
  const values = filledValues(contents).filter((value) => value !== null);
  return values.find(isCellError) ?? values.map((value) => (typeof value === "string" ? 0 : Number(value)));
}

function countOfNumbers(contents: Contents, context: FunctionContext): number {
  if (isRectangle(contents)) return filledValues(contents).filter((value) => typeof value === "number").length;
  if (typeof contents === "string") return numberOfText(contents, context) === undefined ? 0 : 1;
  return isCellError(contents) ? 0 : 1;
}

function lowest(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((least, value) => Math.min(least, value));
}

/** The middle of sorted numbers. */
function median(numbers: readonly number[]): number {
  const half = Math.floor(numbers.length / 2);
  const upper = numbers[half] ?? NaN;
  return numbers.length % 2 === 1 ? upper : ((numbers[half - 1] ?? NaN) + upper) / 2;
}
