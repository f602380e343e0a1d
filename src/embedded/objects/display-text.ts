import { type CellValue, isCellError } from "../book/cell-value";
import { DAYS_TO_1904 } from "../book/calendars";
import type { Sheet } from "../book/sheet";

/** What a cell of a sheet shows. */
export function shownText(sheet: Sheet, row: number, column: number): string {
  const { numberFormat } = sheet.formatAt(row, column);
  return displayText(sheet.valueAt(row, column), numberFormat, sheet.book.datesFrom1904);
}

/** What a value looks like in the number formats that people meet most; other formats show the plain value. */
export function displayText(value: CellValue, numberFormat: string, datesFrom1904: boolean): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const [positive = "", negative, zero] = sectionsOf(numberFormat);
  if (value === 0 && zero !== undefined) return zero === "" ? "" : number(value, zero, datesFrom1904);
  if (value < 0 && negative !== undefined) return negative === "" ? "" : number(-value, negative, datesFrom1904);
  return positive === "" && negative !== undefined ? "" : number(value, positive, datesFrom1904);
}

/** The parts of a number format for positive numbers, negative ones, zero and texts; a quoted semicolon parts nothing. */
function sectionsOf(format: string): readonly string[] {
  return (format.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=^|;)(?=;|$)/g) ?? []).map(String);
}

function number(value: number, format: string, datesFrom1904: boolean): string {
  const pattern = format.replace(/\[[^\]]*\]|_.|\*./g, "");
  if (pattern === "" || pattern === "@" || /^general$/i.test(pattern)) return general(value);
  const bare = pattern.replace(/"[^"]*"|\\./g, "");
  if (/[dmyhs]/i.test(bare)) return date(value + (datesFrom1904 ? DAYS_TO_1904 : 0), pattern);
  const fraction = /([#0?]+)?\s*([#?0]+)\s*\/\s*([#?0]+|\d+)/.exec(bare);
  if (fraction !== null)
    return literal(
      pattern.replace(fraction[0], () => asFraction(value, fraction[1] !== undefined, fraction[3] ?? "?")),
    );
  const match = /[#0,]*[0#](?:\.([0#]+))?/.exec(bare);
  if (match === null) return literal(pattern);
  const shown = bare.includes("%") ? value * 100 : value;
  const decimals = match[1] ?? "";
  const digits = Math.abs(shown).toLocaleString("en-US", {
    minimumFractionDigits: decimals.replaceAll("#", "").length,
    maximumFractionDigits: decimals.length,
    minimumIntegerDigits: Math.max(1, (match[0].split(".")[0] ?? "").replace(/[^0]/g, "").length),
    useGrouping: match[0].includes(","),
  });
  const isZero = !/[1-9]/.test(digits);
  return (shown < 0 && !isZero ? "-" : "") + literal(pattern.replace(match[0], () => digits));
}

/** A number as a whole and a fraction, whose denominator has so many digits or is given: `1 1/2`. */
function asFraction(value: number, withWhole: boolean, denominator: string): string {
  const size = Math.abs(value);
  const whole = withWhole ? Math.floor(size) : 0;
  const part = size - whole;
  const given = Number(denominator);
  const most = 10 ** denominator.length - 1;
  const tried = Number.isInteger(given) && given > 0 ? [given] : Array.from({ length: most }, (_, index) => index + 1);
  const error = (parts: number): number => Math.abs(part - Math.round(part * parts) / parts);
  const parts = tried.reduce((best, next) => (error(next) < error(best) - 1e-12 ? next : best), tried[0] ?? 1);
  const count = Math.round(part * parts);
  const sign = value < 0 ? "-" : "";
  if (withWhole && (count === 0 || count === parts)) return `${sign}${whole + (count === 0 ? 0 : 1)}`;
  return `${sign}${whole > 0 ? `${whole} ` : ""}${count}/${parts}`;
}

function literal(pattern: string): string {
  return pattern.replaceAll(/"([^"]*)"|\\(.)/g, (_all, quoted?: string, escaped?: string) => quoted ?? escaped ?? "");
}

function general(value: number): string {
  const plain = String(Number(value.toPrecision(10)));
  return plain.includes("e")
    ? value
        .toExponential(5)
        .replace(/\.?0*e([+-])(\d)$/, "E$10$2")
        .toUpperCase()
    : plain;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function date(serial: number, pattern: string): string {
  const moment = new Date(Math.round((serial - 25_569) * 86_400) * 1000);
  const two = (value: number): string => String(value).padStart(2, "0");
  const hour = moment.getUTCHours();
  const half = /am\/pm/i.test(pattern);
  const shownHour = half ? ((hour + 11) % 12) + 1 : hour;
  let afterHour = false;
  return pattern.replaceAll(
    /"([^"]*)"|\\(.)|am\/pm|yyyy|yy|mmmm|mmm|mm|m|dd|d|hh|h|ss|s/gi,
    (code, quoted?: string, escaped?: string) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? "";
      const word = code.toLowerCase();
      const minutes = afterHour && (word === "m" || word === "mm");
      afterHour = word.startsWith("h");
      const month = moment.getUTCMonth();
      switch (word) {
        case "am/pm":
          return hour < 12 ? "AM" : "PM";
        case "yyyy":
          return String(moment.getUTCFullYear());
        case "yy":
          return two(moment.getUTCFullYear() % 100);
        case "mmmm":
          return moment.toLocaleString("en-US", { month: "long", timeZone: "UTC" });
        case "mmm":
          return MONTHS[month] ?? "";
        case "mm":
          return two(minutes ? moment.getUTCMinutes() : month + 1);
        case "m":
          return String(minutes ? moment.getUTCMinutes() : month + 1);
        case "dd":
          return two(moment.getUTCDate());
        case "d":
          return String(moment.getUTCDate());
        case "hh":
          return two(shownHour);
        case "h":
          return String(shownHour);
        case "ss":
          return two(moment.getUTCSeconds());
        default:
          return String(moment.getUTCSeconds());
      }
    },
  );
}
