import { gradesKey } from "../../planning/class-type";
import { gradeCalled } from "./grade-called";
import { foldedText, gradeName, nameKey } from "./grade-name";

/** What a composite's text says. Grades are positions, in the order written. */
export type CompositeReading =
  | { readonly kind: "grades"; readonly grades: readonly number[] }
  | { readonly kind: "single"; readonly grade: number }
  | { readonly kind: "unknown"; readonly grade: string }
  | { readonly kind: "ambiguous"; readonly readings: readonly (readonly number[])[] };

/** What everybody takes for a sign between grades. */
const SIGNS = /[/+&]/g;

/** What stands between grades too where people write by hand: strokes, fractions, commas, a word for “and”. */
const MORE_SIGNS = /[/+&\u2044\u2215,;\u3001\u30fb|~\u301c\p{Pd}\u2212]|\s(?:and|und|et|y|e|en|og|och|i|ja)\s/gu;

/** The signs that can mean “to” as well. */
const STROKE = /^[\p{Pd}\u2212~\u301c]$/u;

/**
 * Reads `K/1` or `4+5+6`. A grade's own name may hold a sign (`P/S`), so every way of cutting the text at its signs is tried,
 * and a reading counts if all its pieces are grades. Where the plain signs lead to none, further signs do (`K–1`, `K and 1`), and then
 * pieces that leave out what is clear from the others (`P1/2`, `Year 3/4`, `1/2年`), or say only what tells a grade from the rest
 * (`3/4` for Year 3 and Year 4). `1-4` can be the grades from 1 to 4, too.
 */
export function readComposite(text: string, gradeNames: readonly string[]): CompositeReading {
  const readings = readingsOf(text, gradeNames, asWritten);
  const several = readings.filter((reading) => reading.length > 1);
  if (several.length > 1) return { kind: "ambiguous", readings: several };
  const known = new Set(gradeNames.map(nameKey));
  return readingOf(several[0] ?? readings[0]) ?? unknownIn(text, SIGNS, (piece) => known.has(nameKey(piece)));
}

/**
 * Reads a band of grades: `K`, `K/1`, `4+5+6`, in the same signs as a composite, but for strokes, which all mean “to”: `1–4` is every grade
 * from 1 to 4.
 */
export function readBand(text: string, gradeNames: readonly string[]): CompositeReading {
  const readings = readingsOf(text, gradeNames, withRuns);
  if (readings.length > 1) return { kind: "ambiguous", readings };
  return readingOf(readings[0]) ?? unknownIn(text, MORE_SIGNS, (piece) => gradeCalled(piece, gradeNames).length > 0);
}

/** The one reading of a text; nothing where it has none. */
function readingOf(reading: readonly number[] | undefined): CompositeReading | undefined {
  const [grade, another] = reading ?? [];
  if (reading !== undefined && another !== undefined) return { kind: "grades", grades: reading };
  return grade === undefined ? undefined : { kind: "single", grade };
}

/** That a text names a grade that is none: the first of its pieces. */
function unknownIn(text: string, signs: RegExp, isKnown: (piece: string) => boolean): CompositeReading {
  const pieces = text.split(signs).map(gradeName);
  return { kind: "unknown", grade: pieces.find((piece) => !isKnown(piece)) ?? text };
}

/** Every reading of a text whose pieces are grades; `meanings` is what these can say with the signs between them. */
function readingsOf(text: string, gradeNames: readonly string[], meanings: Meanings): readonly (readonly number[])[] {
  const exact = exactNames(gradeNames);
  const folded = gradeName(foldedText(text));
  return (
    attempt(text, SIGNS, exact, meanings) ??
    attempt(folded, MORE_SIGNS, exactNames(gradeNames.map(foldedText)), meanings) ??
    attempt(folded, MORE_SIGNS, inheriting(gradeNames), meanings) ??
    attempt(folded, MORE_SIGNS, (piece) => gradeCalled(piece, gradeNames), meanings) ??
    []
  );
}

/** What grades can mean with the signs between the pieces that name them. */
type Meanings = (grades: readonly number[], pieces: readonly Piece[]) => readonly (readonly number[])[];

/** The grades that a piece of a text can mean; `before` and `behind` are the other pieces, in the order written. */
type GradesOf = (piece: string, before: readonly string[], behind: readonly string[]) => readonly number[];

