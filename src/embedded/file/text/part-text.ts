import { NAMESPACES, STRICT_NAMESPACES } from "./part-types";
import { type AttributeValue, printAttribute, printElement, type XmlElement } from "./xml";
import {
  attributesAt,
  attributeTexts,
  BrokenXmlError,
  childElements,
  elementAt,
  type ElementText,
  localName,
} from "./xml-text";

interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Among those that only add at one place the smaller comes first. */
  readonly rank: number;
}

/** The text of a part, changed only where it is said; everything else stays as it stands, byte for byte. */
export class PartText {
  readonly text: string;
  readonly root: ElementText;
  /** The elements right below the root. */
  readonly children: readonly ElementText[];
  /** What stands before the names of the part's own elements: nothing, or such as `x:`. */
  readonly prefix: string;
  /** Whether the part is of the strict kind, whose namespaces have other addresses. */
  readonly isStrict: boolean;
  readonly #order: readonly string[];
  readonly #relationships: string | undefined;
  readonly #patches: Patch[] = [];

  /** `order` names the children of the root as the schema orders them. @throws BrokenXmlError where the text is no XML */
  constructor(text: string, order: readonly string[] = []) {
    this.text = opened(text);
    const root = elementAt(this.text, 0);
    if (root === undefined) throw new BrokenXmlError("The part is empty.");
    this.root = root;
    this.children = childElements(this.text, root);
    this.prefix = root.name.slice(0, root.name.length - localName(root.name).length);
    this.#order = order;
    this.isStrict = Object.values(this.attributesOf(root)).includes(STRICT_NAMESPACES.sheets);
    const spaces = [NAMESPACES.relationships, STRICT_NAMESPACES.relationships] as readonly string[];
    this.#relationships = Object.entries(this.attributesOf(root))
      .find(([name, value]) => name.startsWith("xmlns:") && spaces.includes(value))?.[0]
      .slice("xmlns:".length);
  }

  /** The children of the root of a name, without its prefix. */
  named(name: string): readonly ElementText[] {
    return this.children.filter((child) => child.name === `${this.prefix}${name}`);
  }

  /** The attributes of an element as they read. */
  attributesOf(element: ElementText): Record<string, string> {
    return attributesAt(this.text, element.start, element.openEnd);
  }

  /** The id of the relationship that an element names, whatever the prefix. */
  relationshipOf(element: ElementText): string | undefined {
    const attributes = this.attributesOf(element);
    return this.#relationships === undefined ? attributes["r:id"] : attributes[`${this.#relationships}:id`];
  }

  /** Puts another text in the place of what stands between two places. */
  replace(start: number, end: number, text: string, rank = 0): void {
    if (this.text.slice(start, end) !== text) this.#patches.push({ start, end, text, rank });
  }

  /** Changes attributes of an element; undefined takes one away, all others stay. */
  setAttributes(element: ElementText, changes: Readonly<Record<string, AttributeValue>>): void {
    const tag = this.text.slice(element.start, element.openEnd);
    this.replace(element.start, element.openEnd, tagWith(tag, changes));
  }

  /** Puts elements in the place of the children of a name, or where the schema wants them. */
  put(name: string, elements: readonly XmlElement[]): void {
    const text = elements.map((one) => this.print(one)).join("");
    const [first, ...others] = this.named(name);
    for (const other of others) this.replace(other.start, other.end, "");
    if (first !== undefined) this.replace(first.start, first.end, text);
    else if (text !== "") this.insert(name, text);
  }

  /** Changes attributes of the child of a name, or puts one with them where the schema wants it. */
  change(name: string, attributes: Readonly<Record<string, AttributeValue>>): void {
    const [first] = this.named(name);
    if (first !== undefined) this.setAttributes(first, attributes);
    else if (Object.values(attributes).some((value) => value !== undefined))
      this.insert(name, this.wrap(name, attributes, ""));
  }

