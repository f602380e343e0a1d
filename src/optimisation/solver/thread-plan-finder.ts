import type { Plan } from "../../planning/plan";
import type { Problem } from "../../planning/problem";
import type { SearchLimit, SearchOptions, SearchOutcome } from "../../planning/search";
import { stopped } from "../find-plans";
import type { PlanFinder, SearchTalk } from "../plan-finder";
import type { FromThread, Thread } from "./messages";

/** A thread ended before its search did; the next search starts a new one. */
export class ThreadDiedError extends Error {
  override readonly name = "ThreadDiedError";
}

/** How long a thread may take to answer, beyond what it was asked, before it is ended from outside. */
export interface Patience {
  /** After the time limit of a search. */
  readonly afterTimeLimitSeconds: number;
  /** After a search was told to stop: a solve under way cannot hear it. */
  readonly afterStopSeconds: number;
}

const DEFAULT_PATIENCE: Patience = { afterTimeLimitSeconds: 3, afterStopSeconds: 0.5 };

/**
 * Finds plans in a thread of its own, so that the caller's never freezes. Searches are answered one after another.
 * Every search settles: a thread that does not heed a stop or a time limit is ended and what it found is kept;
 * a thread that dies rejects its searches with `ThreadDiedError`. Either way the next search gets a new thread.
 */
export function createThreadPlanFinder(startThread: () => Thread, patience: Patience = DEFAULT_PATIENCE): PlanFinder {
  const searches = new Map<number, Search>();
  let thread: Thread | undefined;
  let nextId = 1;

  function runningThread(): Thread {
    if (thread !== undefined) return thread;
    const started = startThread();
    started.onMessage(receive);
    started.onDeath((reason) => {
      if (thread !== started) return;
      thread = undefined;
      for (const [id] of searches)
        settle(id, (search) => {
          search.reject(new ThreadDiedError(reason));
        });
    });
    thread = started;
    return started;
  }

  function receive(message: FromThread): void {
    const search = searches.get(message.id);
    if (search === undefined) return;
    switch (message.kind) {
      case "started":
        search.started = true;
        search.endAfter(search.options.timeLimitSeconds + patience.afterTimeLimitSeconds, "timeLimit");
        break;
      case "plan":
        search.plans.push(message.plan);
        search.talk.onPlan?.(message.plan, message.rank);
        break;
      case "ended":
        settle(message.id, ({ resolve }) => {
          resolve(message.outcome);
        });
        break;
      case "failed":
        settle(message.id, ({ reject }) => {
          reject(new Error(message.message));
        });
    }
  }

  /** Ends the thread; the search keeps what it found, and the others move to a new thread. */
  function endThread(id: number, stoppedBy: SearchLimit): void {
    thread?.terminate();
    thread = undefined;
    settle(id, ({ resolve, plans }) => {
      resolve(stopped(plans, stoppedBy));
    });
    for (const [otherId, other] of searches) ask(otherId, other);
  }

  function ask(id: number, { problem, options }: Search): void {
    runningThread().postMessage({ kind: "find", id, problem, options });
  }

  function settle(id: number, end: (search: Search) => void): void {
    const search = searches.get(id);
    if (search === undefined) return;
    searches.delete(id);
    search.release();
    end(search);
  }

  return {
    find: (problem, options, talk = {}) =>
      new Promise<SearchOutcome>((resolve, reject) => {
        const id = nextId++;
        let timer: ReturnType<typeof setTimeout> | undefined;
        const endAfter = (seconds: number, stoppedBy: SearchLimit): void => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            endThread(id, stoppedBy);
          }, seconds * 1000);
        };
        const stop = (): void => {
          thread?.postMessage({ kind: "stop", id });
          if (search.started) endAfter(patience.afterStopSeconds, "stopped");
          else
            settle(id, () => {
              resolve(stopped([], "stopped"));
            });
        };
        const release = (): void => {
          clearTimeout(timer);
          talk.signal?.removeEventListener("abort", stop);
        };
        if (talk.signal?.aborted === true) {
          resolve(stopped([], "stopped"));
          return;
        }
        const search: Search = {
          problem,
          options,
          talk,
          plans: [],
          started: false,
          resolve,
          reject,
          endAfter,
          release,
        };
        searches.set(id, search);
        talk.signal?.addEventListener("abort", stop, { once: true });
        ask(id, search);
      }),
    close: () => {
      thread?.terminate();
      thread = undefined;
      for (const [id] of searches)
        settle(id, ({ resolve, plans }) => {
          resolve(stopped(plans, "stopped"));
        });
    },
  };
}

interface Search {
  readonly problem: Problem;
  readonly options: SearchOptions;
  readonly talk: SearchTalk;
  readonly plans: Plan[];
  /** Whether the thread has come to it; before, it waits for others. */
  started: boolean;
  readonly resolve: (outcome: SearchOutcome) => void;
  readonly reject: (error: Error) => void;
  readonly endAfter: (seconds: number, stoppedBy: SearchLimit) => void;
  readonly release: () => void;
}
