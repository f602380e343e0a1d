import type { Plan } from "../planning/plan";
import type { Problem } from "../planning/problem";
import type { SearchOptions, SearchOutcome } from "../planning/search";
import { findPlans, stopped } from "./find-plans";
import type { Solver } from "./solver/solver";

/** What the asker of a search hears and says while it runs. */
export interface SearchTalk {
  /** Called with each plan as soon as it is proved to be the next best; ranks count from 1. */
  readonly onPlan?: (plan: Plan, rank: number) => void;
  /** Aborting it ends the search soon, with the plans found so far. */
  readonly signal?: AbortSignal;
}

/** Whatever finds plans: in this thread or in another. Every `find` settles. */
export interface PlanFinder {
  /** Resolves with the outcome, also when stopped or out of time; rejects only for a defect or a thread that died. */
  readonly find: (problem: Problem, options: SearchOptions, talk?: SearchTalk) => Promise<SearchOutcome>;
  /** Ends searches under way and frees what the finder holds. */
  readonly close: () => void;
}

/** Finds plans in this thread, pausing now and then so that others get their turn. */
export function createLocalPlanFinder(solver: Solver): PlanFinder {
  const closing = new AbortController();
  return {
    find: (problem, options, talk = {}) =>
      search(solver, problem, options, talk, () => closing.signal.aborted || talk.signal?.aborted === true),
    close: () => {
      closing.abort();
    },
  };
}

/** For how long a search keeps its thread before it lets others have their turn. */
const TURN_MILLISECONDS = 20;

async function search(
  solver: Solver,
  problem: Problem,
  options: SearchOptions,
  { onPlan }: SearchTalk,
  isStopped: () => boolean,
): Promise<SearchOutcome> {
  const start = performance.now();
  const secondsLeft = (): number => options.timeLimitSeconds - (performance.now() - start) / 1000;
  const plans: Plan[] = [];
  let turnEnds = start + TURN_MILLISECONDS;
  const steps = findPlans(solver, problem, options, secondsLeft);
  while (!isStopped()) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (step.value !== undefined) {
      plans.push(step.value);
      onPlan?.(step.value, plans.length);
    }
    if (performance.now() >= turnEnds) {
      await nextTurn();
      turnEnds = performance.now() + TURN_MILLISECONDS;
    }
  }
  return stopped(plans, "stopped");
}

/** Resolves after whatever else waits for this thread, messages and timers among it. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
