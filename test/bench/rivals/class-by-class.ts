import type { ProgramOutcome } from "../../../src/optimisation/program/linear-program";
import type { Solver } from "../../../src/optimisation/program/solver";
import { formulate2015 } from "../../support/formulation-2015";
import { startClock } from "../../support/search";
import { type Rival, timed } from "./rival";

/** The formulation of 2015, content with the first answer. */
export function firstAnswer(solverName: string, solver: Solver): Rival {
  return {
    name: nameIn(solverName),
    task: "any answer",
    attempt: (problem, limitSeconds) =>
      timed(() => {
        const { kind } = solver.solve(formulate2015(problem, "any answer"), limitSeconds);
        return { ending: kind === "optimal" || kind === "feasible" ? "proved" : endingOf(kind) };
      }),
  };
}

/** The formulation of 2015, asked for as few composites as there can be. */
export function fewestComposites(solverName: string, solver: Solver): Rival {
  return {
    name: nameIn(solverName),
    task: "fewest composites",
    attempt: (problem, limitSeconds) =>
      timed(() => {
        const outcome = solver.solve(formulate2015(problem, "fewest composite classes"), limitSeconds);
        if (outcome.kind !== "optimal") return { ending: endingOf(outcome.kind) };
        return { ending: "proved", compositeClasses: Math.round(outcome.objective) };
      }),
  };
}

/** The formulation of 2015 with exact evenness rows in each class, asked for just what ours is asked, level by level. */
export function bestPlan(solverName: string, solver: Solver): Rival {
  return {
    name: nameIn(solverName),
    task: "best plan",
    // It seldom finishes, and a few schools would say little about it.
    weight: 8,
    attempt: (problem, limitSeconds) =>
      timed(() => {
        const secondsLeft = startClock(limitSeconds);
        const fewest = solver.solve(formulate2015(problem, "fewest composite classes"), secondsLeft());
        if (fewest.kind !== "optimal") return { ending: endingOf(fewest.kind) };
        const compositeClasses = Math.round(fewest.objective);
        if (secondsLeft() <= 0) return { ending: "cut" };
        const even = solver.solve(formulate2015(problem, { mostEvenWithComposites: compositeClasses }), secondsLeft());
        if (even.kind !== "optimal") return { ending: even.kind === "infeasible" ? "failed" : "cut" };
        return { ending: "proved", compositeClasses, evenness: Math.round(even.objective) };
      }),
  };
}

function nameIn(solverName: string): string {
  return `class by class (2015) in ${solverName}`;
}

/** How an attempt ended that proved no optimum. */
function endingOf(kind: ProgramOutcome["kind"]): "infeasible" | "cut" {
  return kind === "infeasible" ? "infeasible" : "cut";
}
