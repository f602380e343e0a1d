import { CannotComputeError } from "./value";
import { dayOfSerial, daysInMonth, fullYear, serialOfDay } from "./calendar";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const TIME =
  /^(?<hour>\d{1,4})(?<clock>:(?<minute>\d{1,4})(?::(?<second>\d{1,4})(?<fraction>\.\d*)?)?)?(?: *(?<half>[AP])M?)?$/i;

/** What reading a date depends on beside its text. */
interface Reading {
  readonly now: number;
  readonly datesFrom1904: boolean;
}

/** The serial number of a text with a date, a time or both, as an Excel in American English reads it; undefined where it is none. */
export function dateOfText(text: string, reading: Reading): number | undefined {
  const whole = timeOf(text) ?? dayOf(text, reading);
  if (whole !== undefined) return whole;
  const parted = [...text.matchAll(/ +/g)].reverse();
  for (const { index, 0: gap } of parted) {
    const [day, time] = [dayOf(text.slice(0, index), reading), timeOf(text.slice(index + gap.length))];
    if (day !== undefined && time !== undefined) return day + time;
  }
  return undefined;
}

/** Whether a text holds a day, not a time alone. */
export function holdsDay(text: string): boolean {
  return timeOf(text) === undefined;
}

/** A time as a part of a day. `5 PM` and `5:30` are times, `5` is none. */
function timeOf(text: string): number | undefined {
  const parts = TIME.exec(text)?.groups;
  if (parts === undefined || (parts["clock"] === undefined && !/[AP]M?$/i.test(text))) return undefined;
  const [hour, minute, second] = [parts["hour"], parts["minute"], parts["second"]].map((part) => Number(part ?? "0"));
  if (hour === undefined || minute === undefined || second === undefined) return undefined;
  if (minute > 59 || second > 59) throw new CannotComputeError(`whether “${text}” reads as a time`);
  const half = parts["half"]?.toUpperCase();
  if (half !== undefined && (hour > 12 || !/[AP]M$/i.test(text) || hour === 0)) {
    if (hour > 12) return undefined;
    throw new CannotComputeError(`whether “${text}” reads as a time`);
  }
  const hours = half === undefined ? hour : (hour % 12) + (half === "P" ? 12 : 0);
  const seconds = second + Number(`0${parts["fraction"] ?? ""}`.replace(/\.$/, ""));
  return (hours * 3600 + minute * 60 + seconds) / 86_400;
}

function dayOf(text: string, reading: Reading): number | undefined {
  return numericDay(text, reading) ?? namedDay(text, reading);
}

/** `1/31/2020`, `1-31-20`, `2020-01-31`, `1/31` (of this year), `1/2020` (its first day). */
function numericDay(text: string, reading: Reading): number | undefined {
  const parts = /^(\d{1,4}) ?([/-]) ?(\d{1,4})(?: ?([/-]) ?(\d{1,4}))?$/.exec(text);
  if (parts === null) return undefined;
  const [first, second, third] = [Number(parts[1]), Number(parts[3]), parts[5]];
  if (third === undefined) {
    if (second > 31) return parts[3]?.length === 2 ? undecided(text) : day(second, first, 1, reading);
    const sameYear = day(thisYear(reading), first, second, reading);
    return sameYear ?? (first > 12 ? undefined : undecided(text));
  }
  if ((parts[1] ?? "").length > 2) return third.length > 2 ? undefined : day(first, second, Number(third), reading);
  if (third.length === 3) return undefined;
  const american = day(fullYear(Number(third)), first, second, reading);
  if (american !== undefined) return american;
  // What is no month first may yet be a year first, or a day first, in some Excels.
  return first > 12 && second <= 12 ? undecided(text) : undefined;
}

/** `5-Jan-2020`, `5 January`, `Jan 5, 2020`, `January 2020`. */
function namedDay(text: string, reading: Reading): number | undefined {
  const dayFirst = /^(\d{1,2})[ -]*([A-Za-z]{3,9})(?:[ ,-]+(\d{2,4}))?$/.exec(text);
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1], reading);
  const monthFirst = /^([A-Za-z]{3,9})[ -]*(\d{1,2})(?:(?: *, *| +)(\d{4}))?$/.exec(text);
  if (monthFirst !== null) {
    const [, month, number, year] = monthFirst;
    if (monthOf(month) === undefined) return undefined;
    if (year === undefined && Number(number) > 31) return named(number, month, "1", reading);
    return named(year, month, number, reading) ?? undecided(text);
  }
  const monthYear = /^([A-Za-z]{3,9})(?: *, *|[ -]+)(\d{4})$/.exec(text);
  return monthYear === null ? undefined : named(monthYear[2], monthYear[1], "1", reading);
}

function named(
  year: string | undefined,
  monthName: string | undefined,
  number: string | undefined,
  reading: Reading,
): number | undefined {
  const month = monthOf(monthName);
  if (month === undefined || year?.length === 3) return undefined;
  return day(year === undefined ? thisYear(reading) : fullYear(Number(year)), month, Number(number), reading);
}

function monthOf(name: string | undefined): number | undefined {
  const word = (name ?? "").toLowerCase();
  const index = MONTHS.findIndex((month) => month === word || (word.length === 3 && month.startsWith(word)));
  return index === -1 ? undefined : index + 1;
}

function day(year: number, month: number, dayOfMonth: number, { datesFrom1904 }: Reading): number | undefined {
  if (year < 1900 || month < 1 || month > 12 || dayOfMonth < 1) return undefined;
  if (dayOfMonth > daysInMonth(year, month, datesFrom1904)) return undefined;
  return serialOfDay({ year, month, day: dayOfMonth }, datesFrom1904);
}

function thisYear({ now, datesFrom1904 }: Reading): number {
  return dayOfSerial(now, datesFrom1904)?.year ?? 1900;
}

function undecided(text: string): never {
  throw new CannotComputeError(`which day “${text}” is`);
}
