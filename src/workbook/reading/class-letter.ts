import { nameKey } from "./grade-name";

/** With more classes than that, some have two letters. */
const LETTERS = 26;

/**
 * The letter of a class of a type, by what it is called: `B` of `3/4 B`, as our sheets write it, also with `(kept)` behind. Nothing
 * where it is called anything else, as a person's own notes beside the classes may be.
 */
export function letterOf(called: string, type: string, teachers: number): string | undefined {
  const name = called.replace(/\s+/g, " ").replace(/ \(kept\)$/i, "");
  const begin = `${nameKey(type)} `;
  if (!nameKey(name).startsWith(begin)) return undefined;
  const [letter] = (teachers > LETTERS ? /^[A-Z]{1,2}$/ : /^[A-Z]$/).exec(name.slice(begin.length)) ?? [];
  return letter;
}
