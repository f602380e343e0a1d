import { XMLParser } from "fast-xml-parser";

/** An element of an XML document: what the rules of the manifest need of it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** In document order. */
  readonly children: readonly Element[];
  readonly text: string;
}

/** The root element of a document; throws where it is not well-formed. */
export function parseXml(text: string): Element {
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "" });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is a package of its own
  const root = (parser.parse(text, true) as readonly ParsedNode[])
    .map(toElement)
    .find(({ name }) => !name.startsWith("?"));
  if (root === undefined) throw new Error("The XML has no element.");
  return root;
}

/** All elements below one, those called `name` where a name is given, in document order. */
export function elements(within: Element, name?: string): readonly Element[] {
  return within.children
    .flatMap((element) => [element, ...elements(element)])
    .filter((element) => name === undefined || element.name === name);
}

/** The first child called `name`. */
export function child(of: Element, name: string): Element | undefined {
  return of.children.find((element) => element.name === name);
}

/** The value of an attribute; empty where there is none. */
export function attribute(of: Element | undefined, name: string): string {
  return of?.attributes[name] ?? "";
}

/** The text directly within an element. */
export function textOf(element: Element | undefined): string {
  return element?.text ?? "";
}

/** What the parser gives: one key for the element's name with its content, and one for its attributes. */
type ParsedNode = Readonly<Record<string, unknown>>;

function toElement(node: ParsedNode): Element {
  const name = Object.keys(node).find((key) => key !== ":@") ?? "";
  const content = node[name];
  const nodes = Array.isArray(content) ? (content as readonly ParsedNode[]) : [];
  return {
    name,
    attributes: (node[":@"] ?? {}) as Readonly<Record<string, string>>,
    children: nodes.filter((child) => !("#text" in child)).map(toElement),
    text: nodes.flatMap((child) => ("#text" in child ? [String(child["#text"])] : [])).join(""),
  };
}
