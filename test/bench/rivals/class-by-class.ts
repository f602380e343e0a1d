import type { ProgramOutcome } from "../../../src/optimisation/linear-program";
import type { Solver } from "../../../src/optimisation/solver/solver";
import { formulate2015, type Goal2015 } from "../../support/formulation-2015";
import { type Attempt, type Rival, timed } from "./rival";

/** The formulation of 2015 in some solver. */
export function classByClass(solverName: string, solver: Solver, goal: Goal2015): Rival {
  return {
    name: `class by class (2015) in ${solverName}`,
    task: goal === "any answer" ? "an answer" : "fewest composites",
    attempt: (problem, limitSeconds) =>
      timed(() => endingOf(solver.solve(formulate2015(problem, goal), limitSeconds), goal)),
  };
}

/** What a solver's outcome says of an attempt. */
export function endingOf(outcome: ProgramOutcome, goal: Goal2015): Omit<Attempt, "milliseconds"> {
  switch (outcome.kind) {
    case "optimal":
      return {
        ending: "proved",
        ...(goal === "any answer" ? {} : { compositeClasses: Math.round(outcome.objective) }),
      };
    case "infeasible":
      return { ending: "infeasible" };
    case "feasible":
      return { ending: goal === "any answer" ? "proved" : "cut" };
    case "undecided":
      return { ending: "cut" };
  }
}
