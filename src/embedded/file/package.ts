import { zip } from "@cj-tech-master/excelts/archive";
import { isXmlParseError } from "@cj-tech-master/excelts/xml";
import type { Steps } from "../turns";
import { partsWithin } from "./archive";
import { decodedPart } from "./part-encoding";
import { asStrict, isStrictAddress, strictAddress, usualAddress } from "./strict";
import { BrokenXmlError } from "./text/xml-text";
import { element, elementsOf, printXml, readXml, withAttributes, type XmlElement } from "./text/xml";

/** An arrow from one part of a package to another, or out of it. */
export interface Relationship {
  readonly id: string;
  /** As most files name it, also in strict ones. */
  readonly type: string;
  /** The path of the part, from the package's root without a slash; outside targets as they are written. */
  readonly target: string;
  readonly external: boolean;
}

/** A part that cannot be read. */
export class DamagedPartError extends Error {
  override readonly name = "DamagedPartError";
}

function damagedBy(cause: unknown, path: string): unknown {
  if (!isXmlParseError(cause) && !(cause instanceof BrokenXmlError)) return cause;
  return new DamagedPartError(`its part ${path} cannot be read.`, { cause });
}

/** As much as all parts of a workbook together may be, unpacked; a few kilobytes can pretend to hold terabytes. */
const MOST_BYTES = 1 << 30;

const TYPES_PATH = "[Content_Types].xml";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";

/** The parts of a workbook's file by their paths, before they are pressed into one. */
export class Package {
  readonly #parts: Map<string, Uint8Array>;

