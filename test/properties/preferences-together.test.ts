import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import type { Priority } from "../../src/planning/priority";
import type { Problem } from "../../src/planning/problem";
import { expectBestPlans } from "../support/laws";
import { moreThan, seedsFrom } from "../support/number-of-cases";
import { createRandom } from "../support/random";
import { randomSchool, randomSchoolWithKept } from "../support/random-schools";
import { plansOf, search } from "../support/search";

const solver = await createGlpkSolver();

const ALTERNATIVES = 10;
const seeds = seedsFrom(80_001, 200).filter((seed) => seed % 5 < 4);

/** The most children of a grade, by how many grades there are: few enough that every way to place them can be tried. */
const FEW_CHILDREN = [30, 24, 16, 10];
const PREFERENCES: readonly Priority[] = [
  "largest smallest subclass",
  "larger subclass in the upper grade",
  "fewest lone single-grade classes",
];

/** A random school, every third with classes to keep, in which all of these matter among the others, in any order. */
function schoolOf(seed: number): Problem {
  const school = seed % 3 === 0 ? randomSchoolWithKept(seed, FEW_CHILDREN) : randomSchool(seed, FEW_CHILDREN);
  const random = createRandom(seed + 700_000);
  return { ...school, priorities: random.shuffled([...school.priorities, ...PREFERENCES]) };
}

describe.each(seeds)("Random school %i, in which every preference matters", (seed) => {
  it("has the best plans that trying everything finds", () => {
    expectBestPlans(solver, schoolOf(seed), ALTERNATIVES);
  });
});

describe("The random schools in which every preference matters", () => {
  it("have plans, and put each preference first now and then", () => {
    const schools = seeds.map(schoolOf);
    expect(schools.filter((school) => plansOf(search(solver, school, 1)).length > 0).length).toBeGreaterThan(
      moreThan(80),
    );
    for (const preference of PREFERENCES)
      expect(schools.filter(({ priorities: [first] }) => first === preference).length).toBeGreaterThan(moreThan(10));
  });
});
