import { troubleSentence } from "../../application/sentences/trouble";
import type { PlanFinder } from "../../optimisation/thread/plan-finder";
import type { Effect } from "../state/effect";
import type { RepairEvent, SearchEvent, ViewEvent } from "../state/event";

/** What the search thread is asked for. */
type ThreadEffect = Extract<Effect, { readonly kind: "find" | "explain" | "findRepairs" | "explore" }>;

/** What is under way in the search thread, by its ids. */
export interface Searches {
  /** Begins something, and tells its news until it has ended. */
  readonly begin: (asked: ThreadEffect, tell: (event: SearchEvent | RepairEvent | ViewEvent) => void) => void;
  /** Ends something soon; what is not under way is nothing to end. */
  readonly stop: (id: number) => void;
}

/** How often a search says how long it has been going on. */
const TICK_MILLISECONDS = 500;

/** Keeps what the finder's own thread is asked for, and the clock that goes with a search for plans. */
export function createSearches(finder: PlanFinder): Searches {
  const stops = new Map<number, AbortController>();
  return {
    begin: (asked, tell) => {
      const stop = new AbortController();
      stops.set(asked.id, stop);
      void begin(finder, asked, stop.signal, tell).finally(() => {
        stops.delete(asked.id);
      });
    },
    stop: (id) => {
      stops.get(id)?.abort();
    },
  };
}

function begin(
  finder: PlanFinder,
  asked: ThreadEffect,
  signal: AbortSignal,
  tell: Parameters<Searches["begin"]>[1],
): Promise<void> {
  switch (asked.kind) {
    case "find":
      return find(finder, asked, signal, tell);
    case "explain":
      return explain(finder, asked, signal, tell);
    case "findRepairs":
      return findRepairs(finder, asked, signal, tell);
    case "explore":
      return explore(finder, asked, signal, tell);
  }
}

async function find(
  finder: PlanFinder,
  { id, problem, options }: ThreadEffect & { kind: "find" },
  signal: AbortSignal,
  tell: (event: SearchEvent) => void,
): Promise<void> {
  const start = performance.now();
  const elapsedSeconds = (): number => (performance.now() - start) / 1000;
  const clock = setInterval(() => {
    tell({ kind: "searchTicked", id, elapsedSeconds: elapsedSeconds() });
  }, TICK_MILLISECONDS);
  try {
    const outcome = await finder.ask(
      "plans",
      { problem, ...options },
      {
        signal,
        onNews: (plan) => {
          tell({ kind: "planFound", id, plan });
        },
      },
    );
    tell({ kind: "searchEnded", id, outcome, elapsedSeconds: elapsedSeconds() });
  } catch (error) {
    tell({ kind: "searchFailed", id, sentence: troubleSentence(error) });
  } finally {
    clearInterval(clock);
  }
}

async function explain(
  finder: PlanFinder,
  { id, problem, timeLimitSeconds }: ThreadEffect & { kind: "explain" },
  signal: AbortSignal,
  tell: (event: RepairEvent) => void,
): Promise<void> {
  try {
    await finder.ask(
      "reasons",
      { problem, timeLimitSeconds },
      {
        signal,
        onNews: (conflict) => {
          tell({ kind: "conflictFound", id, conflict });
        },
      },
    );
  } catch (error) {
    tell({ kind: "repairsFailed", id, sentence: troubleSentence(error) });
  }
}

async function findRepairs(
  finder: PlanFinder,
  { id, problem, shared, timeLimitSeconds }: ThreadEffect & { kind: "findRepairs" },
  signal: AbortSignal,
  tell: (event: RepairEvent) => void,
): Promise<void> {
  try {
    const outcome = await finder.ask(
      "repairs",
      { problem, shared, timeLimitSeconds },
      {
        signal,
        onNews: (repair) => {
          tell({ kind: "repairFound", id, repair });
        },
      },
    );
    tell({ kind: "repairsEnded", id, outcome, stopped: signal.aborted });
  } catch (error) {
    tell({ kind: "repairsFailed", id, sentence: troubleSentence(error) });
  }
}

async function explore(
  finder: PlanFinder,
  { id, problem, view, timeLimitSeconds }: ThreadEffect & { kind: "explore" },
  signal: AbortSignal,
  tell: (event: ViewEvent) => void,
): Promise<void> {
  try {
    const outcome = await finder.ask(
      "views",
      { problem, views: [view], timeLimitSeconds },
      {
        signal,
        onNews: (news) => {
          tell({ kind: "viewExplored", id, news });
        },
      },
    );
    tell({ kind: "viewEnded", id, outcome });
  } catch (error) {
    tell({ kind: "viewFailed", id, sentence: troubleSentence(error) });
  }
}
