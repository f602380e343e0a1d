import type { Composite, Grade } from "../../src/planning/grades";
import type { Priority } from "../../src/planning/priority";
import type { Problem } from "../../src/planning/problem";
import { createRandom, type Random } from "./random";

/** What matters first in a large school that is made up. */
export type LargeKind = "evenness first" | "composites first";
export const LARGE_KINDS: readonly LargeKind[] = ["evenness first", "composites first"];

const PRIORITIES: Readonly<Record<LargeKind, readonly Priority[]>> = {
  "evenness first": ["most even class sizes", "fewest composite classes"],
  "composites first": ["fewest composite classes", "most even class sizes"],
};

/**
 * A large school, always the same for a seed: 12 to 20 grades, 30 to 300 teachers, neighbouring grades in pairs, triples and
 * quadruples. It usually has a plan: classes need not be much larger than the average.
 */
export function largeSchool(kind: LargeKind, seed: number): Problem {
  const random = createRandom(seed + 40_000);
  const count = random.whole(12, 20);
  const teachers = Math.round(30 * 10 ** (random.whole(0, 100) / 100));
  return schoolOf(random, kind, count, teachers);
}

/** A school of 60 grades and about 100 to 200 teachers, likewise. */
export function wideSchool(kind: LargeKind, seed: number): Problem {
  const random = createRandom(seed + 80_000);
  return schoolOf(random, kind, 60, random.whole(100, 200));
}

/** A school of 60 grades and 200 composites, likewise: every pair and every triple of neighbours, and of the others what is drawn. */
export function tiedSchool(kind: LargeKind, seed: number): Problem {
  const random = createRandom(seed + 100_000);
  const school = schoolOf(random, kind, 60, random.whole(100, 200));
  const wider = random.shuffled(runsOf(random, 60, [0, 0, 1], 1));
  const composites = [...runsOf(random, 60, [1, 1, 0], 0), ...wider].slice(0, 200);
  return { ...school, composites };
}

/** A school of so many grades in so many parts that no composite ties, all alike or each of its own, likewise. */
export function schoolInParts(kind: LargeKind, seed: number, { parts, of, alike }: PartsAsked): Problem {
  const random = createRandom(seed + 120_000);
  const school = schoolOf(
    random,
    kind,
    parts * of,
    random.whole(Math.round(1.7 * parts * of), Math.round(3.3 * parts * of)),
  );
  const first = school.grades.slice(0, of);
  const grades = alike
    ? school.grades.map((grade, position): Grade => ({ ...(first[position % of] ?? grade), name: grade.name }))
    : school.grades;
  const firstRuns = runsOf(random, of, [0.9, 0.9, 0.9], 0.7);
  const composites = Array.from({ length: parts }, (_, part) =>
    (alike || part === 0 ? firstRuns : runsOf(random, of, [0.9, 0.9, 0.9], 0.7)).map((composite) => ({
      grades: composite.grades.map((grade) => grade + part * of),
    })),
  ).flat();
  const childrenIn = (all: readonly Grade[]): number => all.reduce((sum, { children }) => sum + children, 0);
  const teachers = Math.round((school.teachers * childrenIn(grades)) / childrenIn(school.grades));
  return { ...school, teachers, grades, composites };
}

/** Into how many parts of how many grades a school falls. */
export interface PartsAsked {
  readonly parts: number;
  readonly of: number;
  readonly alike: boolean;
}

function schoolOf(random: Random, kind: LargeKind, count: number, teachers: number): Problem {
  const average = random.whole(16, 26);
  const children = teachers * average - random.whole(0, average);
  const cap = average + random.whole(1, 5);
  const oneLimitForAll = random.chance(0.5);
  const minClassSize = random.whole(5, Math.floor(0.6 * average));
  const minSubclass = random.whole(3, 8);
  const grades = dealt(random, children, count).map((ofGrade, position): Grade => ({
    name: `G${position + 1}`,
    children: ofGrade,
    minClassSize: Math.min(ofGrade, minClassSize),
    maxClassSize: cap + (oneLimitForAll ? 0 : random.whole(0, 3)),
    minSubclass,
  }));
  const teacherRule = random.chance(0.5) ? "exactly" : "at most";
  const composites = runsOf(random, count, [0.9, 0.5, 0.3]);
  return { teachers, teacherRule, grades, composites, priorities: PRIORITIES[kind] };
}

/**
 * A school of 8 to 14 grades with limits and composites of all kinds and hardly enough teachers, always the same for a seed. Many
 * have no plan: see `IMPOSSIBLE_SEEDS`.
 */
export function tightSchool(seed: number): Problem {
  const random = createRandom(seed + 60_000);
  const count = random.whole(8, 14);
  const grades = Array.from({ length: count }, (_, position): Grade => ({
    name: position === 0 ? "K" : `${position}`,
    children: random.whole(18, 70),
    minClassSize: random.whole(1, 12),
    maxClassSize: random.whole(19, 25),
    minSubclass: random.whole(1, 6),
  }));
  const composites = runsOf(random, count, [0.7, 0.35, 0.2]).map((composite): Composite => ({
    ...composite,
    ...(random.chance(0.25) && { minClassSize: random.whole(10, 17) }),
    ...(random.chance(0.25) && { maxClassSize: random.whole(17, 24) }),
  }));
  const all = grades.reduce((sum, { children }) => sum + children, 0);
  return {
    teachers: Math.max(count, Math.ceil(all / 22)) + random.whole(-1, 2),
    teacherRule: random.chance(0.5) ? "exactly" : "at most",
    grades,
    composites,
    priorities: PRIORITIES["composites first"],
  };
}

/** The first seeds of which `tightSchool` has no plan, as a search of 12 seconds proved. */
export const IMPOSSIBLE_SEEDS: readonly number[] = [
  2, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 18, 19, 22, 23, 26, 27, 28, 29, 30, 32, 33, 40, 42, 43, 47, 49, 50, 56, 57, 58,
  59, 60, 64, 65, 67, 69, 70, 73, 75, 76, 79, 84, 85, 92, 109, 110, 111, 112, 113, 114, 115, 120, 123, 127, 130, 131,
  139, 141, 149,
];

/** So many children dealt out to so many grades, the largest of which have three times as many as the smallest. */
function dealt(random: Random, children: number, count: number): readonly number[] {
  const shares = Array.from({ length: count }, () => random.whole(50, 150));
  const all = shares.reduce((sum, share) => sum + share, 0);
  let shared = 0;
  let before = 0;
  return shares.map((share) => {
    shared += share;
    const until = Math.round((children * shared) / all);
    const ofGrade = until - before;
    before = until;
    return ofGrade;
  });
}

/** Runs of two, three and four neighbouring grades, each of a length as often as is said, and now and then two with one between. */
function runsOf(
  random: Random,
  count: number,
  often: readonly [number, number, number],
  oftenApart = 0.08,
): readonly Composite[] {
  const shapes = [
    [0, 1],
    [0, 1, 2],
    [0, 1, 2, 3],
    [0, 2],
  ].map((offsets, shape) => ({
    offsets,
    probability: often[shape] ?? oftenApart,
  }));
  return Array.from({ length: count }, (_, first) =>
    shapes.flatMap(({ offsets, probability }) => {
      const grades = offsets.map((offset) => first + offset);
      return random.chance(probability) && grades.every((grade) => grade < count) ? [{ grades }] : [];
    }),
  ).flat();
}
