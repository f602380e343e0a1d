import { AFTER_LAST_DAY, DAYS_TO_1904 } from "../../book/calendars";
import { format, isDateFormat, isValidFormat } from "numfmt";
import { CannotComputeError } from "./value";
import { fifteenDigits } from "./rounding";

/** So little more than the number that halves round away from zero by the digits as they read, as Excel has it. */
const NUDGE = 2 ** -51;

/**
 * A number as a number format of an Excel in American English shows it; undefined where Excel has no text for it (days
 * before 1900). @throws CannotComputeError for formats whose every letter is not sure to be shown as Excel does
 */
export function formattedNumber(value: number, pattern: string, from1904: boolean): string | undefined {
  if (pattern === "") return "";
  const bare = pattern.replaceAll(/"[^"]*"|\\./g, "");
  if (!isValidFormat(pattern) || /\*|\[\$-(?!4?09|0?409)|[gr](?!e)|b\d|\[dbnum|\[natnum/i.test(withoutWords(bare)))
    throw new CannotComputeError(`the number format “${pattern}”`);
  refuseUnsure(pattern, bare);
  if (isDateFormat(pattern)) {
    const moment = value + (from1904 ? DAYS_TO_1904 : 0);
    if (/\[[hms]+\]/i.test(bare) && (moment < 0 || bare.includes(";")))
      throw new CannotComputeError(`the number format “${pattern}”`);
    if (moment % 1 > 1 - 0.5 / 86_400) throw new CannotComputeError("a moment that rounds to the next day as a text");
    return moment < 0 || moment >= AFTER_LAST_DAY ? undefined : format(pattern, moment);
  }
  return formattedDecimal(value, pattern, bare);
}

/** Refuses fractions and exponents among other signs, which are known to be shown otherwise than by Excel. */
function refuseUnsure(pattern: string, bare: string): void {
  const isDate = isDateFormat(pattern);
  const isFraction = !isDate && bare.includes("/") && !/general/i.test(bare);
  const isOddFraction = isFraction && !/^(?:# )?(\?{1,3})\/\1$/.test(pattern);
  const isOddExponent = !isDate && /e[+-]/i.test(bare) && !/^[#0?,.]+E[+-]0+$/i.test(pattern);
  if (isOddFraction || isOddExponent) throw new CannotComputeError(`the number format “${pattern}”`);
}

/** The codes of a format without what General, colours and AM/PM are called. */
function withoutWords(bare: string): string {
  return bare.replaceAll(/general|\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]/gi, "");
}

function formattedDecimal(value: number, pattern: string, bare: string): string {
  const decimal = fifteenDigits(value);
  const plain = format(pattern, decimal);
  if (decimal === 0 || /general/i.test(bare)) return plain;
  const places = Math.max(0, ...[...bare.matchAll(/\.([0#?]+)/g)].map(([, digits = ""]) => digits.length));
  const hasExponent = /e[+-]/i.test(bare);
  const shown = hasExponent ? places + 1 : places + Math.floor(Math.log10(Math.abs(decimal))) + 1;
  if (shown + (bare.includes("%") ? 2 : 0) > 15 && places > 0 && !isExact(decimal, places))
    throw new CannotComputeError(`the number format “${pattern}” with more than 15 digits`);
  if (Math.abs(decimal) >= 1e15 || Number.isInteger(decimal)) return plain;
  const nudged = format(pattern, decimal * (1 + NUDGE));
  if (/\[[<>=]/.test(bare) && nudged !== plain)
    throw new CannotComputeError(`the number format “${pattern}” of a number between two sections`);
  return nudged;
}

/** Whether a number is a binary fraction that ends within some places, so that no digit shown is made up. */
function isExact(value: number, places: number): boolean {
  return Number.isInteger(value * 2 ** Math.min(places, 10));
}
