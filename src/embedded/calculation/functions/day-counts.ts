import { errorValue, type Value } from "../values/value";
import { type CalendarDay, dayOfSerial, isLeapYear, serialOfDay } from "../values/calendar";
import { fixed, type FunctionContext, type FunctionDefinition, ofArraysOnly } from "./define";

/** Days between two days by the conventions of finance. */
export const DAY_COUNTS: Readonly<Record<string, FunctionDefinition>> = {
  DAYS360: fixed(["number", "number", "truth?"], (start, end, european = false, { datesFrom1904 }) => {
    const [from, to] = [dayOfSerial(start, datesFrom1904), dayOfSerial(end, datesFrom1904)];
    if (from === undefined || to === undefined) return errorValue("#NUM!");
    return european ? europeanDays(from, to) : daysOf360(from, to);
  }),
  ...ofArraysOnly({ YEARFRAC: fixed(["number", "number", "number?"], yearFraction) }),
};

/** Days where every month has 30, by the American way of DAYS360. */
function daysOf360(from: CalendarDay, to: CalendarDay): number {
  const isLastOfFebruary = from.month === 2 && from.day === (isLeapYear(from.year) ? 29 : 28);
  const first = from.day === 31 || isLastOfFebruary ? 30 : from.day;
  const last = to.day === 31 && first < 30 ? 31 : Math.min(to.day, 30);
  return between(from, first, to, last);
}

function europeanDays(from: CalendarDay, to: CalendarDay): number {
  return between(from, Math.min(from.day, 30), to, Math.min(to.day, 30));
}

function between(from: CalendarDay, first: number, to: CalendarDay, last: number): number {
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first;
}

/** Days by the American way of YEARFRAC, which moves both ends of February. */
function americanDays(from: CalendarDay, to: CalendarDay): number {
  const [fromLast, toLast] = [isLastOfFebruary(from), isLastOfFebruary(to)];
  const first = fromLast || from.day === 31 ? 30 : from.day;
  const last = (fromLast && toLast) || (to.day === 31 && first >= 30) ? 30 : to.day;
  return between(from, first, to, last);
}

function isLastOfFebruary({ year, month, day }: CalendarDay): boolean {
  return month === 2 && day === (isLeapYear(year) ? 29 : 28);
}

function yearFraction(start: number, end: number, basis = 0, { datesFrom1904 }: FunctionContext): Value {
  const kind = Math.trunc(basis);
  const [early, late] = [Math.floor(Math.min(start, end)), Math.floor(Math.max(start, end))];
  const [from, to] = [dayOfSerial(early, datesFrom1904), dayOfSerial(late, datesFrom1904)];
  if (from === undefined || to === undefined) return errorValue("#NUM!");
  switch (kind) {
    case 0:
      return americanDays(from, to) / 360;
    case 1:
      return early === late ? 0 : (late - early) / averageYear(from, to, datesFrom1904);
    case 2:
      return (late - early) / 360;
    case 3:
      return (late - early) / 365;
    case 4:
      return europeanDays(from, to) / 360;
    default:
      return errorValue("#NUM!");
  }
}

/** The length of the year by which actual days are divided: of the one year, or the average of all years between. */
function averageYear(from: CalendarDay, to: CalendarDay, from1904: boolean): number {
  const isWithinOne =
    from.year === to.year ||
    (to.year === from.year + 1 && (from.month > to.month || (from.month === to.month && from.day >= to.day)));
  if (!isWithinOne) {
    const serial = (year: number): number => serialOfDay({ year, month: 1, day: 1 }, from1904) ?? NaN;
    return (serial(to.year + 1) - serial(from.year)) / (to.year - from.year + 1);
  }
  if (from.year === to.year) return isLeapYear(from.year) ? 366 : 365;
  const afterLeapDay = isLeapYear(from.year) && from.month <= 2;
  const beforeLeapDay = isLeapYear(to.year) && (to.month > 2 || (to.month === 2 && to.day === 29));
  return afterLeapDay || beforeLeapDay ? 366 : 365;
}
