import type { TradeOffRow } from "../planning/exploration";
import { measure } from "../planning/measures";
import type { Priority, Problem } from "../planning/problem";
import { bestPlan } from "./best-plan";
import { leastOf } from "./feasibility";
import { type Formulation, formulate } from "./formulate";
import type { Clock } from "./lexicographic";
import type { Solver } from "./solver/solver";

/**
 * Yields, for each number of composite classes that some plan has, from the fewest to the most, the most even plan with exactly
 * so many. Among equally even ones the school's other priorities choose.
 *
 * @throws OutOfTime where the time ran out; what was yielded until then holds.
 */
export function* exploreTradeOff(
  solver: Solver,
  problem: Problem,
  secondsLeft: Clock,
): Generator<TradeOffRow | undefined, void, undefined> {
  const evenFirst: Problem = { ...problem, priorities: evennessFirst(problem.priorities) };
  const formulation = formulate(evenFirst);
  const next = (atLeast: number): number | undefined =>
    leastOf(solver, formulation, formulation.measures.compositeClasses, atLeast, secondsLeft);
  let mostEven = Infinity;
  for (let count = next(0); count !== undefined; count = next(count + 1)) {
    const plan = yield* bestPlan(solver, evenFirst, secondsLeft, withComposites(formulation, count));
    if (plan === undefined) throw new Error(`A plan with ${count} composite classes was found, and then was not.`);
    const { evenness } = measure(plan);
    yield { compositeClasses: count, plan, dominated: mostEven <= evenness };
    mostEven = Math.min(mostEven, evenness);
  }
}

function evennessFirst(priorities: readonly Priority[]): readonly Priority[] {
  const first = "most even class sizes";
  return [first, ...priorities.filter((priority) => priority !== first)];
}

/** Σ_t n[t] = count over the composite types t. */
function withComposites(formulation: Formulation, count: number): Formulation {
  const exactly = { terms: formulation.measures.compositeClasses, lower: count, upper: count };
  return { ...formulation, rules: [...formulation.rules, exactly] };
}
