import type { BorderFormat, CellEdge, CellFormat } from "../embedded/book/cell-format";
import { type CellValue, isCellError } from "../embedded/book/cell-value";
import type { ConditionalLook } from "../embedded/book/conditional-format";

/** Properties of a style sheet by their names. */
export type Style = Readonly<Record<string, string>>;

const HORIZONTAL: Readonly<Record<string, string>> = {
  Left: "left",
  Center: "center",
  CenterAcrossSelection: "center",
  Right: "right",
};
const VERTICAL: Readonly<Record<string, string>> = { Top: "flex-start", Center: "center", Bottom: "flex-end" };
const EDGES: readonly CellEdge[] = ["top", "right", "bottom", "left"];
const INDENT_PIXELS = 9;
const POINT = 4 / 3;

/** The look of a cell as a browser's style; what a conditional format changes comes on top. */
export function cellStyle(format: CellFormat, value: CellValue, look: ConditionalLook | undefined): Style {
  const font = { ...format.font, ...look?.font };
  const fill = look?.fill ?? format.fill;
  const horizontal = HORIZONTAL[format.horizontalAlignment] ?? naturalAlignment(value);
  const style: Record<string, string> = {
    "text-align": horizontal,
    "justify-content": VERTICAL[format.verticalAlignment] ?? "flex-end",
    color: font.color,
    "font-size": `${font.size * POINT * 0.94}px`,
  };
  if (font.name !== "Calibri") style["font-family"] = `"${font.name.replaceAll('"', "")}", var(--sheet-font)`;
  if (font.bold) style["font-weight"] = "700";
  if (font.italic) style["font-style"] = "italic";
  const lines = [font.underline === "None" ? "" : "underline", font.strikethrough ? "line-through" : ""];
  if (lines.join("") !== "") style["text-decoration"] = lines.join(" ").trim();
  if (fill !== undefined) style["background-color"] = fill;
  if (format.wrapText) style["white-space"] = "pre-wrap";
  if (format.indentLevel > 0)
    style[horizontal === "right" ? "padding-right" : "padding-left"] = `${3 + format.indentLevel * INDENT_PIXELS}px`;
  const borders = { ...format.borders, ...look?.borders };
  for (const edge of EDGES) {
    const border = borders[edge];
    if (border !== undefined) style[`border-${edge}`] = borderText(border);
  }
  return style;
}

function naturalAlignment(value: CellValue): string {
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || isCellError(value) ? "center" : "left";
}

const WIDTHS: Partial<Readonly<Record<BorderFormat["weight"], number>>> = { Thick: 3, Medium: 2 };
const LINES: Partial<Readonly<Record<BorderFormat["style"], string>>> = {
  Continuous: "solid",
  Double: "double",
  Dot: "dotted",
};

function borderText({ style, weight, color }: BorderFormat): string {
  const width = style === "Double" ? 3 : (WIDTHS[weight] ?? 1);
  return `${width}px ${LINES[style] ?? "dashed"} ${color}`;
}