function exactNames(gradeNames: readonly string[]): GradesOf {
  const positions = new Map(gradeNames.map((name, position) => [nameKey(name), position]));
  return (piece) => {
    const position = positions.get(nameKey(piece));
    return position === undefined ? [] : [position];
  };
}

/** A piece may leave out how the first piece begins, or how the last one ends: `P1/2`, `1/2年`. */
function inheriting(gradeNames: readonly string[]): GradesOf {
  const exact = exactNames(gradeNames.map(foldedText));
  return (piece, before, behind) => {
    const [first, last] = [before[0], behind.at(-1)];
    const start = /^(\D+)\d/u.exec(first ?? "")?.[1] ?? "";
    const end = last === undefined ? "" : (/^\d+(\D+)$/u.exec(last)?.[1] ?? "");
    const candidates = [piece, `${start}${piece}`, `${piece}${end}`];
    const found = candidates.flatMap((candidate) => exact(gradeName(candidate), [], []));
    return found.slice(0, 1);
  };
}

/** The different readings of a text; nothing where there is none. */
function attempt(
  text: string,
  signs: RegExp,
  gradesOf: GradesOf,
  meanings: Meanings,
): readonly (readonly number[])[] | undefined {
  const cuts = [...text.matchAll(signs)].map(({ index, 0: sign }) => ({ index, sign }));
  const found = new Map<string, readonly number[]>();
  for (const pieces of waysToCut(text, cuts)) {
    const texts = pieces.map(({ text }) => gradeName(text));
    const choices = texts.map((piece, index) => gradesOf(piece, texts.slice(0, index), texts.slice(index + 1)));
    for (const grades of combinations(choices))
      for (const meant of meanings(grades, pieces)) found.set(gradesKey(meant), meant);
    if (found.size > MOST_READINGS) break;
  }
  return found.size === 0 ? undefined : [...found.values()];
}

/** Enough to know that a text is ambiguous. */
const MOST_READINGS = 4;

/** The most signs of a text that are tried one by one as parts of names; of more, each parts grades. */
const MOST_SIGNS = 10;

interface Cut {
  readonly index: number;
  readonly sign: string;
}

/** A piece of a text and the sign before it. */
interface Piece {
  readonly text: string;
  readonly sign: string;
}

function* waysToCut(text: string, cuts: readonly Cut[]): Generator<readonly Piece[]> {
  const several = Math.min(cuts.length, MOST_SIGNS);
  const all = 2 ** several - 1;
  for (let chosen = all; chosen >= 0; chosen--) {
    const taken = cuts.filter((_, index) => index >= MOST_SIGNS || (chosen & (1 << (several - 1 - index))) !== 0);
    yield [{ index: 0, sign: "" }, ...taken].map(({ index, sign }, position) => ({
      text: text.slice(index + sign.length, taken[position]?.index ?? text.length),
      sign,
    }));
  }
}

function combinations(choices: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return choices.reduce<readonly (readonly number[])[]>(
    (found, choice) => found.flatMap((before) => choice.map((grade) => [...before, grade])).slice(0, MOST_READINGS + 1),
    [[]],
  );
}

/** The grades that are named; and those from one to another, where only a stroke stands between the two and there are some in between. */
function asWritten(grades: readonly number[], pieces: readonly Piece[]): readonly (readonly number[])[] {
  const [first = 0, last = 0] = grades;
  const isRun = grades.length === 2 && STROKE.test(pieces[1]?.sign ?? "") && last - first > 1;
  return isRun ? [grades, fromTo(first, last)] : [grades];
}

/** The grades that are named, and those between two with a stroke, once each and in their order. */
function withRuns(grades: readonly number[], pieces: readonly Piece[]): readonly (readonly number[])[] {
  const meant = grades.flatMap((grade, index) => {
    const before = grades[index - 1];
    return before !== undefined && STROKE.test(pieces[index]?.sign ?? "") ? fromTo(before, grade) : [grade];
  });
  return [[...new Set(meant)].toSorted((a, b) => a - b)];
}

/** Every grade from one to another, both among them, whichever comes first. */
function fromTo(one: number, other: number): readonly number[] {
  return Array.from({ length: Math.abs(other - one) + 1 }, (_, step) => Math.min(one, other) + step);
}
