import { CannotComputeError, errorValue, type Value } from "../values/value";
import { fixed, type FunctionDefinition } from "./define";

/** Numbers written in other systems: Roman numerals and other bases. */
export const NUMERALS: Readonly<Record<string, FunctionDefinition>> = {
  ROMAN: fixed(["number", "scalar?"], (value, form = 0) => {
    const number = Math.trunc(value);
    const style = typeof form === "boolean" ? (form ? 0 : 4) : Math.trunc(Number(form));
    if (number < 0 || number > 3999 || !(style >= 0 && style <= 4)) return errorValue("#VALUE!");
    return roman(number, style);
  }),
  ARABIC: fixed(["text"], arabic),
  BASE: fixed(["number", "number", "number?"], (value, radix, least = 0) => {
    const [number, base, length] = [Math.trunc(value), Math.trunc(radix), Math.trunc(least)];
    if (number < 0 || number >= 2 ** 53 || base < 2 || base > 36 || length < 0 || length > 255)
      return errorValue("#NUM!");
    return number.toString(base).toUpperCase().padStart(length, "0");
  }),
  DECIMAL: fixed(["text", "number"], (text, radix) => {
    const [digits, base] = [text.trim().toUpperCase(), Math.trunc(radix)];
    if (base < 2 || base > 36 || digits.length > 255) return errorValue("#NUM!");
    if (/^0X|H$|B$/.test(digits) && (base === 16 || base === 2))
      throw new CannotComputeError("DECIMAL of a text that names its base");
    const values = Array.from(digits).map((digit) => (/[0-9A-Z]/.test(digit) ? parseInt(digit, 36) : NaN));
    if (!values.every((digit) => digit < base)) return errorValue("#NUM!");
    return values.reduce((total, digit) => total * base + digit, 0);
  }),
};

const SYMBOLS: Readonly<Record<string, number>> = { M: 1000, D: 500, C: 100, L: 50, X: 10, V: 5, I: 1 };

/** Pairs that subtract, by the most concise style that does without them. */
const PAIRS: readonly (readonly string[])[] = [
  ["CM", "CD", "XC", "XL", "IX", "IV"],
  ["LM", "LD", "VC", "VL"],
  ["XM", "XD", "IC", "IL"],
  ["VM", "VD"],
  ["IM", "ID"],
];

/** Roman numerals, the more concise the higher the style: each time the largest symbol or allowed pair that fits. */
function roman(value: number, style: number): string {
  const signs = [...Object.keys(SYMBOLS), ...PAIRS.slice(0, style + 1).flat()]
    .map((sign) => ({ sign, worth: sign.length === 1 ? worthOf(sign) : worthOf(sign[1]) - worthOf(sign[0]) }))
    .sort((a, b) => b.worth - a.worth);
  let [rest, written] = [value, ""];
  for (const { sign, worth } of signs)
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  return written;
}

function worthOf(symbol: string | undefined): number {
  return SYMBOLS[symbol ?? ""] ?? NaN;
}

function arabic(text: string): Value {
  const trimmed = text.trim().toUpperCase();
  if (trimmed.length > 255) return errorValue("#VALUE!");
  const isNegative = trimmed.startsWith("-");
  const values = Array.from(trimmed.slice(isNegative ? 1 : 0)).map(worthOf);
  if (values.some(Number.isNaN)) return errorValue("#VALUE!");
  const total = values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
  return isNegative ? -total + 0 : total;
}
