import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { explain } from "../../src/optimisation/why-not/explain";
import { findRepairs } from "../../src/optimisation/why-not/find-repairs";
import { type Change, withChange, withChanges } from "../../src/planning/change";
import { childrenInSchool, type Problem } from "../../src/planning/problem";
import { ownLimits } from "../../src/planning/repair";
import { breachesOf } from "../../src/planning/rules";
import { explore } from "../../src/optimisation/what-if/explore";
import { canBeKept, loosened } from "../support/loosened-school";
import { moreThan, numberOfCases, seedsFrom } from "../support/number-of-cases";
import { classesOf, findAllPlans, keptOf, keyOfClasses, planExists } from "../support/oracle";
import { createRandom } from "../support/random";
import { randomSchool, randomSchoolWithKept, tinySchool, withRandomAverages } from "../support/random-schools";
import { plansOf, search, structureText, TIMELESS } from "../support/search";
import { tryEveryClass } from "../support/try-every-class";
import { wrongRoom } from "../support/wrong-room";

const ALTERNATIVES = 20;
const solver = await createGlpkSolver();

/** So few children that every way to place them can be tried. */
const MOST_CHILDREN = [24, 16, 12, 8, 6];

const averaged = (seed: number): Problem => withRandomAverages(randomSchool(seed, MOST_CHILDREN), seed);

describe.each(seedsFrom(60_001, 200))("Random school %i with averages", (seed) => {
  const school = averaged(seed);

  it("has the best 20 plans that trying everything finds, in the same order", () => {
    const all = findAllPlans(school);
    const outcome = search(solver, school, ALTERNATIVES);
    const plans = plansOf(outcome);
    expect(outcome.kind).toBe(all.length > 0 ? "solved" : "infeasible");
    expect(plans.map((plan) => keyOfClasses(school.priorities, classesOf(school, plan)))).toEqual(
      all.slice(0, ALTERNATIVES).map(({ key }) => key),
    );
    const structures = new Set(all.map(({ structure }) => structure));
    expect(plans.map(structureText).filter((structure) => !structures.has(structure))).toEqual([]);
    expect(plans.flatMap((plan) => breachesOf(plan, school))).toEqual([]);
    const proof = outcome.kind === "solved" ? [outcome.proved, outcome.complete] : [];
    expect(proof).toEqual(all.length > 0 ? [true, all.length <= ALTERNATIVES] : []);
  });
});

describe.each(seedsFrom(61_001, 120))("Random school %i with averages and classes to keep", (seed) => {
  const school = withRandomAverages(randomSchoolWithKept(seed, MOST_CHILDREN), seed);

  it("has the best plans that trying everything finds, the kept classes counted in every average", () => {
    const all = findAllPlans(school);
    const plans = plansOf(search(solver, school, ALTERNATIVES));
    const keyOf = (classes: ReturnType<typeof classesOf>): readonly number[] =>
      keyOfClasses(school.priorities, [...classes, ...keptOf(school)], school.currentPlan);
    const planned = plans.map(({ classes }) => classesOf(school, { classes: classes.filter(({ kept }) => !kept) }));
    expect(planned.map(keyOf)).toEqual(all.slice(0, ALTERNATIVES).map(({ key }) => key));
    expect(plans.flatMap((plan) => breachesOf(plan, school))).toEqual([]);
  });
});

describe.each(seedsFrom(62_001, 100))("The oracle of tiny school %i with averages", (seed) => {
  it("agrees with every seating", () => {
    const tiny = seed % 2 === 0 ? tinySchool(seed) : { ...tinySchool(seed), keep: oneClass(tinySchool(seed)) };
    const school = withRandomAverages(tiny, seed);
    const byStructure = (plans: ReturnType<typeof tryEveryClass>) =>
      plans.toSorted((a, b) => (a.structure < b.structure ? -1 : 1));
    expect(byStructure(findAllPlans(school))).toEqual(byStructure(tryEveryClass(school)));
  });
});

/** A class to keep of the first grade with two children or more; none where there is no such grade, or one teacher alone. */
function oneClass({ grades, teachers }: Problem): readonly { readonly children: readonly number[] }[] {
  const position = grades.findIndex(({ children }) => children > 1);
  return position < 0 || teachers < 2 ? [] : [{ children: grades.map((_, grade) => (grade === position ? 2 : 0)) }];
}

/** The first seeds of small schools that have a plan, but none with their averages. */
const impossible = seedsFrom(63_001, 1600)
  .filter((seed) => {
    const school = averaged(seed);
    if (school.grades.length > 3 || childrenInSchool(school) === 0) return false;
    return planExists(withoutAverages(school)) && !planExists(school);
  })
  .slice(0, numberOfCases(100));

function withoutAverages(school: Problem): Problem {
  const { averages, ...rest } = school;
  return averages === undefined ? school : rest;
}

