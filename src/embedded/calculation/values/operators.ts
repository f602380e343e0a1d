import { type CellValue, isCellError } from "../../book/cell-value";
import type { BinaryOperator } from "../syntax/expression";
import { numberResult, toNumber, toText } from "./coerce";
import { compareValues } from "./compare";
import type { ReadingOfTexts } from "./number-of-text";
import { errorValue } from "./value";

/** The operators that compute with values, not with references. */
export type ValueOperator = Exclude<BinaryOperator, ":" | " " | ",">;

/** What an operator makes of two values. */
export function operate(
  operator: ValueOperator,
  left: CellValue,
  right: CellValue,
  reading: ReadingOfTexts,
): CellValue {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  switch (operator) {
    case "&":
      return joined(left, right);
    case "=":
      return compareValues(left, right) === 0;
    case "<>":
      return compareValues(left, right) !== 0;
    case "<":
      return compareValues(left, right) < 0;
    case ">":
      return compareValues(left, right) > 0;
    case "<=":
      return compareValues(left, right) <= 0;
    case ">=":
      return compareValues(left, right) >= 0;
    case "^":
    case "*":
    case "/":
    case "+":
    case "-":
      return computed(operator, left, right, reading);
  }
}

/** The negative of a value, or its hundredth. */
export function operateOnOne(operator: "-" | "%", value: CellValue, reading: ReadingOfTexts): CellValue {
  const number = toNumber(value, reading);
  if (isCellError(number)) return number;
  return numberResult(operator === "-" ? -number : number / 100);
}

/** A sum as Excel gives it: what is left of two numbers that only differ behind their 15 digits is nothing. */
function sumOf(a: number, b: number): number {
  const sum = a + b;
  return sum !== 0 && Math.abs(sum) < Math.abs(a) * 2 ** -48 ? 0 : sum;
}

const MOST_CHARACTERS = 32_767;

function joined(left: CellValue, right: CellValue): CellValue {
  const [first, second] = [toText(left), toText(right)];
  if (isCellError(first)) return first;
  if (isCellError(second)) return second;
  return first.length + second.length > MOST_CHARACTERS ? errorValue("#VALUE!") : first + second;
}

function computed(
  operator: "^" | "*" | "/" | "+" | "-",
  left: CellValue,
  right: CellValue,
  reading: ReadingOfTexts,
): CellValue {
  const [a, b] = [toNumber(left, reading), toNumber(right, reading)];
  if (isCellError(a)) return a;
  if (isCellError(b)) return b;
  switch (operator) {
    case "+":
      return numberResult(sumOf(a, b));
    case "-":
      return numberResult(sumOf(a, -b));
    case "*":
      return numberResult(a * b);
    case "/":
      return b === 0 ? errorValue("#DIV/0!") : numberResult(a / b);
    case "^":
      return power(a, b);
  }
}

function power(base: number, exponent: number): CellValue {
  if (base === 0 && exponent === 0) return errorValue("#NUM!");
  if (base === 0 && exponent < 0) return errorValue("#DIV/0!");
  return numberResult(base ** exponent);
}
