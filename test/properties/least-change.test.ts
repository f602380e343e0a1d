import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { measure } from "../../src/planning/measures";
import type { Problem } from "../../src/planning/problem";
import { breachesOf } from "../../src/planning/rules";
import { moreThan, seedsFrom } from "../support/number-of-cases";
import { classesOf, findAllPlans, keyOfClasses } from "../support/oracle";
import { CHANGE_ORDERS, randomSchoolWithClasses } from "../support/random-schools";
import { plansOf, search, structureText } from "../support/search";

const solver = await createGlpkSolver();

const ALTERNATIVES = 12;
const seeds = seedsFrom(11_001, CHANGE_ORDERS.length + 39);

describe.each(seeds)("Random school with classes %i", (seed) => {
  const school = randomSchoolWithClasses(seed);

  it("has the best plans by change, in whatever order of the priorities, that trying everything finds", () => {
    const all = findAllPlans(school);
    const plans = plansOf(search(solver, school, ALTERNATIVES));
    expect(plans.map((plan) => keyOfClasses(school.priorities, classesOf(school, plan), school.currentPlan))).toEqual(
      all.slice(0, ALTERNATIVES).map(({ key }) => key),
    );
    expect(new Set(plans.map(structureText)).size).toBe(plans.length);
    expect(plans.flatMap((plan) => breachesOf(plan, school))).toEqual([]);
  });
});

describe("Least change", () => {
  const grade = (name: string, children: number) => ({
    name,
    children,
    minClassSize: 10,
    maxClassSize: 24,
    minSubclass: 5,
  });
  const school: Problem = {
    teachers: 5,
    teacherRule: "at most",
    grades: [grade("K", 40), grade("1", 30), grade("2", 38)],
    composites: [{ grades: [0, 1] }, { grades: [1, 2] }],
    priorities: ["least change from the current plan"],
  };
  const structureFrom = (currentPlan: Problem["currentPlan"]) => {
    const [plan] = plansOf(search(solver, { ...school, ...(currentPlan && { currentPlan }) }, 1));
    if (plan === undefined) throw new Error("The school has plans.");
    return { structure: structureText(plan), changed: measure(plan, currentPlan).classesChanged };
  };

  it("keeps last term's classes where the new numbers still fit them", () => {
    const now = [
      [20, 0, 0],
      [12, 10, 0],
      [0, 20, 0],
      [0, 0, 18],
      [0, 0, 20],
    ];
    expect(structureFrom(now)).toEqual({ structure: "1×0 1×0+1 1×1 2×2", changed: 0 });
  });

  it("counts a class of a kind that is not allowed any more as closed", () => {
    const now = [
      [20, 0, 0],
      [20, 0, 0],
      [0, 20, 0],
      [6, 6, 6],
      [0, 0, 20],
      [0, 0, 0],
    ];
    expect(structureFrom(now)).toEqual({ structure: "1×1 1×1+2 1×2 2×0", changed: 2 });
  });

  it("does not matter where nobody says which classes there are", () => {
    expect(structureFrom(undefined).changed).toBe(0);
  });

  it("is asked of random schools of every kind", () => {
    const schools = seeds.map((seed) => randomSchoolWithClasses(seed));
    const changes = schools.flatMap((one) =>
      plansOf(search(solver, one, 1)).map((plan) => measure(plan, one.currentPlan).classesChanged),
    );
    expect(changes.length).toBeGreaterThan(moreThan(150));
    expect(changes.filter((changed) => changed === 0).length).toBeGreaterThan(moreThan(3));
    expect(new Set(changes).size).toBeGreaterThan(moreThan(5));
    expect(new Set(schools.map(({ priorities }) => priorities.join())).size).toBe(
      Math.min(seeds.length, CHANGE_ORDERS.length),
    );
  });
});
