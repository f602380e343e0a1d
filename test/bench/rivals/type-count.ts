import type { Solver } from "../../../src/optimisation/program/solver";
import { measure } from "../../../src/planning/measures";
import { plansOf, search, startClock } from "../../support/search";
import { type Rival, timed } from "./rival";

/** Our own formulation and levels, with another engine below them. */
export function typeCount(solverName: string, solver: Solver): Rival {
  return {
    name: `classes counted by type in ${solverName}`,
    task: "best plan",
    attempt: (problem, limitSeconds) =>
      timed(() => {
        const outcome = search(solver, problem, 1, startClock(limitSeconds));
        const [best] = plansOf(outcome);
        if (outcome.kind === "infeasible") return { ending: "infeasible" };
        if (outcome.kind === "undecided" || !outcome.proved || best === undefined) return { ending: "cut" };
        const { compositeClasses, evenness } = measure(best);
        return { ending: "proved", compositeClasses, evenness };
      }),
  };
}
