/** XML that is not well-formed. */
export class BrokenXmlError extends Error {
  override readonly name = "BrokenXmlError";
}

/** Where an element stands in a text. For one without content (`<a/>`) all but `start` are the same place. */
export interface ElementText {
  /** With its prefix. */
  readonly name: string;
  readonly start: number;
  /** Behind its first tag. */
  readonly openEnd: number;
  /** Before its last tag. */
  readonly closeStart: number;
  readonly end: number;
}

/** A tag in a text. */
export interface TagText {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "open" | "close" | "empty";
}

const [QUOTE, APOSTROPHE, SLASH, GREATER, EXCLAMATION, QUESTION] = [34, 39, 47, 62, 33, 63];

/** The next tag at a place or behind it; undefined behind the last. Comments, instructions and CDATA are passed over. */
export function nextTag(text: string, from: number): TagText | undefined {
  let at = from;
  for (;;) {
    const start = text.indexOf("<", at);
    if (start < 0) return undefined;
    const mark = text.charCodeAt(start + 1);
    if (mark === EXCLAMATION) at = behindDeclaration(text, start);
    else if (mark === QUESTION) at = behind(text, "?>", start);
    else return tagAt(text, start);
  }
}

/** The element whose first tag is the next at a place; undefined where none comes. @throws BrokenXmlError where it does not end */
export function elementAt(text: string, from: number): ElementText | undefined {
  const tag = nextTag(text, from);
  return tag === undefined || tag.kind === "close" ? undefined : elementOfTag(text, tag);
}

/** The element that a tag opens. @throws BrokenXmlError where it does not end */
export function elementOfTag(text: string, { name, start, end, kind }: TagText): ElementText {
  if (kind === "empty") return { name, start, openEnd: end, closeStart: end, end };
  const open = [name];
  let at = end;
  for (;;) {
    const tag = nextTag(text, at);
    if (tag === undefined) throw new BrokenXmlError(`The element <${name}> does not end.`);
    at = tag.end;
    if (tag.kind === "open") open.push(tag.name);
    else if (tag.kind === "close") {
      if (open.pop() !== tag.name) throw new BrokenXmlError(`</${tag.name}> closes another element.`);
      if (open.length === 0) return { name, start, openEnd: end, closeStart: tag.start, end: tag.end };
    }
  }
}

/** The elements right below another. */
export function childElements(text: string, parent: ElementText): readonly ElementText[] {
  const children: ElementText[] = [];
  let at = parent.openEnd;
  while (at < parent.closeStart) {
    const child = elementAt(text, at);
    if (child === undefined || child.start >= parent.closeStart) break;
    children.push(child);
    at = child.end;
  }
  return children;
}

/** The elements of a name, without its prefix, at any depth of a text or of an element. */
export function elementsNamed(text: string, name: string, within?: ElementText): readonly ElementText[] {
  const found: ElementText[] = [];
  const last = within?.closeStart ?? text.length;
  for (
    let tag = nextTag(text, within?.openEnd ?? 0);
    tag !== undefined && tag.start < last;
    tag = nextTag(text, tag.end)
  )
    if (tag.kind !== "close" && localName(tag.name) === name) found.push(elementOfTag(text, tag));
  return found;
}

/** The name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The attributes of the tag that starts at a place, as they read. @throws BrokenXmlError where they cannot be read */
export function attributesAt(text: string, start: number, end: number): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { name, value } of attributeTexts(text.slice(start, end))) attributes[name] = decoded(value);
  return attributes;
}

/** An attribute in the text of a tag: from the blank before it to its closing quotation mark. */
export interface AttributeText {
  readonly name: string;
  /** As it stands, between the quotation marks. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const ATTRIBUTE = /\s+([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/** The attributes in the text of a tag. */
export function attributeTexts(tag: string): readonly AttributeText[] {
  const found: AttributeText[] = [];
  let at = /^<[^\s/>]+/.exec(tag)?.[0].length ?? 0;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(tag);
    if (match === null) break;
    found.push({ name: match[1] ?? "", value: match[2] ?? match[3] ?? "", start: at, end: ATTRIBUTE.lastIndex });
    at = ATTRIBUTE.lastIndex;
  }
  if (!/^\s*\/?>$/.test(tag.slice(at))) throw new BrokenXmlError(`The tag ${tag.slice(0, 80)} cannot be read.`);
  return found;
}

/** The text between two places, with its character references read and CDATA taken as it stands; tags are left out. */
export function textBetween(text: string, start: number, end: number): string {
  const raw = text.slice(start, end);
  if (!raw.includes("<")) return decoded(raw);
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)|<!--[\s\S]*?-->|<[^>]*>/)
    .map((part: string | undefined) =>
      part === undefined ? "" : part.startsWith("<![CDATA[") ? part.slice(9, -3) : decoded(part),
    )
    .join("");
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(raw: string): string {
  const lines = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!lines.includes("&")) return lines;
  return lines.replace(
    /&(?:#([0-9]+)|#x([0-9a-fA-F]+)|([^;&]{0,20}));?/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : undefined;
      const character =
        code === undefined ? NAMED[name ?? ""] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
      if (character === undefined || !whole.endsWith(";")) throw new BrokenXmlError(`“${whole}” stands for nothing.`);
      return character;
    },
  );
}

function tagAt(text: string, start: number): TagText {
  const isClose = text.charCodeAt(start + 1) === SLASH;
  const nameStart = start + (isClose ? 2 : 1);
  let at = nameStart;
  for (let code = text.charCodeAt(at); !endsName(code); code = text.charCodeAt(++at));
  const name = text.slice(nameStart, at);
  for (let code = text.charCodeAt(at); code !== GREATER; code = text.charCodeAt(++at)) {
    if (Number.isNaN(code)) throw new BrokenXmlError("A tag does not end.");
    if (code !== QUOTE && code !== APOSTROPHE) continue;
    at = text.indexOf(code === QUOTE ? '"' : "'", at + 1);
    if (at < 0) throw new BrokenXmlError("A tag does not end.");
  }
  const kind = isClose ? "close" : text.charCodeAt(at - 1) === SLASH ? "empty" : "open";
  return { name, start, end: at + 1, kind };
}

function endsName(code: number): boolean {
  return code === GREATER || code === SLASH || code <= 32 || Number.isNaN(code);
}

function behindDeclaration(text: string, start: number): number {
  if (text.startsWith("<!--", start)) return behind(text, "-->", start);
  if (text.startsWith("<![CDATA[", start)) return behind(text, "]]>", start);
  throw new BrokenXmlError("A workbook's part has no document type.");
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new BrokenXmlError(`“${mark}” is missing.`);
  return at + mark.length;
}
