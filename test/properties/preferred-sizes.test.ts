import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import type { Grade } from "../../src/planning/grades";
import { PRIORITIES } from "../../src/planning/priority";
import type { Problem } from "../../src/planning/problem";
import { expectBestPlans } from "../support/laws";
import { seedsFrom } from "../support/number-of-cases";
import { createRandom } from "../support/random";
import { randomSchoolWithClasses, randomSchoolWithKept } from "../support/random-schools";

const solver = await createGlpkSolver();

const ALTERNATIVES = 8;
const seeds = seedsFrom(90_001, 300);

/** The most children of a grade, by how many grades there are: few enough that every way to place them can be tried. */
const FEW_CHILDREN = [30, 24, 16, 10, 8];

/**
 * A random school, every third with classes to keep, that prefers sizes from 1 to 100,000: one for all, others of about the same
 * size, or some small and some large; with the priorities, all eight of them or a few, in any order.
 */
function schoolOf(seed: number): Problem {
  const school = (seed % 3 === 0 ? randomSchoolWithKept : randomSchoolWithClasses)(seed, FEW_CHILDREN);
  const random = createRandom(seed + 300_000);
  const ofMagnitude = (most: number): number => random.whole(Math.ceil(most / 10), most);
  const magnitude = (): number => 10 ** random.whole(1, 5);
  const [one, common] = [ofMagnitude(magnitude()), magnitude()];
  const preferred = (): number => [one, ofMagnitude(common), ofMagnitude(magnitude())][seed % 3] ?? one;
  const grades = school.grades.map((grade): Grade => ({ ...grade, preferredClassSize: preferred() }));
  const some = random.chance(0.6) ? PRIORITIES.length : random.whole(2, PRIORITIES.length);
  return { ...school, grades, priorities: random.shuffled(PRIORITIES).slice(0, some) };
}

describe.each(seeds)("Random school %i, which prefers sizes from 1 to 100,000", (seed) => {
  it("has the best plans that trying everything finds", () => {
    expectBestPlans(solver, schoolOf(seed), ALTERNATIVES);
  });
});
