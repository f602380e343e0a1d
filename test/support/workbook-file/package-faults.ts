import { posix } from "node:path";
import { repeated } from "./areas";
import type { WorkbookParts } from "./parts";
import { attribute, child, type Tree } from "./tree";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWINGS = "application/vnd.openxmlformats-officedocument";

/** What the part must be that an arrow of a kind goes to. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  worksheet: `${SHEETS}.worksheet+xml`,
  styles: `${SHEETS}.styles+xml`,
  sharedStrings: `${SHEETS}.sharedStrings+xml`,
  table: `${SHEETS}.table+xml`,
  drawing: `${DRAWINGS}.drawing+xml`,
  chart: `${DRAWINGS}.drawingml.chart+xml`,
  sheetMetadata: `${SHEETS}.sheetMetadata+xml`,
  theme: `${DRAWINGS}.theme+xml`,
  calcChain: `${SHEETS}.calcChain+xml`,
};

/** What is wrong with a package: entries, content types and arrows. */
export function packageFaults(parts: WorkbookParts): readonly string[] {
  return [
    ...parts.twice.map((name) => `${name} is in the archive twice`),
    ...parts.unsound.map((name) => `${name} has a wrong checksum`),
    ...unreadable(parts),
    ...contentTypeFaults(parts),
    ...["", ...parts.names().filter((name) => !isArrows(name))].flatMap((name) => arrowFaults(parts, name)),
    ...parts
      .names()
      .filter(isArrows)
      .flatMap((name) => orphanedArrows(parts, name)),
  ];
}

function isArrows(name: string): boolean {
  return name.endsWith(".rels");
}

function unreadable(parts: WorkbookParts): readonly string[] {
  return parts
    .names()
    .filter((name) => /\.(xml|rels|vml)$/i.test(name))
    .flatMap((name) => {
      const tree = parts.readable(name);
      return tree instanceof Error ? [`${name} is no XML: ${tree.message.trim()}`] : [];
    });
}

function contentTypeFaults(parts: WorkbookParts): readonly string[] {
  const list = parts.tree("[Content_Types].xml")?.children ?? [];
  const said = (name: string) =>
    list
      .filter((one) => one.name === name)
      .map((one) => (attribute(one, name === "Default" ? "Extension" : "PartName") ?? "").toLowerCase());
  return [
    ...repeated(said("Default")).map((name) => `[Content_Types].xml says twice what .${name} is`),
    ...repeated(said("Override")).map((name) => `[Content_Types].xml says twice what ${name} is`),
    ...said("Override")
      .filter((name) => parts.spelt(name.replace(/^\//, "")) === undefined)
      .map((name) => `[Content_Types].xml says what ${name} is, which is not there`),
    ...parts
      .names()
      .filter((name) => name !== "[Content_Types].xml" && parts.contentType(name) === undefined)
      .map((name) => `${name} has no content type`),
  ];
}

function arrowFaults(parts: WorkbookParts, from: string): readonly string[] {
  const arrows = parts.arrows(from);
  const inside = arrows.filter(({ external, target }) => !external && target !== "");
  const where = from === "" ? "the package" : from;
  const ids = new Set(arrows.map(({ id }) => id));
  return [
    ...repeated(arrows.map(({ id }) => id)).map((id) => `${where} has two arrows ${id}`),
    ...repeated(inside.map(({ kind, target }) => `${kind} ${target}`)).map(
      (word) => `${where} has two arrows to ${word}`,
    ),
    ...inside.flatMap(({ id, kind, type, target }) => {
      const is = parts.contentType(target);
      const wanted = type.startsWith(RELATIONSHIPS) ? CONTENT_TYPES[kind] : undefined;
      if (parts.spelt(target) === undefined) return [`${where} has an arrow ${id} to ${target}, which is not there`];
      return wanted === undefined || wanted === is
        ? []
        : [`${where} has an arrow ${id} for a ${kind} to a part of type ${String(is)}`];
    }),
    ...(from === "" ? [] : usedIds(parts.tree(from)))
      .filter((id) => id !== "" && !ids.has(id))
      .map((id) => `${where} uses an arrow ${id} that it does not have`),
  ];
}

function usedIds(tree: Tree | undefined): readonly string[] {
  if (tree === undefined) return [];
  const own = ["id", "embed", "link", "pict"].flatMap((name) => tree.attributes.get(`{${RELATIONSHIPS}}${name}`) ?? []);
  return [...own, ...tree.children.flatMap(usedIds)];
}

function orphanedArrows(parts: WorkbookParts, name: string): readonly string[] {
  const { dir, base } = posix.parse(name);
  const from = posix.join(posix.dirname(dir), base.slice(0, -".rels".length));
  return base === ".rels" || parts.spelt(from) !== undefined
    ? []
    : [`${name} has arrows from a part that is not there`];
}

/** What lists of the styles and shared texts say of themselves and of each other that does not hold. */
export function listFaults(parts: WorkbookParts): readonly string[] {
  const styles = parts.tree(parts.ofWorkbook("styles"));
  const texts = parts.tree(parts.ofWorkbook("sharedStrings"));
  const counted = ["fonts", "fills", "borders", "cellXfs", "cellStyleXfs", "dxfs", "numFmts", "cellStyles"].flatMap(
    (name) => {
      const list = child(styles, name);
      const said = attribute(list, "count");
      return list === undefined || said === undefined || Number(said) === list.children.length
        ? []
        : [`styles: ${name} says it has ${said}, but has ${list.children.length}`];
    },
  );
  const said = attribute(texts, "uniqueCount");
  const wrong = said !== undefined && Number(said) !== (texts?.children.length ?? 0);
  return [
    ...counted,
    ...(wrong ? [`shared texts: there are said to be ${said}, but are ${texts?.children.length ?? 0}`] : []),
    ...formatFaults(styles),
  ];
}

function formatFaults(styles: Tree | undefined): readonly string[] {
  if (styles === undefined) return [];
  const many = (name: string) => child(styles, name)?.children.length ?? 0;
  const formats = (child(styles, "numFmts")?.children ?? []).map((one) => attribute(one, "numFmtId") ?? "");
  const cells = child(styles, "cellXfs")?.children ?? [];
  return [
    ...repeated(formats).map((id) => `styles: there are two number formats ${id}`),
    ...cells.flatMap((format, index) => {
      const number = (name: string) => Number(attribute(format, name) ?? 0);
      const lists = [
        ["fontId", "fonts"],
        ["fillId", "fills"],
        ["borderId", "borders"],
      ] as const;
      return [
        ...lists.flatMap(([id, list]) =>
          number(id) < many(list) ? [] : [`styles: cell format ${index} has no ${id} ${number(id)}`],
        ),
        ...(number("xfId") < Math.max(many("cellStyleXfs"), 1)
          ? []
          : [`styles: cell format ${index} has no style ${number("xfId")}`]),
        ...(number("numFmtId") < 164 || formats.includes(String(number("numFmtId")))
          ? []
          : [`styles: cell format ${index} has no number format ${number("numFmtId")}`]),
      ];
    }),
  ];
}
