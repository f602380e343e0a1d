import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import type { Problem } from "../../src/planning/problem";
import { breachesOf } from "../../src/planning/rules";
import { moreThan, seedsFrom } from "../support/number-of-cases";
import { classesOf, findAllPlans, keptOf, keyOfClasses, subclassUnevennessOf, troublesOf } from "../support/oracle";
import {
  randomSchool,
  randomSchoolWithKept,
  tinySchool,
  withRandomAverages,
  withRandomCaps,
} from "../support/random-schools";
import { plansOf, search, structureText } from "../support/search";
import { tryEveryClass } from "../support/try-every-class";

const ALTERNATIVES = 20;
const solver = await createGlpkSolver();

/** So few children that every way to place them can be tried. */
const MOST_CHILDREN = [24, 16, 12, 8, 6];

/** A school with caps; every fourth has averages too. */
function capped(seed: number): Problem {
  const school = withRandomCaps(randomSchool(seed, MOST_CHILDREN), seed);
  return seed % 4 === 0 ? withRandomAverages(school, seed) : school;
}

const seeds = seedsFrom(70_001, 400);

describe.each(seeds)("Random school %i with caps", (seed) => {
  const school = capped(seed);

  it("has the best 20 plans that trying everything finds, in the same order, no structure twice", () => {
    const all = findAllPlans(school);
    const outcome = search(solver, school, ALTERNATIVES);
    const plans = plansOf(outcome);
    expect(outcome.kind).toBe(all.length > 0 ? "solved" : "infeasible");
    const found = plans.map((plan) => {
      const classes = classesOf(school, plan);
      return {
        structure: structureText(plan),
        key: keyOfClasses(school.priorities, classes),
        subclassUnevenness: subclassUnevennessOf(classes.map(({ subclasses }) => subclasses)),
      };
    });
    expect(found.map(({ key }) => key)).toEqual(all.slice(0, ALTERNATIVES).map(({ key }) => key));
    expect(new Set(found.map(({ structure }) => structure)).size).toBe(found.length);
    expect(found).toEqual(found.map(({ structure }) => all.find((plan) => plan.structure === structure)));
    expect(plans.flatMap((plan) => troublesOf(school, classesOf(school, plan)))).toEqual([]);
    expect(plans.flatMap((plan) => breachesOf(plan, school))).toEqual([]);
    const proof = outcome.kind === "solved" ? [outcome.proved, outcome.complete] : [];
    expect(proof).toEqual(all.length > 0 ? [true, all.length <= ALTERNATIVES] : []);
  });
});

describe.each(seedsFrom(71_001, 120))("Random school %i with caps and classes to keep", (seed) => {
  const school = withRandomCaps(randomSchoolWithKept(seed, MOST_CHILDREN), seed);

  it("has the best plans that trying everything finds, the kept classes counted in the share", () => {
    const all = findAllPlans(school);
    const plans = plansOf(search(solver, school, ALTERNATIVES));
    const keyOf = (classes: ReturnType<typeof classesOf>): readonly number[] =>
      keyOfClasses(school.priorities, [...classes, ...keptOf(school)], school.currentPlan);
    const planned = plans.map(({ classes }) => classesOf(school, { classes: classes.filter(({ kept }) => !kept) }));
    expect(planned.map(keyOf)).toEqual(all.slice(0, ALTERNATIVES).map(({ key }) => key));
    expect(plans.flatMap((plan) => breachesOf(plan, school))).toEqual([]);
  });
});

describe.each(seedsFrom(72_001, 160))("The oracle of tiny school %i with caps", (seed) => {
  it("agrees with every seating", () => {
    const school = withRandomCaps(tinySchool(seed), seed);
    const byStructure = (plans: ReturnType<typeof tryEveryClass>) =>
      plans.toSorted((a, b) => (a.structure < b.structure ? -1 : 1));
    expect(byStructure(findAllPlans(school))).toEqual(byStructure(tryEveryClass(school)));
  });
});

describe("A share of the classes over their cap", () => {
  const grade = { name: "1", children: 66, minClassSize: 15, maxClassSize: 24, softMaxClassSize: 20, minSubclass: 1 };
  const school: Problem = { teachers: 3, teacherRule: "at most", grades: [grade], composites: [], priorities: [] };

  it("counts every class where all are over it, though none is as large as may be", () => {
    expect(search(solver, { ...school, shareOverCap: 0.5 }, 1).kind).toBe("infeasible");
    expect(search(solver, { ...school, shareOverCap: 1 }, 1).kind).toBe("solved");
  });
});

describe("The random schools with caps", () => {
  it("are of every kind that the laws are about", () => {
    const schools = seeds.map(capped);
    const count = (kind: (school: Problem) => boolean): number => schools.filter(kind).length;
    const best = schools.map((school) => plansOf(search(solver, school, 1))[0]);
    const isOver = (plan: (typeof best)[number]): boolean =>
      plan?.classes.some(
        ({ type, children }) => children.reduce((sum, one) => sum + one, 0) > (type.softMax ?? Infinity),
      ) === true;
    expect(count(({ shareOverCap }) => shareOverCap !== undefined)).toBeGreaterThan(moreThan(150));
    expect(count(({ priorities }) => priorities.includes("fewest classes over the cap"))).toBeGreaterThan(
      moreThan(150),
    );
    expect(count(({ averages }) => averages !== undefined)).toBeGreaterThan(moreThan(60));
    expect(best.filter(isOver).length).toBeGreaterThan(moreThan(25));
    const withoutShare = ({ shareOverCap, ...rest }: Problem): Problem =>
      shareOverCap === undefined ? { ...rest } : rest;
    const onlyTheShareForbids = schools.filter(
      (school, index) => best[index] === undefined && plansOf(search(solver, withoutShare(school), 1)).length > 0,
    );
    expect(onlyTheShareForbids.length).toBeGreaterThan(moreThan(8));
  });
});
