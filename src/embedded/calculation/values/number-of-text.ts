import { CannotComputeError } from "./value";
import { dateOfText } from "./date-of-text";

/** What reading a text as a number depends on beside the text. */
export interface ReadingOfTexts {
  /** The serial number of the moment: a date without a year is this year's. */
  readonly now: number;
  readonly datesFrom1904: boolean;
}

/**
 * The number that a text reads as, where a formula needs one: plain, with thousands separators, currency, percent,
 * brackets for less than nothing, an exponent, a fraction, a date or a time, as an Excel in American English reads them.
 * Undefined where it is none, for which the result is `#VALUE!`.
 */
export function numberOfText(text: string, reading: ReadingOfTexts): number | undefined {
  const trimmed = text.replaceAll(/^ +| +$/g, "");
  return plainNumber(trimmed) ?? fraction(trimmed) ?? dateOfText(trimmed, reading);
}

const NUMBER = /^(?<digits>\d[\d,]*)?(?<decimals>\.\d*)?(?<power>E[+-]?\d+)?$/i;

/** Reads a number with its signs; each of currency, percent and sign may stand once. */
function plainNumber(text: string): number | undefined {
  const bracketed = /^\( *(.*?) *\)$/.exec(text);
  const signed = /^([+-]?) *(.*)$/.exec(bracketed?.[1] ?? text);
  const isBare = /^(?:\$ *)?(?:% *)?(?:[+-] *)?(?:\$ *)?[^$%]*(?:% *)?$/.test(signed?.[2] ?? "");
  if (signed === null || !isBare) return undefined;
  let rest = signed[2] ?? "";
  const percents = rest.split("%").length - 1;
  const dollars = rest.split("$").length - 1;
  if (percents > 1 || dollars > 1) return undefined;
  rest = rest.replace(/^% */, "").replace(/ *%$/, "");
  const inner = /^\$ *([+-]?) *(.*)$/.exec(rest);
  if (inner !== null) rest = inner[2] ?? "";
  const signs = [bracketed === null ? "" : "(", signed[1] ?? "", inner?.[1] ?? ""].filter((sign) => sign !== "");
  if (signs.length > 1) return undefined;
  const size = unsigned(rest);
  if (size === undefined) return undefined;
  const isNegative = signs.length === 1 && signs[0] !== "+";
  return (isNegative ? -size : size) / (percents === 1 ? 100 : 1);
}

function unsigned(text: string): number | undefined {
  const parts = NUMBER.exec(text)?.groups;
  const { digits = "", decimals = "", power = "" } = parts ?? {};
  if (!/\d/.test(digits + decimals)) return undefined;
  if (digits.includes(",") && !/^\d+(?:,\d{3})+$/.test(digits)) {
    if (/^\d+(?:,\d{3,})+$/.test(digits)) return undefined;
    throw new CannotComputeError(`whether “${text}” reads as a number`);
  }
  const value = Number(`${digits.replaceAll(",", "") || "0"}${decimals === "." ? "" : decimals}${power}`);
  return Number.isFinite(value) ? value : undefined;
}

/** `1 1/2`: a whole number and a fraction; without the whole number it would be a date. */
function fraction(text: string): number | undefined {
  const parts = /^([+-]?)(\d+) +(\d{1,5})\/(\d{1,5})$/.exec(text);
  if (parts === null) return undefined;
  const [, sign, whole, over, under] = parts;
  if (Number(under) === 0) return undefined;
  const size = Number(whole) + Number(over) / Number(under);
  return sign === "-" ? -size : size;
}
