import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { fewestTeachers } from "../../src/optimisation/search/feasibility";
import { explain } from "../../src/optimisation/why-not/explain";
import { findRepairs } from "../../src/optimisation/why-not/find-repairs";
import type { Change } from "../../src/planning/change";
import type { Problem } from "../../src/planning/problem";
import { ownLimits } from "../../src/planning/repair";
import { expectBestPlans } from "../support/laws";
import { moreThan, seedsFrom } from "../support/number-of-cases";
import { planExists } from "../support/oracle";
import { createRandom } from "../support/random";
import {
  randomSchool,
  randomSchoolWithClasses,
  randomSchoolWithKept,
  withRandomAverages,
} from "../support/random-schools";
import { plansOf, search, TIMELESS } from "../support/search";

const solver = await createGlpkSolver();

/** So few children that every way to place them can be tried. */
const FEW_CHILDREN = [24, 16, 12, 8, 6];

/** A random school with further composites that are wide, and a largest span that some of its composites are beyond. */
function schoolWithSpan(seed: number, school: Problem): Problem {
  const random = createRandom(seed + 1_300_000);
  const count = school.grades.length;
  const known = new Set(school.composites.map(({ grades }) => grades.join()));
  const wide = Array.from({ length: 3 }, () => {
    const first = random.whole(0, count - 1);
    const last = random.whole(first, count - 1);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
      (grade) => grade === first || grade === last || random.chance(0.5),
    );
  }).filter((grades) => grades.length > 1 && !known.has(grades.join()) && known.add(grades.join()));
  const composites = [...school.composites, ...wide.map((grades) => ({ grades }))];
  return { ...school, composites, largestSpan: random.whole(1, Math.max(1, count - 1)) };
}

function withoutSpan(school: Problem): Problem {
  return { ...school, largestSpan: school.grades.length };
}

const seeds = seedsFrom(60_001, 240).filter((seed) => seed % 5 > 0);

describe.each(seeds)("Random school %i with a largest span", (seed) => {
  const make = [randomSchool, randomSchoolWithClasses, randomSchoolWithKept][seed % 3] ?? randomSchool;
  const school = schoolWithSpan(seed, make(seed));

  it("has the best plans that trying everything finds, of classes within it", () => {
    expectBestPlans(solver, school, 3);
  });

  it("needs as many teachers as without the composites beyond it", () => {
    const { largestSpan = 0, composites, ...rest } = school;
    const within = composites.filter(({ grades }) => (grades.at(-1) ?? 0) - (grades[0] ?? 0) < largestSpan);
    expect(fewestTeachers(solver, school, TIMELESS)).toBe(
      fewestTeachers(solver, { ...rest, composites: within }, TIMELESS),
    );
  });
});

describe.each(seedsFrom(62_001, 80))("Random school %i with a largest span and averages", (seed) => {
  it("has the best plans that trying everything finds, of classes within both", () => {
    expectBestPlans(solver, withRandomAverages(schoolWithSpan(seed, randomSchool(seed, FEW_CHILDREN)), seed), 3);
  });
});

const impossible = seedsFrom(61_001, 6000)
  .filter((seed) => seed % 5 > 1 && seed % 5 < 4)
  .map((seed) => ({ seed, school: schoolWithSpan(seed, randomSchool(seed)) }))
  .filter(({ school }) => !planExists(school));
const bySpan = impossible.filter(({ school }) => planExists(withoutSpan(school))).slice(0, 40);

describe("The random schools without a plan", () => {
  it("have none because of the span often enough", () => {
    expect(bySpan.length).toBeGreaterThan(moreThan(20));
  });
});

describe.each(bySpan)("Random school $seed, which has plans but for its largest span", ({ school }) => {
  it("is told that the span is among the reasons, and by how little it can be raised", () => {
    const [conflict] = [...explain(solver, school, TIMELESS)];
    expect(conflict?.rules).toContainEqual({ kind: "largestSpan" });
    const { largestSpan: from = 0 } = school;
    let to = from;
    while (!planExists({ ...school, largestSpan: to })) to += 1;
    const changes = [...findRepairs(solver, school, ownLimits(school), TIMELESS)].flatMap(
      (repair) => repair?.changes ?? [],
    );
    expect(changes.filter(({ kind }) => kind === "largestSpan")).toEqual([{ kind: "largestSpan", from, to }]);
  });
});

describe.each(impossible.filter(({ school }) => !planExists(withoutSpan(school))).slice(0, 12))(
  "Random school $seed, which has no plan whatever the span",
  ({ school }) => {
    it("is not told that the span alone would do", () => {
      const repairs = [...findRepairs(solver, school, ownLimits(school), TIMELESS)].flatMap((repair) => repair ?? []);
      const alone = repairs.filter(({ changes }) => changes.length === 1 && changes[0]?.kind === "largestSpan");
      expect(alone).toEqual([]);
    });
  },
);

/** Three grades, of which the middle one has no children, so few that they need a class together. */
const GAP: Problem = {
  teachers: 1,
  teacherRule: "at most",
  grades: [6, 0, 7].map((children, grade) => ({
    name: grade === 0 ? "K" : String(grade),
    children,
    minClassSize: 10,
    maxClassSize: 20,
    minSubclass: 1,
  })),
  composites: [],
  priorities: ["most even class sizes"],
};

describe("grades with an empty one between them", () => {
  const changesFor = (school: Problem): readonly (readonly Change[])[] =>
    [...findRepairs(solver, school, ownLimits(school), TIMELESS)].flatMap((repair) => (repair ? [repair.changes] : []));

  it("may be offered to share a class, only with the span that this takes", () => {
    expect(changesFor(GAP)).toContainEqual([{ kind: "newComposite", grades: [0, 2] }]);
    const narrow = { ...GAP, largestSpan: 2 };
    const changes = changesFor(narrow);
    expect(
      changes
        .filter(({ length }) => length === 1)
        .flat()
        .filter(({ kind }) => kind !== "children"),
    ).toEqual([]);
    expect(changes).toContainEqual([
      { kind: "largestSpan", from: 2, to: 3 },
      { kind: "newComposite", grades: [0, 2] },
    ]);
  });

  it("have their class where it is kept, and close the one they have now", () => {
    const school = { ...GAP, composites: [{ grades: [0, 2] }], largestSpan: 2, teachers: 2 };
    const kept = plansOf(search(solver, { ...school, keep: [{ children: [6, 0, 7] }] }, 3));
    expect(kept.map(({ classes }) => classes.map(({ name, kept: stays }) => [name, stays]))).toEqual([
      [["K/2 A", true]],
    ]);
    const alone = school.grades.map((grade) => ({ ...grade, minClassSize: 1 }));
    const now = { ...school, grades: alone, currentPlan: [[6, 0, 7]] };
    const [best] = plansOf(search(solver, { ...now, priorities: ["least change from the current plan"] }, 1));
    expect(best?.classes.map(({ name }) => name)).toEqual(["K A", "2 A"]);
  });
});
