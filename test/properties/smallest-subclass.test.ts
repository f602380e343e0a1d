import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { measure } from "../../src/planning/measures";
import type { Problem } from "../../src/planning/problem";
import { expectBestPlans } from "../support/laws";
import { moreThan, seedsFrom } from "../support/number-of-cases";
import { findAllPlans } from "../support/oracle";
import { randomSchool, randomSchoolWithKept } from "../support/random-schools";
import { plansOf, search } from "../support/search";

const solver = await createGlpkSolver();

const ALTERNATIVES = 10;
const seeds = seedsFrom(50_001, 300).filter((seed) => seed % 5 < 4);

/** A random school, every third with classes to keep, in which the smallest subclass matters first, second … or last. */
function schoolOf(seed: number): Problem {
  const school = seed % 3 === 0 ? randomSchoolWithKept(seed) : randomSchool(seed);
  const others = school.priorities;
  const at = seed % (others.length + 1);
  return { ...school, priorities: [...others.slice(0, at), "largest smallest subclass", ...others.slice(at)] };
}

describe.each(seeds)("Random school %i, in which the smallest subclass matters", (seed) => {
  it("has the best plans that trying everything finds", () => {
    expectBestPlans(solver, schoolOf(seed), ALTERNATIVES);
  });
});

describe("The smallest subclass", () => {
  const grade = (name: string, children: number) => ({
    name,
    children,
    minClassSize: 10,
    maxClassSize: 25,
    minSubclass: 1,
  });
  const school: Problem = {
    teachers: 4,
    teacherRule: "at most",
    grades: [grade("K", 45), grade("1", 27), grade("2", 26)],
    composites: [{ grades: [0, 1] }, { grades: [1, 2] }],
    priorities: ["largest smallest subclass"],
  };

  it("is no handful where it matters", () => {
    const smallestOf = (priorities: Problem["priorities"]): number => {
      const [plan] = plansOf(search(solver, { ...school, priorities }, 1));
      if (plan === undefined) throw new Error("The school has plans.");
      return 98 - measure(plan).subclassShortfall;
    };
    const best = smallestOf(["largest smallest subclass"]);
    expect(best).toBeGreaterThan(smallestOf(["fewest children in composite classes"]));
    expect(findAllPlans(school)[0]?.key[0]).toBe(98 - best);
  });

  it("cannot be too small where there is no composite class", () => {
    const [plan] = plansOf(search(solver, { ...school, teachers: 6 }, 1));
    expect(plan && measure(plan)).toMatchObject({ compositeClasses: 0, subclassShortfall: 0 });
  });

  it("is asked of random schools of every kind", () => {
    const shortfalls = seeds.flatMap((seed) => plansOf(search(solver, schoolOf(seed), 1)).map((plan) => measure(plan)));
    expect(shortfalls.length).toBeGreaterThan(moreThan(150));
    expect(shortfalls.filter(({ subclassShortfall }) => subclassShortfall === 0).length).toBeGreaterThan(moreThan(30));
    expect(shortfalls.filter(({ subclassShortfall }) => subclassShortfall > 0).length).toBeGreaterThan(moreThan(40));
  });
});
