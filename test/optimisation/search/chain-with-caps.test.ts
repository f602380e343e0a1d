import { compareKeys, levelsOf } from "../../../src/optimisation/search/lexicographic";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import { measure } from "../../../src/planning/measures";
import type { Problem } from "../../../src/planning/problem";
import { boundsIn, chainSchool, structuresOf } from "../../support/chain-schools";
import { moreThan, seedsFrom } from "../../support/number-of-cases";
import { withRandomAverages, withRandomCaps } from "../../support/random-schools";
import { plansOf, search } from "../../support/search";

const solver = await createGlpkSolver();
const MOST = 20;

/** A school that is a chain with caps; every third has averages, which a chain does not know, as it does not know a share. */
function cappedChain(seed: number): Problem {
  const school = withRandomCaps(chainSchool(seed), seed);
  return seed % 3 === 0 ? withRandomAverages(school, seed) : school;
}

const seeds = seedsFrom(78_001, 240);

describe.each(seeds)("Random school %i whose composites are pairs of neighbours, with caps", (seed) => {
  const school = cappedChain(seed);

  it("has plans with the same keys as without bounds, each structure once", () => {
    const plans = plansOf(search(solver, school, MOST));
    const keys = plans.map((plan) => {
      const measures = measure(plan, school.currentPlan);
      return levelsOf(school).map((level) => measures[level]);
    });
    const unbounded = structuresOf(solver, school, MOST, false);
    expect(keys).toEqual(unbounded.map(({ key }) => key));
  });

  it("has as its least key that of the best plan, or one that no plan beats where it has a rule that no chain knows", () => {
    const bounds = boundsIn(school);
    const [best] = structuresOf(solver, school, 1, false);
    if (bounds === undefined || best === undefined) return;
    const difference = compareKeys(bounds.least, best.key);
    expect(bounds.exact ? difference === 0 : difference <= 0).toBe(true);
  });
});

describe("The random schools with caps that are chains", () => {
  it("are of every kind that the laws are about", () => {
    const bounds = seeds.map((seed) => boundsIn(cappedChain(seed)));
    const parted = seeds.filter((seed) => cappedChain(seed).priorities.includes("fewest classes over the cap"));
    expect(bounds.filter((known) => known?.exact === true).length).toBeGreaterThan(moreThan(40));
    expect(bounds.filter((known) => known?.exact === false).length).toBeGreaterThan(moreThan(40));
    expect(parted.filter((seed) => boundsIn(cappedChain(seed)) !== undefined).length).toBeGreaterThan(moreThan(20));
  });
});
