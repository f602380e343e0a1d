import { DAYS_TO_1904 } from "../../book/calendars";
import { CannotComputeError, errorValue, type Value } from "../values/value";
import { type CalendarDay, dayOfSerial, daysInMonth, isLeapYear, serialOfDay } from "../values/calendar";
import { dateOfText, holdsDay } from "../values/date-of-text";
import { fixed, type FunctionContext, type FunctionDefinition, ofArraysOnly } from "./define";

const SECONDS_A_DAY = 86_400;

/** Days and times: made, taken apart, moved by months. */
export const DATES: Readonly<Record<string, FunctionDefinition>> = {
  TODAY: fixed([], (context) => Math.floor(context.now), { volatile: true }),
  NOW: fixed([], (context) => context.now, { volatile: true }),
  DATE: fixed(["number", "number", "number"], (year, month, day, { datesFrom1904 }) => {
    const whole = Math.trunc(year);
    const first = datesFrom1904 ? 1904 : 1900;
    if (whole < 0 || whole > 9999) return errorValue("#NUM!");
    const full = whole < 1900 ? whole + first : whole;
    if (datesFrom1904 && whole < 1904) throw new CannotComputeError("a year before 1904");
    return orNumber(serialOfDay({ year: full, month: Math.floor(month), day: Math.floor(day) }, datesFrom1904));
  }),
  DATEVALUE: fixed(["text"], (text, context) => {
    const trimmed = text.trim();
    if (!holdsDay(trimmed)) throw new CannotComputeError("the day of a text that holds a time alone");
    const serial = dateOfText(trimmed, context);
    return serial === undefined ? errorValue("#VALUE!") : Math.floor(serial);
  }),
  TIME: fixed(["number", "number", "number"], (hour, minute, second) => {
    if ([hour, minute, second].some((part) => Math.abs(part) > 32_767)) return errorValue("#NUM!");
    const seconds = Math.trunc(hour) * 3600 + Math.trunc(minute) * 60 + Math.trunc(second);
    return seconds < 0 ? errorValue("#NUM!") : (seconds % SECONDS_A_DAY) / SECONDS_A_DAY;
  }),
  TIMEVALUE: fixed(["text"], (text, context) => {
    const serial = dateOfText(text.trim(), context);
    return serial === undefined ? errorValue("#VALUE!") : wholeMilliseconds(serial % 1);
  }),
  YEAR: ofDay(({ year }) => year),
  MONTH: ofDay(({ month }) => month),
  DAY: ofDay(({ day }) => day),
  HOUR: ofTime((seconds) => Math.floor(seconds / 3600)),
  MINUTE: ofTime((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: ofTime((seconds) => seconds % 60),
  ...ofArraysOnly({
    EDATE: fixed(["number", "number"], (serial, months, { datesFrom1904 }) => {
      const from = dayOfSerial(serial, datesFrom1904);
      if (from === undefined) return errorValue("#NUM!");
      const { year, month } = monthsLater(from, Math.trunc(months));
      const day = Math.min(from.day, daysInMonth(year, month, datesFrom1904));
      return orNumber(serialOfDay({ year, month, day }, datesFrom1904));
    }),
    EOMONTH: fixed(["number", "number"], (serial, months, { datesFrom1904 }) => {
      const from = dayOfSerial(serial, datesFrom1904);
      if (from === undefined) return errorValue("#NUM!");
      const { year, month } = monthsLater(from, Math.trunc(months));
      return orNumber(serialOfDay({ year, month, day: daysInMonth(year, month, datesFrom1904) }, datesFrom1904));
    }),
    WEEKNUM: fixed(["number", "number?"], weekNumber),
    ISOWEEKNUM: fixed(["number"], (serial, { datesFrom1904 }) => isoWeek(serial, datesFrom1904)),
  }),
  DAYS: fixed(["number", "number"], (end, start) =>
    end < 0 || start < 0 ? errorValue("#NUM!") : Math.floor(end) - Math.floor(start),
  ),
  DATEDIF: fixed(["number", "number", "text"], difference),
  WEEKDAY: fixed(["number", "number?"], weekday),
};

/** A part of a day without the digits that the count of days before it took from it. */
function wholeMilliseconds(time: number): number {
  return Math.round(time * SECONDS_A_DAY * 1000) / (SECONDS_A_DAY * 1000);
}

function orNumber(serial: number | undefined): Value {
  return serial ?? errorValue("#NUM!");
}

function ofDay(part: (day: CalendarDay) => number): FunctionDefinition {
  return fixed(["number"], (serial, { datesFrom1904 }) => {
    const day = dayOfSerial(serial, datesFrom1904);
    return day === undefined ? errorValue("#NUM!") : part(day);
  });
}

/** Of a time, rounded to whole seconds as Excel rounds it. */
function ofTime(part: (seconds: number) => number): FunctionDefinition {
  return fixed(["number"], (serial) => {
    if (serial < 0) return errorValue("#NUM!");
    return part(Math.floor((serial % 1) * SECONDS_A_DAY + 0.5) % SECONDS_A_DAY);
  });
}

function monthsLater({ year, month }: CalendarDay, months: number): { readonly year: number; readonly month: number } {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

/** Whole years, months or days between two days; "md" is refused, in which Excel is known to be wrong. */
function difference(start: number, end: number, unit: string, { datesFrom1904 }: FunctionContext): Value {
  const [from, to] = [dayOfSerial(start, datesFrom1904), dayOfSerial(end, datesFrom1904)];
  if (from === undefined || to === undefined || Math.floor(start) > Math.floor(end)) return errorValue("#NUM!");
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "D":
      return Math.floor(end) - Math.floor(start);
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "YD": {
      if (isLeapYear(from.year) !== isLeapYear(to.year) || from.year !== to.year)
        throw new CannotComputeError("DATEDIF by “YD” across years, in which Excel is at odds with itself");
      return Math.floor(end) - Math.floor(start);
    }
    case "MD":
      throw new CannotComputeError("DATEDIF by “MD”, of which Microsoft says that it may be wrong");
    default:
      return errorValue("#NUM!");
  }
}

/** The day of the week from 0, which is Sunday, as Excel counts: also before March 1900, one day off the calendar. */
function dayOfWeek(serial: number, from1904: boolean): number {
  return (Math.floor(serial) + (from1904 ? DAYS_TO_1904 : 0) + 6) % 7;
}

function weekday(serial: number, type = 1, { datesFrom1904 }: FunctionContext): Value {
  if (dayOfSerial(serial, datesFrom1904) === undefined) return errorValue("#NUM!");
  const day = dayOfWeek(serial, datesFrom1904);
  const kind = Math.trunc(type);
  if (kind === 1) return day + 1;
  if (kind === 2) return ((day + 6) % 7) + 1;
  if (kind === 3) return (day + 6) % 7;
  return kind >= 11 && kind <= 17 ? ((day + 6 - (kind - 11)) % 7) + 1 : errorValue("#NUM!");
}

/** The day with which weeks begin, from 0 for Sunday, by the kind of week that WEEKNUM is asked for. */
const FIRST_DAY_OF_WEEK: Readonly<Record<number, number>> = {
  1: 0,
  2: 1,
  11: 1,
  12: 2,
  13: 3,
  14: 4,
  15: 5,
  16: 6,
  17: 0,
};

function weekNumber(serial: number, type = 1, { datesFrom1904 }: FunctionContext): Value {
  const day = dayOfSerial(serial, datesFrom1904);
  const kind = Math.trunc(type);
  if (day === undefined) return errorValue("#NUM!");
  if (kind === 21) return isoWeek(serial, datesFrom1904);
  const firstDay = FIRST_DAY_OF_WEEK[kind];
  if (firstDay === undefined) return errorValue("#NUM!");
  const newYear = serialOfDay({ year: day.year, month: 1, day: 1 }, datesFrom1904) ?? 0;
  const before = (dayOfWeek(newYear, datesFrom1904) - firstDay + 7) % 7;
  return Math.floor((Math.floor(serial) - newYear + before) / 7) + 1;
}

/** The week by ISO 8601: the one that holds the year's first Thursday is the first. */
function isoWeek(serial: number, from1904: boolean): Value {
  const whole = Math.floor(serial);
  const thursday = whole - ((dayOfWeek(serial, from1904) + 6) % 7) + 3;
  if (serial >= 0 && thursday < 1)
    throw new CannotComputeError("the week of a day before the calendar of Excel begins");
  const day = dayOfSerial(thursday, from1904);
  if (serial < 0 || day === undefined) return errorValue("#NUM!");
  const newYear = serialOfDay({ year: day.year, month: 1, day: 1 }, from1904) ?? 0;
  return Math.floor((thursday - newYear) / 7) + 1;
}
