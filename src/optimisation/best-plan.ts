import type { Plan } from "../planning/plan";
import type { Problem } from "../planning/problem";
import { OutOfTime } from "./feasibility";
import { findPlans } from "./find-plans";
import { type Formulation, formulate } from "./formulate";
import type { Clock } from "./lexicographic";
import type { Solver } from "./solver/solver";

/**
 * The best plan, proved, or `undefined` where a plan is proved not to exist. A generator, so that whoever drives it can
 * stop between any two solves.
 *
 * @param formulation the problem's own, perhaps with further constraints
 * @throws OutOfTime
 */
export function* bestPlan(
  solver: Solver,
  problem: Problem,
  secondsLeft: Clock,
  formulation: Formulation = formulate(problem),
): Generator<undefined, Plan | undefined, undefined> {
  const steps = findPlans(solver, problem, { alternatives: 1 }, secondsLeft, formulation);
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      if (step.value.kind === "infeasible") return undefined;
      throw new OutOfTime();
    }
    if (step.value !== undefined) return step.value;
    yield undefined;
  }
}
