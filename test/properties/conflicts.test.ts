import { explain } from "../../src/optimisation/why-not/explain";
import { cheapest } from "../../src/optimisation/search/feasibility";
import { formulateRelaxed, relax } from "../../src/optimisation/why-not/relax";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { type Conflict, conflictRules, type ConflictRule } from "../../src/planning/conflict";
import { childrenInSchool, type Problem } from "../../src/planning/problem";
import { moreThan, numberOfCases, seedsFrom } from "../support/number-of-cases";
import { planExists } from "../support/oracle";
import { createRandom } from "../support/random";
import { randomSchool } from "../support/random-schools";
import { TIMELESS } from "../support/search";

const solver = await createGlpkSolver();

/** The first seeds of schools of up to three grades without a plan. */
const seeds = seedsFrom(20_001, 1800)
  .filter((seed) => seed % 5 < 3 && childrenInSchool(randomSchool(seed)) > 0 && !planExists(randomSchool(seed)))
  .slice(0, numberOfCases(240));

const conflictsOf = (seed: number): readonly Conflict[] => [...explain(solver, randomSchool(seed), TIMELESS)];

describe.each(seeds)("The conflict in random impossible school %i", (seed) => {
  const school = randomSchool(seed);
  const conflicts = conflictsOf(seed);

  it("is there, and stays whatever becomes of every other rule", () => {
    expect(conflicts.length).toBeGreaterThan(0);
    const random = createRandom(seed);
    const kept = conflicts.flatMap(({ rules }) =>
      Array.from({ length: 6 }, (_, index) => loosened(school, rules, () => (index === 0 ? 0 : random.whole(0, 24)))),
    );
    expect(kept.filter((loose) => planExists(loose))).toEqual([]);
  });

  it("is gone without any one of its rules, as a school that can be planned shows", () => {
    const broken = conflicts.flatMap(({ rules }) =>
      rules.filter((dropped) => {
        const others = rules.filter((rule) => rule !== dropped);
        const witness = schoolThatKeeps(school, others);
        return witness === undefined || !planExists(witness);
      }),
    );
    expect(broken).toEqual([]);
  });

  it("has figures that a school with just so many children confirms", () => {
    const wrong = conflicts.filter(({ grades, holds, needs }) => {
      const children = grades.reduce((sum, grade) => sum + (school.grades[grade]?.children ?? 0), 0);
      return (holds?.children ?? 0) >= children || (needs ?? Infinity) <= children;
    });
    expect(wrong).toEqual([]);
  });

  it("is about other grades than the next, and not about the teachers again", () => {
    const all = conflicts.flatMap(({ grades }) => grades);
    expect(new Set(all).size).toBe(all.length);
    expect(conflicts.filter(({ rules }) => rules.some(({ kind }) => kind === "teachers")).length).toBeLessThan(2);
  });
});

const tinySeeds = seeds.filter((seed) => conflictRules(randomSchool(seed)).length <= 9).slice(0, numberOfCases(60));

describe.each(tinySeeds)("The first conflict in small impossible school %i", (seed) => {
  it("is as small as trying every smaller set of rules finds", () => {
    const school = randomSchool(seed);
    const [first] = conflictsOf(seed);
    if (first === undefined) throw new Error(`School ${seed} has no conflict.`);
    const smaller = subsets(conflictRules(school), first.rules.length - 1);
    expect(smaller.filter((rules) => schoolThatKeeps(school, rules) === undefined)).toEqual([]);
    expect(first.smallest).toBe(true);
  });
});

describe("The random impossible schools", () => {
  it("are impossible for every kind of reason", () => {
    const all = seeds.map(conflictsOf);
    const count = (kind: ConflictRule["kind"]): number =>
      all.filter((conflicts) => conflicts.some(({ rules }) => rules.some((rule) => rule.kind === kind))).length;
    expect(seeds.length).toBeGreaterThan(moreThan(199));
    expect(tinySeeds.length).toBeGreaterThan(moreThan(30));
    expect(all.filter(({ length }) => length > 1).length).toBeGreaterThan(moreThan(5));
    for (const kind of ["teachers", "teacherRule", "maxClassSize", "minClassSize", "minSubclass"] as const)
      expect([kind, count(kind) > moreThan(10)]).toEqual([kind, true]);
  });
});

/** The school with these rules alone: other limits allow anything, and other grades have as many children as is said. */
function loosened(school: Problem, rules: readonly ConflictRule[], count: (grade: number) => number): Problem {
  const has = (kind: ConflictRule["kind"], at?: number): boolean =>
    rules.some(
      (rule) =>
        rule.kind === kind &&
        (at === undefined || ("grade" in rule ? rule.grade : "composite" in rule ? rule.composite : at) === at),
    );
  const everybody = 999;
  return {
    ...school,
    teachers: has("teachers") ? school.teachers : school.teachers + 3,
    teacherRule: has("teacherRule") && has("teachers") ? school.teacherRule : "at most",
    grades: school.grades.map((grade, position) => ({
      ...grade,
      children: has("children", position) ? grade.children : count(position),
      maxClassSize: has("maxClassSize", position) ? grade.maxClassSize : everybody,
      minClassSize: has("minClassSize", position) ? grade.minClassSize : 1,
      minSubclass: has("minSubclass", position) ? grade.minSubclass : 1,
    })),
    composites: school.composites.map(({ grades, minClassSize, maxClassSize }, position) => ({
      grades,
      ...(maxClassSize === undefined ? {} : { maxClassSize: has("compositeMax", position) ? maxClassSize : everybody }),
      ...(minClassSize === undefined ? {} : { minClassSize: has("compositeMin", position) ? minClassSize : 1 }),
    })),
    ...(has("teacherRule") && !has("teachers") ? { teachers: school.teachers, teacherRule: "exactly" } : {}),
  };
}

/** A school with children and teachers of its own choice where these rules leave it one; none where they cannot be kept. */
function schoolThatKeeps(school: Problem, rules: readonly ConflictRule[]): Problem | undefined {
  const formulation = formulateRelaxed(relax(school, new Set(rules)));
  const found = cheapest(solver, formulation, formulation.measures.teachers.terms, TIMELESS);
  if (found === undefined) return undefined;
  const sum = (variables: readonly number[]): number =>
    variables.reduce((total, variable) => total + Math.round(found.values[variable] ?? 0), 0);
  const placed = (grade: number): number =>
    sum((formulation.everyChildPlaced[grade]?.terms ?? []).map(({ variable }) => variable));
  return { ...loosened(school, rules, placed), teachers: sum(formulation.opened), teacherRule: "exactly" };
}

/** Every set of so many of the items. */
function subsets<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}
