import { isCellError } from "../../book/cell-value";
import { CannotComputeError, errorValue, type Value } from "../values/value";
import { formattedNumber } from "../values/formatted-number";
import { numberOfText } from "../values/number-of-text";
import { roundAsWritten } from "../values/rounding";
import { textOfNumber } from "../values/text-of-number";
import { fixed, type FunctionDefinition, ofArraysOnly } from "./define";

/** Numbers as texts, and texts as numbers. */
export const TEXT_NUMBERS: Readonly<Record<string, FunctionDefinition>> = {
  TEXT: fixed(["scalar", "text"], (value, pattern, context) => {
    if (typeof value === "boolean") return textByFormat(value ? "TRUE" : "FALSE", pattern);
    const number = typeof value === "string" ? numberOfText(value, context) : (value ?? 0);
    if (number === undefined) return textByFormat(String(value), pattern);
    return formattedNumber(number, pattern, context.datesFrom1904) ?? errorValue("#VALUE!");
  }),
  VALUE: fixed(["scalar"], (value, context) => {
    if (value === null) return 0;
    if (typeof value === "number") return value;
    if (typeof value === "boolean") return errorValue("#VALUE!");
    return numberOfText(value, context) ?? errorValue("#VALUE!");
  }),
  NUMBERVALUE: fixed(["text", "text?", "text?"], numberValue),
  FIXED: fixed(["number", "scalar?", "truth?"], (value, decimals = 2, plain = false) => {
    if (typeof decimals !== "number") throw new CannotComputeError("FIXED with decimals that are no number");
    return Math.trunc(decimals) > 127 ? errorValue("#VALUE!") : withDecimals(value, Math.trunc(decimals), !plain);
  }),
  DOLLAR: fixed(["number", "number?"], (value, decimals = 2) => {
    if (Math.trunc(decimals) > 127) return errorValue("#VALUE!");
    if (value < 0) throw new CannotComputeError("DOLLAR of a number below 0, which each system writes its own way");
    return `$${withDecimals(value, Math.trunc(decimals), true)}`;
  }),
  ...ofArraysOnly({
    T: fixed(["value"], (value) => (typeof value === "string" || isCellError(value) ? value : "")),
    N: fixed(["value"], (value) => {
      if (typeof value === "number" || isCellError(value)) return value;
      return value === true ? 1 : 0;
    }),
  }),
};

/** A text by the section of a format for texts; formats without one leave it as it is. */
function textByFormat(text: string, pattern: string): Value {
  const bare = pattern.replaceAll(/"[^"]*"|\\./g, "");
  if (!bare.includes("@") && bare.split(";").length < 4) return pattern === "" ? "" : text;
  if (pattern === "@") return text;
  throw new CannotComputeError(`a text by the number format “${pattern}”`);
}

function numberValue(text: string, decimalMark = ".", groupMark = ","): Value {
  const [decimal, group] = [decimalMark.charAt(0), groupMark.charAt(0)];
  if (decimal === "" || group === "" || decimal === group) return errorValue("#VALUE!");
  const compact = text.replaceAll(/\s/g, "");
  if (compact === "") return 0;
  const [whole = "", ...fractions] = compact.split(decimal);
  if (fractions.length > 1 || fractions.some((part) => part.includes(group))) return errorValue("#VALUE!");
  const digits = [whole.replaceAll(group, ""), ...fractions].join(".");
  const parts = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)(%*)$/i.exec(digits);
  if (parts === null) {
    if (/^[+-]?[($€£¥]/.test(digits)) throw new CannotComputeError("NUMBERVALUE of a currency");
    return errorValue("#VALUE!");
  }
  return Number(parts[1]) / 100 ** (parts[2] ?? "").length;
}

/** A number rounded to decimals and written with as many, in groups of three or not. */
function withDecimals(value: number, decimals: number, grouped: boolean): string {
  const rounded = roundAsWritten(value, decimals, "half");
  const places = Math.max(0, decimals);
  const [whole = "0", fraction = ""] = textOfNumber(Math.abs(rounded)).split(".");
  if (whole.includes("E")) throw new CannotComputeError("so long a number as a text");
  const digits = grouped ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  const sign = rounded < 0 ? "-" : "";
  return sign + digits + (places === 0 ? "" : `.${fraction.padEnd(places, "0")}`);
}
