import { DAYS_TO_1904 } from "../../book/calendars";

/** A day of the calendar as formulas count it; month from 1. The 29th of February 1900 and the 0th of January 1900 are days here. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The last day whose serial number there is: 31 December 9999. */
const LAST_SERIAL = 2_958_465;
/** The serial number of 1 January 1970, where JavaScript's days begin. */
const EPOCH = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

/** The day of a serial number (its fraction is the time); undefined outside 1900 to 9999. */
export function dayOfSerial(serial: number, from1904: boolean): CalendarDay | undefined {
  const count = Math.floor(serial) + (from1904 ? DAYS_TO_1904 : 0);
  if (!Number.isFinite(count) || serial < 0 || count > LAST_SERIAL) return undefined;
  if (!from1904 && count === 0) return { year: 1900, month: 1, day: 0 };
  if (!from1904 && count === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date((count - EPOCH + (count < 60 ? 1 : 0)) * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * The serial number of a day; months and days beyond their ends run on into the next or the year before, as DATE has it.
 * Undefined outside 1900 to 9999.
 */
export function serialOfDay({ year, month, day }: CalendarDay, from1904: boolean): number | undefined {
  const first = daysSinceEpoch(year, month) + EPOCH;
  const serial = (from1904 ? first - DAYS_TO_1904 : first - (first < 61 ? 1 : 0)) + day - 1;
  const last = from1904 ? LAST_SERIAL - DAYS_TO_1904 : LAST_SERIAL;
  return Number.isFinite(serial) && serial >= 0 && serial <= last ? serial : undefined;
}

/** How many days a month has; February 1900 has 29 where dates count from 1900. */
export function daysInMonth(year: number, month: number, from1904: boolean): number {
  if (!from1904 && year === 1900 && month === 2) return 29;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a year has a 29th of February, by the calendar. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The year meant by one written with two digits. */
export function fullYear(year: number): number {
  if (year < 30) return 2000 + year;
  return year < 100 ? 1900 + year : year;
}

function daysSinceEpoch(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return date.getTime() / MILLISECONDS_A_DAY;
}
