import type { CellValue } from "../book/cell-value";
import type { CellValueOperator } from "../book/conditional-format";
import { rankOf } from "./values/compare";

/** Whether a value compares with one or two others as a rule says; none of them may be an error. */
export function compares(operator: CellValueOperator, value: CellValue, first: CellValue, second: CellValue): boolean {
  switch (operator) {
    case "Between":
      return compare(value, first) * compare(value, second) <= 0;
    case "NotBetween":
      return compare(value, first) * compare(value, second) > 0;
    case "EqualTo":
      return compare(value, first) === 0;
    case "NotEqualTo":
      return compare(value, first) !== 0;
    case "GreaterThan":
      return compare(value, first) > 0;
    case "LessThan":
      return compare(value, first) < 0;
    case "GreaterThanOrEqual":
      return compare(value, first) >= 0;
    case "LessThanOrEqual":
      return compare(value, first) <= 0;
  }
}

/** Excel's order of values: numbers before texts before truth values; a blank cell is 0 beside a number. */
function compare(a: CellValue, b: CellValue): number {
  const [left, right] = [a ?? (typeof b === "string" ? "" : 0), b ?? (typeof a === "string" ? "" : 0)];
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left === "string" && typeof right === "string") {
    const [low, high] = [left.toLowerCase(), right.toLowerCase()];
    return low === high ? 0 : low < high ? -1 : 1;
  }
  return rankOf(left) - rankOf(right);
}
