import type { CellValue } from "../../book/cell-value";

const collator = new Intl.Collator("en", { sensitivity: "accent" });

/** Excel compares 15 digits: what differs behind them is equal. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  return Math.abs(a - b) <= Math.abs(a) * 1e-14 && a.toPrecision(15) === b.toPrecision(15);
}

/** The order of two texts without regard to case: negative, 0 or positive. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const [low, high] = [a.toLowerCase(), b.toLowerCase()];
  if (low === high) return 0;
  const order = collator.compare(low, high);
  return order === 0 ? (low < high ? -1 : 1) : order;
}

/**
 * Excel's order of values: numbers before texts before truth values; a blank is 0 beside a number, "" beside a text, FALSE
 * beside a truth value. Errors are none of it; whoever compares looks for them before.
 */
export function compareValues(a: CellValue, b: CellValue): number {
  const left = a ?? blankBeside(b);
  const right = b ?? blankBeside(a);
  if (typeof left === "number" && typeof right === "number") return sameNumber(left, right) ? 0 : left - right;
  if (typeof left === "string" && typeof right === "string") return compareTexts(left, right);
  return rankOf(left) - rankOf(right) || Number(left) - Number(right);
}

function blankBeside(other: CellValue): number | string | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

/** Where values of this kind stand in Excel's order: numbers, texts, truth values. */
export function rankOf(value: CellValue): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}
