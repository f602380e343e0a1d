/** How a number is rounded: half away from zero, always away from zero, or always towards it. */
export type RoundingWay = "half" | "away" | "towards";

/** Digits that Excel shows of a number, and by which it rounds. */
const DIGITS = 15;

/**
 * Rounds a number to places behind (or, below 0, before) the decimal point by its 15 digits as they read, not by its binary
 * fraction: 1.005 becomes 1.01, and 2.675 becomes 2.68.
 */
export function roundAsWritten(value: number, places: number, way: RoundingWay): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const [mantissa = "0", power = "0"] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split("e");
  const dropped = DIGITS - 1 - Number(power) - places;
  if (dropped <= 0) return value;
  const digits = Number(mantissa.replace(".", ""));
  const size = Number(`${quotient(digits, dropped, way)}e${-places}`);
  return size === 0 ? 0 : Math.sign(value) * size;
}

function quotient(digits: number, dropped: number, way: RoundingWay): number {
  if (dropped > DIGITS) return way === "away" ? 1 : 0;
  const unit = 10 ** dropped;
  const whole = Math.floor(digits / unit);
  const rest = digits - whole * unit;
  const isMore = way === "half" ? rest * 2 >= unit : way === "away" && rest > 0;
  return whole + (isMore ? 1 : 0);
}

/** A number with the 15 digits that Excel keeps of a decimal number. */
export function fifteenDigits(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : value;
}

/** The next whole number below or at a value, by its 15 digits, as INT has it: 7.999999999999999 is 8. */
export function floorAsWritten(value: number): number {
  return Math.floor(fifteenDigits(value));
}

/** The next whole number above or at a value, by its 15 digits. */
export function ceilingAsWritten(value: number): number {
  return Math.ceil(fifteenDigits(value)) + 0;
}
