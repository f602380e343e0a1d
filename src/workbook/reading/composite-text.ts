import { gradeName, nameKey } from "./grade-name";

/** What a composite's text says. Grades are positions, in the order written. */
export type CompositeReading =
  | { readonly kind: "grades"; readonly grades: readonly number[] }
  | { readonly kind: "single" }
  | { readonly kind: "unknown"; readonly grade: string }
  | { readonly kind: "ambiguous"; readonly readings: readonly (readonly number[])[] };

const SEPARATOR = /[/+&]/g;

/**
 * Reads `K/1` or `4+5+6`. A grade's own name may hold a separator (`P/S`), so every way of cutting the text at its
 * separators is tried, and a reading counts if all its pieces are grades.
 */
export function readComposite(text: string, gradeNames: readonly string[]): CompositeReading {
  const positions = new Map(gradeNames.map((name, position) => [nameKey(name), position]));
  const cuts = [...text.matchAll(SEPARATOR)].map(({ index }) => index);
  const readings = readingsFrom(0, text, cuts, positions);
  const several = readings.filter((reading) => reading.length > 1);
  const [reading, another] = several;
  if (reading && another) return { kind: "ambiguous", readings: several };
  if (reading) return { kind: "grades", grades: reading };
  if (readings.length > 0) return { kind: "single" };
  const pieces = text.split(SEPARATOR).map(gradeName);
  return { kind: "unknown", grade: pieces.find((piece) => !positions.has(nameKey(piece))) ?? text };
}

function readingsFrom(
  start: number,
  text: string,
  cuts: readonly number[],
  positions: ReadonlyMap<string, number>,
): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  const gradeOf = (end: number) => positions.get(nameKey(gradeName(text.slice(start, end))));
  for (const cut of cuts.filter((index) => index >= start)) {
    const grade = gradeOf(cut);
    if (grade === undefined) continue;
    for (const rest of readingsFrom(cut + 1, text, cuts, positions)) found.push([grade, ...rest]);
    if (found.length > MOST_READINGS) return found;
  }
  const last = gradeOf(text.length);
  return last === undefined ? found : [...found, [last]];
}

/** Enough to know that a text is ambiguous. */
const MOST_READINGS = 4;
