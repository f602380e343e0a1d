import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { levelsOf } from "../../src/optimisation/search/lexicographic";
import { measure } from "../../src/planning/measures";
import { breachesOf } from "../../src/planning/rules";
import { moreThan, seedsFrom } from "../support/number-of-cases";
import { randomSchool } from "../support/random-schools";
import { plansOf, search } from "../support/search";

const solver = await createGlpkSolver();
const seeds = seedsFrom(30_001, 240);

/** What a search says whose time is over after so many solves. */
const cutAfter = (seed: number, solves: number) => {
  let asked = -1;
  return search(solver, randomSchool(seed), 3, () => (asked++ < solves ? 1000 : 0));
};

describe.each(seeds)("A search through random school %i that is cut", (seed) => {
  const school = randomSchool(seed);
  const [best] = plansOf(search(solver, school, 1));

  it("shows a plan that keeps the rules, and bounds that the best plan keeps and this one begins with", () => {
    for (const solves of [1, 2, 3, 4]) {
      const outcome = cutAfter(seed, solves);
      if (outcome.kind === "infeasible") expect(best).toBeUndefined();
      if (outcome.kind !== "solved") continue;
      expect(outcome.plans.flatMap((plan) => breachesOf(plan, school))).toEqual([]);
      if (best === undefined || outcome.bounds === undefined) continue;
      const [ofBest, shown] = [best, ...outcome.plans].map((plan) => measure(plan, school.currentPlan));
      const proved = outcome.bounds.slice(0, -1);
      expect(outcome.bounds.map(({ measure }) => measure)).toEqual(levelsOf(school).slice(0, outcome.bounds.length));
      expect(proved.map(({ measure }) => ofBest?.[measure])).toEqual(proved.map(({ atLeast }) => atLeast));
      expect(proved.map(({ measure }) => shown?.[measure])).toEqual(proved.map(({ atLeast }) => atLeast));
      const open = outcome.bounds.at(-1);
      expect(open && ofBest && open.atLeast <= ofBest[open.measure]).toBe(true);
    }
  });
});

describe("Searches that are cut", () => {
  it("often have a plan without its proof", () => {
    const unproved = seeds.filter((seed) => {
      const outcome = cutAfter(seed, 1);
      return outcome.kind === "solved" && outcome.provedPlans === 0;
    });
    expect(unproved.length).toBeGreaterThan(moreThan(60));
  });
});
