import {
  type BorderFormat,
  type BorderStyle,
  type BorderWeight,
  type CellFormat,
  DEFAULT_FONT,
  DEFAULT_FORMAT,
  type FontFormat,
} from "../book/cell-format";
import type { ConditionalLook } from "../book/conditional-format";
import { readColor } from "./colors";
import { BUILT_IN_NUMBER_FORMATS } from "./number-formats";
import { childOf, childrenOf, elementsOf, isOn, numberOf, type XmlElement } from "./text/xml";

/** The looks of a file, by the numbers under which its cells and conditional formats know them. */
export interface ReadStyles {
  readonly cellFormats: readonly CellFormat[];
  readonly looks: readonly ConditionalLook[];
}

/** Reads the part of styles. */
export function readStyles(root: XmlElement | undefined, theme: readonly string[]): ReadStyles {
  const numberFormats = new Map(BUILT_IN_NUMBER_FORMATS);
  for (const { attributes } of elementsOf(childOf(root, "numFmts")))
    numberFormats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "General");
  const fonts = elementsOf(childOf(root, "fonts")).map((font) => ({ ...DEFAULT_FONT, ...readFont(font, theme) }));
  const fills = elementsOf(childOf(root, "fills")).map((fill) => readFill(fill, theme, "cell"));
  const borders = elementsOf(childOf(root, "borders")).map((border) => readBorders(border, theme));
  return {
    cellFormats: childrenOf(childOf(root, "cellXfs"), "xf").map((xf) => {
      const { numFmtId, fontId, fillId, borderId } = xf.attributes;
      const fill = fills[Number(fillId ?? 0)];
      return {
        ...DEFAULT_FORMAT,
        numberFormat: numberFormats.get(Number(numFmtId ?? 0)) ?? "General",
        font: fonts[Number(fontId ?? 0)] ?? DEFAULT_FONT,
        ...(fill === undefined ? {} : { fill }),
        borders: borders[Number(borderId ?? 0)] ?? {},
        ...readAlignment(childOf(xf, "alignment")),
        ...readProtection(childOf(xf, "protection")),
      };
    }),
    looks: childrenOf(childOf(root, "dxfs"), "dxf").map((dxf) => readLook(dxf, theme)),
  };
}

/** Reads what a conditional format changes. */
function readLook(dxf: XmlElement, theme: readonly string[]): ConditionalLook {
  const font = childOf(dxf, "font");
  const fill = childOf(dxf, "fill");
  const border = childOf(dxf, "border");
  const numberFormat = childOf(dxf, "numFmt")?.attributes["formatCode"];
  const color = fill === undefined ? undefined : readFill(fill, theme, "look");
  return {
    ...(font === undefined ? {} : { font: readFont(font, theme) }),
    ...(color === undefined ? {} : { fill: color }),
    ...(border === undefined ? {} : { borders: readBorders(border, theme) }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

const UNDERLINES: Readonly<Record<string, FontFormat["underline"]>> = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
  none: "None",
};

function readFont(font: XmlElement, theme: readonly string[]): Partial<FontFormat> {
  const name = childOf(font, "name")?.attributes["val"];
  const size = numberOf(childOf(font, "sz")?.attributes["val"]);
  const underline = childOf(font, "u");
  const color = readColor(childOf(font, "color"), theme);
  const flag = (child: string) => {
    const mark = childOf(font, child);
    return mark === undefined ? undefined : isOn(mark.attributes["val"], true);
  };
  const [bold, italic, strikethrough] = [flag("b"), flag("i"), flag("strike")];
  return {
    ...(name === undefined ? {} : { name }),
    ...(size === undefined ? {} : { size }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(strikethrough === undefined ? {} : { strikethrough }),
    ...(underline === undefined ? {} : { underline: UNDERLINES[underline.attributes["val"] ?? "single"] ?? "Single" }),
    ...(color === undefined ? {} : { color }),
  };
}

/** A cell's solid fill is its foreground; in a conditional format it is the background. Other patterns count as that colour. */
function readFill(fill: XmlElement, theme: readonly string[], of: "cell" | "look"): string | undefined {
  const pattern = childOf(fill, "patternFill");
  const kind = pattern?.attributes["patternType"];
  const foreground = readColor(childOf(pattern, "fgColor"), theme);
  const background = readColor(childOf(pattern, "bgColor"), theme);
  if (of === "look") return kind === "none" ? undefined : (background ?? foreground);
  return kind === undefined || kind === "none" ? undefined : (foreground ?? background);
}

const BORDERS: Readonly<Record<string, { style: BorderStyle; weight: BorderWeight }>> = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  hair: { style: "Continuous", weight: "Hairline" },
  dotted: { style: "Dot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  double: { style: "Double", weight: "Thick" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

/** The name under which files hold a border. */
export function storedBorder({ style, weight }: BorderFormat): string {
  const exact = Object.entries(BORDERS).find(([, known]) => known.style === style && known.weight === weight);
  const similar = exact ?? Object.entries(BORDERS).find(([, known]) => known.style === style);
  return similar?.[0] ?? "thin";
}

function readBorders(border: XmlElement, theme: readonly string[]): CellFormat["borders"] {
  const edge = (name: string) => {
    const line = childOf(border, name);
    const known = BORDERS[line?.attributes["style"] ?? ""];
    return known === undefined ? undefined : { ...known, color: readColor(childOf(line, "color"), theme) ?? "#000000" };
  };
  const diagonal = edge("diagonal");
  const edges = {
    top: edge("top"),
    right: edge("right") ?? edge("end"),
    bottom: edge("bottom"),
    left: edge("left") ?? edge("start"),
    diagonalDown: isOn(border.attributes["diagonalDown"]) ? diagonal : undefined,
    diagonalUp: isOn(border.attributes["diagonalUp"]) ? diagonal : undefined,
  };
  return Object.fromEntries(Object.entries(edges).filter(([, line]) => line !== undefined));
}

const HORIZONTAL: Readonly<Record<string, CellFormat["horizontalAlignment"]>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

const VERTICAL: Readonly<Record<string, CellFormat["verticalAlignment"]>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

/** The name under which files hold an alignment. */
export function storedAlignment(alignment: string): string | undefined {
  const all = [...Object.entries(HORIZONTAL), ...Object.entries(VERTICAL)];
  return all.find(([, known]) => known === alignment)?.[0];
}

function readAlignment(alignment: XmlElement | undefined): Partial<CellFormat> {
  if (alignment === undefined) return {};
  const { horizontal, vertical, wrapText, shrinkToFit, indent, textRotation } = alignment.attributes;
  const rotation = Number(textRotation ?? 0);
  return {
    horizontalAlignment: HORIZONTAL[horizontal ?? "general"] ?? "General",
    verticalAlignment: VERTICAL[vertical ?? "bottom"] ?? "Bottom",
    wrapText: isOn(wrapText),
    shrinkToFit: isOn(shrinkToFit),
    indentLevel: Number(indent ?? 0),
    textOrientation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation,
  };
}

function readProtection(protection: XmlElement | undefined): Partial<CellFormat> {
  if (protection === undefined) return {};
  return {
    locked: isOn(protection.attributes["locked"], true),
    formulaHidden: isOn(protection.attributes["hidden"]),
  };
}