describe.each(impossible)("Random school %i that its averages make impossible", (seed) => {
  const school = averaged(seed);
  const repairs = [...findRepairs(solver, school, ownLimits(school), TIMELESS)].flatMap((repair) => repair ?? []);
  const conflicts = [...explain(solver, school, TIMELESS)];

  it("becomes possible with each repair, with a plan that keeps every rule", () => {
    expect(repairs.length).toBeGreaterThan(0);
    expect(repairs.filter(({ changes }) => !planExists(withChanges(school, changes)))).toEqual([]);
    expect(repairs.flatMap(({ plan, changes }) => breachesOf(plan, withChanges(school, changes)))).toEqual([]);
  });

  it("moves an average by as few tenths as are enough, and misses none that would do alone", () => {
    const singles = repairs.flatMap(({ changes }) => (changes.length === 1 ? changes : []));
    const moved = singles.filter((change) => "average" in change);
    expect(moved.filter((change) => planExists(withChange(school, lessBy(change, 0.1))))).toEqual([]);
    const missed = furthest(school).filter(
      (change) =>
        planExists(withChange(school, change)) &&
        !moved.some(({ kind, average }) => kind === change.kind && average === change.average),
    );
    expect(missed).toEqual([]);
  });

  it("has a conflict that stays whatever becomes of every other rule, an average among its rules", () => {
    expect(conflicts.some(({ rules }) => rules.some((rule) => "average" in rule))).toBe(true);
    const random = createRandom(seed);
    const loose = conflicts.flatMap(({ rules }) =>
      [0, 5, 9].map((most) => loosened(school, rules, () => random.whole(0, most))),
    );
    expect(loose.filter((one) => planExists(one))).toEqual([]);
  });

  it("has a conflict of which every rule is needed, as a plan for a school with the others shows", () => {
    const broken = conflicts.flatMap((conflict) =>
      conflict.rules.filter((dropped) => !canBeKept(solver, school, conflict, dropped)),
    );
    expect(broken).toEqual([]);
  });
});

describe("A limit that is no tenth itself", () => {
  /** 49 children with two teachers, 24.5 of them in a class, and a limit. */
  const limited = (limits: { readonly largest?: number; readonly smallest?: number }): Problem => ({
    teachers: 2,
    teacherRule: "exactly",
    grades: [{ name: "1", children: 49, minClassSize: 20, maxClassSize: 25, minSubclass: 1 }],
    composites: [],
    priorities: ["most even class sizes"],
    averages: [{ grades: [0], ...limits }],
  });

  it.each([
    ["averageMax", { largest: 24.45 }, 24.45],
    ["averageMax", { largest: 24 + 1 / 3 }, 24 + 1 / 3],
    ["averageMin", { smallest: 24.55 }, 24.55],
  ] as const)("is moved to the next that is: %s, %o", (kind, limits, from) => {
    const school = limited(limits);
    const changes = [...findRepairs(solver, school, ownLimits(school), TIMELESS)].flatMap((repair) =>
      repair?.changes.length === 1 ? repair.changes : [],
    );
    expect(changes.filter((change) => "average" in change)).toEqual([{ kind, average: 0, from, to: 24.5 }]);
  });
});

describe("The random schools with averages", () => {
  it("are of every kind that the laws are about", () => {
    const plans = seedsFrom(60_001, 200).map((seed) => [findAllPlans(averaged(seed)), averaged(seed)] as const);
    const forbidden = plans.filter(([all, school]) => findAllPlans(withoutAverages(school)).length > all.length);
    expect(forbidden.length).toBeGreaterThan(moreThan(80));
    expect(plans.filter(([all]) => all.length > 1).length).toBeGreaterThan(moreThan(40));
    expect(impossible.length).toBeGreaterThan(moreThan(60));
  });
});

describe.each(seedsFrom(64_001, 60))("What if, in random school %i with averages", (seed) => {
  const school = averaged(seed);

  it("is answered with plans that keep every rule, and says of each number of teachers whether there is one", () => {
    const steps = explore(solver, school, [{ kind: "staffing" }, { kind: "tradeOff" }], TIMELESS);
    const news = [...steps].flatMap((step) => step ?? []);
    const rows = news.flatMap((one) => (one.kind === "staffing" ? [one.row] : []));
    const wrong = rows.filter(
      (row) => row.teachers <= 7 && row.feasible !== planExists({ ...school, teachers: row.teachers }),
    );
    expect(wrong).toEqual([]);
    const breaches = news.flatMap((one) => {
      if (one.kind === "staffing" && one.row.feasible)
        return breachesOf(one.row.plan, { ...school, teachers: one.row.teachers });
      return one.kind === "tradeOff" ? breachesOf(one.row.plan, school) : [];
    });
    expect(breaches).toEqual([]);
  });
});

const possible = seedsFrom(65_001, 120).filter((seed) => findAllPlans(averaged(seed)).length > 0);

describe.each(possible)("The room of the best plan of random school %i with averages", (seed) => {
  it("is as much as fits the plan's classes, and no child more or fewer", () => {
    expect(wrongRoom(solver, averaged(seed))).toEqual([]);
  });
});

type AverageChange = Extract<Change, { readonly average: number }>;

/** The same change of an average, nearer to what it was. */
function lessBy(change: AverageChange, step: number): Change {
  const to = change.kind === "averageMax" ? change.to - step : change.to + step;
  return { ...change, to: Math.round(10 * to) / 10 };
}

/** Each average moved to where it limits nothing. */
function furthest(school: Problem): readonly AverageChange[] {
  return (school.averages ?? []).flatMap(({ largest = 0, smallest }, average): AverageChange[] => [
    { kind: "averageMax", average, from: largest, to: childrenInSchool(school) },
    ...(smallest === undefined ? [] : [{ kind: "averageMin", average, from: smallest, to: 1 } as const]),
  ]);
}
