import { explore } from "../../src/optimisation/what-if/explore";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { type Exploration, NOTHING_EXPLORED, type View, withNews } from "../../src/planning/exploration";
import type { Plan } from "../../src/planning/plan";
import { childrenInSchool, type Problem } from "../../src/planning/problem";
import { breachesOf } from "../../src/planning/rules";
import { moreThan, numberOfCases, seedsFrom } from "../support/number-of-cases";
import { classesOf, findAllPlans, keyOfClasses, oracleTypes } from "../support/oracle";
import { placeByShortestPaths, WEIGHTS } from "../support/oracle-placement";
import { randomSchool } from "../support/random-schools";
import { plansOf, search, TIMELESS } from "../support/search";

const solver = await createGlpkSolver();

/** Schools small enough that every structure with five teachers more can be tried. */
const seeds = seedsFrom(5001, 400).filter((seed) => seed % 5 < 3);

/** With so many types of classes, trying every structure takes half a minute a school. */
const MOST_TYPES = 7;

function smallSchool(seed: number): Problem {
  const school = randomSchool(seed);
  const composites = school.composites.slice(0, MOST_TYPES - school.grades.length);
  return { ...school, teachers: 1 + (school.teachers % 4), composites };
}

function explored(school: Problem, ...views: readonly View[]): Exploration {
  const steps = explore(solver, school, views, TIMELESS);
  let known = NOTHING_EXPLORED;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      if (!step.value) throw new Error("The exploration is not complete.");
      return known;
    }
    if (step.value !== undefined) known = withNews(known, step.value);
  }
}

const keyOf = (school: Problem, plan: Plan): readonly number[] =>
  keyOfClasses(school.priorities, classesOf(school, plan));

describe.each(seeds)("Random school %i", (seed) => {
  const school = smallSchool(seed);

  it("has for each number of teachers the best plan that trying everything finds", () => {
    const { staffing } = explored(school, { kind: "staffing" });
    const last = school.teachers + 5;
    const byTeachers = everyStructure(school, last);
    const fewest = Math.min(...byTeachers.map(({ teachers }) => teachers));
    const numbers = range(Math.max(0, fewest - 1), Math.max(last, fewest));
    const expected = Number.isFinite(fewest) ? numbers.map((teachers) => bestWith(school, byTeachers, teachers)) : [];
    // A school that needs still more teachers than were tried has the row of the fewest last.
    const compared =
      expected.length > 0 ? staffing : staffing.filter(({ teachers, feasible }) => feasible && teachers <= last);
    expect(
      compared.map((row) => ({
        teachers: row.teachers,
        key: row.feasible ? keyOf({ ...school, teachers: row.teachers }, row.plan) : undefined,
      })),
    ).toEqual(expected);
    expect(staffing.flatMap((row) => (row.feasible ? breachesOf(row.plan, withTeachers(school, row)) : []))).toEqual(
      [],
    );
  });
});

const tradeOffSeeds = seedsFrom(6001, 260);

describe.each(tradeOffSeeds)("Random school %i", (seed) => {
  const school = randomSchool(seed);

  it("has for each number of composite classes the most even plan, and marks those that another beats", () => {
    const { tradeOff } = explored(school, { kind: "tradeOff" });
    const all = findAllPlans({ ...school, priorities: ["fewest composite classes", "most even class sizes"] });
    const mostEven = new Map<number, number>();
    for (const { key } of all) {
      const [composites = NaN, evenness = NaN] = key;
      mostEven.set(composites, Math.min(evenness, mostEven.get(composites) ?? Infinity));
    }
    const rows = [...mostEven].sort(([a], [b]) => a - b);
    const beaten = (count: number, evenness: number): boolean =>
      rows.some(([other, sizes]) => other <= count && sizes <= evenness && (other < count || sizes < evenness));
    expect(
      tradeOff.map(({ compositeClasses, plan, dominated }) => [
        compositeClasses,
        ...keyOf({ ...school, priorities: ["fewest composite classes", "most even class sizes"] }, plan),
        dominated,
      ]),
    ).toEqual(rows.map(([count, evenness]) => [count, count, evenness, beaten(count, evenness)]));
    expect(tradeOff.flatMap(({ plan }) => breachesOf(plan, school))).toEqual([]);
  });
});

const roomSeeds = seedsFrom(7001, 900)
  .filter((seed) => seed % 5 < 3 && plansOf(search(solver, randomSchool(seed), 1)).length > 0)
  .slice(0, numberOfCases(260));

