import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { measure } from "../../src/planning/measures";
import type { Plan } from "../../src/planning/plan";
import type { Problem } from "../../src/planning/problem";
import { expectBestPlans } from "../support/laws";
import { moreThan, seedsFrom } from "../support/number-of-cases";
import { randomSchool, randomSchoolWithKept } from "../support/random-schools";
import { plansOf, search, structureText } from "../support/search";

const solver = await createGlpkSolver();

const ALTERNATIVES = 10;
const seeds = seedsFrom(70_001, 300).filter((seed) => seed % 5 < 4);

/** A random school, every third with classes to keep, in which lone classes matter first, second … or last. */
function schoolOf(seed: number): Problem {
  const school = seed % 3 === 0 ? randomSchoolWithKept(seed) : randomSchool(seed);
  const others = school.priorities;
  const at = Math.floor(seed / 7) % (others.length + 1);
  return { ...school, priorities: [...others.slice(0, at), "fewest lone single-grade classes", ...others.slice(at)] };
}

describe.each(seeds)("Random school %i, in which lone classes matter", (seed) => {
  it("has the best plans that trying everything finds", () => {
    expectBestPlans(solver, schoolOf(seed), ALTERNATIVES);
  });
});

describe("A lone class", () => {
  const grade = (name: string, children: number) => ({
    name,
    children,
    minClassSize: 6,
    maxClassSize: 24,
    minSubclass: 4,
  });
  const school: Problem = {
    teachers: 5,
    teacherRule: "exactly",
    grades: [grade("K", 20), grade("1", 26), grade("2", 12)],
    composites: [
      { grades: [0, 1], minClassSize: 6 },
      { grades: [1, 2], minClassSize: 6 },
    ],
    priorities: ["most even class sizes"],
  };
  const bestOf = (problem: Problem): Plan => {
    const [plan] = plansOf(search(solver, problem, 1));
    if (plan === undefined) throw new Error("The school has plans.");
    return plan;
  };
  const asked = (problem: Problem): Problem => ({
    ...problem,
    priorities: ["fewest lone single-grade classes", ...problem.priorities],
  });

  it("is avoided where that matters and can be", () => {
    expect(structureText(bestOf(school))).toBe("1×1 1×2 3×0+1");
    expect(measure(bestOf(school)).loneClasses).toBe(1);
    expect(structureText(bestOf(asked(school)))).toBe("1×0 1×0+1 1×2 2×1");
    expect(measure(bestOf(asked(school))).loneClasses).toBe(0);
  });

  it("that is kept gets another beside it where one can be opened, and is counted where none can", () => {
    const kept: Problem = { ...school, teachers: 6, keep: [{ children: [0, 6, 0] }] };
    const plan = bestOf(asked(kept));
    expect(measure(plan).loneClasses).toBe(0);
    expect(plan.classes.filter(({ type }) => type.name === "1").length).toBeGreaterThan(1);
    const large = kept.grades.with(1, { ...grade("1", 26), minClassSize: 21 });
    expect(measure(bestOf(asked({ ...kept, grades: large }))).loneClasses).toBe(1);
  });

  it("is asked of random schools of every kind", () => {
    const plans = seeds.map((seed) => plansOf(search(solver, schoolOf(seed), ALTERNATIVES)));
    const withLone = (plan: Plan): boolean => measure(plan).loneClasses > 0;
    expect(plans.filter(({ length }) => length > 0).length).toBeGreaterThan(moreThan(120));
    expect(plans.filter((some) => some.some(withLone)).length).toBeGreaterThan(moreThan(20));
    expect(plans.filter(([best]) => best !== undefined && withLone(best)).length).toBeGreaterThan(moreThan(3));
  });
});
