import { explain } from "../../src/optimisation/why-not/explain";
import { explore } from "../../src/optimisation/what-if/explore";
import { findRepairs } from "../../src/optimisation/why-not/find-repairs";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { withChanges } from "../../src/planning/change";
import { type Exploration, NOTHING_EXPLORED, type View, withNews } from "../../src/planning/exploration";
import type { Plan } from "../../src/planning/plan";
import type { Problem } from "../../src/planning/problem";
import { ownLimits } from "../../src/planning/repair";
import { breachesOf } from "../../src/planning/rules";
import { moreThan, seedsFrom } from "../support/number-of-cases";
import {
  classesOf,
  findAllPlans,
  keptOf,
  keyOfClasses,
  type OracleClass,
  oracleTypes,
  planExists,
  withoutKept,
} from "../support/oracle";
import { placeByShortestPaths, WEIGHTS } from "../support/oracle-placement";
import { createRandom } from "../support/random";
import { randomSchoolWithKept } from "../support/random-schools";
import { plansOf, search, TIMELESS } from "../support/search";

const solver = await createGlpkSolver();

const ALTERNATIVES = 8;
const seeds = seedsFrom(40_001, 320);

/** The classes of a plan that are kept, and those that are planned. */
function classesIn(school: Problem, plan: Plan): readonly OracleClass[] {
  const planned = { classes: plan.classes.filter(({ kept }) => kept !== true) };
  return [...classesOf(withoutKept(school), planned), ...keptOf(school)];
}

describe.each(seeds)("Random school with classes to keep %i", (seed) => {
  const school = randomSchoolWithKept(seed);

  it("has the best plans around them that trying everything finds", () => {
    const outcome = search(solver, school, ALTERNATIVES);
    const all = findAllPlans(school);
    const keys = plansOf(outcome).map((plan) =>
      keyOfClasses(school.priorities, classesIn(school, plan), school.currentPlan),
    );
    expect(outcome.kind).toBe(all.length > 0 ? "solved" : "infeasible");
    expect(keys).toEqual(all.slice(0, ALTERNATIVES).map(({ key }) => key));
  });

  it("keeps them as they are in every plan, and every rule for the others", () => {
    const plans = plansOf(search(solver, school, ALTERNATIVES));
    const kept = plans.map(({ classes }) =>
      classes
        .filter((schoolClass) => schoolClass.kept)
        .map(({ type, children }) => school.grades.map((_, grade) => children[type.grades.indexOf(grade)] ?? 0).join())
        .sort(),
    );
    const wanted = (school.keep ?? []).map(({ children }) => children.join()).sort();
    expect(kept).toEqual(plans.map(() => wanted));
    expect(plans.flatMap((plan) => breachesOf(plan, school))).toEqual([]);
    const names = plans.map(({ classes }) => new Set(classes.map(({ name }) => name)).size - classes.length);
    expect(names).toEqual(plans.map(() => 0));
  });
});

/** The school whose classes to keep have letters, of each type some of the first five. */
function withLetters(school: Problem, seed: number): Problem {
  const random = createRandom(seed + 300_000);
  const letters = new Map<string, string[]>();
  const keep = (school.keep ?? []).map((kept) => {
    const type = kept.children.map((count) => count > 0).join();
    const left = letters.get(type) ?? random.shuffled(["A", "B", "C", "D", "E"]);
    letters.set(type, left.slice(1));
    const [letter] = left;
    return random.chance(0.8) && letter !== undefined ? { ...kept, letter } : kept;
  });
  return { ...school, keep };
}

/** A plan without what its classes are called: of each type, in no order. */
function nameless({ classes }: Plan): readonly string[] {
  return classes.map(({ type, children, kept }) => `${type.name} ${children.join("+")} ${kept ?? false}`).sort();
}

describe.each(seeds.filter((_, index) => index % 3 === 0))("Random school with called classes to keep %i", (seed) => {
  const plain = randomSchoolWithKept(seed);
  const school = withLetters(plain, seed);
  const plans = plansOf(search(solver, school, 3));

  it("has the same plans as without the names, each kept class by its own and no two by the same", () => {
    expect(plans.map(nameless)).toEqual(plansOf(search(solver, plain, 3)).map(nameless));
    expect(plans.flatMap((plan) => breachesOf(plan, school))).toEqual([]);
    for (const { classes } of plans) {
      const names = classes.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      const inOrder = [...new Set(classes.map(({ type }) => type.name))].flatMap((type) =>
        names.filter((_, index) => classes[index]?.type.name === type).sort(),
      );
      expect(names).toEqual(inOrder);
    }
  });
});

const smallSeeds = seeds.filter((seed) => seed % 5 < 3);

