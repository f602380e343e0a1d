import { type Plan, type Structure, structureOf } from "../../planning/plan";
import { listed } from "./wording";

/** What a plan has that another has not, in words: `one K/1 instead of a second K`. */
export function differenceSentence(plan: Plan, other: Plan): string {
  const here = structureOf(plan);
  const there = structureOf(other);
  const gained = surplus(here, there);
  const lost = surplus(there, here);
  if (gained.length === 0 && lost.length === 0) return "the same classes";
  if (lost.length === 0) return `${listed(gained, "and")} besides`;
  if (gained.length === 0) return `without ${listed(lost, "and")}`;
  return `${listed(gained, "and")} instead of ${listed(lost, "and")}`;
}

/** The classes that `more` opens beyond `less`, a phrase for each type, in the order of `more`. */
function surplus(more: Structure, less: Structure): readonly string[] {
  return [...more].flatMap(([type, count]) => {
    const before = less.get(type) ?? 0;
    if (count <= before) return [];
    if (before === 0) return [`${numberWord(count)} ${type}`];
    return [count - before === 1 ? `a ${ordinalWord(count)} ${type}` : `${numberWord(count - before)} more ${type}`];
  });
}

const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;
const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "", "ninth", "tenth"] as const;

function numberWord(count: number): string {
  return NUMBERS[count - 1] ?? String(count);
}

/** `second`, `third` … as they follow the word `a`; none for eight and eleven, which would want `an`. */
function ordinalWord(count: number): string {
  const word = ORDINALS[count - 1] ?? "";
  return word === "" ? "further" : word;
}
