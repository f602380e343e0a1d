import { invalidArgument } from "../protocol/request-error";
import type { Argument } from "../protocol/office-object";
import { text } from "../protocol/parameters";

/** The colours that can be given by name; Excel knows all of HTML's. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  lime: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  pink: "#FFC0CB",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  maroon: "#800000",
  navy: "#000080",
  teal: "#008080",
  aqua: "#00FFFF",
  cyan: "#00FFFF",
  magenta: "#FF00FF",
  fuchsia: "#FF00FF",
  olive: "#808000",
  brown: "#A52A2A",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  darkgray: "#A9A9A9",
  darkgrey: "#A9A9A9",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  lightyellow: "#FFFFE0",
  darkblue: "#00008B",
  darkgreen: "#006400",
  darkred: "#8B0000",
};

/** A colour such as `#FFA500` or `orange`, as `#RRGGBB`. */
export function color(given: Argument): string {
  const name = text(given);
  if (/^#[0-9a-f]{6}$/i.test(name)) return name.toUpperCase();
  const known = NAMED[name.toLowerCase()];
  if (known === undefined) throw invalidArgument(`“${name}” is not a colour that is known here.`);
  return known;
}
