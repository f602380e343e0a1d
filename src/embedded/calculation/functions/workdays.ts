import { DAYS_TO_1904 } from "../../book/calendars";
import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { CannotComputeError, errorValue, type Rectangle, type Value } from "../values/value";
import { dayOfSerial } from "../values/calendar";
import { dateOfText } from "../values/date-of-text";
import { fixed, type FunctionContext, type FunctionDefinition, ofArraysOnly } from "./define";
import { filledValues, isRectangle } from "./gather";

/** Working days, counted and moved by. */
export const WORKDAYS: Readonly<Record<string, FunctionDefinition>> = ofArraysOnly({
  NETWORKDAYS: fixed(["number", "number", "contents?"], (start, end, holidays, context) =>
    counted(start, end, weekendOf(1), holidays, context),
  ),
  "NETWORKDAYS.INTL": fixed(["number", "number", "scalar?", "contents?"], (start, end, weekend, holidays, context) =>
    counted(start, end, weekendOf(weekend), holidays, context),
  ),
  WORKDAY: fixed(["number", "number", "contents?"], (start, days, holidays, context) =>
    moved(start, days, weekendOf(1), holidays, context),
  ),
  "WORKDAY.INTL": fixed(["number", "number", "scalar?", "contents?"], (start, days, weekend, holidays, context) =>
    moved(start, days, weekendOf(weekend), holidays, context),
  ),
});

/** Which days of the week are off, Monday first. */
type Weekend = readonly boolean[];

function weekendOf(given: number | string | boolean | null = 1): Weekend | CellError {
  if (typeof given === "boolean") throw new CannotComputeError("a truth value as a weekend");
  if (typeof given === "string") {
    return /^[01]{7}$/.test(given) ? Array.from(given, (sign) => sign === "1") : errorValue("#VALUE!");
  }
  const kind = Math.trunc(given ?? 0);
  const isPair = kind >= 1 && kind <= 7;
  if (!isPair && !(kind >= 11 && kind <= 17)) return errorValue("#NUM!");
  const off = isPair ? [(kind + 4) % 7, (kind + 5) % 7] : [(kind - 11 + 6) % 7];
  return Array.from({ length: 7 }, (_, day) => off.includes(day));
}

function holidaySet(
  given: CellValue | Rectangle | undefined,
  context: FunctionContext,
): ReadonlySet<number> | CellError {
  const values = given === undefined ? [] : isRectangle(given) ? filledValues(given) : [given];
  const days = new Set<number>();
  for (const value of values) {
    if (isCellError(value)) return value;
    if (value === null) continue;
    const serial = typeof value === "string" ? dateOfText(value.trim(), context) : value;
    if (typeof serial === "boolean") throw new CannotComputeError("a truth value as a holiday");
    if (serial === undefined) return errorValue("#VALUE!");
    days.add(Math.floor(serial));
  }
  return days;
}

function isOff(serial: number, weekend: Weekend, from1904: boolean): boolean {
  return weekend[(serial + (from1904 ? DAYS_TO_1904 : 0) + 5) % 7] ?? false;
}

function counted(
  start: number,
  end: number,
  weekend: Weekend | CellError,
  holidays: CellValue | Rectangle | undefined,
  context: FunctionContext,
): Value {
  if (isCellError(weekend)) return weekend;
  const off = holidaySet(holidays, context);
  if (isCellError(off)) return off;
  const { datesFrom1904 } = context;
  if ([start, end].some((serial) => dayOfSerial(serial, datesFrom1904) === undefined)) return errorValue("#NUM!");
  const [first, last] = [Math.floor(Math.min(start, end)), Math.floor(Math.max(start, end))];
  let days = 0;
  for (let serial = first; serial <= last; serial++)
    if (!isOff(serial, weekend, datesFrom1904) && !off.has(serial)) days++;
  return start > end ? -days + 0 : days;
}

function moved(
  start: number,
  days: number,
  weekend: Weekend | CellError,
  holidays: CellValue | Rectangle | undefined,
  context: FunctionContext,
): Value {
  if (isCellError(weekend)) return weekend;
  const off = holidaySet(holidays, context);
  if (isCellError(off)) return off;
  if (weekend.every(Boolean)) return errorValue("#VALUE!");
  const { datesFrom1904 } = context;
  let [serial, left] = [Math.floor(start), Math.abs(Math.trunc(days))];
  const step = Math.sign(days);
  if (dayOfSerial(serial, datesFrom1904) === undefined) return errorValue("#NUM!");
  while (left > 0) {
    serial += step;
    if (dayOfSerial(serial, datesFrom1904) === undefined) return errorValue("#NUM!");
    if (!isOff(serial, weekend, datesFrom1904) && !off.has(serial)) left--;
  }
  return serial;
}
