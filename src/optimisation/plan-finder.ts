import {
  type Exploration,
  type ExplorationNews,
  type ExplorationOutcome,
  NOTHING_EXPLORED,
  type View,
  withNews,
} from "../planning/exploration";
import type { Conflict, ConflictOutcome } from "../planning/conflict";
import type { Plan } from "../planning/plan";
import type { Problem } from "../planning/problem";
import type { Repair, RepairOutcome, SharedLimits } from "../planning/repair";
import type { SearchOptions, SearchOutcome, StaffingOutcome } from "../planning/search";
import { explain } from "./explain";
import { explore } from "./explore";
import { fewestTeachers, OutOfTime } from "./feasibility";
import { findPlans, stopped } from "./find-plans";
import { findRepairs, sizeOfRepair } from "./find-repairs";
import type { Solver } from "./solver/solver";

/** What the asker of a search hears and says while it runs. */
export interface SearchTalk {
  /** Called with each plan as soon as it is proved to be the next best; ranks count from 1. */
  readonly onPlan?: (plan: Plan, rank: number) => void;
  /** Aborting it ends the search soon, with the plans found so far. */
  readonly signal?: AbortSignal;
}

/** What the asker for repairs hears and says while they are looked for. */
export interface RepairTalk {
  /** Called with each repair as it is found, in no particular order. */
  readonly onRepair?: (repair: Repair) => void;
  readonly signal?: AbortSignal;
}

/** What the asker for the reasons hears and says while they are looked for. */
export interface ExplanationTalk {
  /** Called with each conflict as it is found, smallest first. */
  readonly onConflict?: (conflict: Conflict) => void;
  readonly signal?: AbortSignal;
}

/** What the asker for views hears and says while they are worked out. */
export interface ExplorationTalk {
  /** Called with each row as soon as it is proved. */
  readonly onNews?: (news: ExplorationNews) => void;
  readonly signal?: AbortSignal;
}

/** Whatever finds plans: in this thread or in another. Every promise settles. */
export interface PlanFinder {
  /** Resolves with the outcome, also when stopped or out of time; rejects only for a defect or a thread that died. */
  readonly find: (problem: Problem, options: SearchOptions, talk?: SearchTalk) => Promise<SearchOutcome>;
  /** For a problem without a plan: what would make one possible. Settles as `find` does. */
  readonly findRepairs: (
    problem: Problem,
    shared: SharedLimits,
    timeLimitSeconds: number,
    talk?: RepairTalk,
  ) => Promise<RepairOutcome>;
  /** For a problem without a plan: why there is none. Settles as `find` does. */
  readonly explain: (problem: Problem, timeLimitSeconds: number, talk?: ExplanationTalk) => Promise<ConflictOutcome>;
  /** The fewest teachers with whom a plan exists, however many the problem has. Settles as `find` does. */
  readonly fewestTeachers: (
    problem: Problem,
    timeLimitSeconds: number,
    signal?: AbortSignal,
  ) => Promise<StaffingOutcome>;
  /** What would be if something were otherwise. Settles as `find` does, with the rows found until then. */
  readonly explore: (
    problem: Problem,
    views: readonly View[],
    timeLimitSeconds: number,
    talk?: ExplorationTalk,
  ) => Promise<ExplorationOutcome>;
  /** Ends what is under way and frees what the finder holds. */
  readonly close: () => void;
}

