import { type BorderFormat, type CellFormat, DEFAULT_FORMAT, type FontFormat, formatKey } from "../book/cell-format";
import type { ConditionalLook } from "../book/conditional-format";
import { storedColor } from "./colors";
import { BUILT_IN_NUMBER_FORMATS, FIRST_OWN_NUMBER_FORMAT } from "./number-formats";
import { NAMESPACES } from "./part-types";
import { storedAlignment, storedBorder } from "./read-styles";
import { childOf, element, elementsOf, printXml, withAttributes, withChildren, type XmlElement } from "./xml";

const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** The part of styles of a workbook that is written; the looks it had stay under their numbers, new ones come behind. */
export class StyleSheet {
  #root: XmlElement;
  readonly #lists = new Map<string, { elements: XmlElement[]; indexes: Map<string, number> }>();
  readonly #formats = new Map<CellFormat, number>();
  readonly #keys = new Map<string, number>();
  readonly #numberFormats = new Map<string, number>();
  #nextNumberFormat = FIRST_OWN_NUMBER_FORMAT;

  /** Starts with the styles that were read, each of `known` being the format of the cells with that number. */
  constructor(root: XmlElement | undefined, known: readonly CellFormat[]) {
    this.#root = root ?? blankStyles();
    for (const [id, code] of BUILT_IN_NUMBER_FORMATS) this.#numberFormats.set(code, id);
    for (const { attributes } of elementsOf(childOf(this.#root, "numFmts"))) {
      const id = Number(attributes["numFmtId"]);
      this.#numberFormats.set(attributes["formatCode"] ?? "", id);
      this.#nextNumberFormat = Math.max(this.#nextNumberFormat, id + 1);
    }
    (root === undefined ? [DEFAULT_FORMAT] : known).forEach((format, index) => {
      this.#formats.set(format, index);
      if (!this.#keys.has(formatKey(format))) this.#keys.set(formatKey(format), index);
    });
  }

  /** The number of a cell's format; 0 for none. */
  cellFormat(format: CellFormat | undefined): number {
    if (format === undefined) return 0;
    const known = this.#formats.get(format) ?? this.#keys.get(formatKey(format));
    const index = known ?? this.#list("cellXfs").elements.length;
    if (known === undefined) {
      this.#list("cellXfs").elements.push(this.#xf(format));
      this.#keys.set(formatKey(format), index);
    }
    this.#formats.set(format, index);
    return index;
  }

  /** The number of what a conditional format changes. */
  look(look: ConditionalLook): number {
    const { font, fill, borders, numberFormat } = look;
    return this.#add(
      "dxfs",
      element("dxf", {}, [
        ...(font === undefined ? [] : [fontElement(font)]),
        ...(numberFormat === undefined
          ? []
          : [element("numFmt", { numFmtId: this.#numberFormat(numberFormat), formatCode: numberFormat })]),
        ...(fill === undefined
          ? []
          : [element("fill", {}, [element("patternFill", {}, [element("bgColor", { rgb: storedColor(fill) })])])]),
        ...(borders === undefined ? [] : [bordersElement(borders)]),
      ]),
    );
  }

  /** The part as it is now. */
  root(): XmlElement {
    let root = this.#root;
    for (const [name, { elements }] of this.#lists) {
      const list = childOf(root, name) ?? element(name);
      root = withChildren(root, ORDER, name, [
        { ...withAttributes(list, { count: elements.length }), children: elements },
      ]);
    }
    return root;
  }

  #xf(format: CellFormat): XmlElement {
    const { fill, font, borders, numberFormat } = format;
    const alignment = alignmentElement(format);
    const protection =
      format.locked && !format.formulaHidden
        ? []
        : [element("protection", { locked: format.locked, hidden: format.formulaHidden })];
    return element(
      "xf",
      {
        numFmtId: this.#numberFormat(numberFormat),
        fontId: this.#add("fonts", fontElement(font)),
        fillId: fill === undefined ? 0 : this.#add("fills", fillElement(fill)),
        borderId: this.#add("borders", bordersElement(borders)),
        xfId: 0,
        applyNumberFormat: true,
        applyFont: true,
        applyFill: true,
        applyBorder: true,
        applyAlignment: alignment.length > 0 ? true : undefined,
        applyProtection: protection.length > 0 ? true : undefined,
      },
      [...alignment, ...protection],
    );
  }

  #numberFormat(code: string): number {
    const known = this.#numberFormats.get(code);
    if (known !== undefined) return known;
    const id = this.#nextNumberFormat++;
    this.#numberFormats.set(code, id);
    this.#add("numFmts", element("numFmt", { numFmtId: id, formatCode: code }));
    return id;
  }

  #add(list: string, added: XmlElement): number {
    const { elements, indexes } = this.#list(list);
    const key = printXml(added);
    const known = indexes.get(key);
    if (known !== undefined) return known;
    elements.push(added);
    indexes.set(key, elements.length - 1);
    return elements.length - 1;
  }

  #list(name: string): { elements: XmlElement[]; indexes: Map<string, number> } {
    const known = this.#lists.get(name);
    if (known !== undefined) return known;
    const elements = [...elementsOf(childOf(this.#root, name))];
    const list = { elements, indexes: new Map(elements.map((one, index) => [printXml(one), index])) };
    this.#lists.set(name, list);
    return list;
  }
}

function fontElement(font: Partial<FontFormat>): XmlElement {
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

function fillElement(color: string): XmlElement {
  return element("fill", {}, [
    element("patternFill", { patternType: "solid" }, [
      element("fgColor", { rgb: storedColor(color) }),
      element("bgColor", { indexed: 64 }),
    ]),
  ]);
}

function bordersElement(borders: CellFormat["borders"]): XmlElement {
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

function alignmentElement(format: CellFormat): readonly XmlElement[] {
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

function blankStyles(): XmlElement {
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
