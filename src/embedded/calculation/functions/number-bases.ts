import { CannotComputeError, errorValue, type Value } from "../values/value";
import { fixed, type FunctionDefinition, ofArraysOnly } from "./define";

/** Names of the bases in functions such as DEC2BIN, their radix, and the number of values that ten digits tell apart. */
const BASES = {
  BIN: { radix: 2, span: 2 ** 10 },
  OCT: { radix: 8, span: 2 ** 30 },
  HEX: { radix: 16, span: 2 ** 40 },
} as const;

type BaseName = keyof typeof BASES;

const MOST_DIGITS = 10;
const LARGEST_BITS = 2 ** 48;

/** Numbers of computers: binary, octal and hexadecimal ones with ten digits, and their bits. */
export const NUMBER_BASES: Readonly<Record<string, FunctionDefinition>> = ofArraysOnly({
  DEC2BIN: fromDecimal("BIN"),
  DEC2OCT: fromDecimal("OCT"),
  DEC2HEX: fromDecimal("HEX"),
  BIN2DEC: fixed(["scalar"], (text) => valueOf(written(text), "BIN")),
  OCT2DEC: fixed(["scalar"], (text) => valueOf(written(text), "OCT")),
  HEX2DEC: fixed(["scalar"], (text) => valueOf(written(text), "HEX")),
  BIN2OCT: between("BIN", "OCT"),
  BIN2HEX: between("BIN", "HEX"),
  OCT2BIN: between("OCT", "BIN"),
  OCT2HEX: between("OCT", "HEX"),
  HEX2BIN: between("HEX", "BIN"),
  HEX2OCT: between("HEX", "OCT"),
  BITAND: ofBits((a, b) => a & b),
  BITOR: ofBits((a, b) => a | b),
  BITXOR: ofBits((a, b) => a ^ b),
  BITLSHIFT: fixed(["number", "number"], shifted),
  BITRSHIFT: fixed(["number", "number"], (value, places) => shifted(value, -places)),
  DELTA: fixed(["number", "number?"], (first, second = 0) => (first === second ? 1 : 0)),
  GESTEP: fixed(["number", "number?"], (value, step = 0) => (value >= step ? 1 : 0)),
});

function fromDecimal(base: BaseName): FunctionDefinition {
  return fixed(["number", "scalar?"], (value, places) => digitsOf(Math.trunc(value), base, placesOf(places)));
}

function between(from: BaseName, to: BaseName): FunctionDefinition {
  return fixed(["scalar", "scalar?"], (text, places) => {
    const value = valueOf(written(text), from);
    return typeof value === "number" ? digitsOf(value, to, placesOf(places)) : value;
  });
}

type Scalar = number | string | boolean | null;

/** A number as it is written in its base. No document tells of truth values and blanks there, so that they are refused. */
function written(value: Scalar): string {
  if (typeof value === "boolean" || value === null)
    throw new CannotComputeError("No document says what a truth value or a blank is among numbers of computers.");
  return String(value);
}

/** How many digits are wanted, where it is said by a number. */
function placesOf(value: Scalar | undefined): number | undefined {
  if (value === undefined || typeof value === "number") return value;
  throw new CannotComputeError("No document says how many digits anything but a number asks for.");
}

/** The digits of a number; one below 0 is counted back from the span of ten digits, whatever places are wanted. */
function digitsOf(value: number, base: BaseName, places: number | undefined): Value {
  const { radix, span } = BASES[base];
  if (value < -span / 2 || value >= span / 2) return errorValue("#NUM!");
  const digits = (value < 0 ? value + span : value).toString(radix).toUpperCase();
  if (places === undefined || value < 0) return digits;
  const length = Math.trunc(places);
  return length < digits.length || length < 1 || length > MOST_DIGITS
    ? errorValue("#NUM!")
    : digits.padStart(length, "0");
}

function valueOf(text: string, base: BaseName): Value {
  const { radix, span } = BASES[base];
  const digits = text.toUpperCase();
  const isWritten = Array.from(digits).every((digit) => /[0-9A-F]/.test(digit) && parseInt(digit, 16) < radix);
  if (!isWritten || digits.length > MOST_DIGITS) return errorValue("#NUM!");
  const value = digits === "" ? 0 : parseInt(digits, radix);
  return value >= span / 2 ? value - span : value;
}

function areBits(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < LARGEST_BITS;
}

function ofBits(combine: (a: bigint, b: bigint) => bigint): FunctionDefinition {
  return fixed(["number", "number"], (first, second) => {
    if (!Number.isInteger(first) || !Number.isInteger(second))
      throw new CannotComputeError("Excel's documents differ on the bits of fractions.");
    return areBits(first) && areBits(second) ? Number(combine(BigInt(first), BigInt(second))) : errorValue("#NUM!");
  });
}

function shifted(value: number, places: number): Value {
  const whole = Math.trunc(places);
  if (!areBits(value) || Math.abs(whole) > 53) return errorValue("#NUM!");
  const result = Math.floor(value * 2 ** whole);
  return result >= LARGEST_BITS ? errorValue("#NUM!") : result;
}
