import type { Solver } from "../../src/optimisation/program/solver";
import { measure, type Measures } from "../../src/planning/measures";
import type { Problem } from "../../src/planning/problem";
import type { SearchOutcome } from "../../src/planning/search";
import { plansOf, search, startClock } from "../support/search";
import { median } from "./statistics";

/** How long ours takes over one school. */
export interface OurTimes {
  readonly ending: "solved" | "infeasible" | "undecided";
  /** From the problem to the best plan, or to the proof that there is none; in milliseconds. */
  readonly best: number;
  /** From the problem to the best 20 plans. */
  readonly best20: number;
  /** What the best plan measures, where there is one. */
  readonly measures: Measures | undefined;
}

/** How many alternatives the second of our times is about. */
export const MANY = 20;

/** Times one school: the median of three runs to the best plan, or of one that takes long, and one to the best 20. */
export function timeOurs(solver: Solver, problem: Problem): OurTimes {
  const first = timeOnce(solver, problem, 1);
  const further = first.milliseconds < 200 ? [timeOnce(solver, problem, 1), timeOnce(solver, problem, 1)] : [];
  const [plan] = plansOf(first.outcome);
  const proved = first.outcome.kind !== "solved" || first.outcome.proved;
  return {
    ending: proved ? first.outcome.kind : "undecided",
    best: median([first, ...further].map(({ milliseconds }) => milliseconds)),
    best20: timeOnce(solver, problem, MANY).milliseconds,
    measures: plan === undefined ? undefined : measure(plan),
  };
}

const LIMIT_SECONDS = 10;

function timeOnce(
  solver: Solver,
  problem: Problem,
  alternatives: number,
): { readonly outcome: SearchOutcome; readonly milliseconds: number } {
  const start = performance.now();
  const outcome = search(solver, problem, alternatives, startClock(LIMIT_SECONDS));
  return { outcome, milliseconds: performance.now() - start };
}
