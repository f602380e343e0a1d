import type { ConditionalFormat } from "../book/conditional-format";
import { printAreas } from "./areas-text";
import { changedRule, newRule } from "./conditional-formats";
import { isSame } from "./sheet-state";
import { type PartText, tagWith } from "./text/part-text";
import { childElements, type ElementText, localName, nextTag } from "./text/xml-text";
import type { StyleSheet } from "./write-styles";
import { element, withAttributes, type XmlElement } from "./text/xml";

interface StoredRule {
  readonly block: ElementText;
  readonly rule: ElementText;
}

/** What became of a rule of the file. */
interface Fate extends StoredRule {
  readonly element: XmlElement;
  readonly before: ConditionalFormat;
  readonly now: ConditionalFormat | undefined;
}

/** Writes what changed among the conditional formats of a sheet; the rules that did not change keep their text. */
export function patchConditionalFormats(
  part: PartText,
  now: readonly ConditionalFormat[],
  had: readonly ConditionalFormat[],
  rules: ReadonlyMap<string, { readonly place: number; readonly rule: XmlElement }>,
  styles: StyleSheet,
): void {
  if (isSame(now, had)) return;
  const blocks = part.named("conditionalFormatting");
  const stored = blocks.flatMap((block) =>
    childElements(part.text, block)
      .filter(({ name }) => localName(name) === "cfRule")
      .map((rule) => ({ block, rule })),
  );
  const fates = had.flatMap((before): readonly Fate[] => {
    const found = rules.get(before.id);
    const where = found === undefined ? undefined : stored[found.place];
    if (found === undefined || where === undefined) return [];
    return [{ ...where, element: found.rule, before, now: now.find(({ id }) => id === before.id) }];
  });
  const priorities = prioritiesFor(part, now, fates, stored);
  for (const block of blocks) {
    const ofBlock = fates.filter((fate) => fate.block === block);
    if (ofBlock.length > 0) patchBlock(part, block, ofBlock, priorities, styles);
  }
  const known = new Set(fates.map(({ before }) => before.id));
  const added = now
    .filter(({ id }) => !known.has(id))
    .map((format) =>
      element("conditionalFormatting", { sqref: printAreas(format.areas) }, [
        newRule(format, styles, priorities.get(format.id) ?? 1),
      ]),
    );
  const last = blocks.at(-1);
  const text = added.map((one) => part.print(one)).join("");
  if (last === undefined) part.insert("conditionalFormatting", text);
  else part.replace(last.end, last.end, text);
}

function patchBlock(
  part: PartText,
  block: ElementText,
  fates: readonly Fate[],
  priorities: ReadonlyMap<string, number>,
  styles: StyleSheet,
): void {
  const rules = childElements(part.text, block).filter(({ name }) => localName(name) === "cfRule");
  const staying = fates.flatMap(({ now }) => (now === undefined ? [] : [printAreas(now.areas)]));
  if (staying.length === 0 && rules.length === fates.length) {
    part.replace(block.start, block.end, "");
    return;
  }
  const before = printAreas(fates[0]?.before.areas ?? []);
  const together = rules.length === fates.length && staying.every((areas) => areas === staying[0]);
  if (together && staying[0] !== before) part.setAttributes(block, { sqref: staying[0] });
  const moved: string[] = [];
  for (const { rule, element: old, before: was, now } of fates) {
    const priority = now === undefined ? undefined : priorities.get(now.id);
    const changed = now !== undefined && !isSame({ ...was, areas: [] }, { ...now, areas: [] });
    const text = changed ? part.print(withAttributes(changedRule(old, was, now, styles), { priority })) : undefined;
    const tag = tagWith(part.text.slice(rule.start, rule.openEnd), { priority });
    const whole = text ?? `${tag}${part.text.slice(rule.openEnd, rule.end)}`;
    const leaves = now !== undefined && !together && printAreas(now.areas) !== before;
    part.replace(rule.start, rule.end, now === undefined || leaves ? "" : whole);
    if (leaves) {
      const open = tagWith(part.text.slice(block.start, block.openEnd), { sqref: printAreas(now.areas) });
      moved.push(`${open}${whole}</${block.name}>`);
    }
  }
  part.replace(block.end, block.end, moved.join(""));
}

/**
 * The priorities of all formats. Where the old ones keep their order among themselves they keep their numbers too, and
 * new ones go before or behind them; rules of later years, which stand in the part's extension, count along.
 */
function prioritiesFor(
  part: PartText,
  now: readonly ConditionalFormat[],
  fates: readonly Fate[],
  stored: readonly StoredRule[],
): ReadonlyMap<string, number> {
  const old = new Map(
    fates.map(({ before, rule }) => [before.id, Number(part.attributesOf(rule)["priority"] ?? 0)] as const),
  );
  const later = part.named("extLst").flatMap((list) => rulesWithin(part, list));
  const all = [...stored.map(({ rule }) => rule), ...later].map((rule) =>
    Number(part.attributesOf(rule)["priority"] ?? 0),
  );
  const staying = now.flatMap(({ id }) => old.get(id) ?? []);
  const first = now.findIndex(({ id }) => old.has(id));
  const before = first < 0 ? now.length : first;
  const end = now.findLastIndex(({ id }) => old.has(id));
  const inOrder = staying.every((one, index) => index === 0 || one >= (staying[index - 1] ?? 0));
  const together = now.slice(before, end + 1).every(({ id }) => old.has(id));
  if (!inOrder || !together) return new Map(now.map(({ id }, index) => [id, index + 1]));
  const shift = all.length === 0 ? 0 : Math.max(0, before + 1 - Math.min(...all));
  if (shift > 0)
    for (const rule of later)
      part.setAttributes(rule, { priority: Number(part.attributesOf(rule)["priority"]) + shift });
  const highest = Math.max(before, ...all.map((one) => one + shift));
  return new Map(
    now.map(({ id }, index) => {
      const number = old.get(id);
      if (number !== undefined) return [id, number + shift];
      return [id, index < before ? index + 1 : highest + index - end];
    }),
  );
}

/** The rules of conditional formats at any depth below an element that have a priority. */
function rulesWithin(part: PartText, list: ElementText): readonly ElementText[] {
  const found: ElementText[] = [];
  for (let tag = nextTag(part.text, list.openEnd); tag !== undefined && tag.start < list.closeStart;) {
    const opened = { ...tag, openEnd: tag.end, closeStart: tag.end };
    if (tag.kind !== "close" && localName(tag.name) === "cfRule" && part.attributesOf(opened)["priority"] !== undefined)
      found.push(opened);
    tag = nextTag(part.text, tag.end);
  }
  return found;
}