describe.each(smallSeeds)("Small random school with classes to keep %i", (seed) => {
  const school = randomSchoolWithKept(seed);
  const possible = planExists(school);

  it("has repairs and conflicts exactly where no plan exists, and each repair works", () => {
    const repairs = possible ? [] : [...findRepairs(solver, school, ownLimits(school), TIMELESS)];
    const wrong = repairs.filter((repair) => repair && !planExists(withChanges(school, repair.changes)));
    expect(wrong).toEqual([]);
    expect([...explain(solver, school, TIMELESS)].length > 0).toBe(!possible);
    expect(
      repairs.flatMap((repair) => (repair ? breachesOf(repair.plan, withChanges(school, repair.changes)) : [])),
    ).toEqual([]);
  });

  it("has views that count the classes to keep", () => {
    const [plan] = plansOf(search(solver, school, 1));
    const { staffing, tradeOff, room } = explored(
      school,
      plan === undefined
        ? [{ kind: "tradeOff" }]
        : [{ kind: "tradeOff" }, { kind: "staffing" }, { kind: "room", plan }],
    );
    const all = findAllPlans({ ...school, priorities: ["fewest composite classes", "most even class sizes"] });
    const mostEven = new Map<number, number>();
    for (const { key } of all) {
      const [composites = NaN, evenness = NaN] = key;
      mostEven.set(composites, Math.min(evenness, mostEven.get(composites) ?? Infinity));
    }
    const found = tradeOff.map((row) => [
      row.compositeClasses,
      keyOfClasses(["most even class sizes"], classesIn(school, row.plan))[0],
    ]);
    expect(found).toEqual([...mostEven].sort(([a], [b]) => a - b));
    const here = staffing.find(({ teachers }) => teachers === school.teachers);
    expect(here?.feasible === true ? here.plan : undefined).toEqual(plan);
    expect(staffing.filter((row) => row.feasible && !planExists({ ...school, teachers: row.teachers }))).toEqual([]);
    expect(staffing.filter((row) => !row.feasible && planExists({ ...school, teachers: row.teachers }))).toEqual([]);
    expect(room.grades).toEqual(plan === undefined ? [] : roomByTrying(school, plan));
  });
});

describe("The random schools with classes to keep", () => {
  it("are of every kind that the laws are about", () => {
    const schools = seeds.map((seed) => randomSchoolWithKept(seed));
    const count = (kind: (school: Problem) => boolean): number => schools.filter(kind).length;
    expect(count((school) => planExists(school))).toBeGreaterThan(moreThan(100));
    expect(count((school) => !planExists(school))).toBeGreaterThan(moreThan(40));
    expect(count(({ keep = [] }) => keep.length > 1)).toBeGreaterThan(moreThan(100));
    expect(count(({ currentPlan, keep = [] }) => currentPlan !== undefined && keep.length > 0)).toBeGreaterThan(
      moreThan(100),
    );
    const broken = (school: Problem): boolean =>
      keptOf(school).some(({ type, subclasses }) => {
        const allowed = oracleTypes(school).find(({ grades }) => grades.join() === type.grades.join());
        const size = subclasses.reduce((sum, children) => sum + children, 0);
        return allowed === undefined || size < allowed.min || size > allowed.max;
      });
    expect(count(broken)).toBeGreaterThan(moreThan(100));
  });
});

function explored(school: Problem, views: readonly View[]): Exploration {
  return [...explore(solver, school, views, TIMELESS)].reduce<Exploration>(
    (known, news) => (news === undefined ? known : withNews(known, news)),
    NOTHING_EXPLORED,
  );
}

/** How far each grade can move alone in the classes that are planned, every number tried. */
function roomByTrying(school: Problem, plan: Plan): Exploration["room"]["grades"] {
  const open = withoutKept(school);
  const types = oracleTypes(open);
  const planned = plan.classes.filter(({ kept }) => kept !== true);
  const opened = types.map(({ grades }) => planned.filter(({ type }) => type.grades.join() === grades.join()).length);
  const children = open.grades.map((grade) => grade.children);
  const seats = planned.reduce((sum, { type }) => sum + type.maxSize, 0);
  const weights = { evenness: WEIGHTS.small, childrenInComposites: 0 };
  const fits = (counts: readonly number[]): boolean =>
    placeByShortestPaths(types, opened, counts, weights) !== undefined;
  return children.map((count, grade) => {
    const fitting = Array.from({ length: seats + 2 }, (_, other) => other).filter((other) =>
      fits(children.with(grade, other)),
    );
    return { grade, more: Math.max(...fitting) - count, fewer: count - Math.min(...fitting) };
  });
}
