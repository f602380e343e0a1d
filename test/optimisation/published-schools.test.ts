import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { measure } from "../../src/planning/measures";
import { compareByPriorities } from "../support/compare-plans";
import { publishedSchools } from "../support/cases";
import { plansOf, search, structureText } from "../support/search";

const solver = await createGlpkSolver();

describe.each(publishedSchools())("The published school $id", ({ problem, found }) => {
  it("has the best plan that was published for it", () => {
    const [best] = plansOf(search(solver, problem, 1));
    expect(best === undefined ? undefined : measure(best)).toMatchObject(found.best);
  });

  it("has all its structures, each once and in order, and no more", () => {
    const outcome = search(solver, problem, 1000);
    expect(outcome).toMatchObject({ kind: "solved", proved: true, complete: true });
    const plans = plansOf(outcome);
    expect(plans).toHaveLength(found.structures);
    expect(new Set(plans.map(structureText)).size).toBe(found.structures);
    const measures = plans.map((plan) => measure(plan));
    const steps = measures.slice(1).map((later, index) => [measures[index] ?? later, later] as const);
    expect(steps.filter(([earlier, later]) => compareByPriorities(earlier, later, problem.priorities) > 0)).toEqual([]);
  });
});

/** The others take long to search twice more for what does not depend on how many structures there are. */
const small = publishedSchools().filter(({ found }) => found.structures < 100);

describe.each(small)("The small published school $id", ({ problem, found }) => {
  it("is complete exactly when asked for at least as many plans as there are", () => {
    expect(search(solver, problem, found.structures)).toMatchObject({ proved: true, complete: true });
    expect(search(solver, problem, found.structures - 1)).toMatchObject({ proved: true, complete: false });
  });
});
