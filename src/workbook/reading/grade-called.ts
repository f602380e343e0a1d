import { foldedText, nameKey } from "./grade-name";

/**
 * The grades that people can mean by a text that is not the whole name of one: `3` for Year 3, `Yr 3` and `Years 3` likewise, `K` for
 * Kindergarten, `P2` for a grade 2 among P grades. More than one where it does not tell.
 */
export function gradeCalled(text: string, gradeNames: readonly string[]): readonly number[] {
  const asked = partsOf(text);
  const names = gradeNames.map(partsOf);
  const whole = names.flatMap(({ key }, grade) => (key === asked.key ? [grade] : []));
  if (whole.length > 0) return whole;
  if (!/^[\p{L}\p{M}\p{N}\s.'’ªº-]+$/u.test(text) || !/[\p{L}\p{N}]/u.test(text)) return [];
  return names.flatMap(({ words, number }, grade) => {
    if (number !== asked.number) return [];
    const isShort = words.startsWith(asked.words) || isAbbreviation(asked.words, words) || asked.words === `${words}s`;
    return isShort ? [grade] : [];
  });
}

/** A name as people remember it: its only number, and its letters. */
interface Parts {
  readonly key: string;
  readonly words: string;
  readonly number: string | undefined;
}

function partsOf(name: string): Parts {
  const key = nameKey(foldedText(name));
  const numbers = key.match(/\d+/g) ?? [];
  return {
    key,
    words: key.replace(/[^\p{L}]/gu, ""),
    number: numbers.length === 0 ? undefined : numbers.map((digits) => String(Number(digits))).join("."),
  };
}

/** Whether a word begins like another and goes on with letters of it in their order: `yr` for `year`, `gr` for `grade`. */
function isAbbreviation(short: string, word: string): boolean {
  if (short === "" || !word.startsWith(short.slice(0, 1))) return false;
  let from = 0;
  return Array.from(short).every((letter) => {
    const at = word.indexOf(letter, from);
    from = at + 1;
    return at >= 0;
  });
}
