/** Longest plain notation of a number before it is written with an exponent: 1E+19 is written out, 1E+20 is not. */
const LONGEST_PLAIN = 20;
/** From this exponent on, in both directions, it takes three places, or nearly, and the digits are one fewer. */
const LARGE_EXPONENT = 99;

/** A number as a text, as `&` and LEN see it: up to 15 digits, 14 beside a large exponent, with an exponent only where it would be very long. */
export function textOfNumber(value: number): string {
  const isLarge = Math.abs(Number(value.toExponential().split("e")[1] ?? 0)) >= LARGE_EXPONENT;
  const written = Number(value.toPrecision(isLarge ? 14 : 15));
  if (written === 0) return "0";
  const sign = written < 0 ? "-" : "";
  const [mantissa = "", power = "0"] = Math.abs(written).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const exponent = Number(power);
  const plain = plainText(digits, exponent);
  const isLong = exponent < 0 ? plain.length > LONGEST_PLAIN : exponent >= LONGEST_PLAIN;
  return sign + (isLong ? exponentText(mantissa, exponent) : plain);
}

function plainText(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  if (digits.length <= exponent + 1) return digits.padEnd(exponent + 1, "0");
  return `${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}

function exponentText(mantissa: string, exponent: number): string {
  return `${mantissa}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
