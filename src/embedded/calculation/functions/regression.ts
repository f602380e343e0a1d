import { type CellError, isCellError } from "../../book/cell-value";
import { errorValue, type Rectangle, type Value } from "../values/value";
import { sum } from "./arithmetic";
import { type FunctionDefinition, fixed, variadic } from "./define";
import { numbersOfAll, numberPairs } from "./gather";
import { deviation, mean, meanOf, squaresAround, variance } from "./sample";

/** How two lists of numbers go together, and the shape of one. */
export const REGRESSION: Readonly<Record<string, FunctionDefinition>> = {
  CORREL: ofTwo(({ xx, yy, xy }) => (xx === 0 || yy === 0 ? errorValue("#DIV/0!") : xy / Math.sqrt(xx * yy))),
  PEARSON: ofTwo(({ xx, yy, xy }) => (xx === 0 || yy === 0 ? errorValue("#DIV/0!") : xy / Math.sqrt(xx * yy))),
  RSQ: ofTwo(({ xx, yy, xy }) => (xx === 0 || yy === 0 ? errorValue("#DIV/0!") : xy ** 2 / (xx * yy))),
  COVAR: ofTwo(({ xy, count }) => xy / count),
  "COVARIANCE.P": ofTwo(({ xy, count }) => xy / count),
  "COVARIANCE.S": ofTwo(({ xy, count }) => (count < 2 ? errorValue("#DIV/0!") : xy / (count - 1))),
  // The known y come first: what is called x in a pair is y here.
  SLOPE: ofTwo(({ yy, xy }) => (yy === 0 ? errorValue("#DIV/0!") : xy / yy)),
  INTERCEPT: ofTwo(({ yy, xy, meanX, meanY }) => (yy === 0 ? errorValue("#DIV/0!") : meanX - (xy / yy) * meanY)),
  STEYX: ofTwo(({ xx, yy, xy, count }) =>
    count < 3 || yy === 0 ? errorValue("#DIV/0!") : Math.sqrt(Math.max(0, xx - xy ** 2 / yy) / (count - 2)),
  ),
  FORECAST: fixed(["number", "rectangle", "rectangle"], forecast),
  "FORECAST.LINEAR": fixed(["number", "rectangle", "rectangle"], forecast),
  DEVSQ: ofOne((numbers) => (numbers.length === 0 ? NaN : squaresAround(numbers))),
  AVEDEV: ofOne((numbers) => {
    if (numbers.length === 0) return errorValue("#NUM!");
    const middle = meanOf(numbers);
    return mean(numbers.map((value) => Math.abs(value - middle)));
  }),
  GEOMEAN: ofOne((numbers) =>
    numbers.length === 0 || numbers.some((value) => value <= 0) ? NaN : Math.exp(meanOf(numbers.map(Math.log))),
  ),
  HARMEAN: ofOne((numbers) =>
    numbers.length === 0 || numbers.some((value) => value <= 0) ? NaN : 1 / meanOf(numbers.map((value) => 1 / value)),
  ),
  SKEW: ofOne((numbers) => {
    const count = numbers.length;
    const spread = deviation(numbers, 1);
    if (count < 3 || typeof spread !== "number" || spread === 0) return errorValue("#DIV/0!");
    return (count / ((count - 1) * (count - 2))) * moment(numbers, spread, 3);
  }),
  "SKEW.P": ofOne((numbers) => {
    const spread = deviation(numbers, 0);
    if (numbers.length < 3 || typeof spread !== "number" || spread === 0) return errorValue("#DIV/0!");
    return moment(numbers, spread, 3) / numbers.length;
  }),
  KURT: ofOne((numbers) => {
    const n = numbers.length;
    const spread = variance(numbers, 1);
    if (n < 4 || typeof spread !== "number" || spread === 0) return errorValue("#DIV/0!");
    const fourth = moment(numbers, Math.sqrt(spread), 4);
    return ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * fourth - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
  }),
  STANDARDIZE: fixed(["number", "number", "number"], (value, middle, spread) =>
    spread <= 0 ? errorValue("#NUM!") : (value - middle) / spread,
  ),
  FISHER: fixed(["number"], (value) => (Math.abs(value) >= 1 ? errorValue("#NUM!") : Math.atanh(value))),
  FISHERINV: fixed(["number"], Math.tanh),
};

/** Two lists' means and the sums of squares and products around them. */
interface Together {
  readonly count: number;
  readonly meanX: number;
  readonly meanY: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

function together(first: Rectangle, second: Rectangle): Together | CellError {
  const pairs = numberPairs(first, second);
  if (isCellError(pairs)) return pairs;
  if (pairs.length === 0) return errorValue("#DIV/0!");
  const [meanX, meanY] = [meanOf(pairs.map(({ x }) => x)), meanOf(pairs.map(({ y }) => y))];
  return {
    count: pairs.length,
    meanX,
    meanY,
    xx: sum(pairs.map(({ x }) => (x - meanX) ** 2)),
    yy: sum(pairs.map(({ y }) => (y - meanY) ** 2)),
    xy: sum(pairs.map(({ x, y }) => (x - meanX) * (y - meanY))),
  };
}

function ofTwo(compute: (both: Together) => Value): FunctionDefinition {
  return fixed(["rectangle", "rectangle"], (first, second) => {
    const both = together(first, second);
    return "error" in both ? both : compute(both);
  });
}

function ofOne(compute: (numbers: readonly number[]) => Value): FunctionDefinition {
  return variadic([], ["numbers"], (_, groups) => compute(numbersOfAll(groups)));
}

function forecast(at: number, ys: Rectangle, xs: Rectangle): Value {
  const both = together(ys, xs);
  if ("error" in both) return both;
  const { yy, xy, meanX, meanY } = both;
  return yy === 0 ? errorValue("#DIV/0!") : meanX + (xy / yy) * (at - meanY);
}

function moment(numbers: readonly number[], spread: number, power: number): number {
  const middle = meanOf(numbers);
  return sum(numbers.map((value) => ((value - middle) / spread) ** power));
}
