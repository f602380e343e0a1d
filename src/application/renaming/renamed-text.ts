import { gradeCalled } from "../../workbook/reading/grade-called";
import { foldedText, nameKey } from "../../workbook/reading/grade-name";

/** The names of the same grades before and now, in their order. */
export interface Names {
  readonly before: readonly string[];
  readonly now: readonly string[];
}

/** A text in the names of today, and the grades that it names otherwise than before, by their positions. */
export interface RenamedText {
  readonly text: string;
  readonly grades: readonly number[];
}

/** What a text means under such names of the grades; nothing where it cannot be read. */
export type Meaning = (text: string, names: readonly string[]) => string | undefined;

/** A place of a text where a grade may be named. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly grade: number;
}

/** As many mentions are tried one by one; of a text with more, all are grades. */
const MOST_MENTIONS = 8;

/**
 * A text with the grades that it names as they are called now, and everything else, as the signs between them, as it stands.
 * Whatever is a name of a grade may be meant by something else, as the 2 of `any 2 neighbours`, so the result is the text with the
 * most names replaced that means now what it meant before. Nothing where there is none.
 */
export function renamedText(text: string, names: Names, meaning: Meaning): RenamedText | undefined {
  const meant = meaning(text, names.before);
  if (meant === undefined) return undefined;
  const isRenamed = ({ grade }: Mention): boolean => names.before[grade] !== names.now[grade];
  const mentions = mentionsIn(text, names.before);
  for (const chosen of [...choices(mentions.filter(isRenamed)), ...choices(mentions)]) {
    const renamed = replaced(text, chosen, names.now);
    if (meaning(renamed, names.now) !== meant) continue;
    return { text: renamed, grades: [...new Set(chosen.filter(isRenamed).map(({ grade }) => grade))] };
  }
  return undefined;
}

/** Some of the mentions, those with the most first. */
function choices(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  if (mentions.length > MOST_MENTIONS) return [mentions];
  const all = Array.from({ length: 2 ** mentions.length }, (_, chosen) =>
    mentions.filter((_mention, index) => (chosen & (1 << index)) !== 0),
  );
  return all.toSorted((a, b) => b.length - a.length);
}

function replaced(text: string, mentions: readonly Mention[], names: readonly string[]): string {
  return mentions.reduceRight(
    (sofar, { start, end, grade }) => sofar.slice(0, start) + (names[grade] ?? "") + sofar.slice(end),
    text,
  );
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** What may be short for the name of a grade: `Yr 3`, then `3` alone. */
const SHORT = [/^\p{L}+\.?\s?\p{N}+[\p{L}\p{M}\p{N}]*/u, /^[\p{L}\p{M}\p{N}]+/u];

/** Where a text may name grades, from left to right: by a whole name, the longest that stands there, or by what is short for one. */
function mentionsIn(text: string, names: readonly string[]): readonly Mention[] {
  const found: Mention[] = [];
  let start = 0;
  while (start < text.length) {
    const mention = WORD.test(text[start - 1] ?? "") ? undefined : mentionAt(text, start, names);
    if (mention) found.push(mention);
    start = mention?.end ?? start + 1;
  }
  return found;
}

function mentionAt(text: string, start: number, names: readonly string[]): Mention | undefined {
  const rest = text.slice(start);
  const whole = names
    .map((name, grade) => ({ start, end: start + name.length, grade, name }))
    .filter(({ end, name }) => same(text.slice(start, end), name) && !WORD.test(text[end] ?? ""))
    .toSorted((a, b) => b.end - a.end)[0];
  if (whole) return { start, end: whole.end, grade: whole.grade };
  for (const pattern of SHORT) {
    const [short = ""] = pattern.exec(rest) ?? [];
    const [grade, another] = short === "" ? [] : gradeCalled(short, names);
    if (grade !== undefined && another === undefined) return { start, end: start + short.length, grade };
  }
  return undefined;
}

function same(text: string, name: string): boolean {
  return name !== "" && nameKey(foldedText(text)) === nameKey(foldedText(name));
}
