import { type CellFormat, DEFAULT_FORMAT, formatKey } from "../book/cell-format";
import type { ConditionalLook } from "../book/conditional-format";
import { storedColor } from "./colors";
import { BUILT_IN_NUMBER_FORMATS, FIRST_OWN_NUMBER_FORMAT } from "./number-formats";
import type { Package } from "./package";
import { CONTENT_TYPES, RELATIONSHIPS } from "./text/part-types";
import { changedBorders, changedFont } from "./changed-styles";
import { alignmentElement, blankStyles, bordersElement, fillElement, fontElement } from "./style-elements";
import { PartText } from "./text/part-text";
import {
  childOf,
  element,
  elementsOf,
  isOn,
  printXml,
  withAttributes,
  withChildren,
  type XmlElement,
} from "./text/xml";

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

/** The styles of a workbook that is written: those it had stay under their numbers, new ones come behind them. */
export class StyleSheet {
  readonly #root: XmlElement;
  readonly #known: readonly CellFormat[];
  readonly #lists = new Map<string, { elements: XmlElement[]; indexes: Map<string, number>; had: number }>();
  readonly #formats = new Map<CellFormat, number>();
  readonly #keys = new Map<string, number>();
  readonly #changed = new Map<string, number>();
  readonly #numberFormats = new Map<string, number>();
  readonly #storedLists = new Map<string, readonly XmlElement[]>();
  readonly #meant: number;
  #nextNumberFormat = FIRST_OWN_NUMBER_FORMAT;

