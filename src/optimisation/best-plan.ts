import type { ComparedMeasure } from "../planning/measures";
import type { Plan } from "../planning/plan";
import type { Problem } from "../planning/problem";
import type { RankedStructure } from "./enumerate";
import { OutOfTime } from "./feasibility";
import { planOf } from "./find-plans";
import { type Formulation, formulate, rootBox } from "./formulate";
import { type Bound, type Clock, levelsOf, minimiseLevels, NO_BOUND } from "./lexicographic";
import type { Solver } from "./solver/solver";

/** What is known of a best plan before it is looked for. */
export interface BestPlanHints {
  /** The problem's own programme, perhaps with further constraints. */
  readonly formulation?: Formulation;
  /** The same with whatever makes it quicker to search, but is of no use where the children are placed. */
  readonly searched?: Formulation;
  /** The problem's own, perhaps without some that cannot differ. */
  readonly levels?: readonly ComparedMeasure[];
  readonly bound?: Bound;
}

/**
 * The best plan and its structure, proved, or `undefined` where a plan is proved not to exist. A generator, so that whoever
 * drives it can stop between any two solves.
 *
 * @throws OutOfTime
 */
export function* bestPlan(
  solver: Solver,
  problem: Problem,
  secondsLeft: Clock,
  hints: BestPlanHints = {},
): Generator<undefined, { readonly plan: Plan; readonly structure: RankedStructure } | undefined, undefined> {
  const { formulation = formulate(problem), levels = levelsOf(problem), searched = formulation } = hints;
  let bound = hints.bound ?? NO_BOUND;
  for (;;) {
    const outcome = minimiseLevels(solver, searched, levels, rootBox(searched), bound, secondsLeft);
    switch (outcome.kind) {
      case "infeasible":
        return undefined;
      case "undecided":
        throw new OutOfTime();
      case "bounded":
        bound = outcome.bound;
        break;
      case "optimal": {
        yield undefined;
        const plan = planOf(solver, problem, formulation, levels, outcome, secondsLeft);
        if (plan === undefined) throw new OutOfTime();
        return { plan, structure: outcome };
      }
    }
    yield undefined;
  }
}
