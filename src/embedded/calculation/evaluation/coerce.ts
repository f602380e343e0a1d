import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { interpretEntry } from "../../book/entry";
import { generalText } from "./general-text";
import { errorValue } from "./value";

/** A value as one number: a blank is 0, TRUE is 1, a text the number, date or time that it reads as, else `#VALUE!`. */
export function toNumber(value: CellValue): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "object") return value;
  return numberOfText(value) ?? errorValue("#VALUE!");
}

/** A value as one text: numbers as General shows them, a blank as "". */
export function toText(value: CellValue): string | CellError {
  if (typeof value === "string") return value;
  if (typeof value === "number") return generalText(value);
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

/** The number that a text reads as: `28`, `1,234.5`, `50%`, `$3`, `(4)`, `1 1/2`, a date or a time; undefined where it is none. */
export function numberOfText(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || !/\d/.test(trimmed)) return undefined;
  if (/^\d{1,15}$/.test(trimmed)) return Number(trimmed);
  const mixed = /^([+-]?)(\d+) (\d+)\/(\d+)$/.exec(trimmed);
  if (mixed !== null && Number(mixed[4]) !== 0)
    return (mixed[1] === "-" ? -1 : 1) * (Number(mixed[2]) + Number(mixed[3]) / Number(mixed[4]));
  const moment = /^(\S+) +(\d{1,2}:\d{2}(?::\d{2})?(?: *[ap]m)?)$/i.exec(trimmed);
  if (moment !== null) {
    const [day, time] = [interpreted(moment[1] ?? ""), interpreted(moment[2] ?? "")];
    return day === undefined || time === undefined ? undefined : day + time;
  }
  return interpreted(trimmed);
}

function interpreted(text: string): number | undefined {
  if (/^['=@]/.test(text)) return undefined;
  const { value } = interpretEntry(text, "General", new Date().getFullYear());
  return typeof value === "number" ? value : undefined;
}

/** A calculation's number as a cell can hold it: `#NUM!` for what is no number or beyond every number. */
export function numberResult(value: number): number | CellError {
  if (!Number.isFinite(value)) return errorValue("#NUM!");
  return value === 0 ? 0 : value;
}

/** Whether any of the values is an error; the first is the result. */
export function firstError(...values: readonly CellValue[]): CellError | undefined {
  return values.find(isCellError);
}
