import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { seedsFrom } from "../support/number-of-cases";
import { createRandom } from "../support/random";
import { randomSchool } from "../support/random-schools";
import { search } from "../support/search";

const solver = await createGlpkSolver();
const anotherSolver = await createGlpkSolver();

const seeds = seedsFrom(2001, 120);

describe.each(seeds)("Random school %i", (seed) => {
  const school = randomSchool(seed);

  it("has the same plans in the same order whenever and by whichever solver it is searched", () => {
    expect(search(anotherSolver, school, 8)).toEqual(search(solver, school, 8));
  });

  it("has the same plans in whichever order its composites are listed", () => {
    const composites = createRandom(seed).shuffled(school.composites);
    expect(search(solver, { ...school, composites }, 8)).toEqual(search(solver, school, 8));
    expect(search(solver, { ...school, composites: school.composites.toReversed() }, 8)).toEqual(
      search(solver, school, 8),
    );
  });

  it("has the same first plans however many are asked for", () => {
    const many = search(solver, school, 8);
    const few = search(solver, school, 3);
    const plans = many.kind === "solved" ? many.plans : [];
    expect(few.kind === "solved" ? few.plans : []).toEqual(plans.slice(0, 3));
  });
});
