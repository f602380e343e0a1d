import { gapOf, nearlyEven } from "../../../src/optimisation/what-if/nearly-even";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Problem } from "../../../src/planning/problem";
import { moreThan, seedsFrom } from "../../support/number-of-cases";
import { findAllPlans } from "../../support/oracle";
import { createRandom } from "../../support/random";
import { randomSchool, randomSchoolWithKept } from "../../support/random-schools";
import { plansOf, search } from "../../support/search";

const solver = await createGlpkSolver();

const seeds = seedsFrom(60_001, 250).filter((seed) => seed % 5 < 4);

const schoolOf = (seed: number): Problem => ({
  ...(seed % 3 === 0 ? randomSchoolWithKept(seed) : randomSchool(seed)),
  priorities: ["most even class sizes"],
});

/** The plans of a school that are at most so uneven, as text. */
function plansWithin(school: Problem, evenness: number): readonly string[] {
  return findAllPlans(school)
    .filter(({ key }) => (key[0] ?? Infinity) <= evenness)
    .map(({ structure, key }) => `${structure}: ${key.join()}`)
    .sort();
}

describe.each(seeds)("Random school %i, with the sizes of nearly even plans alone", (seed) => {
  const school = schoolOf(seed);
  const gap = createRandom(seed).whole(0, 60);

  it("has every plan that is at most so uneven", () => {
    const near = nearlyEven(school, gap);
    expect(plansWithin(near.problem, near.evenness)).toEqual(plansWithin(school, near.evenness));
  });

  it("has its best plan within that plan's own gap", () => {
    const gaps = plansOf(search(solver, school, 1)).map((plan) => gapOf(school, plan));
    const found = gaps.map((own) => plansOf(search(solver, nearlyEven(school, own).problem, 1)).length);
    expect(found).toEqual(gaps.map(() => 1));
  });
});

describe("The random schools", () => {
  it("lose sizes, and some of them plans", () => {
    const narrowed = seeds.filter((seed) => !nearlyEven(schoolOf(seed), 6).everything);
    expect(narrowed.length).toBeGreaterThan(moreThan(80));
    const fewer = narrowed.filter((seed) => {
      const school = schoolOf(seed);
      return findAllPlans(nearlyEven(school, 6).problem).length < findAllPlans(school).length;
    });
    expect(fewer.length).toBeGreaterThan(moreThan(20));
  });
});
