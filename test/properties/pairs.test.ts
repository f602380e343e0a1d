import { findRepairs } from "../../src/optimisation/why-not/find-repairs";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { type Change, withChanges } from "../../src/planning/change";
import { childrenInSchool, type Problem } from "../../src/planning/problem";
import { ownLimits, type Repair } from "../../src/planning/repair";
import { breachesOf } from "../../src/planning/rules";
import { moreThan, numberOfCases, seedsFrom } from "../support/number-of-cases";
import { planExists } from "../support/oracle";
import { randomSchool } from "../support/random-schools";
import { TIMELESS } from "../support/search";

const solver = await createGlpkSolver();

/** Impossible schools of two and three grades for which no single change is enough. */
const cases = seedsFrom(30_001, 3000)
  .filter((seed) => [1, 2].includes(seed % 5))
  .map((seed) => ({ seed, school: tightSchool(seed) }))
  .filter(({ school }) => !planExists(school) && changeLists(school).every((changes) => !someWork(school, changes)))
  .slice(0, numberOfCases(80));

describe.each(cases)("Random school $seed, for which no single change is enough", ({ school }) => {
  const repairs = repairsOf(school);
  const pair = repairs.find(({ changes }) => changes.length === 2);

  it("has the fewest children without a place, and at most one pair of changes besides", () => {
    const others = repairs.filter((repair) => repair !== pair);
    expect(others.every(({ changes }) => changes.length === 1 && changes[0]?.kind === "children")).toBe(true);
    expect(others.length).toBeLessThanOrEqual(1);
  });

  it("is possible with both changes, but with neither alone, nor with one step less of either", () => {
    const changes = pair?.changes ?? [];
    const oneStepLess = changes.flatMap((change, index) =>
      stepBefore(change).map((less) => changes.map((other, at) => (at === index ? less : other))),
    );
    const tooLittle = [...changes.map((change) => [change]), ...oneStepLess];
    expect(tooLittle.filter((some) => planExists(withChanges(school, some)))).toEqual([]);
    expect(pair === undefined || planExists(withChanges(school, changes))).toBe(true);
    expect(pair === undefined ? [] : breachesOf(pair.plan, withChanges(school, changes))).toEqual([]);
  });

  it("has no cheaper pair than trying every two changes finds", () => {
    expect(cheaperPair(school, pair === undefined ? Infinity : costOf(school, pair))).toBeUndefined();
  });
});

describe("The random schools", () => {
  it("are enough, and most have a pair", () => {
    const paired = cases.filter(({ school }) => repairsOf(school).some(({ changes }) => changes.length === 2));
    expect(cases.length).toBeGreaterThan(moreThan(79));
    expect(paired.length).toBeGreaterThan(moreThan(40));
  });
});

function repairsOf(school: Problem): readonly Repair[] {
  return [...findRepairs(solver, school, ownLimits(school), TIMELESS)].flatMap((repair) => repair ?? []);
}

/** A random school with a grade that its limits make hard to seat. */
function tightSchool(seed: number): Problem {
  const school = randomSchool(seed);
  return {
    ...school,
    teachers: Math.max(1, school.teachers - 2),
    grades: school.grades.map((grade, position) =>
      position === seed % school.grades.length
        ? { ...grade, children: 1 + (grade.children % 5), minClassSize: 6, maxClassSize: 9, minSubclass: 3 }
        : grade,
    ),
  };
}

function costOf(school: Problem, { changes }: Repair): number {
  return changes.reduce((sum, change) => sum + size(school, change), 0);
}

function size({ composites }: Problem, change: Change): number {
  return change.kind === "newComposite" ? 1 / (composites.length + 1) : Math.abs(change.to - change.from) / change.from;
}

/** For each thing that can be changed, every change of it from the smallest on. */
function changeLists(school: Problem): readonly (readonly Change[])[] {
  const everybody = Math.max(30, childrenInSchool(school));
  const steps = (from: number, to: number, change: (to: number) => Change): readonly Change[] =>
    Array.from({ length: Math.abs(to - from) }, (_, step) => change(from + Math.sign(to - from) * (step + 1)));
  const attended = school.grades.flatMap(({ children }, position) => (children > 0 ? [position] : []));
  const from = school.teachers;
  return [
    steps(from, 9, (to) => ({ kind: "teachers", from, to })),
    ...(school.teacherRule === "exactly" ? [steps(from, 1, (to): Change => ({ kind: "teachers", from, to }))] : []),
    ...school.grades.flatMap((grade, position) => {
      const of = (kind: "maxClassSize" | "minClassSize" | "minSubclass", to: number) =>
        steps(grade[kind], to, (value) => ({ kind, grades: [position], from: grade[kind], to: value }));
      return [of("maxClassSize", everybody), of("minClassSize", 1), of("minSubclass", 1)];
    }),
    ...school.composites.flatMap(({ grades, minClassSize, maxClassSize }, composite) => {
      const members = grades.flatMap((grade) => school.grades[grade] ?? []);
      const most = maxClassSize ?? Math.min(...members.map((grade) => grade.maxClassSize));
      const fewest = minClassSize ?? Math.max(...members.map((grade) => grade.minClassSize));
      return [
        steps(most, everybody, (to): Change => ({ kind: "compositeMax", composites: [composite], from: most, to })),
        steps(fewest, 1, (to): Change => ({ kind: "compositeMin", composites: [composite], from: fewest, to })),
      ];
    }),
    ...attended.slice(1).flatMap((older, index): (readonly Change[])[] => {
      const grades = [attended[index] ?? older, older];
      const known = school.composites.some((composite) => composite.grades.join() === grades.join());
      return known ? [] : [[{ kind: "newComposite", grades }]];
    }),
  ].filter((changes) => changes.length > 0);
}

/** Whether one of these changes is enough; of limits it suffices to ask the furthest. */
function someWork(school: Problem, changes: readonly Change[]): boolean {
  const asked = changes[0]?.kind === "teachers" ? changes : changes.slice(-1);
  return asked.some((change) => planExists(withChanges(school, [change])));
}

/** Two changes that are enough for less; of what costs less, it suffices to ask the furthest. */
function cheaperPair(school: Problem, limit: number): readonly Change[] | undefined {
  const lists = changeLists(school);
  for (const [index, firsts] of lists.entries())
    for (const seconds of lists.slice(index + 1)) {
      if (firsts[0]?.kind === "teachers" && seconds[0]?.kind === "teachers") continue;
      // Numbers of teachers that must all have a class do not help each other: each is asked.
      for (const first of firsts) {
        const second = seconds.findLast((change) => size(school, first) + size(school, change) < limit - 1e-9);
        const both = second === undefined ? [] : [first, second];
        if (second !== undefined && planExists(withChanges(school, both))) return both;
      }
    }
  return undefined;
}

function stepBefore(change: Change): readonly Change[] {
  switch (change.kind) {
    case "newComposite":
    case "children":
      return [];
    case "teachers":
    case "largestSpan":
    case "maxClassSize":
    case "minClassSize":
    case "minSubclass":
    case "softMaxClassSize":
    case "compositeMax":
    case "compositeMin":
    case "compositeSoftMax":
      return Math.abs(change.to - change.from) < 2
        ? []
        : [{ ...change, to: change.to - Math.sign(change.to - change.from) }];
    case "averageMax":
    case "averageMin":
    case "shareOverCap":
      throw new Error("These schools limit no average and no share.");
  }
}
