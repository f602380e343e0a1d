import { DAYS_TO_1904 } from "./calendars";
import { type CellValue, errorOfText } from "./cell-value";
import { ExcelError } from "./excel-error";

/** What can be written into a cell: typed text, a number, a truth value; null leaves the cell as it is. */
export type Entry = string | number | boolean | null;

/** The most characters a cell holds. */
const MOST_CHARACTERS = 32_767;

/** What becomes of an entry: a value or a formula, and the number format it brings to a cell that has none. */
export interface InterpretedEntry {
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat?: string;
}

/**
 * Reads an entry the way Excel (English, United States) reads what is typed into a cell of this number format:
 * `28` is a number, `1/2` a date, `=A1` a formula, `'28` the text 28; in a cell formatted `@` everything is text as it is.
 * A text that starts with `+` or `-` and is no number is a formula too.
 * `year` is the year of a date typed without one.
 */
export function interpretEntry(
  entry: Exclude<Entry, null>,
  numberFormat: string,
  year: number,
  datesFrom1904 = false,
): InterpretedEntry {
  if (typeof entry === "boolean") return { value: entry };
  if (typeof entry === "number") {
    if (!Number.isFinite(entry)) throw new ExcelError("InvalidArgument", "A cell cannot hold a number without end.");
    return { value: entry };
  }
  if (entry.length > MOST_CHARACTERS)
    throw new ExcelError("InvalidArgument", `A cell holds at most ${MOST_CHARACTERS} characters.`);
  if (entry === "") return { value: null };
  if (numberFormat === "@") return { value: entry };
  if (entry.startsWith("'")) return { value: entry.slice(1) };
  if (entry.startsWith("=") && entry.length > 1) return { value: null, formula: entry };
  const understood = interpretText(entry, year, datesFrom1904);
  if (understood !== undefined) return understood;
  return /^[+-]./s.test(entry) ? { value: null, formula: `=${entry}` } : { value: entry };
}

function interpretText(entry: string, year: number, datesFrom1904: boolean): InterpretedEntry | undefined {
  const text = entry.trim();
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  const error = errorOfText(text);
  if (error !== undefined) return { value: error };
  return numberOf(text) ?? inCalendar(dateOf(text, year), datesFrom1904) ?? timeOf(text);
}

function numberOf(text: string): InterpretedEntry | undefined {
  const parts =
    /^(?<open>\()?(?<sign>[+-])?\s*(?<currency>\$)?(?<digits>\d+(?:,\d{3})*|\d*(?=\.\d))(?<fraction>\.\d*)?(?<exponent>[eE][+-]?\d+)?(?<percent>\s*%)?(?<close>\))?$/.exec(
      text,
    )?.groups;
  if (parts === undefined || (parts["open"] === undefined) !== (parts["close"] === undefined)) return undefined;
  const { sign, currency, digits = "", fraction = "", exponent = "", percent } = parts;
  const size = Number(`${digits.replaceAll(",", "") || "0"}${fraction === "." ? "" : fraction}${exponent}`);
  if (!Number.isFinite(size)) return undefined;
  const signed = sign === "-" || parts["open"] !== undefined ? -size : size;
  const decimals = fraction.length > 1 ? ".00" : "";
  if (percent !== undefined) return { value: signed / 100, numberFormat: `0${decimals}%` };
  if (currency !== undefined) return { value: signed, numberFormat: `$#,##0${decimals}_);[Red]($#,##0${decimals})` };
  if (exponent !== "") return { value: signed, numberFormat: "0.00E+00" };
  return digits.includes(",") ? { value: signed, numberFormat: `#,##0${decimals}` } : { value: signed };
}

/** A date as the calendar from 1904 counts it, where that is in force; it knows none before. */
function inCalendar(date: InterpretedEntry | undefined, datesFrom1904: boolean): InterpretedEntry | undefined {
  if (!datesFrom1904 || typeof date?.value !== "number") return date;
  return date.value < DAYS_TO_1904 ? undefined : { ...date, value: date.value - DAYS_TO_1904 };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function dateOf(text: string, year: number): InterpretedEntry | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  const full = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (full !== null) return date(fullYear(Number(full[4])), Number(full[1]), Number(full[3]), "m/d/yyyy");
  const short = /^(\d{1,2})[-/](\d{1,4})$/.exec(text);
  if (short !== null) {
    const [month, second] = [Number(short[1]), Number(short[2])];
    return date(year, month, second, "d-mmm") ?? (second > 31 ? date(fullYear(second), month, 1, "mmm-yy") : undefined);
  }
  const dayMonth = /^(\d{1,2})[- /]([a-z]{3,9})(?:[- /](\d{4}|\d{2}))?$/i.exec(text);
  if (dayMonth !== null) return namedDate(dayMonth[2], Number(dayMonth[1]), dayMonth[3], year);
  const monthDay = /^([a-z]{3,9})[- /](\d{1,4})$/i.exec(text);
  if (monthDay === null) return undefined;
  const second = Number(monthDay[2]);
  return second > 31
    ? date(fullYear(second), monthOf(monthDay[1]), 1, "mmm-yy")
    : namedDate(monthDay[1], second, undefined, year);
}

function namedDate(
  name: string | undefined,
  day: number,
  typedYear: string | undefined,
  year: number,
): InterpretedEntry | undefined {
  return typedYear === undefined
    ? date(year, monthOf(name), day, "d-mmm")
    : date(fullYear(Number(typedYear)), monthOf(name), day, "d-mmm-yy");
}

function timeOf(text: string): InterpretedEntry | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(\s*[ap]m)?$/i.exec(text);
  if (match === null) return undefined;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const half = match[4]?.trim().toLowerCase();
  if (minute > 59 || second > 59 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half === "pm" ? 12 : 0);
  const seconds = match[3] === undefined ? "" : ":ss";
  return {
    value: (hours * 3600 + minute * 60 + second) / 86_400,
    numberFormat: `h:mm${seconds}${half === undefined ? "" : " AM/PM"}`,
  };
}

function monthOf(name: string | undefined): number {
  const start = (name ?? "").toLowerCase();
  const full = [
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
  ]; // prettier-ignore
  return start.length === 3 ? MONTHS.indexOf(start) + 1 : full.indexOf(start) + 1;
}

function fullYear(typed: number): number {
  return typed > 99 ? typed : typed + (typed < 30 ? 2000 : 1900);
}

function date(year: number, month: number, day: number, numberFormat: string): InterpretedEntry | undefined {
  const serial = dateSerial(year, month, day);
  return serial === undefined ? undefined : { value: serial, numberFormat };
}

/** The serial number of a day in Excel's calendar, which believes in 29 February 1900; undefined for no such day. */
function dateSerial(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const days = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 31)) / 86_400_000);
  return days > 59 ? days + 1 : days;
}