/** Finds plans in this thread, pausing now and then so that others get their turn. */
export function createLocalPlanFinder(solver: Solver): PlanFinder {
  const closing = new AbortController();
  const stopper = (signal: AbortSignal | undefined) => () => closing.signal.aborted || signal?.aborted === true;
  return {
    find: async (problem, options, { onPlan, signal } = {}) => {
      const plans: Plan[] = [];
      const steps = findPlans(solver, problem, options, clock(options.timeLimitSeconds));
      const outcome = await takeTurns(steps, stopper(signal), (plan) => {
        if (plan !== undefined) onPlan?.(plan, plans.push(plan));
      });
      return outcome ?? stopped(plans, "stopped");
    },
    findRepairs: async (problem, shared, timeLimitSeconds, { onRepair, signal } = {}) => {
      const repairs: Repair[] = [];
      const steps = findRepairs(solver, problem, shared, clock(timeLimitSeconds));
      const finished = await inTime(steps, stopper(signal), (repair) => {
        if (repair === undefined) return;
        repairs.push(repair);
        onRepair?.(repair);
      });
      return { kind: finished ? "repairs" : "undecided", repairs: smallestFirst(problem, repairs) };
    },
    explain: async (problem, timeLimitSeconds, { onConflict, signal } = {}) => {
      const conflicts: Conflict[] = [];
      const steps = explain(solver, problem, clock(timeLimitSeconds));
      const finished = await inTime(steps, stopper(signal), (conflict) => {
        conflicts.push(conflict);
        onConflict?.(conflict);
      });
      return { kind: finished ? "conflicts" : "undecided", conflicts };
    },
    fewestTeachers: async (problem, timeLimitSeconds, signal) => {
      // One solve, which nobody can stop from within.
      if (stopper(signal)()) return { kind: "undecided", stoppedBy: "stopped" };
      try {
        const teachers = fewestTeachers(solver, problem, clock(timeLimitSeconds));
        return await Promise.resolve(teachers === undefined ? { kind: "infeasible" } : { kind: "staffed", teachers });
      } catch (error) {
        if (error instanceof OutOfTime) return { kind: "undecided", stoppedBy: "timeLimit" };
        throw error;
      }
    },
    explore: async (problem, views, timeLimitSeconds, { onNews, signal } = {}) => {
      let known: Exploration = NOTHING_EXPLORED;
      const complete = await takeTurns(
        explore(solver, problem, views, clock(timeLimitSeconds)),
        stopper(signal),
        (news) => {
          if (news === undefined) return;
          known = withNews(known, news);
          onNews?.(news);
        },
      );
      const limit = complete === undefined ? "stopped" : "timeLimit";
      return { kind: "explored", ...known, ...(complete === true ? {} : { stoppedBy: limit }) };
    },
    close: () => {
      closing.abort();
    },
  };
}

/** The repairs ordered by how small their changes are; those that leave children without a place come last. */
export function smallestFirst(problem: Problem, repairs: readonly Repair[]): readonly Repair[] {
  const leavesOut = ({ changes }: Repair): number => (changes.some(({ kind }) => kind === "children") ? 1 : 0);
  return [...repairs].sort(
    (a, b) => leavesOut(a) - leavesOut(b) || sizeOfRepair(problem, a) - sizeOfRepair(problem, b),
  );
}

/** For how long a search keeps its thread before it lets others have their turn. */
const TURN_MILLISECONDS = 20;

/** Runs a generator to its end, pausing after each turn; `undefined` where it was stopped before. */
async function takeTurns<Step, Outcome>(
  steps: Generator<Step, Outcome, undefined>,
  isStopped: () => boolean,
  onStep: (step: Step) => void,
): Promise<Outcome | undefined> {
  let turnEnds = performance.now() + TURN_MILLISECONDS;
  while (!isStopped()) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onStep(step.value);
    if (performance.now() >= turnEnds) {
      await nextTurn();
      turnEnds = performance.now() + TURN_MILLISECONDS;
    }
  }
  return undefined;
}

/** Runs a generator likewise, and says whether it came to its end: neither was it stopped nor did the time run out. */
async function inTime<Step>(
  steps: Generator<Step, void, undefined>,
  isStopped: () => boolean,
  onStep: (step: Step) => void,
): Promise<boolean> {
  try {
    await takeTurns(steps, isStopped, onStep);
    return !isStopped();
  } catch (error) {
    if (error instanceof OutOfTime) return false;
    throw error;
  }
}

function clock(timeLimitSeconds: number): () => number {
  const start = performance.now();
  return () => timeLimitSeconds - (performance.now() - start) / 1000;
}

/** Resolves after whatever else waits for this thread, messages and timers among it. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
