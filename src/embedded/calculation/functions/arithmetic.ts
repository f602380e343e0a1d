import { type CellError, isCellError } from "../../book/cell-value";
import { CannotComputeError, errorValue, type Rectangle, type Value } from "../values/value";
import { fifteenDigits } from "../values/rounding";
import { fixed, type FunctionDefinition, ofArraysOnly, variadic } from "./define";
import { numbersOfAll, filledValues, firstError, numberPairs, strictNumbers } from "./gather";

/** Sums, products, powers and divisors. */
export const ARITHMETIC: Readonly<Record<string, FunctionDefinition>> = {
  SUM: variadic([], ["numbers"], (_, groups) => sum(numbersOfAll(groups))),
  SUMSQ: variadic([], ["numbers"], (_, groups) => sum(numbersOfAll(groups).map((value) => value * value))),
  PRODUCT: variadic([], ["numbers"], (_, groups) => product(numbersOfAll(groups))),
  SUMPRODUCT: variadic([], ["rectangle"], (_, groups) => sumOfProducts(groups.flat())),
  SUMX2MY2: ofPairs((x, y) => x * x - y * y),
  SUMX2PY2: ofPairs((x, y) => x * x + y * y),
  SUMXMY2: ofPairs((x, y) => (x - y) ** 2),
  ABS: fixed(["number"], Math.abs),
  SIGN: fixed(["number"], (value) => Math.sign(value) + 0),
  SQRT: fixed(["number"], Math.sqrt),
  POWER: fixed(["number", "number"], power),
  EXP: fixed(["number"], Math.exp),
  LN: fixed(["number"], (value) => (value > 0 ? Math.log(value) : NaN)),
  LOG10: fixed(["number"], (value) => (value > 0 ? Math.log10(value) : NaN)),
  LOG: fixed(["number", "number?"], logarithm),
  PI: fixed([], () => Math.PI),
  MOD: fixed(["number", "number"], remainder),
  ...ofArraysOnly({
    SQRTPI: fixed(["number"], (value) => Math.sqrt(value * Math.PI)),
    QUOTIENT: fixed(["number", "number"], (value, divisor) =>
      divisor === 0 ? errorValue("#DIV/0!") : Math.trunc(fifteenDigits(value / divisor)) + 0,
    ),
  }),
  GCD: variadic([], ["contents"], (_, groups) =>
    ofWholeNumbers(groups.flat(), (numbers) => numbers.reduce(greatestDivisor, 0)),
  ),
  LCM: variadic([], ["contents"], (_, groups) => ofWholeNumbers(groups.flat(), leastMultiple)),
  SERIESSUM: fixed(["number", "number", "number", "rectangle"], (x, first, step, coefficients) => {
    const numbers = strictNumbers([coefficients]);
    if (isCellError(numbers)) return numbers;
    return sum(numbers.map((coefficient, index) => coefficient * x ** (first + index * step)));
  }),
};

/** The sum of numbers, added one after another as Excel does. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}

/** A number to the power of another, with the errors of `^`. */
function power(base: number, exponent: number): Value {
  if (base === 0 && exponent === 0) return errorValue("#NUM!");
  if (base === 0 && exponent < 0) return errorValue("#DIV/0!");
  return base ** exponent;
}

/** The product of numbers, 0 where there is none. */
function product(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((result, value) => result * value, 1);
}

/** The sum of the products of what stands at the same places; whatever is no number counts as 0. */
function sumOfProducts(rectangles: readonly Rectangle[]): Value {
  const [first] = rectangles;
  if (first === undefined) return errorValue("#VALUE!");
  const isSame = rectangles.every(({ rows, columns }) => rows === first.rows && columns === first.columns);
  if (!isSame) return errorValue("#VALUE!");
  for (const rectangle of rectangles) {
    const error = firstError(filledValues(rectangle));
    if (error !== undefined) return error;
  }
  const areSingle = first.rows === 1 && first.columns === 1;
  if (areSingle && rectangles.some((one) => typeof one.at(0, 0) !== "number" && one.at(0, 0) !== null))
    return rectangles.some((one) => typeof one.at(0, 0) === "string") ? errorValue("#VALUE!") : refuseTruth();
  const rows = Math.min(...rectangles.map(({ filledRows }) => filledRows));
  const columns = Math.min(...rectangles.map(({ filledColumns }) => filledColumns));
  let total = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let term = 1;
      for (const rectangle of rectangles) {
        const value = rectangle.at(row, column);
        term *= typeof value === "number" ? value : 0;
      }
      total += term;
    }
  return total;
}

function refuseTruth(): never {
  throw new CannotComputeError("SUMPRODUCT of a single truth value");
}

function ofPairs(term: (x: number, y: number) => number): FunctionDefinition {
  return fixed(["rectangle", "rectangle"], (first, second) => {
    const pairs = numberPairs(first, second);
    if (isCellError(pairs)) return pairs;
    return pairs.length === 0 ? errorValue("#DIV/0!") : sum(pairs.map(({ x, y }) => term(x, y)));
  });
}

function logarithm(value: number, base = 10): Value {
  if (value <= 0 || base <= 0) return errorValue("#NUM!");
  if (base === 1) return errorValue("#DIV/0!");
  if (base === 10) return Math.log10(value);
  return base === 2 ? Math.log2(value) : fifteenDigits(Math.log(value) / Math.log(base));
}

/** Largest quotient of MOD before Excels differ about its result. */
const LARGEST_QUOTIENT = 1_125_900_000_000;

/** The remainder with the sign of the divisor; refused where the binary fractions of the two leave it open. */
function remainder(value: number, divisor: number): Value {
  if (divisor === 0) return errorValue("#DIV/0!");
  if (Math.abs(value / divisor) >= LARGEST_QUOTIENT) throw new CannotComputeError("MOD of so large a number");
  const exact = value % divisor;
  const settled = exact !== 0 && exact < 0 !== divisor < 0 ? exact + divisor : exact + 0;
  const asDefined = value - divisor * Math.floor(value / divisor);
  const isSame = Math.abs(settled - asDefined) <= 1e-9 * Math.abs(divisor);
  if (!isSame) throw new CannotComputeError("MOD of fractions that have no exact remainder");
  return settled;
}

/** Largest whole number that GCD and LCM take. */
const LARGEST_WHOLE = 2 ** 53;

function ofWholeNumbers(
  contents: readonly (Rectangle | ReturnType<Rectangle["at"]>)[],
  compute: (numbers: readonly number[]) => number,
): Value {
  const numbers: readonly number[] | CellError = strictNumbers(contents);
  if (isCellError(numbers)) return numbers;
  const whole = numbers.map((value) => Math.trunc(fifteenDigits(value)));
  if (whole.some((value) => value < 0 || value > LARGEST_WHOLE)) return errorValue("#NUM!");
  const result = compute(whole);
  return result > LARGEST_WHOLE ? errorValue("#NUM!") : result;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function leastMultiple(numbers: readonly number[]): number {
  return numbers.reduce((least, value) => (value === 0 ? 0 : (least / greatestDivisor(least, value)) * value), 1);
}
