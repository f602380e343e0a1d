import type { Tree } from "./tree";

/** Something of a workbook that another does not have as it was. */
export interface Difference {
  /** A word for the kind of thing: `part`, `cell value`, `name`, … */
  readonly kind: string;
  readonly where: string;
  readonly what: string;
}

const YES_AND_NO: Readonly<Record<string, string>> = { true: "1", false: "0", on: "1", off: "0" };
/** Namespaces of strict files, which mean the same as those of all others. */
const STRICT: readonly (readonly [string, string])[] = [
  [
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  ],
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"],
  ["http://purl.oclc.org/ooxml/", "http://schemas.openxmlformats.org/"],
];
const XML = "{http://www.w3.org/XML/1998/namespace}";

/** A word with a namespace in it, in the spelling of transitional files. */
export function asTransitional(word: string): string {
  return STRICT.reduce((text, [strict, usual]) => text.replace(strict, usual), word);
}

/** Whether two values of an attribute mean the same: yes is 1, and numbers may be written in several ways. */
export function sameValue(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  if ((YES_AND_NO[one] ?? one) === (YES_AND_NO[other] ?? other)) return true;
  const [first, second] = [Number(one), Number(other)];
  return one.trim() !== "" && other.trim() !== "" && Math.abs(first - second) <= 1e-6 * Math.max(1, Math.abs(first));
}

/** Whether two elements mean the same, whatever their prefixes, blanks between elements and order of attributes. */
export function sameTree(one: Tree, other: Tree): boolean {
  return treeDifferences(one, other, "").length === 0;
}

/** How an element differs from what it was, each with the path to it. `ignored` holds `element@attribute`. */
export function treeDifferences(
  before: Tree,
  after: Tree,
  where: string,
  ignored: ReadonlySet<string> = new Set(),
): readonly Difference[] {
  const found: Difference[] = [];
  const say = (kind: string, what: string) => found.push({ kind, where, what: what.slice(0, 200) });
  if (before.name !== after.name) return [{ kind: "changed", where, what: `${before.name} → ${after.name}` }];
  const [had, has] = [attributesOf(before), attributesOf(after)];
  for (const [key, value] of had) {
    const name = `${before.name}@${key.replace(/^.*\}/, "")}`;
    if (ignored.has(name) || sameValue(value, has.get(key))) continue;
    if (has.has(key)) say("changed", `${name} ${value} → ${String(has.get(key))}`);
    else say("lost", `${name}="${value}"`);
  }
  for (const [key, value] of has) {
    const name = `${before.name}@${key.replace(/^.*\}/, "")}`;
    if (!had.has(key) && !ignored.has(name)) say("added", `${name}="${value}"`);
  }
  if (before.children.length === 0 && before.text !== after.text)
    say("changed", `${before.name} ${quoted(before.text)} → ${quoted(after.text)}`);
  for (const name of new Set([...before.children, ...after.children].map((one) => one.name))) {
    const [olds, news] = [before, after].map((tree) => tree.children.filter((one) => one.name === name));
    if (olds === undefined || news === undefined) continue;
    if (news.length < olds.length)
      say("lost", `${olds.length - news.length} of ${olds.length} <${name}> in ${before.name}`);
    if (news.length > olds.length) say("added", `${news.length - olds.length} <${name}> in ${before.name}`);
    olds.forEach((old, index) => {
      const now = news[index];
      if (now !== undefined) found.push(...treeDifferences(old, now, `${where}/${name}`, ignored));
    });
  }
  const order = (tree: Tree) => tree.children.map(({ name }) => name).join(" ");
  if (found.length === 0 && order(before) !== order(after)) say("changed", `the order within ${before.name}`);
  return found;
}

function attributesOf(tree: Tree): ReadonlyMap<string, string> {
  return new Map(
    [...tree.attributes].filter(([key]) => !key.startsWith(XML)).map(([key, value]) => [asTransitional(key), value]),
  );
}

function quoted(text: string): string {
  return `“${text.slice(0, 80)}”`;
}