describe.each(roomSeeds)("The best plan's structure in random school %i", (seed) => {
  const school = randomSchool(seed);
  const [plan] = plansOf(search(solver, school, 1));
  if (plan === undefined) throw new Error(`School ${seed} has no plan.`);
  const fits = seatsOf(school, plan);
  const children = school.grades.map((grade) => grade.children);
  const { room } = explored(school, { kind: "room", plan });
  const capacity = plan.classes.reduce((sum, { type }) => sum + type.maxSize, 0);

  it("holds exactly as many more and fewer of each grade alone as trying every number finds", () => {
    const expected = children.map((count, grade) => {
      const fitting = range(0, capacity + 1).filter((other) => fits(children.with(grade, other)));
      return { grade, more: Math.max(...fitting) - count, fewer: count - Math.min(...fitting) };
    });
    expect(room.grades).toEqual(expected);
  });

  it("holds as many more children in all as there is some way of coming for, and not one more", () => {
    const most = capacity - childrenInSchool(school);
    expect(range(0, most).findLast((extra) => someWayOfComing(children, extra, fits)) ?? 0).toBe(room.together?.more);
  });

  it("survives all grades moving as far as trying one step after the other finds", () => {
    const moved = (by: number): readonly number[] => children.map((count) => (count > 0 ? count + by : count));
    let steps = 0;
    while (childrenInSchool(school) > 0 && fits(moved(steps + 1)) && fits(moved(-steps - 1))) steps += 1;
    expect(room.together?.allGrades).toBe(steps);
  });
});

describe("The random schools", () => {
  it("are of every kind that the laws are about", () => {
    const staffed = seeds.map((seed) => explored(smallSchool(seed), { kind: "staffing" }).staffing);
    const traded = tradeOffSeeds.map((seed) => explored(randomSchool(seed), { kind: "tradeOff" }).tradeOff);
    const count = <View>(views: readonly View[], kind: (view: View) => boolean): number => views.filter(kind).length;
    expect(Math.min(staffed.length, traded.length, roomSeeds.length)).toBeGreaterThan(moreThan(199));
    expect(count(staffed, ({ length }) => length === 0)).toBeGreaterThan(moreThan(5));
    expect(count(staffed, (rows) => rows.some(({ feasible }) => feasible))).toBeGreaterThan(moreThan(150));
    expect(count(traded, ({ length }) => length > 1)).toBeGreaterThan(moreThan(80));
    expect(count(traded, (rows) => rows.some(({ dominated }) => dominated))).toBeGreaterThan(moreThan(40));
    expect(count(traded, (rows) => rows.some(({ dominated }, index) => index > 0 && !dominated))).toBeGreaterThan(
      moreThan(40),
    );
  });
});

/** Every structure with at most so many classes: how many it has, and its key. */
function everyStructure(school: Problem, most: number) {
  const asked: Problem = { ...school, teachers: most, teacherRule: "at most" };
  const last = (key: readonly number[]): number => key.at(-1) ?? NaN;
  const priorities = school.priorities.includes("most even class sizes")
    ? school.priorities
    : [...school.priorities, "most even class sizes" as const];
  const withCount = priorities.filter((priority) => priority !== "fewest teachers");
  return findAllPlans({ ...asked, priorities: [...withCount, "fewest teachers"] }).map(({ key }) => {
    const teachers = last(key);
    const values = new Map(withCount.map((priority, index) => [priority as string, key[index] ?? NaN]));
    return { teachers, key: priorities.map((priority) => values.get(priority) ?? teachers) };
  });
}

function bestWith(school: Problem, structures: ReturnType<typeof everyStructure>, teachers: number) {
  const allowed = structures.filter((one) =>
    school.teacherRule === "exactly" ? one.teachers === teachers : one.teachers <= teachers,
  );
  const keys = allowed.map(({ key }) => key).sort(compare);
  return { teachers, key: keys[0] };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

function withTeachers(school: Problem, { teachers }: { readonly teachers: number }): Problem {
  return { ...school, teachers };
}

/** Whether the plan's structure has seats for so many children of each grade. */
function seatsOf(school: Problem, plan: Plan): (children: readonly number[]) => boolean {
  const types = oracleTypes(school);
  const opened = types.map(
    ({ grades }) => plan.classes.filter(({ type }) => type.grades.join() === grades.join()).length,
  );
  const weights = { evenness: WEIGHTS.small, childrenInComposites: 0 };
  return (children) =>
    children.every((count) => count >= 0) && placeByShortestPaths(types, opened, children, weights) !== undefined;
}

/** Whether so many children more, coming to whichever grades, find seats. */
function someWayOfComing(
  children: readonly number[],
  extra: number,
  fits: (children: readonly number[]) => boolean,
  grade = 0,
): boolean {
  const count = children[grade];
  if (count === undefined) return extra === 0 && fits(children);
  const last = grade === children.length - 1;
  return range(last ? extra : 0, extra).some((here) =>
    someWayOfComing(children.with(grade, count + here), extra - here, fits, grade + 1),
  );
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
