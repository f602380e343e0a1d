import type { Clock } from "../program/clock";
import { type ComparedMeasure, measureOf, type Priority } from "../../planning/priority";
import type { TradeOffRow } from "../../planning/exploration";
import { measure } from "../../planning/measures";
import type { Plan } from "../../planning/plan";
import type { Problem } from "../../planning/problem";
import { bestPlan } from "../search/best-plan";
import { leastOf, mostOf } from "../search/feasibility";
import { formulate, type Formulation } from "../model/formulate";
import { gapOf, nearlyEven } from "./nearly-even";
import type { Solver } from "../program/solver";
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
  const composites = open.measures.compositeClasses.terms;
  const fewest = leastOf(solver, open, composites, 0, secondsLeft);
  const most = fewest === undefined ? undefined : mostOf(solver, open, composites, Infinity, secondsLeft);
  if (fewest === undefined || most === undefined) return;
  let mostEven = Infinity;
  let gap = FIRST_GAP_OF_CLASS * problem.teachers;
  for (let count = fewest; count <= most; count++) {
    const plan = yield* mostEvenPlan(solver, problem, withComposites(open, count), count, gap, secondsLeft);
    if (plan === undefined) continue;
    const { evenness } = measure(plan);
    yield { compositeClasses: count, plan, dominated: mostEven <= evenness };
    mostEven = Math.min(mostEven, evenness);
    gap = gapOf(problem, plan);
  }
}

/** How far from the average, squared, a class is thought to be at first. */
const FIRST_GAP_OF_CLASS = 1;

/** By how much more unevenness is allowed for where there was no plan with less. */
const WIDER = 3;

/**
 * The most even plan with so many composite classes. It is looked for among plans about
 * as even as the one with a composite less, where few sizes are possible; then among less and less even ones.
 */
function* mostEvenPlan(
  solver: Solver,
  problem: Problem,
  formulation: Formulation,
  count: number,
  firstGap: number,
  secondsLeft: Clock,
): Generator<undefined, Plan | undefined, undefined> {
  const levels = levelsOfTradeOff(problem);
  for (let gap = firstGap; ; gap *= WIDER) {
    const near = nearlyEven(problem, formulation.measures.evenness.wide === undefined ? gap : Infinity);
    const narrow = near.everything ? formulation : withComposites(formulate(near.problem), count);
    const even = { terms: narrow.measures.evenness.terms, lower: -Infinity, upper: near.evenness };
    const bounded = near.everything ? narrow : { ...narrow, rules: [...narrow.rules, even] };
    const searched = withWholeEvenness(bounded, problem);
    const best = yield* bestPlan(solver, problem, secondsLeft, { formulation, searched, levels });
    if (best !== undefined) return best.plan;
    if (near.everything) return undefined;
  }
}

/** Evenness, then what matters to the school and can differ between plans with the same number of composite classes. */
function levelsOfTradeOff({ priorities }: Problem): readonly ComparedMeasure[] {
  const others = priorities.filter((priority: Priority) => priority !== "fewest composite classes");
  return [...new Set(["evenness" as const, ...others.map(measureOf)])];
}

/** Σ_t n[t] = count over the composite types t. */
function withComposites(formulation: Formulation, count: number): Formulation {
  const exactly = { terms: formulation.measures.compositeClasses.terms, lower: count, upper: count };
  return { ...formulation, rules: [...formulation.rules, exactly] };
}
