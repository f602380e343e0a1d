import type { TradeOffRow } from "../planning/exploration";
import { MEASURE_OF_PRIORITY, measure } from "../planning/measures";
import type { Priority, Problem } from "../planning/problem";
import { bestPlan } from "./best-plan";
import { leastOf, mostOf } from "./feasibility";
import { type Formulation, formulate } from "./formulate";
import type { Clock } from "./lexicographic";
import type { Solver } from "./solver/solver";
import { withWholeEvenness } from "./whole-evenness";

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
  const open = formulate(problem);
  const composites = open.measures.compositeClasses;
  const fewest = leastOf(solver, open, composites, 0, secondsLeft);
  const most = fewest === undefined ? undefined : mostOf(solver, open, composites, Infinity, secondsLeft);
  if (fewest === undefined || most === undefined) return;
  const others = problem.priorities.filter((priority) => !FIXED.includes(priority));
  const levels = [...new Set(["evenness" as const, ...others.map((priority) => MEASURE_OF_PRIORITY[priority])])];
  let mostEven = Infinity;
  for (let count = fewest; count <= most; count++) {
    const formulation = withComposites(open, count);
    const searched = withWholeEvenness(formulation, problem);
    const best = yield* bestPlan(solver, problem, secondsLeft, { formulation, searched, levels });
    if (best === undefined) continue;
    const { evenness } = measure(best.plan);
    yield { compositeClasses: count, plan: best.plan, dominated: mostEven <= evenness };
    mostEven = Math.min(mostEven, evenness);
  }
}

/** What cannot differ between plans with the same number of composite classes. */
const FIXED: readonly Priority[] = ["fewest composite classes"];

/** Σ_t n[t] = count over the composite types t. */
function withComposites(formulation: Formulation, count: number): Formulation {
  const exactly = { terms: formulation.measures.compositeClasses, lower: count, upper: count };
  return { ...formulation, rules: [...formulation.rules, exactly] };
}
