import type { Clock } from "../../src/optimisation/program/clock";
import { findPlans } from "../../src/optimisation/search/find-plans";
import type { Solver } from "../../src/optimisation/program/solver";
import type { Plan } from "../../src/planning/plan";
import type { Problem } from "../../src/planning/problem";
import type { SearchOutcome } from "../../src/planning/search";
import { describeOpened } from "./oracle";

/** A clock on which time never passes. */
export const TIMELESS: Clock = () => 1000;

/** Searches to the end in one go. */
export function search(
  solver: Solver,
  problem: Problem,
  alternatives: number,
  secondsLeft: Clock = TIMELESS,
): SearchOutcome {
  const steps = findPlans(solver, problem, { alternatives }, secondsLeft);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** A real clock that starts now. */
export function startClock(seconds: number): Clock {
  const start = performance.now();
  return () => seconds - (performance.now() - start) / 1000;
}

/** The plans of an outcome; none where it has none. */
export function plansOf(outcome: SearchOutcome): readonly Plan[] {
  return outcome.kind === "solved" ? outcome.plans : [];
}

/** A plan's structure as the oracle writes it. */
export function structureText(plan: Plan): string {
  const grades = new Map(plan.classes.map(({ type }) => [type.grades.join(), type.grades]));
  return describeOpened(
    [...grades].map(([text, positions]) => [
      positions,
      plan.classes.filter(({ type }) => type.grades.join() === text).length,
    ]),
  );
}