  /**
   * Starts with the styles that were read, each of `known` being the format of the cells with that number; the cells of the
   * file mean so many of them.
   */
  constructor(root: XmlElement | undefined, known: readonly CellFormat[], meant = 0) {
    this.#root = root ?? blankStyles();
    this.#meant = meant;
    this.#known = root === undefined ? [DEFAULT_FORMAT] : known;
    for (const [id, code] of BUILT_IN_NUMBER_FORMATS) this.#numberFormats.set(code, id);
    for (const { attributes } of elementsOf(childOf(this.#root, "numFmts"))) {
      const id = Number(attributes["numFmtId"]);
      this.#numberFormats.set(attributes["formatCode"] ?? "", id);
      this.#nextNumberFormat = Math.max(this.#nextNumberFormat, id + 1);
    }
    this.#known.forEach((format, index) => {
      this.#formats.set(format, index);
      const key = formatKey(format);
      if (!this.#keys.has(key) && (index === 0 || isPlainStyle((list) => this.#stored(list), index)))
        this.#keys.set(key, index);
    });
  }

  /** The number of a cell's format; 0 for none. Of a cell that had another, what this program does not know is kept. */
  cellFormat(
    format: CellFormat | undefined,
    had?: { readonly index: number; readonly format: CellFormat | undefined },
  ): number {
    if (format === undefined) return 0;
    const same = this.#formats.get(format);
    if (same !== undefined) return same;
    if (had !== undefined && had.index > 0) return this.#changedFormat(format, had.index, had.format);
    const key = formatKey(format);
    const known = this.#keys.get(key) ?? this.#add("cellXfs", this.#xf(format));
    this.#keys.set(key, known);
    this.#formats.set(format, known);
    return known;
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

  /** Writes what is new into the part of a file, or into a new one where the file has none. */
  write(file: Package, workbookPath: string, path: string | undefined): void {
    const text = path === undefined ? undefined : file.text(path);
    if (path === undefined || text === undefined) {
      file.putRelated(workbookPath, RELATIONSHIPS.styles, "xl/styles", this.#whole(), CONTENT_TYPES.styles);
      return;
    }
    const part = new PartText(text, ORDER);
    for (const [name, { elements, had }] of this.#lists) {
      const [list] = part.named(name);
      const added = elements.slice(had);
      if (list !== undefined) part.append(list, added);
      else if (added.length > 0) part.insert(name, part.print(element(name, { count: added.length }, added)));
    }
    if (part.isChanged) file.changeText(path, part.toString());
  }

  #whole(): XmlElement {
    let root = this.#root;
    for (const [name, { elements }] of this.#lists) {
      const list = childOf(root, name) ?? element(name);
      root = withChildren(root, ORDER, name, [
        { ...withAttributes(list, { count: elements.length }), children: elements },
      ]);
    }
    return root;
  }

  /** A style like one of the file, in which only what differs between two formats is other. */
  #changedFormat(format: CellFormat, index: number, before = this.#known[index] ?? DEFAULT_FORMAT): number {
    const key = `${index} ${formatKey(format)}`;
    const known = this.#changed.get(key);
    if (known !== undefined) return known;
    const old = this.#stored("cellXfs")[index] ?? this.#xf(before);
    const part = (list: string, id: string) => this.#stored(list)[Number(old.attributes[id] ?? 0)];
    const fresh = this.#xf(format);
    const has = (one: keyof CellFormat) => JSON.stringify(before[one]) !== JSON.stringify(format[one]);
    const named = Number(old.attributes["xfId"] ?? 0) < this.#stored("cellStyleXfs").length;
    const xf = withAttributes(old, {
      ...(named ? {} : { xfId: undefined }),
      ...(has("numberFormat") ? { numFmtId: this.#numberFormat(format.numberFormat), applyNumberFormat: true } : {}),
      ...(has("font")
        ? {
            fontId: this.#add("fonts", changedFont(part("fonts", "fontId"), before.font, format.font)),
            applyFont: true,
          }
        : {}),
      ...(has("fill") ? { fillId: fresh.attributes["fillId"], applyFill: true } : {}),
      ...(has("borders")
        ? {
            borderId: this.#add("borders", changedBorders(part("borders", "borderId"), before.borders, format.borders)),
            applyBorder: true,
          }
        : {}),
      ...(ALIGNMENTS.some(has) ? { applyAlignment: true } : {}),
      ...(has("locked") || has("formulaHidden") ? { applyProtection: true } : {}),
    });
    const children = (["alignment", "protection"] as const).flatMap((name) => {
      const had = childOf(old, name);
      const changes = name === "alignment" ? ALIGNMENTS.some(has) : has("locked") || has("formulaHidden");
      if (!changes) return had === undefined ? [] : [had];
      const wanted = childOf(fresh, name);
      const cleared = name === "alignment" ? CLEARED_ALIGNMENT : {};
      const merged = withAttributes(had ?? element(name), { ...cleared, ...wanted?.attributes });
      return Object.keys(merged.attributes).length === 0 ? [] : [merged];
    });
    const others = elementsOf(old).filter(({ name }) => name !== "alignment" && name !== "protection");
    const added = this.#add("cellXfs", { ...xf, children: [...children, ...others] });
    this.#changed.set(key, added);
    return added;
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

  /** The items of a list of the file; some files have tens of thousands. */
  #stored(list: string): readonly XmlElement[] {
    const known = this.#storedLists.get(list) ?? elementsOf(childOf(this.#root, list));
    this.#storedLists.set(list, known);
    return known;
  }

  /** What must stand in a list before anything is added to it: what is meant without being said. */
  #least(name: string): readonly XmlElement[] {
    const least = elementsOf(childOf(blankStyles(), name));
    const [plain] = least;
    if (name !== "cellXfs" || plain === undefined) return least;
    return Array.from({ length: Math.max(1, this.#meant) }, () => plain);
  }

  #list(name: string): { elements: XmlElement[]; indexes: Map<string, number> } {
    const known = this.#lists.get(name);
    if (known !== undefined) return known;
    const stored = this.#stored(name);
    const elements = [...stored, ...this.#least(name).slice(stored.length)];
    const indexes = new Map(elements.map((one, index) => [printXml(one), index]));
    const list = { elements, indexes, had: stored.length };
    this.#lists.set(name, list);
    return list;
  }
}

const ALIGNMENTS = [
  "horizontalAlignment",
  "verticalAlignment",
  "wrapText",
  "shrinkToFit",
  "indentLevel",
  "textOrientation",
] as const;

/** The attributes of an alignment that a format speaks of. */
const CLEARED_ALIGNMENT = {
  horizontal: undefined,
  vertical: undefined,
  wrapText: undefined,
  shrinkToFit: undefined,
  indent: undefined,
  textRotation: undefined,
};

const PLAIN_FONT = ["b", "i", "strike", "u", "sz", "color", "name", "family", "scheme", "charset"];

/** Whether a style of a file is no more than the format that is read from it, so that new cells can have it. */
function isPlainStyle(stored: (list: string) => readonly XmlElement[], index: number): boolean {
  const xf = stored("cellXfs")[index];
  if (xf === undefined) return false;
  const { fillId, fontId, xfId, quotePrefix, pivotButton } = xf.attributes;
  const [fill] = elementsOf(stored("fills")[Number(fillId ?? 0)]);
  const font = elementsOf(stored("fonts")[Number(fontId ?? 0)]);
  const pattern = fill?.attributes["patternType"] ?? "none";
  return (
    Number(xfId ?? 0) === 0 &&
    !isOn(quotePrefix) &&
    !isOn(pivotButton) &&
    fill?.name === "patternFill" &&
    (pattern === "none" || pattern === "solid") &&
    font.every(({ name }) => PLAIN_FONT.includes(name)) &&
    elementsOf(xf).every(
      ({ name, attributes }) =>
        name === "protection" ||
        (name === "alignment" && Object.keys(attributes).every((one) => one in CLEARED_ALIGNMENT)),
    )
  );
}
