import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { formulate2015 } from "../support/formulation-2015";
import { moreThan, seedsFrom } from "../support/number-of-cases";
import { randomSchool } from "../support/random-schools";
import { search } from "../support/search";

const solver = await createGlpkSolver();

const seeds = seedsFrom(1001, 500);

/** Whether each school can be solved, by both formulations. */
const verdicts = new Map<number, string>();

describe("The formulation of 2015", () => {
  it.each(seeds)("finds an answer for random school %i exactly where we do", (seed) => {
    const school = randomSchool(seed);
    const ours = search(solver, school, 1);
    const theirs = solver.solve(formulate2015(school, "any answer"), 20);
    verdicts.set(seed, ours.kind);
    expect(theirs.kind).toBe(ours.kind === "solved" ? "optimal" : "infeasible");
  });

  it("was asked about schools of both kinds", () => {
    const kinds = [...verdicts.values()];
    expect(kinds.filter((kind) => kind === "solved").length).toBeGreaterThan(moreThan(200));
    expect(kinds.filter((kind) => kind === "infeasible").length).toBeGreaterThan(moreThan(80));
  });
});
