import type { CellError, CellValue } from "../../book/cell-value";
import { errorValue } from "./value";
import { numberOfText, type ReadingOfTexts } from "./number-of-text";
import { textOfNumber } from "./text-of-number";

/** A value as one number: a blank is 0, TRUE is 1, a text the number, date or time that it reads as, else `#VALUE!`. */
export function toNumber(value: CellValue, reading: ReadingOfTexts): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "object") return value;
  return numberOfText(value, reading) ?? errorValue("#VALUE!");
}

/** A value as one text: numbers as General shows them, a blank as "". */
export function toText(value: CellValue): string | CellError {
  if (typeof value === "string") return value;
  if (typeof value === "number") return textOfNumber(value);
  if (value === null) return "";
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value;
}

/** A value as a truth value: a number is true unless 0, a text must read TRUE or FALSE. */
export function toTruth(value: CellValue): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value === "object") return value;
  const word = value.toUpperCase();
  return word === "TRUE" || word === "FALSE" ? word === "TRUE" : errorValue("#VALUE!");
}

/** A calculation's number as a cell can hold it: `#NUM!` for what is no number or beyond every number. */
export function numberResult(value: number): number | CellError {
  if (!Number.isFinite(value)) return errorValue("#NUM!");
  return value === 0 ? 0 : value;
}
