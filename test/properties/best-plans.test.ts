import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { breachesOf } from "../../src/planning/rules";
import { moreThan, seedsFrom } from "../support/number-of-cases";
import { classesOf, findAllPlans, keyOfClasses, subclassUnevennessOf, troublesOf } from "../support/oracle";
import { PRIORITY_ORDERS, randomSchool } from "../support/random-schools";
import { plansOf, search, structureText } from "../support/search";

const ALTERNATIVES = 20;

const solver = await createGlpkSolver();

const seeds = seedsFrom(1, 640);

/** What the optimiser and the oracle say of a school. */
function ask(seed: number) {
  const school = randomSchool(seed);
  const outcome = search(solver, school, ALTERNATIVES);
  const plans = plansOf(outcome).map((plan) => ({ plan, classes: classesOf(school, plan) }));
  return { school, outcome, plans, all: findAllPlans(school) };
}

const answers = new Map<number, ReturnType<typeof ask>>();

/** Asks once about each school, within the first test that wants to know. */
function answerTo(seed: number): ReturnType<typeof ask> {
  const answer = answers.get(seed) ?? ask(seed);
  answers.set(seed, answer);
  return answer;
}

describe.each(seeds)("Random school %i", (seed) => {
  it("has the best 20 plans that trying everything finds, in the same order", () => {
    const { school, outcome, plans, all } = answerTo(seed);
    expect(outcome.kind).toBe(all.length > 0 ? "solved" : "infeasible");
    expect(plans.map(({ classes }) => keyOfClasses(school.priorities, classes))).toEqual(
      all.slice(0, ALTERNATIVES).map(({ key }) => key),
    );
  });

  it("has each structure once, with the key and the even subclasses that trying everything finds", () => {
    const { school, plans, all } = answerTo(seed);
    const found = plans.map(({ plan, classes }) => ({
      structure: structureText(plan),
      key: keyOfClasses(school.priorities, classes),
      subclassUnevenness: subclassUnevennessOf(classes.map(({ subclasses }) => subclasses)),
    }));
    const structures = found.map(({ structure }) => structure);
    expect(new Set(structures).size).toBe(structures.length);
    expect(found).toEqual(structures.map((structure) => all.find((plan) => plan.structure === structure)));
  });

  it("has only plans that keep every rule", () => {
    const { school, plans } = answerTo(seed);
    expect(plans.flatMap(({ classes }) => troublesOf(school, classes))).toEqual([]);
    expect(plans.flatMap(({ plan }) => breachesOf(plan, school))).toEqual([]);
  });

  it("is said to have no further plan exactly where there is none", () => {
    const { outcome, all } = answerTo(seed);
    const proof = outcome.kind === "solved" ? [outcome.proved, outcome.complete] : [];
    expect(proof).toEqual(all.length > 0 ? [true, all.length <= ALTERNATIVES] : []);
  });
});

describe("The random schools", () => {
  it("are of every kind that the laws are about", () => {
    const everyAnswer = seeds.map(answerTo);
    const count = (kind: (answer: ReturnType<typeof ask>) => boolean): number => everyAnswer.filter(kind).length;
    expect(count(({ all }) => all.length === 0)).toBeGreaterThan(moreThan(100));
    expect(count(({ all }) => all.length > ALTERNATIVES)).toBeGreaterThan(moreThan(60));
    expect(count(({ school }) => school.teacherRule === "exactly")).toBeGreaterThan(moreThan(200));
    expect(count(({ school }) => school.grades.some(({ children }) => children === 0))).toBeGreaterThan(moreThan(60));
    expect(
      count(({ school }) => school.grades.some((grade) => grade.preferredClassSize !== undefined)),
    ).toBeGreaterThan(moreThan(100));
    for (const width of [2, 3])
      expect(
        count(({ plans }) => plans.some(({ classes }) => classes.some(({ type }) => type.grades.length === width))),
      ).toBeGreaterThan(moreThan(60));
    expect(
      count(({ school }) => school.composites.some(({ maxClassSize }) => maxClassSize !== undefined)),
    ).toBeGreaterThan(moreThan(150));
    expect(new Set(everyAnswer.map(({ school }) => school.priorities.join())).size).toBe(
      Math.min(seeds.length, PRIORITY_ORDERS.length),
    );
  });
});