  /** Puts a text, such as elements of a name, where the schema wants children of that name. */
  insert(name: string, text: string): void {
    const wanted = this.#order.indexOf(name);
    let rank = -1;
    const next = this.children.find((child) => {
      rank = Math.max(rank, this.#order.indexOf(localName(child.name)));
      return rank > wanted;
    });
    const at = next?.start ?? this.root.closeStart;
    this.replace(at, at, text, wanted);
  }

  /** Adds elements at the end of another, and counts them where it says how many it has. */
  append(list: ElementText, elements: readonly XmlElement[]): void {
    if (elements.length === 0) return;
    const text = elements.map((one) => this.print(one)).join("");
    const tag = this.text.slice(list.start, list.openEnd);
    const count = this.attributesOf(list)["count"];
    const counted =
      count === undefined ? tag : tagWith(tag, { count: childElements(this.text, list).length + elements.length });
    if (list.openEnd === list.end)
      this.replace(list.start, list.end, `${counted.replace(/\s*\/>$/, ">")}${text}</${list.name}>`);
    else {
      this.replace(list.start, list.openEnd, counted);
      this.replace(list.closeStart, list.closeStart, text);
    }
  }

  /** An element as this part would hold it, with the part's prefixes. */
  print(element: XmlElement): string {
    return printElement(this.#fitted(element));
  }

  /** An element of the part's own with a content that is text of the part already. */
  wrap(name: string, attributes: Readonly<Record<string, AttributeValue>>, content: string): string {
    const printed = Object.entries(attributes).map(([attribute, value]) => printAttribute(attribute, value));
    const start = `<${this.prefix}${name}${printed.join("")}`;
    return content === "" ? `${start}/>` : `${start}>${content}</${this.prefix}${name}>`;
  }

  /** Whether anything was changed. */
  get isChanged(): boolean {
    return this.#patches.length > 0;
  }

  /** The text with its changes. */
  toString(): string {
    const patches = this.#patches
      .map((patch, index) => ({ patch, index }))
      .sort(
        (a, b) =>
          a.patch.start - b.patch.start ||
          Number(a.patch.end > a.patch.start) - Number(b.patch.end > b.patch.start) ||
          a.patch.rank - b.patch.rank ||
          a.index - b.index,
      );
    const pieces: string[] = [];
    let at = 0;
    for (const { patch } of patches) {
      pieces.push(this.text.slice(at, patch.start), patch.text);
      at = Math.max(at, patch.end);
    }
    return [...pieces, this.text.slice(at)].join("");
  }

  #fitted(element: XmlElement): XmlElement {
    const known = this.#relationships;
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(element.attributes))
      if (!name.startsWith("r:") || known === "r") attributes[name] = value;
      else if (known !== undefined) attributes[`${known}:${name.slice(2)}`] = value;
      else {
        attributes["xmlns:r"] = this.isStrict ? STRICT_NAMESPACES.relationships : NAMESPACES.relationships;
        attributes[name] = value;
      }
    return {
      ...element,
      name: element.name.includes(":") ? element.name : `${this.prefix}${element.name}`,
      attributes,
      children: element.children.map((child) => (child.type === "element" ? this.#fitted(child) : child)),
    };
  }
}

/** The text of a tag with some attributes changed; undefined takes one away, all else stays as it stands. */
export function tagWith(tag: string, changes: Readonly<Record<string, AttributeValue>>): string {
  let result = tag;
  const known = attributeTexts(tag);
  for (const { name, value, start, end } of [...known].reverse()) {
    if (!(name in changes)) continue;
    const text = attributeText(name, changes[name]);
    const same = text === ` ${name}="${value}"`;
    if (!same) result = `${result.slice(0, start)}${text}${result.slice(end)}`;
  }
  const added = Object.entries(changes)
    .filter(([name]) => !known.some((one) => one.name === name))
    .map(([name, value]) => attributeText(name, value))
    .join("");
  return added === "" ? result : result.replace(/\s*\/?>$/, (end) => `${added}${end.trim()}`);
}

function attributeText(name: string, value: AttributeValue): string {
  return value === undefined ? "" : printAttribute(name, value);
}

/** A root without content gets a last tag of its own, so that content can come before it. */
function opened(text: string): string {
  const root = elementAt(text, 0);
  if (root === undefined || root.openEnd !== root.end) return text;
  const tag = text.slice(root.start, root.end).replace(/\s*\/>$/, ">");
  return `${text.slice(0, root.start)}${tag}</${root.name}>${text.slice(root.end)}`;
}
