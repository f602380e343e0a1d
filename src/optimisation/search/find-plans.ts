import type { Clock } from "../program/clock";
import type { ComparedMeasure } from "../../planning/priority";
import { measure } from "../../planning/measures";
import type { Plan } from "../../planning/plan";
import type { Problem } from "../../planning/problem";
import { breachesOf } from "../../planning/rules";
import type { SearchOptions, SearchOutcome } from "../../planning/search";
import { type Bounds, chainBoundsOf } from "./chain-bounds";
import { type CostedChain, costedChainOf } from "./chain-costs";
import { onlyPlacement } from "./chain-placement";
import { placeChildren, planOfPlaced } from "./decode";
import { enumerateStructures, type RankedStructure } from "./enumerate";
import { formulate, type Formulation } from "../model/formulate";
import { isParted } from "../model/ground";
import { asksOnly, COUNTED_RULES } from "../model/school-rules";
import { compareKeys, type Key, levelsOf, type UndecidedBox } from "./lexicographic";
import { minimiserOfLarge } from "./minimise-large";
import { stopped } from "./stopped";
import { isAnotherBeside } from "./structure-beside";
import { boundsOf, graceAfter, unprovedPlan } from "./unproved-plan";
import type { Solver } from "../program/solver";

/** Bounds take up to a tenth of a second, which a search that is about to be cut has better uses for. */
const LEAST_SECONDS_FOR_BOUNDS = 0.2;

/** What a search tells while it runs: a plan, or that one more step is done. */
export type SearchStep = Plan | undefined;

/**
 * Finds the best plans, best first. A generator, so that whoever drives it can stop between any two solves and show
 * each plan as soon as it is proved: `return` it early and nothing is left behind.
 *
 * @param secondsLeft how long it may still take; asked before each solve
 */
export function* findPlans(
  solver: Solver,
  problem: Problem,
  { alternatives }: Pick<SearchOptions, "alternatives">,
  secondsLeft: Clock,
): Generator<SearchStep, SearchOutcome, undefined> {
  const startGrace = graceAfter(secondsLeft);
  const formulation = formulate(problem);
  const levels = levelsOf(problem);
  const plans: Plan[] = [];
  const known: (readonly number[])[] = [];
  // For the first plan alone it is not worth its while, unless that takes a solver longer than usual.
  const minimise = minimiserOfLarge(solver, problem, formulation, levels);
  const takesLonger = isParted(formulation) || !asksOnly(COUNTED_RULES, problem);
  const boundsFirst = minimise === undefined && takesLonger;
  let chain: CostedChain | undefined;
  const findBounds = (): Bounds | undefined => {
    if (secondsLeft() < LEAST_SECONDS_FOR_BOUNDS) return undefined;
    chain = costedChainOf(problem, formulation, levels);
    return chain && chainBoundsOf(chain);
  };
  const help = { findBounds, boundsFirst, minimise };
  const structures = enumerateStructures(solver, formulation, levels, secondsLeft, help);
  for (;;) {
    const step = structures.next();
    if (step.done === true) {
      if (step.value.kind === "exhausted") {
        return plans.length > 0 ? provedBest(plans, true) : { kind: "infeasible" };
      }
      if (plans.length === alternatives) return provedBest(plans, false);
      const grace = startGrace();
      const clock: Clock = () => Math.max(grace(), secondsLeft());
      return cut(solver, problem, formulation, plans, step.value.next, clock);
    }
    const { structure, anotherExists } = step.value;
    if (structure !== undefined && plans.length < alternatives) {
      const placed = chain && !takesLonger ? onlyPlacement(chain, structure) : undefined;
      const place = (clock: Clock): Plan | undefined =>
        placed === undefined
          ? placeChildren(solver, formulation, levels, structure, clock)
          : planOfPlaced(formulation, structure.opened, placed);
      const plan = place(secondsLeft) ?? (plans.length === 0 ? place(startGrace()) : undefined);
      if (plan === undefined) return stopped(plans, "timeLimit");
      assertIsPlanOf(plan, structure, problem, levels, plans.at(-1));
      plans.push(plan);
      known.push(structure.opened);
      yield plan;
      if (plans.length === alternatives && isAnotherBeside(plan, known, problem, formulation))
        return provedBest(plans, false);
    } else {
      yield undefined;
    }
    if (plans.length === alternatives && anotherExists) return provedBest(plans, false);
  }
}

/** The best plan of a structure, checked; `undefined` where the time runs out first. */
export function planOf(
  solver: Solver,
  problem: Problem,
  formulation: Formulation,
  levels: readonly ComparedMeasure[],
  structure: RankedStructure,
  secondsLeft: Clock,
): Plan | undefined {
  const plan = placeChildren(solver, formulation, levels, structure, secondsLeft);
  if (plan !== undefined) assertIsPlanOf(plan, structure, problem, levels);
  return plan;
}

/** A plan keeps every rule, measures what was promised, and is no better than the plan before. */
function assertIsPlanOf(
  plan: Plan,
  structure: RankedStructure,
  problem: Problem,
  levels: readonly ComparedMeasure[],
  previous?: Plan,
): void {
  assertKeepsRules(plan, problem);
  assertAsRanked(plan, structure, problem, levels, previous);
}

/** What a search has to show whose time ran out before the next plan was proved. */
function cut(
  solver: Solver,
  problem: Problem,
  formulation: Formulation,
  plans: readonly Plan[],
  next: UndecidedBox,
  secondsLeft: Clock,
): SearchOutcome {
  const levels = levelsOf(problem);
  const { opened = plans.length > 0 ? undefined : next.attained } = next;
  const unproved = unprovedPlan(solver, formulation, levels, opened, secondsLeft);
  if (unproved === undefined) return stopped(plans, "timeLimit");
  assertKeepsRules(unproved, problem);
  const bounds = plans.length > 0 ? [] : boundsOf(solver, formulation, levels, next, secondsLeft);
  return stopped(plans, "timeLimit", unproved, bounds);
}

function provedBest(plans: readonly Plan[], complete: boolean): SearchOutcome {
  return { kind: "solved", plans, proved: true, provedPlans: plans.length, complete };
}

/** Whatever the solver said: a plan that breaks a rule is a defect of ours and is never shown. */
function assertKeepsRules(plan: Plan, problem: Problem): void {
  const breaches = breachesOf(plan, problem);
  if (breaches.length > 0) {
    throw new Error(`A plan breaks a rule: ${breaches.map(({ rule, sentence }) => `${rule}: ${sentence}`).join(" ")}`);
  }
}

/** The plan's own measures must be what the solver promised, and no better than those of the plan before. */
function assertAsRanked(
  plan: Plan,
  { key }: RankedStructure,
  problem: Problem,
  levels: readonly ComparedMeasure[],
  previous: Plan | undefined,
): void {
  const measured = keyOf(plan, problem, levels);
  if (compareKeys(measured, key) !== 0) {
    throw new Error(`A plan measures ${measured.join(", ")}, but the solver promised ${key.join(", ")}.`);
  }
  if (previous !== undefined && compareKeys(keyOf(previous, problem, levels), measured) > 0) {
    throw new Error(`A plan that measures ${measured.join(", ")} comes after a worse one.`);
  }
}

function keyOf(plan: Plan, problem: Problem, levels: readonly ComparedMeasure[]): Key {
  const measures = measure(plan, problem.currentPlan);
  return levels.map((level) => measures[level]);
}
