import type { PlanFinder } from "../../optimisation/thread/plan-finder";
import type { Conflict } from "../../planning/conflict";
import type { Plan } from "../../planning/plan";
import type { Problem } from "../../planning/problem";
import type { Repair } from "../../planning/repair";
import type { SearchOptions, SearchOutcome } from "../../planning/search";
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
  { onPlan, signal }: SolveTalk = {},
): Promise<SolvedSchool> {
  const { problem, places } = school;
  if (problem === undefined) return { school, conflicts: [], repairs: [] };
  const asked = { problem, timeLimitSeconds };
  const stopping = signal === undefined ? {} : { signal };
  let found = 0;
  const outcome = await finder.ask(
    "plans",
    { ...asked, alternatives },
    {
      ...stopping,
      onNews: (plan) => onPlan?.(plan, ++found),
    },
  );
  const search = { problem, outcome };
  if (outcome.kind !== "infeasible") return { school, search, conflicts: [], repairs: [] };
  const { conflicts } = await finder.ask("reasons", asked, stopping);
  const { repairs } = await finder.ask("repairs", { ...asked, shared: sharedLimits(problem, places) }, stopping);
  return { school, search, conflicts, repairs };
}
