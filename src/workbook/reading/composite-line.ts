import { gradesKey } from "../../planning/class-type";
import { type CompositeReading, readComposite } from "./composite-text";
import { foldedText, gradeName, nameKey } from "./grade-name";

/** What a text says that names several composites at once, as `any neighbours` does. Grades are positions. */
export type LineReading =
  | {
      readonly kind: "line";
      /** However many grades may share a class, as `all` says. */
      readonly anySize: boolean;
      readonly composites: readonly (readonly number[])[];
    }
  | { readonly kind: "unknownInLine"; readonly grade: string }
  /** The range begins with the older of its two grades. */
  | { readonly kind: "backwards"; readonly from: number; readonly to: number }
  /** So many neighbours of so few grades: there are none, or they are no composite. */
  | { readonly kind: "emptyLine"; readonly size: number; readonly grades: number };

/** What a text asks for before its grades are looked up. */
interface Asked {
  /** How many neighbours share a class; any number where it does not say. */
  readonly size: number | "any";
  /** The grades among which they are, as written; nothing where all are meant. */
  readonly range: string;
}

/** `any 2 neighbours`, `1–4 neighbours`, `any 3 neighbouring grades of 1–4`: what stands before and behind the word. */
const NEIGHBOURS = /^(.*?)(?:^| )neighbou?r(?:s|ing(?: \p{L}+)?)?(?: (?:(?:of|in|among|within|from) )?(.+))?$/iu;
const ANY = /(?:^| )(?:any|all|every)(?= |$)/i;

/** `all`, `all grades`, `all from 1–4`. */
const ALL = /^(?:all|any)(?: grades)?(?: (?:of|in|among|within|from) (.+)| (.+[\p{Pd}\u2212~\u301c].+))?$/iu;

/** What stands between the first grade of a range and its last. */
const TO = /[\p{Pd}\u2212~\u301c]/gu;
const BLANKS_AROUND_TO = /\s*([\p{Pd}\u2212~\u301c])\s*/gu;
const TO_IN_WORDS = /\s+(?:to|through)\s+/gi;

const NUMBERS_IN_WORDS = ["zero", "one", "two", "three", "four", "five"];

/** Reads what a cell says of composites: one of them, or many at once. A grade's own name is never a line. */
export function readCompositeCell(
  text: string,
  gradeNames: readonly string[],
  hasChildren: (grade: number) => boolean = () => true,
): CompositeReading | LineReading {
  const key = nameKey(foldedText(text));
  const isGrade = gradeNames.some((name) => nameKey(foldedText(name)) === key);
  return (isGrade ? undefined : readLine(text, gradeNames, hasChildren)) ?? readComposite(text, gradeNames);
}

/**
 * Reads a text that names several composites:
 * - `any 2 neighbours`: every two grades that follow each other, `any 3 neighbours` every three; `any neighbours` every two;
 * - `1–4 neighbours`: the same among the grades from 1 to 4;
 * - `all`: any grades that follow each other, however many. Grades without children are passed over, so that those
 *   beside them may share a class.
 */
function readLine(
  text: string,
  gradeNames: readonly string[],
  hasChildren: (grade: number) => boolean,
): LineReading | undefined {
  const asked = askedIn(gradeName(foldedText(text)).replace(TO_IN_WORDS, "–").replace(BLANKS_AROUND_TO, "$1"));
  if (asked === undefined) return undefined;
  const range = rangeIn(asked.range, gradeNames);
  if (typeof range === "string") return { kind: "unknownInLine", grade: range };
  const { first, last } = range;
  if (first > last) return { kind: "backwards", from: first, to: last };
  const grades = gradeNames.map((_, grade) => grade).slice(first, last + 1);
  const composites =
    asked.size === "any"
      ? distinct([...allRuns(grades), ...allRuns(grades.filter(hasChildren))])
      : runs(grades, asked.size);
  const size = asked.size === "any" ? 2 : asked.size;
  if (size < 2 || composites.length === 0) return { kind: "emptyLine", size, grades: grades.length };
  return { kind: "line", anySize: asked.size === "any", composites };
}

function askedIn(text: string): Asked | undefined {
  const [isNeighbours, before = "", behind = ""] = NEIGHBOURS.exec(text) ?? [];
  if (isNeighbours === undefined) {
    const all = ALL.exec(text);
    return all ? { size: "any", range: all[1] ?? all[2] ?? "" } : undefined;
  }
  const parts = [...before.split(ANY), behind].map((part) => part.trim()).filter((part) => part !== "");
  const sizes = parts.flatMap((part) => numberIn(part) ?? []);
  const [size = 2, ...more] = sizes;
  const ranges = parts.filter((part) => numberIn(part) === undefined);
  return { size, range: more.length > 0 ? before : ranges.join(" ") };
}

function numberIn(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const number = NUMBERS_IN_WORDS.indexOf(text.toLowerCase());
  return number < 0 ? undefined : number;
}

/** The first and the last grade of a range, or which grade of it is none; all grades where no range is written. */
function rangeIn(
  text: string,
  gradeNames: readonly string[],
): { readonly first: number; readonly last: number } | string {
  if (text === "") return { first: 0, last: gradeNames.length - 1 };
  const cuts = [...text.matchAll(TO)].map(({ index, 0: sign }) => [
    text.slice(0, index),
    text.slice(index + sign.length),
  ]);
  // One grade alone is a range too, from itself to itself.
  const ways = cuts.length === 0 ? [[text, text]] : cuts;
  for (const ends of ways) {
    const reading = readComposite(ends.join("/"), gradeNames);
    const [first, last, ...between] = reading.kind === "grades" ? reading.grades : [];
    if (first !== undefined && last !== undefined && between.length === 0) return { first, last };
  }
  return ways[0]?.find((end) => readComposite(end, gradeNames).kind !== "single") ?? text;
}

/** Every so many that follow each other. */
function runs(grades: readonly number[], size: number): readonly (readonly number[])[] {
  return grades.slice(size - 1).map((_, start) => grades.slice(start, start + size));
}

/** Every two or more that follow each other. */
function allRuns(grades: readonly number[]): readonly (readonly number[])[] {
  return grades.flatMap((_, start) =>
    grades.slice(start + 1).map((_last, more) => grades.slice(start, start + 2 + more)),
  );
}

function distinct(composites: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return [...new Map(composites.map((grades) => [gradesKey(grades), grades])).values()];
}
