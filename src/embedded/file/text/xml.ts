import { parseXml, type XmlElement, type XmlNode, xmlEncode, xmlEncodeAttr } from "@cj-tech-master/excelts/xml";

export type { XmlElement } from "@cj-tech-master/excelts/xml";

/** What an attribute can be given; undefined leaves it out, and truth values become 1 and 0. */
export type AttributeValue = string | number | boolean | undefined;

/** The prefixes that drawings and charts bear by custom, and by which this program knows them. */
const USUAL_PREFIXES = ["xdr", "c", "a"];

/** A declaration of a prefix for what names arrows, in files of either kind. */
const ARROW_PREFIX =
  /\sxmlns:([\w.-]+)\s*=\s*["']http:\/\/(?:schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/relationships["']/g;

/**
 * Reads a part. Where its root has an unusual prefix (`x:worksheet`), it is taken off, as if it were the default; what
 * names arrows is `r:` whatever the file calls it.
 */
export function readXml(text: string): XmlElement {
  const { root } = parseXml(text.replace(/^\uFEFF/, ""), { invalidCharHandling: "skip" });
  const prefix = /^([^:]+):/.exec(root.name)?.[1];
  const named = withUsualArrows(root, text);
  if (prefix === undefined || USUAL_PREFIXES.includes(prefix)) return named;
  const address = root.attributes[`xmlns:${prefix}`];
  const bare = withoutPrefix(named, `${prefix}:`);
  return address === undefined ? bare : { ...bare, attributes: { ...bare.attributes, xmlns: address } };
}

function withUsualArrows(root: XmlElement, text: string): XmlElement {
  const declared = [...text.matchAll(ARROW_PREFIX)];
  const prefixes = new Set(declared.map(([, prefix]) => prefix).filter((prefix) => prefix !== "r"));
  if (prefixes.size === 0) return root;
  const renamed = (node: XmlElement): XmlElement => ({
    ...node,
    attributes: Object.fromEntries(
      Object.entries(node.attributes).map(([name, value]) => {
        const [prefix = "", local] = name.split(":");
        return [local !== undefined && prefixes.has(prefix) ? `r:${local}` : name, value];
      }),
    ),
    children: node.children.map((child) => (child.type === "element" ? renamed(child) : child)),
  });
  const address = /["'](.*)["']/.exec(declared[0]?.[0] ?? "")?.[1] ?? "";
  const all = renamed(root);
  return { ...all, attributes: { ...all.attributes, "xmlns:r": address } };
}

/** An element; a child that is a text stands as it is. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  children: readonly (XmlElement | string)[] = [],
): XmlElement {
  return {
    type: "element",
    name,
    attributes: printedAttributes(attributes),
    children: children.map((child): XmlNode => (typeof child === "string" ? { type: "text", value: child } : child)),
  };
}

/** An element with a text in which blanks at the ends are kept. */
export function textElement(name: string, text: string): XmlElement {
  return element(name, /^\s|\s$|\n/.test(text) ? { "xml:space": "preserve" } : {}, [text]);
}

/** An element with some attributes changed; undefined takes one away. */
export function withAttributes(old: XmlElement, changes: Readonly<Record<string, AttributeValue>>): XmlElement {
  const kept = Object.entries(old.attributes).filter(([name]) => !(name in changes));
  return { ...old, attributes: { ...Object.fromEntries(kept), ...printedAttributes(changes) } };
}

/** The elements among the children. */
export function elementsOf(parent: XmlElement | undefined): readonly XmlElement[] {
  return (parent?.children ?? []).filter((child) => child.type === "element");
}

/** The children of a name. */
export function childrenOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return elementsOf(parent).filter((child) => child.name === name);
}

/** The first child of a name, or the one at the end of a path of names. */
export function childOf(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => elementsOf(at).find((child) => child.name === name), parent);
}

/** Every element below, whatever its depth, of a name. */
export function descendantsOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return elementsOf(parent).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** All text within an element. */
export function textOf(node: XmlElement | undefined): string {
  return (node?.children ?? [])
    .map((child) => (child.type === "element" ? textOf(child) : child.type === "text" ? child.value : ""))
    .join("");
}

/** Whether an attribute says yes. */
export function isOn(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : value === "1" || value.toLowerCase() === "true" || value === "on";
}

/** A number from an attribute. */
export function numberOf(value: string | undefined): number | undefined {
  return value === undefined || value.trim() === "" || Number.isNaN(Number(value)) ? undefined : Number(value);
}

/** A part's text, with its declaration. */
export function printXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${printNode(root)}`;
}

/** An element as text, without a declaration. */
export function printElement(element: XmlElement): string {
  return printNode(element);
}

/** A text as an element holds it; quotation marks need no masks there. */
export function printText(text: string): string {
  return xmlEncode(text).replaceAll("&apos;", "'").replaceAll("&quot;", '"');
}

/** An attribute as text, with a blank before it; undefined is nothing. */
export function printAttribute(name: string, value: AttributeValue): string {
  return Object.entries(printedAttributes({ [name]: value }))
    .map(([, text]) => ` ${name}="${xmlEncodeAttr(text)}"`)
    .join("");
}

/**
 * A parent with one kind of children put in the place of those of the same name, where the order of the schema wants
 * them. Children whose names the order does not know stay behind the one before them.
 */
export function withChildren(
  parent: XmlElement,
  order: readonly string[],
  name: string,
  children: readonly XmlElement[],
): XmlElement {
  const others = elementsOf(parent).filter((child) => child.name !== name);
  let rank = -1;
  const ranks = others.map((child) => (rank = Math.max(rank, order.indexOf(child.name))));
  const place = ranks.findIndex((one) => one > order.indexOf(name));
  const at = place < 0 ? others.length : place;
  return { ...parent, children: [...others.slice(0, at), ...children, ...others.slice(at)] };
}

function printNode(node: XmlNode): string {
  if (node.type === "text" || node.type === "cdata") return xmlEncode(node.value);
  if (node.type !== "element") return "";
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${xmlEncodeAttr(value)}"`)
    .join("");
  const inner = node.children.map(printNode).join("");
  return inner === "" ? `<${node.name}${attributes}/>` : `<${node.name}${attributes}>${inner}</${node.name}>`;
}

function printedAttributes(attributes: Readonly<Record<string, AttributeValue>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === "boolean" ? (value ? "1" : "0") : String(value)]],
    ),
  );
}

function withoutPrefix(node: XmlElement, prefix: string): XmlElement {
  return {
    ...node,
    name: node.name.startsWith(prefix) ? node.name.slice(prefix.length) : node.name,
    children: node.children.map((child) => (child.type === "element" ? withoutPrefix(child, prefix) : child)),
  };
}
