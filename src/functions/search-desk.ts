import type { PlansCounted } from "../application/sentences/function-answer";
import type { PlanFinder } from "../optimisation/thread/plan-finder";
import type { Conflict } from "../planning/conflict";
import type { Problem } from "../planning/problem";
import type { Repair } from "../planning/repair";
import type { Infeasible, SearchOutcome, StaffingOutcome, Undecided } from "../planning/search";
import { CallMemory } from "./call-memory";
import type { AskedSchool } from "./read-arguments";
import { PlanSearches } from "./plan-searches";
import { Turnstile } from "./turnstile";

/** How long the search for one answer may take. */
const CALL_SECONDS = 2;

/** How many plans there are, `most` and one more at most; or that there is none. */
export type CountOutcome = ({ readonly kind: "counted" } & PlansCounted) | Infeasible | Undecided;

/** What the functions ask of the search thread. What was asked before is remembered; what is asked at once is shared. */
export interface SearchDesk {
  readonly find: (problem: Problem, count: number, signal?: AbortSignal) => Promise<SearchOutcome>;
  readonly countPlans: (problem: Problem, signal?: AbortSignal) => Promise<CountOutcome>;
  readonly fewestTeachers: (problem: Problem, signal?: AbortSignal) => Promise<StaffingOutcome>;
  /** Where no plan exists: the smallest change that makes one possible, of those found in the time. */
  readonly smallestRepair: (school: AskedSchool, signal?: AbortSignal) => Promise<Repair | undefined>;
  /** Where no plan exists: the rules that cannot be kept together; nothing where the time ran out before they were found. */
  readonly conflict: (problem: Problem, signal?: AbortSignal) => Promise<Conflict | undefined>;
}

/** How far plans are counted. */
export const MOST_COUNTED = 1000;

/** How many answers of each kind are remembered, lest a workbook of many schools be searched anew at each change. */
const ANSWERS_KEPT = 2000;
/** Outcomes with their plans are larger. */
const SCHOOLS_KEPT = 500;
/** So few that whatever the pane asks in the same thread is soon answered; more than one, so that the thread is never idle. */
const SEARCHES_AT_ONCE = 2;

/** Opens the desk at a finder, which may be busy with what others ask too. */
export function openSearchDesk(finder: PlanFinder): SearchDesk {
  const turnstile = new Turnstile(SEARCHES_AT_ONCE);
  const searches = new PlanSearches(finder, turnstile, { timeLimitSeconds: CALL_SECONDS, schools: SCHOOLS_KEPT });
  const staffing = new CallMemory<StaffingOutcome>(ANSWERS_KEPT, (outcome) => !isCut(outcome));
  const counts = new CallMemory<CountOutcome>(ANSWERS_KEPT, (outcome) => !isCut(outcome));
  const repairs = new CallMemory<Repair | undefined>(ANSWERS_KEPT, (repair) => repair !== undefined);
  const conflicts = new CallMemory<Conflict | undefined>(ANSWERS_KEPT, (conflict) => conflict !== undefined);
  return {
    find: (problem, count, signal) => searches.find(problem, count, signal),
    countPlans: (problem, signal) =>
      counts.ask(JSON.stringify(problem), (stop) => turnstile.pass(() => countPlans(finder, problem, stop)), signal),
    fewestTeachers: (problem, signal) =>
      staffing.ask(
        JSON.stringify(problem),
        (stop) =>
          turnstile.pass(() =>
            finder.ask("fewestTeachers", { problem, timeLimitSeconds: CALL_SECONDS }, { signal: stop }),
          ),
        signal,
      ),
    smallestRepair: (school, signal) =>
      repairs.ask(JSON.stringify(school), (stop) => turnstile.pass(() => smallestRepair(finder, school, stop)), signal),
    conflict: (problem, signal) =>
      conflicts.ask(
        JSON.stringify(problem),
        (stop) => turnstile.pass(() => smallestConflict(finder, problem, stop)),
        signal,
      ),
  };
}

/** Another time there may be time for more. */
function isCut(outcome: StaffingOutcome | CountOutcome): boolean {
  return outcome.kind === "undecided" || (outcome.kind === "counted" && !outcome.all && outcome.plans <= MOST_COUNTED);
}

async function countPlans(finder: PlanFinder, problem: Problem, signal: AbortSignal): Promise<CountOutcome> {
  const asked = { problem, alternatives: MOST_COUNTED + 1, timeLimitSeconds: CALL_SECONDS };
  const outcome = await finder.ask("plans", asked, { signal });
  if (outcome.kind !== "solved") return outcome;
  const { plans, provedPlans, complete } = outcome;
  return { kind: "counted", plans: provedPlans, all: complete, best: provedPlans > 0 ? plans[0] : undefined };
}

async function smallestRepair(
  finder: PlanFinder,
  { problem, shared }: AskedSchool,
  signal: AbortSignal,
): Promise<Repair | undefined> {
  const { repairs } = await finder.ask("repairs", { problem, shared, timeLimitSeconds: CALL_SECONDS / 2 }, { signal });
  return repairs[0];
}

async function smallestConflict(
  finder: PlanFinder,
  problem: Problem,
  signal: AbortSignal,
): Promise<Conflict | undefined> {
  const { conflicts } = await finder.ask("reasons", { problem, timeLimitSeconds: CALL_SECONDS / 2 }, { signal });
  return conflicts[0];
}
