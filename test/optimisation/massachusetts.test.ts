import { formulate } from "../../src/optimisation/model/formulate";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import type { Problem } from "../../src/planning/problem";
import { classesOf, troublesOf } from "../support/oracle";
import { massachusettsSchools } from "../support/cases";
import { someOf } from "../support/number-of-cases";
import { plansOf, search, startClock } from "../support/search";

const solver = await createGlpkSolver();
const schools = massachusettsSchools();
const tried = someOf(schools);

/** The school with the fewest teachers with which two seconds of search find a plan, if its own are enough. */
function withFewestTeachers(problem: Problem): Problem {
  const { variables, rules, measures } = formulate(problem);
  const outcome = solver.solve({ variables, constraints: rules, objective: measures.teachers.terms }, 2);
  const found = outcome.kind === "optimal" || outcome.kind === "feasible";
  return found ? { ...problem, teachers: Math.round(outcome.objective) } : problem;
}

const kinds = new Set<string>();

describe("The 200 schools of Massachusetts", () => {
  it("are 200, each with its own name and with children", () => {
    expect(schools).toHaveLength(200);
    expect(new Set(schools.map(({ name }) => name)).size).toBe(200);
    expect(schools.filter(({ problem }) => problem.grades.length < 6)).toEqual([]);
  });

  it.each(tried)("$name: the best five plans are proved, or that there is none", ({ problem }) => {
    const outcome = search(solver, problem, 5, startClock(10));
    expect(outcome).toMatchObject(outcome.kind === "solved" ? { proved: true } : { kind: "infeasible" });
    expect(plansOf(outcome).flatMap((plan) => troublesOf(problem, classesOf(problem, plan)))).toEqual([]);
    kinds.add(outcome.kind);
  });

  it.each(tried)(
    "$name: the best plan with as few teachers as will do is proved, or that there is none",
    ({ problem }) => {
      const tight = withFewestTeachers(problem);
      const outcome = search(solver, tight, 1, startClock(10));
      expect(outcome).toMatchObject(outcome.kind === "solved" ? { proved: true } : { kind: "infeasible" });
      expect(plansOf(outcome).flatMap((plan) => troublesOf(tight, classesOf(tight, plan)))).toEqual([]);
      expect(plansOf(outcome).length > 0).toBe(plansOf(search(solver, problem, 1)).length > 0);
    },
  );

  it("are of both kinds", () => {
    expect([...kinds].sort()).toEqual(["infeasible", "solved"]);
  });
});
