import { type BorderFormat, type CellFormat, DEFAULT_FORMAT, type FontFormat } from "../book/cell-format";
import { storedColor } from "./colors";
import { NAMESPACES } from "./text/part-types";
import { storedAlignment, storedBorder } from "./read-styles";
import { element, type XmlElement } from "./text/xml";

/** A font, or what a conditional format changes of one. */
export function fontElement(font: Partial<FontFormat>): XmlElement {
  const { bold, italic, strikethrough, underline, size, color, name } = font;
  const flag = (tag: string, on: boolean | undefined) => (on === undefined || !on ? [] : [element(tag)]);
  const off = (tag: string, on: boolean | undefined) =>
    on === false && name === undefined ? [element(tag, { val: 0 })] : [];
  return element("font", {}, [
    ...flag("b", bold),
    ...off("b", bold),
    ...flag("i", italic),
    ...off("i", italic),
    ...flag("strike", strikethrough),
    ...off("strike", strikethrough),
    ...(underline === undefined || underline === "None" ? [] : [element("u", { val: storedUnderline(underline) })]),
    ...(size === undefined ? [] : [element("sz", { val: size })]),
    ...(color === undefined ? [] : [element("color", { rgb: storedColor(color) })]),
    ...(name === undefined ? [] : [element("name", { val: name }), element("family", { val: 2 })]),
  ]);
}

function storedUnderline(underline: Exclude<FontFormat["underline"], "None">): string {
  return {
    Single: "single",
    Double: "double",
    SingleAccountant: "singleAccounting",
    DoubleAccountant: "doubleAccounting",
  }[underline];
}

/** A fill of one colour. */
export function fillElement(color: string): XmlElement {
  return element("fill", {}, [
    element("patternFill", { patternType: "solid" }, [
      element("fgColor", { rgb: storedColor(color) }),
      element("bgColor", { indexed: 64 }),
    ]),
  ]);
}

/** The borders of a cell. */
export function bordersElement(borders: CellFormat["borders"]): XmlElement {
  const { diagonalDown, diagonalUp } = borders;
  const edge = (name: string, border: BorderFormat | undefined) =>
    border === undefined
      ? element(name)
      : element(name, { style: storedBorder(border) }, [element("color", { rgb: storedColor(border.color) })]);
  return element(
    "border",
    { diagonalUp: diagonalUp !== undefined || undefined, diagonalDown: diagonalDown !== undefined || undefined },
    [
      edge("left", borders.left),
      edge("right", borders.right),
      edge("top", borders.top),
      edge("bottom", borders.bottom),
      edge("diagonal", diagonalDown ?? diagonalUp),
    ],
  );
}

/** How a cell's text stands in it; nothing where it stands as everywhere. */
export function alignmentElement(format: CellFormat): readonly XmlElement[] {
  const { horizontalAlignment, verticalAlignment, wrapText, shrinkToFit, indentLevel, textOrientation } = format;
  const rotation = textOrientation === 180 ? 255 : textOrientation < 0 ? 90 - textOrientation : textOrientation;
  const alignment = element("alignment", {
    horizontal: horizontalAlignment === "General" ? undefined : storedAlignment(horizontalAlignment),
    vertical: verticalAlignment === "Bottom" ? undefined : storedVertical(verticalAlignment),
    wrapText: wrapText || undefined,
    shrinkToFit: shrinkToFit || undefined,
    indent: indentLevel === 0 ? undefined : indentLevel,
    textRotation: rotation === 0 ? undefined : rotation,
  });
  return Object.keys(alignment.attributes).length === 0 ? [] : [alignment];
}

function storedVertical(vertical: CellFormat["verticalAlignment"]): string {
  return vertical.toLowerCase();
}

/** The styles of a workbook that has none of its own. */
export function blankStyles(): XmlElement {
  const none = element("fill", {}, [element("patternFill", { patternType: "none" })]);
  const grey = element("fill", {}, [element("patternFill", { patternType: "gray125" })]);
  const style = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  return element("styleSheet", { xmlns: NAMESPACES.sheets }, [
    element("fonts", { count: 1 }, [fontElement(DEFAULT_FORMAT.font)]),
    element("fills", { count: 2 }, [none, grey]),
    element("borders", { count: 1 }, [bordersElement({})]),
    element("cellStyleXfs", { count: 1 }, [element("xf", style)]),
    element("cellXfs", { count: 1 }, [element("xf", { ...style, xfId: 0 })]),
    element("cellStyles", { count: 1 }, [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
    element("dxfs", { count: 0 }),
  ]);
}
