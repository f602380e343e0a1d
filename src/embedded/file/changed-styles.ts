import type { CellFormat, FontFormat } from "../book/cell-format";
import { bordersElement, fontElement } from "./style-elements";
import { childOf, elementsOf, withAttributes, withChildren, type XmlElement } from "./text/xml";

const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
];

/** A font of a file in which only what differs between two fonts is other. */
export function changedFont(had: XmlElement | undefined, before: FontFormat, now: FontFormat): XmlElement {
  if (had === undefined) return fontElement(now);
  const fresh = fontElement(now);
  const tags: readonly [keyof FontFormat, string][] = [
    ["bold", "b"],
    ["italic", "i"],
    ["strikethrough", "strike"],
    ["underline", "u"],
    ["size", "sz"],
    ["color", "color"],
    ["name", "name"],
  ];
  const order = [...FONT_ORDER, "family", "charset", "scheme"];
  return tags
    .filter(([part]) => before[part] !== now[part])
    .reduce(
      (font, [part, tag]) =>
        withChildren(
          part === "name" ? withChildren(withChildren(font, order, "scheme", []), order, "family", []) : font,
          order,
          tag,
          elementsOf(fresh).filter(({ name }) => name === tag),
        ),
      had,
    );
}

/** The borders of a file in which only the edges that differ are other. */
export function changedBorders(
  had: XmlElement | undefined,
  before: CellFormat["borders"],
  now: CellFormat["borders"],
): XmlElement {
  const fresh = bordersElement(now);
  if (had === undefined) return fresh;
  const same = (...edges: readonly (keyof CellFormat["borders"])[]) =>
    edges.every((edge) => JSON.stringify(before[edge]) === JSON.stringify(now[edge]));
  const diagonal = same("diagonalDown", "diagonalUp");
  const edges = [
    { tag: "left", other: "start", kept: same("left") },
    { tag: "right", other: "end", kept: same("right") },
    { tag: "top", other: "top", kept: same("top") },
    { tag: "bottom", other: "bottom", kept: same("bottom") },
    { tag: "diagonal", other: "diagonal", kept: diagonal },
  ];
  const children = edges.flatMap(({ tag, other, kept }) => {
    const old = elementsOf(had).find(({ name }) => name === tag || name === other);
    const wanted = kept ? old : childOf(fresh, tag);
    return wanted === undefined ? [] : [wanted];
  });
  const inner = elementsOf(had).filter(({ name }) => name === "vertical" || name === "horizontal");
  const changes = diagonal ? {} : { diagonalUp: undefined, diagonalDown: undefined, ...fresh.attributes };
  return { ...withAttributes(had, changes), children: [...children, ...inner] };
}
