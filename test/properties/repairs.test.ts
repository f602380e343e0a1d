import { findRepairs } from "../../src/optimisation/why-not/find-repairs";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { type Change, withChange, withChanges } from "../../src/planning/change";
import { childrenInSchool, type Problem } from "../../src/planning/problem";
import { ownLimits, type Repair } from "../../src/planning/repair";
import { breachesOf } from "../../src/planning/rules";
import { numberOfCases } from "../support/number-of-cases";
import { planExists } from "../support/oracle";
import { randomSchool } from "../support/random-schools";
import { TIMELESS } from "../support/search";

const solver = await createGlpkSolver();

const INFEASIBLE = numberOfCases(320);
const seeds = infeasibleSeeds();

describe.each(seeds)("Random impossible school %i", (seed) => {
  const school = randomSchool(seed);
  const repairs = repairsOf(school);
  const changes = repairs.flatMap((repair) => (repair.changes.length === 1 ? repair.changes : []));

  it("becomes possible with each repair, and not with one step less", () => {
    const wrong = changes.filter(
      (change) =>
        !planExists(withChange(school, change)) ||
        stepsBefore(change).some((less) => planExists(withChange(school, less))),
    );
    expect(wrong).toEqual([]);
  });

  it("has with each repair a plan that keeps every rule", () => {
    const breaches = repairs.flatMap((repair) => breachesOf(repair.plan, withChanges(school, repair.changes)));
    expect(breaches).toEqual([]);
  });

  it("misses no single change that would do", () => {
    const missed = furthestChanges(school).filter(
      (furthest) => planExists(withChange(school, furthest)) && !changes.some((change) => sameThing(change, furthest)),
    );
    expect(missed).toEqual([]);
  });

  it("leaves children out only where no single change would do, and then as few as can be", () => {
    const leftOut = changes.filter((change) => change.kind === "children");
    expect(leftOut.length === 0 || changes.length === 1).toBe(true);
    const counts = school.grades.map(({ children }) => children);
    const fewerWouldDo = leftOut.filter(({ from, to }) =>
      fewerIn(counts, Math.min(from - to, 9) - 1).some((fewer) =>
        planExists(withChange(school, { kind: "children", fewer, from, to })),
      ),
    );
    expect(fewerWouldDo).toEqual([]);
  });
});

function repairsOf(school: Problem): readonly Repair[] {
  return [...findRepairs(solver, school, ownLimits(school), TIMELESS)].flatMap((repair) => repair ?? []);
}

/** The first seeds of schools of up to three grades without a plan. */
function infeasibleSeeds(): readonly number[] {
  const found: number[] = [];
  for (let seed = 1; found.length < INFEASIBLE; seed++) {
    const school = randomSchool(seed);
    if (school.grades.length <= 3 && childrenInSchool(school) > 0 && !planExists(school)) found.push(seed);
  }
  return found;
}

/** Every way to take up to so many children out of grades with these counts. */
function fewerIn(counts: readonly number[], most: number): readonly (readonly number[])[] {
  const [first, ...rest] = counts;
  if (first === undefined) return [[]];
  return Array.from({ length: Math.min(first, most) + 1 }, (_, taken) => taken).flatMap((taken) =>
    fewerIn(rest, most - taken).map((others) => [taken, ...others]),
  );
}

/** The same change one step smaller. */
function stepsBefore(change: Change): readonly Change[] {
  switch (change.kind) {
    case "newComposite":
      return [];
    case "children":
      return change.fewer.flatMap((count, position) =>
        count > 0 ? [{ ...change, fewer: change.fewer.with(position, count - 1), to: change.to + 1 }] : [],
      );
    case "teachers":
    case "largestSpan":
    case "maxClassSize":
    case "minClassSize":
    case "minSubclass":
    case "softMaxClassSize":
    case "compositeMax":
    case "compositeMin":
    case "compositeSoftMax":
      return [{ ...change, to: change.to - Math.sign(change.to - change.from) }];
    case "shareOverCap":
      return [{ ...change, to: Math.round(100 * change.to - 1) / 100 }];
    case "averageMax":
    case "averageMin":
      return [{ ...change, to: Math.round(10 * change.to - Math.sign(change.to - change.from)) / 10 }];
  }
}

/** The furthest each limit can go; what helps on the way helps there too. Any number of teachers up to ten. */
function furthestChanges(school: Problem): readonly Change[] {
  const everybody = childrenInSchool(school);
  const positions = school.grades.map((_, position) => position);
  const teachers = Array.from({ length: 10 }, (_, index) => index + 1).filter((to) => to !== school.teachers);
  return [
    ...teachers.map((to): Change => ({ kind: "teachers", from: school.teachers, to })),
    ...school.grades.flatMap((grade, position): Change[] => [
      {
        kind: "maxClassSize",
        grades: [position],
        from: grade.maxClassSize,
        to: Math.max(everybody, grade.maxClassSize),
      },
      { kind: "minClassSize", grades: [position], from: grade.minClassSize, to: 1 },
      { kind: "minSubclass", grades: [position], from: grade.minSubclass, to: 1 },
    ]),
    ...school.composites.flatMap((_, composite): Change[] => [
      { kind: "compositeMax", composites: [composite], from: 0, to: everybody },
      { kind: "compositeMin", composites: [composite], from: 0, to: 1 },
    ]),
    ...positions
      .filter((position) => (school.grades[position]?.children ?? 0) > 0)
      .flatMap((younger, index, attended): Change[] => {
        const older = attended[index + 1];
        const known = school.composites.some(({ grades }) => grades.join() === `${younger},${older ?? ""}`);
        return older === undefined || known ? [] : [{ kind: "newComposite", grades: [younger, older] }];
      }),
  ];
}

/** Whether two changes are about the same thing, in the same direction. */
function sameThing(a: Change, b: Change): boolean {
  const about = (change: Change): string => {
    switch (change.kind) {
      case "teachers":
        return `teachers ${Math.sign(change.to - change.from)}`;
      case "maxClassSize":
      case "minClassSize":
      case "minSubclass":
      case "softMaxClassSize":
      case "newComposite":
        return `${change.kind} ${change.grades.join()}`;
      case "compositeMax":
      case "compositeMin":
      case "compositeSoftMax":
        return `${change.kind} ${change.composites.join()}`;
      case "averageMax":
      case "averageMin":
        return `${change.kind} ${change.average}`;
      case "children":
      case "largestSpan":
      case "shareOverCap":
        return change.kind;
    }
  };
  return about(a) === about(b);
}
