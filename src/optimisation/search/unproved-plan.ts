import type { ComparedMeasure } from "../../planning/priority";
import type { Plan } from "../../planning/plan";
import type { MeasureBound } from "../../planning/search";
import { type Formulation, rootBox, variablesMeasured } from "../model/formulate";
import { type Clock, clockOf } from "../program/clock";
import { solveReduced } from "../program/presolve";
import { propagateBounds } from "../program/propagate-bounds";
import type { Solver } from "../program/solver";
import { placeChildren } from "./decode";
import { levelsFixed, minimiseLevels, NO_BOUND, tangentsOf, type UndecidedBox } from "./lexicographic";

/** The part of its time by which a search that is cut may be late for the first plan, whose classes it knows. */
const GRACE = 0.1;
const MOST_GRACE_SECONDS = 1;

/** Starts the clock of what a search may still do when it is cut; asked when the search begins, with all of its time before it. */
export function graceAfter(secondsLeft: Clock): () => Clock {
  const seconds = Math.min(MOST_GRACE_SECONDS, GRACE * secondsLeft());
  return () => clockOf(seconds);
}

/** The plan of a structure: it keeps every rule, but nothing proves that it is the next best. */
export function unprovedPlan(
  solver: Solver,
  formulation: Formulation,
  levels: readonly ComparedMeasure[],
  opened: readonly number[] | undefined,
  secondsLeft: Clock,
): Plan | undefined {
  if (opened === undefined) return undefined;
  const outcome = minimiseLevels(solver, formulation, levels, { lower: opened, upper: opened }, NO_BOUND, secondsLeft);
  return outcome.kind === "optimal" ? placeChildren(solver, formulation, levels, outcome, secondsLeft) : undefined;
}

/**
 * How good a plan can be at most where the search was cut before one was proved the best: the levels that were proved, then
 * what the next one comes to where classes need not be whole, or what it cannot be better than where no time is left for that.
 */
export function boundsOf(
  solver: Solver,
  formulation: Formulation,
  levels: readonly ComparedMeasure[],
  { atLeast }: UndecidedBox,
  secondsLeft: Clock,
): readonly MeasureBound[] {
  const proved = levels.slice(0, atLeast.length).map((measure, level) => ({ measure, atLeast: atLeast[level] ?? 0 }));
  const next = levels[atLeast.length];
  const relaxed = next && relaxedBound(solver, formulation, levels, atLeast, next, secondsLeft());
  const bound = relaxed ?? (next && formulation.measures[next].ideal?.value);
  return next === undefined || bound === undefined ? proved : [...proved, { measure: next, atLeast: bound }];
}

/** The least of a measure with the levels before it fixed, rounded up, where classes need not be whole; none where that is no number. */
function relaxedBound(
  solver: Solver,
  formulation: Formulation,
  levels: readonly ComparedMeasure[],
  atLeast: readonly number[],
  measure: ComparedMeasure,
  secondsLeft: number,
): number | undefined {
  if (secondsLeft <= 0) return undefined;
  const { terms, wide } = formulation.measures[measure];
  if (wide !== undefined) return undefined;
  const earlier = levels.slice(0, atLeast.length);
  const rules = [
    ...formulation.rules,
    ...formulation.definitions,
    ...formulation.cuts,
    ...levelsFixed(formulation, earlier, atLeast),
  ];
  const bounds = propagateBounds(variablesMeasured(formulation, rootBox(formulation)), rules);
  if (bounds === undefined) return undefined;
  const constraints = [...rules, ...tangentsOf(formulation, [...earlier, measure], atLeast, bounds)];
  const variables = bounds.map((variable) => ({ ...variable, integer: false }));
  const outcome = solveReduced(solver, { variables, constraints, objective: terms }, secondsLeft);
  return outcome.kind === "optimal" ? Math.ceil(outcome.objective - ROUNDING) : undefined;
}

/** What a whole number may fall short by in a solver's arithmetic. */
const ROUNDING = 1e-6;
