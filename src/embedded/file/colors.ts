import { childOf, elementsOf, numberOf, type XmlElement } from "./text/xml";

/** The 56 colours that files of long ago know by number; 0 to 7 are the same as 8 to 15. */
const NUMBERED = (
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF" +
  "800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF" +
  "000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99" +
  "3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333"
).match(/.{6}/g) as readonly string[];

/** The colours of Excel's own theme, where a file has none: background, text, and six accents. */
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "EEECE1",
  "1F497D",
  "4F81BD",
  "C0504D",
  "9BBB59",
  "8064A2",
  "4BACC6",
  "F79646",
  "0000FF",
  "800080",
];

/** The order in which cells count the colours of a theme. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The colours of a file's theme, in the order in which cells count them, as six digits. */
export function themeColors(theme: XmlElement | undefined): readonly string[] {
  const scheme = childOf(theme, "a:themeElements", "a:clrScheme");
  if (scheme === undefined) return OFFICE_THEME;
  return THEME_ORDER.map((name, index) => {
    const [color] = elementsOf(childOf(scheme, `a:${name}`));
    return color?.attributes["lastClr"] ?? color?.attributes["val"] ?? OFFICE_THEME[index] ?? "000000";
  });
}

/** A colour of the old palette, whose first eight stand in it twice. */
function numberedColor(number: number | undefined): string | undefined {
  return number === undefined || number > 63 ? undefined : NUMBERED[number < 8 ? number : number - 8];
}

/** A colour element of a cell's format as `#RRGGBB`; undefined where it is absent or automatic. */
export function readColor(color: XmlElement | undefined, theme: readonly string[]): string | undefined {
  if (color === undefined) return undefined;
  const { rgb, theme: themed, indexed, tint } = color.attributes;
  const base = rgb?.slice(-6) ?? (themed === undefined ? numberedColor(numberOf(indexed)) : theme[Number(themed)]);
  return base === undefined ? undefined : `#${tinted(base.toUpperCase(), numberOf(tint) ?? 0)}`;
}

/** The eight digits of a colour as files hold it. */
export function storedColor(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

/** Lightens (up to 1) or darkens (down to -1) by the lightness of the colour, as Excel does. */
function tinted(digits: string, tint: number): string {
  if (tint === 0) return digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const hue = hueOf(red, green, blue, high, spread);
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const [r, g, b] = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue) % 6] ?? [0, 0, 0];
  return [r, g, b].map((part = 0) => hexPair(part + wanted - chroma / 2)).join("");
}

function hueOf(red: number, green: number, blue: number, high: number, spread: number): number {
  if (spread === 0) return 0;
  if (high === red) return ((green - blue) / spread + 6) % 6;
  return high === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
}

function hexPair(part: number): string {
  const value = Math.min(255, Math.max(0, Math.round(part * 255)));
  return value.toString(16).toUpperCase().padStart(2, "0");
}
