/** A number as `&` and functions of texts see it: up to 15 digits, and an exponent where Excel's General writes one. */
export function generalText(value: number): string {
  if (value === 0) return "0";
  const [digits = "", exponentText = "0"] = value.toExponential(14).split("e");
  const exponent = Number(exponentText);
  const short = digits.replace(/\.?0+$/, "");
  if (exponent >= 21 || exponent < -20 || (exponent < -4 && short.length - 2 - exponent > 20)) {
    const mark = exponent < 0 ? "-" : "+";
    return `${short}E${mark}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  const sign = short.startsWith("-") ? "-" : "";
  const plain = short.replace(/[-.]/g, "");
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${plain}`;
  const whole = plain.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const fraction = plain.slice(exponent + 1);
  return `${sign}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