  constructor(parts: Iterable<readonly [string, Uint8Array]> = []) {
    this.#parts = new Map();
    for (const [path, content] of parts)
      this.#parts.set(path.toLowerCase() === TYPES_PATH.toLowerCase() ? TYPES_PATH : path, content);
    if (!this.#parts.has(TYPES_PATH)) this.#write(TYPES_PATH, element("Types", { xmlns: TYPES_NAMESPACE }));
  }

  /** Opens a file, waiting for `rest` between two pieces of it. @throws where the bytes are no package */
  static async open(
    bytes: Uint8Array,
    { mostBytes = MOST_BYTES, rest }: { readonly mostBytes?: number; readonly rest?: () => Promise<void> } = {},
  ): Promise<Package> {
    return new Package(await partsWithin(bytes, mostBytes, rest));
  }

  /** The file; the same parts give the same bytes. */
  async bytes(): Promise<Uint8Array> {
    const archive = zip({ reproducible: true });
    const first = [TYPES_PATH, "_rels/.rels"];
    const paths = [...first, ...[...this.#parts.keys()].filter((path) => !first.includes(path)).sort()];
    for (const path of paths) {
      const content = this.#parts.get(path);
      if (content !== undefined) archive.add(path, content);
    }
    return archive.bytes();
  }

  /** Another package with the same parts. */
  copy(): Package {
    return new Package(this.#parts);
  }

  /** The paths of all parts. */
  paths(): readonly string[] {
    return [...this.#parts.keys()];
  }

  /** A part that is XML; undefined where there is none. */
  read(path: string): XmlElement | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : this.parse(path, text);
  }

  /** Reads the text of a part, or what is left of it without its cells. */
  parse(path: string, text: string): XmlElement {
    return this.guard(path, () => readXml(text));
  }

  /** Does what reads a part. @throws DamagedPartError, which names it, where that is no XML */
  guard<Read>(path: string, read: () => Read): Read {
    try {
      return read();
    } catch (cause) {
      throw damagedBy(cause, path);
    }
  }

  /** As `guard`, for what reads a part in steps. */
  *guardSteps<Told, Read>(path: string, steps: Steps<Told, Read>): Steps<Told, Read> {
    try {
      return yield* steps;
    } catch (cause) {
      throw damagedBy(cause, path);
    }
  }

  /** The text of a part as it stands in the file; undefined where there is none. */
  text(path: string): string | undefined {
    const content = this.#parts.get(path) ?? this.#parts.get(this.#pathLike(path) ?? "");
    if (content === undefined) return undefined;
    const text = decodedPart(content);
    if (text === undefined) throw new DamagedPartError(`its part ${path} is written in letters that nobody knows.`);
    return text;
  }

  /** Changes the text of a part that is there, without a word about its type; it is written as UTF-8 whatever it was. */
  changeText(path: string, text: string): void {
    const declared = text.replace(/^(\s*<\?xml[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');
    this.#parts.set(this.#actual(path), new TextEncoder().encode(declared));
  }

  /** Puts a part that is XML, with its content type. */
  put(path: string, root: XmlElement, contentType: string): void {
    this.#write(path, root);
    const types = this.#types().filter((type) => type.attributes["PartName"] !== `/${path}`);
    this.#writeTypes([...types, element("Override", { PartName: `/${path}`, ContentType: contentType })]);
  }

  /** Changes a part that is there, without a word about its type. */
  change(path: string, root: XmlElement): void {
    this.#write(path, root);
  }

  /** Takes a part away with its arrows and its content type. */
  remove(path: string): void {
    this.#parts.delete(path);
    this.#parts.delete(relationshipsPath(path));
    this.#writeTypes(this.#types().filter((type) => type.attributes["PartName"] !== `/${path}`));
  }

  /** The content type of a part, where it has one of its own. */
  contentType(path: string): string | undefined {
    return this.#types().find((type) => type.attributes["PartName"]?.toLowerCase() === `/${path}`.toLowerCase())
      ?.attributes["ContentType"];
  }

  /** Says what the parts whose names end so are. */
  declareExtension(extension: string, contentType: string): void {
    const types = this.#types();
    const known = types.some((type) => type.attributes["Extension"]?.toLowerCase() === extension);
    if (!known) this.#writeTypes([element("Default", { Extension: extension, ContentType: contentType }), ...types]);
  }

  /** The arrows that start at a part; at the package itself for an empty path. */
  relationships(path: string): readonly Relationship[] {
    return elementsOf(this.read(relationshipsPath(path))).map(({ attributes }) => {
      const external = attributes["TargetMode"] === "External";
      const target = attributes["Target"] ?? "";
      return {
        id: attributes["Id"] ?? "",
        type: usualAddress(attributes["Type"] ?? ""),
        target: external ? target : this.#actual(resolved(path, target)),
        external,
      };
    });
  }

  /** Draws an arrow and gives its id. */
  relate(path: string, type: string, target: string): string {
    if (this.contentType(relationshipsPath(path)) === undefined) this.declareExtension("rels", RELATIONSHIPS_TYPE);
    const old = this.read(relationshipsPath(path)) ?? element("Relationships", { xmlns: RELATIONSHIPS_NAMESPACE });
    const ids = new Set(elementsOf(old).map(({ attributes }) => attributes["Id"]));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const kind = this.#isStrict() ? strictAddress(type) : type;
    const added = element("Relationship", { Id: id, Type: kind, Target: steps(path, target) });
    this.#write(relationshipsPath(path), { ...old, children: [...old.children, added] });
    return id;
  }

  /**
   * Puts a part that an arrow of a kind goes to: where that arrow leads nowhere until now, there; otherwise at a path that
   * no part has, with an arrow of its own.
   */
  putRelated(from: string, type: string, start: string, root: XmlElement, contentType: string): void {
    const arrow = this.relationships(from).find((one) => one.type === type && !this.#has(one.target));
    const path = arrow?.target ?? this.freeName(start, ".xml");
    this.put(path, root, contentType);
    if (arrow === undefined) this.relate(from, type, path);
  }

  /** Takes an arrow away. */
  unrelate(path: string, id: string): void {
    const old = this.read(relationshipsPath(path));
    if (old === undefined) return;
    this.#write(relationshipsPath(path), {
      ...old,
      children: elementsOf(old).filter(({ attributes }) => attributes["Id"] !== id),
    });
  }

  /** A path that no part has: `xl/tables/table3.xml` for `xl/tables/table` and `.xml`. */
  freePath(start: string, end: string): string {
    let number = 1;
    while (this.#pathLike(`${start}${number}${end}`) !== undefined) number++;
    return `${start}${number}${end}`;
  }

  /** A path that no part has, without a number where that is free: `xl/styles.xml`, then `xl/styles1.xml`. */
  freeName(start: string, end: string): string {
    const path = `${start}${end}`;
    return this.#pathLike(path) === undefined ? path : this.freePath(start, end);
  }

  #types(): readonly XmlElement[] {
    return elementsOf(this.read(TYPES_PATH));
  }

  #writeTypes(types: readonly XmlElement[]): void {
    const root = this.read(TYPES_PATH) ?? element("Types", { xmlns: TYPES_NAMESPACE });
    this.#write(TYPES_PATH, { ...withAttributes(root, {}), children: [...types] });
  }

  #write(path: string, root: XmlElement): void {
    const written = path !== TYPES_PATH && this.#isStrict() ? asStrict(root) : root;
    this.#parts.set(this.#actual(path), new TextEncoder().encode(printXml(written)));
  }

  /** Whether the workbook is of the strict kind, whose parts have other namespaces. */
  #isStrict(): boolean {
    return elementsOf(this.read("_rels/.rels")).some(({ attributes }) => isStrictAddress(attributes["Type"] ?? ""));
  }

  #has(path: string): boolean {
    return this.#parts.has(this.#actual(path));
  }

  #actual(path: string): string {
    return this.#parts.has(path) ? path : (this.#pathLike(path) ?? path);
  }

  #pathLike(path: string): string | undefined {
    const wanted = path.toLowerCase();
    return [...this.#parts.keys()].find((known) => known.toLowerCase() === wanted);
  }
}

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return path === "" ? "_rels/.rels" : `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

/** A target as it is written, seen from the part it starts at. */
function resolved(from: string, target: string): string {
  const start = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  const path: string[] = [];
  for (const step of [...start, ...target.replaceAll("\\", "/").split("/")])
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  return path.join("/");
}

/** The way from a part to another, as every reader can follow it. */
function steps(from: string, target: string): string {
  const [start, end] = [from.split("/").slice(0, -1), target.split("/")];
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared++;
  return [...start.slice(shared).map(() => ".."), ...end.slice(shared)].join("/");
}
