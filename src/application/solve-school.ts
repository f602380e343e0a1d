import type { PlanFinder } from "../optimisation/plan-finder";
import type { Conflict } from "../planning/conflict";
import type { Plan } from "../planning/plan";
import type { Problem } from "../planning/problem";
import type { Repair } from "../planning/repair";
import type { SearchOptions, SearchOutcome } from "../planning/search";
import type { School } from "./read-school";
import { sharedLimits } from "./repairs";

/** What solving a school came to. */
export interface SolvedSchool {
  readonly school: School;
  /** Where the school has a problem to solve. */
  readonly search?: { readonly problem: Problem; readonly outcome: SearchOutcome };
  /** Why an impossible request is impossible, a trouble each, smallest first. */
  readonly conflicts: readonly Conflict[];
  /** What would make an impossible request possible, smallest change first. */
  readonly repairs: readonly Repair[];
}

/** What is heard and said while it runs. */
export interface SolveTalk {
  readonly onPlan?: (plan: Plan, rank: number) => void;
  readonly signal?: AbortSignal;
}

/** Finds the plans of a school; where none exists, why, and what would make one possible. */
export async function solveSchool(
  finder: PlanFinder,
  school: School,
  { alternatives, timeLimitSeconds }: SearchOptions,
  talk: SolveTalk = {},
): Promise<SolvedSchool> {
  const { problem, places } = school;
  if (problem === undefined) return { school, conflicts: [], repairs: [] };
  const outcome = await finder.find(problem, { alternatives, timeLimitSeconds }, talk);
  const search = { problem, outcome };
  if (outcome.kind !== "infeasible") return { school, search, conflicts: [], repairs: [] };
  const stopping = talk.signal === undefined ? {} : { signal: talk.signal };
  const { conflicts } = await finder.explain(problem, timeLimitSeconds, stopping);
  const { repairs } = await finder.findRepairs(problem, sharedLimits(problem, places), timeLimitSeconds, stopping);
  return { school, search, conflicts, repairs };
}
