import { type Clock, OutOfTime } from "../program/clock";
import type { ComparedMeasure } from "../../planning/priority";
import type { Plan } from "../../planning/plan";
import type { Problem } from "../../planning/problem";
import type { RankedStructure } from "./enumerate";
import { planOf } from "./find-plans";
import { formulate, type Formulation, rootBox } from "../model/formulate";
import { type Bound, levelsOf, minimiseLevels, NO_BOUND } from "./lexicographic";
import type { Solver } from "../program/solver";

/** What is known of a best plan before it is looked for. */
export interface BestPlanHints {
  /** The problem's own programme, perhaps with further constraints. */
  readonly formulation?: Formulation;
  /** A programme that is quicker to search and has the same best structure, perhaps with fewer types; its own where none is said. */
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
        const structure = { key: outcome.key, opened: openedIn(formulation, searched, outcome.opened) };
        const plan = planOf(solver, problem, formulation, levels, structure, secondsLeft);
        if (plan === undefined) throw new OutOfTime();
        return { plan, structure };
      }
    }
    yield undefined;
  }
}

/** How many classes of each type of a programme a structure of another opens. */
function openedIn({ kinds }: Formulation, other: Formulation, opened: readonly number[]): readonly number[] {
  return kinds.map(({ type: { name } }) => opened[other.kinds.findIndex(({ type }) => type.name === name)] ?? 0);
}
