import { parseArea } from "../../book/address";
import {
  attributesAt,
  BrokenXmlError,
  type ElementText,
  elementOfTag,
  localName,
  nextTag,
  textBetween,
} from "./xml-text";

/** A row as it stands in the text of a sheet. */
export interface RowText extends ElementText {
  /** From 0. */
  readonly row: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A cell as it stands in the text of a sheet. */
export interface CellText extends ElementText {
  /** From 0. */
  readonly column: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly formula?: ElementText;
  readonly value?: ElementText;
  readonly inline?: ElementText;
}

/** Walks over the rows of a sheet's cells, in the order of the text; a row without a number follows the one before it. */
export function* rowsOf(text: string, cells: ElementText): Generator<RowText> {
  let row = -1;
  let at = cells.openEnd;
  while (at < cells.closeStart) {
    const tag = nextTag(text, at);
    if (tag === undefined || tag.start >= cells.closeStart) return;
    const element = elementOfTag(text, tag);
    at = element.end;
    if (localName(element.name) !== "row") continue;
    const attributes = attributesAt(text, element.start, element.openEnd);
    const number = Number(attributes["r"] ?? Number.NaN);
    row = Number.isInteger(number) && number > 0 ? number - 1 : row + 1;
    yield { ...element, row, attributes };
  }
}

/** Walks over the cells of a row; a cell without an address follows the one before it. */
export function* cellsOfRow(text: string, row: RowText): Generator<CellText> {
  let column = -1;
  let at = row.openEnd;
  while (at < row.closeStart) {
    const tag = nextTag(text, at);
    if (tag === undefined || tag.start >= row.closeStart) return;
    if (localName(tag.name) !== "c") {
      at = elementOfTag(text, tag).end;
      continue;
    }
    const attributes = attributesAt(text, tag.start, tag.end);
    column = columnOf(attributes["r"]) ?? column + 1;
    const cell = cellOfTag(text, tag, attributes, column);
    at = cell.end;
    yield cell;
  }
}

/** The text of an inline string, without what only helps to read it aloud. */
export function inlineText(text: string, element: ElementText): string {
  const pieces: string[] = [];
  let at = element.openEnd;
  while (at < element.closeStart) {
    const tag = nextTag(text, at);
    if (tag === undefined || tag.start >= element.closeStart) break;
    const name = localName(tag.name);
    if (tag.kind === "open" && (name === "rPh" || name === "t")) {
      const { openEnd, closeStart, end } = elementOfTag(text, tag);
      if (name === "t") pieces.push(textBetween(text, openEnd, closeStart));
      at = end;
    } else at = tag.end;
  }
  return pieces.join("");
}

function cellOfTag(
  text: string,
  tag: { name: string; start: number; end: number; kind: string },
  attributes: Readonly<Record<string, string>>,
  column: number,
): CellText {
  const { name, start, end: openEnd } = tag;
  const parts: { formula?: ElementText; value?: ElementText; inline?: ElementText } = {};
  if (tag.kind === "empty") return { name, start, openEnd, closeStart: openEnd, end: openEnd, column, attributes };
  let at = openEnd;
  for (;;) {
    const child = nextTag(text, at);
    if (child === undefined) throw new BrokenXmlError("A cell does not end.");
    if (child.kind === "close") {
      if (child.name !== name) throw new BrokenXmlError(`</${child.name}> closes another element.`);
      return { name, start, openEnd, closeStart: child.start, end: child.end, column, attributes, ...parts };
    }
    const element = elementOfTag(text, child);
    at = element.end;
    const kind = localName(child.name);
    if (kind === "f") parts.formula = element;
    else if (kind === "v") parts.value = element;
    else if (kind === "is") parts.inline = element;
  }
}

function columnOf(address: string | undefined): number | undefined {
  return address === undefined ? undefined : parseArea(address)?.left;
}
