import { troubleSentence } from "../../application/sentences/trouble";
import type { PlanFinder } from "../../optimisation/plan-finder";
import type { Effect } from "../state/effect";
import type { SearchEvent } from "../state/event";

/** The searches under way, by their ids. */
export interface Searches {
  /** Begins a search, and tells its news until it has ended. */
  readonly begin: (search: Effect & { kind: "find" }, tell: (event: SearchEvent) => void) => void;
  /** Ends a search soon; one that is not under way is nothing to end. */
  readonly stop: (id: number) => void;
}

/** How often a search says how long it has been going on. */
const TICK_MILLISECONDS = 500;

/** Keeps searches, each in the finder's own thread, and the clock that goes with them. */
export function createSearches(finder: PlanFinder): Searches {
  const stops = new Map<number, AbortController>();
  return {
    begin: ({ id, problem, options }, tell) => {
      const stop = new AbortController();
      stops.set(id, stop);
      const start = performance.now();
      const elapsedSeconds = (): number => (performance.now() - start) / 1000;
      const clock = setInterval(() => {
        tell({ kind: "searchTicked", id, elapsedSeconds: elapsedSeconds() });
      }, TICK_MILLISECONDS);
      finder
        .find(problem, options, {
          signal: stop.signal,
          onPlan: (plan) => {
            tell({ kind: "planFound", id, plan });
          },
        })
        .then((outcome) => {
          tell({ kind: "searchEnded", id, outcome, elapsedSeconds: elapsedSeconds() });
        })
        .catch((error: unknown) => {
          tell({ kind: "searchFailed", id, sentence: troubleSentence(error) });
        })
        .finally(() => {
          clearInterval(clock);
          stops.delete(id);
        });
    },
    stop: (id) => {
      stops.get(id)?.abort();
    },
  };
}
