import { type Formulation, rootBox, variablesWithin } from "../model/formulate";
import type { Clock } from "../program/clock";
import type { Term } from "../program/linear-program";
import { solveReduced } from "../program/presolve";
import { propagateBounds } from "../program/propagate-bounds";
import type { Solver } from "../program/solver";

/**
 * Finds solutions of programmes, or that they have none.
 *
 * A solver that has nothing to minimise wanders. With the most composite classes to look for it is often quick to see that there is no
 * solution, with the fewest to find one; or the other way round. What told last is tried first, the other after a moment.
 */
export class Solutions {
  readonly #solver: Solver;
  #directions: readonly (1 | -1)[] = [1, -1];

  constructor(solver: Solver) {
    this.#solver = solver;
  }

  /**
   * A solution of a programme, by position in `Formulation.variables`; "none" where there is none, `undefined` where no attempt
   * found out in its time.
   *
   * @param patience how many seconds each attempt may take, round by round
   */
  of(
    formulation: Formulation,
    patience: readonly number[],
    secondsLeft: Clock,
  ): readonly number[] | "none" | undefined {
    const constraints = [...formulation.rules, ...formulation.cuts];
    const variables = propagateBounds(variablesWithin(formulation, rootBox(formulation)), constraints);
    if (variables === undefined) return "none";
    const composites = formulation.measures.compositeClasses.terms;
    for (const most of patience) {
      for (const direction of this.#directions) {
        const seconds = Math.min(most, secondsLeft());
        if (seconds <= 0) return undefined;
        const objective = composites.map((term): Term => ({ ...term, coefficient: direction * term.coefficient }));
        const outcome = solveReduced(this.#solver, { variables, constraints, objective }, seconds);
        if (outcome.kind === "undecided") continue;
        this.#directions = [direction, direction === 1 ? -1 : 1];
        return outcome.kind === "infeasible" ? "none" : outcome.values;
      }
    }
    return undefined;
  }
}
