import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { isComposite } from "../../src/planning/class-type";
import { measure } from "../../src/planning/measures";
import type { Plan } from "../../src/planning/plan";
import type { Problem } from "../../src/planning/problem";
import { expectBestPlans } from "../support/laws";
import { moreThan, seedsFrom } from "../support/number-of-cases";
import { randomSchool, randomSchoolWithKept } from "../support/random-schools";
import { plansOf, search } from "../support/search";

const solver = await createGlpkSolver();

const ALTERNATIVES = 10;
const seeds = seedsFrom(60_001, 300);

/** The most children of a grade, by how many grades there are: few enough that every way to place them can be tried. */
const FEW_CHILDREN = [30, 30, 20, 12, 9];

/** A random school, every third with classes to keep, in which the upper grade's subclass matters first, second … or last. */
function schoolOf(seed: number): Problem {
  const school = seed % 3 === 0 ? randomSchoolWithKept(seed, FEW_CHILDREN) : randomSchool(seed, FEW_CHILDREN);
  const others = school.priorities;
  const at = Math.floor(seed / 7) % (others.length + 1);
  return { ...school, priorities: [...others.slice(0, at), "larger subclass in the upper grade", ...others.slice(at)] };
}

describe.each(seeds)("Random school %i, in which the upper grade's subclass matters", (seed) => {
  it("has the best plans that trying everything finds", () => {
    expectBestPlans(solver, schoolOf(seed), ALTERNATIVES);
  });
});

describe("The upper grade's subclass", () => {
  const grade = (name: string, children: number) => ({
    name,
    children,
    minClassSize: 10,
    maxClassSize: 25,
    minSubclass: 5,
  });
  const school: Problem = {
    teachers: 3,
    teacherRule: "at most",
    grades: [grade("K", 32), grade("1", 27)],
    composites: [{ grades: [0, 1] }],
    priorities: ["fewest composite classes"],
  };
  const bestOf = (problem: Problem): Plan => {
    const [plan] = plansOf(search(solver, problem, 1));
    if (plan === undefined) throw new Error("The school has plans.");
    return plan;
  };
  const asked = (problem: Problem): Problem => ({
    ...problem,
    priorities: [...problem.priorities, "larger subclass in the upper grade"],
  });

  it("is the larger one where that matters and can be", () => {
    expect(measure(bestOf(school)).lowerGradeExcess).toBeGreaterThan(0);
    expect(measure(bestOf(asked(school))).lowerGradeExcess).toBe(0);
  });

  it("makes good for a class that is kept, all classes of a type being counted together", () => {
    const staying = { teachers: 4, grades: [grade("K", 44), grade("1", 33)], keep: [{ children: [12, 6] }] };
    const plan = bestOf(asked({ ...school, ...staying }));
    const [planned, ...others] = plan.classes.filter(({ type, kept }) => isComposite(type) && kept !== true);
    const [lower = 0, upper = 0] = planned?.children ?? [];
    expect(others).toEqual([]);
    expect(upper).toBeGreaterThanOrEqual(lower + 6);
    expect(measure(plan).lowerGradeExcess).toBe(0);
  });

  it("is asked of random schools of every kind", () => {
    const measures = seeds.flatMap((seed) => plansOf(search(solver, schoolOf(seed), 1)).map((plan) => measure(plan)));
    const mixed = measures.filter(({ compositeClasses }) => compositeClasses > 0);
    expect(measures.length).toBeGreaterThan(moreThan(150));
    expect(mixed.filter(({ lowerGradeExcess }) => lowerGradeExcess === 0).length).toBeGreaterThan(moreThan(30));
    expect(mixed.filter(({ lowerGradeExcess }) => lowerGradeExcess > 0).length).toBeGreaterThan(moreThan(30));
  });
});
