import type { SearchLimit } from "../../planning/search";
import type { PlanFinder, Talk } from "./plan-finder";
import { type Asked, type News, type Outcome, type QuestionKind, QUESTIONS } from "./questions";
import type { FromThread, Thread, ThreadTask } from "./messages";

/** A thread ended before its task did; the next task starts a new one. */
export class ThreadDiedError extends Error {
  override readonly name = "ThreadDiedError";
}

/** How long a thread may take to answer, beyond what it was asked, before it is ended from outside. */
export interface Patience {
  /** After the time limit of a task. */
  readonly afterTimeLimitSeconds: number;
  /** After a task was told to stop: a solve under way cannot hear it. */
  readonly afterStopSeconds: number;
}

const DEFAULT_PATIENCE: Patience = { afterTimeLimitSeconds: 3, afterStopSeconds: 0.5 };

/**
 * Finds plans in a thread of its own, so that the caller's never freezes. Tasks are answered one after another.
 * Every task settles: a thread that does not heed a stop or a time limit is ended and what it found is kept;
 * a thread that dies rejects its tasks with `ThreadDiedError`. Either way the next task gets a new thread. `warm` starts the
 * thread before there is a task, so that the first need not wait for it.
 */
export function createThreadPlanFinder(
  startThread: () => Thread,
  patience: Patience = DEFAULT_PATIENCE,
): PlanFinder & { readonly warm: () => void } {
  const asked = new Map<number, OpenTask>();
  let thread: Thread | undefined;
  let nextId = 1;

  function runningThread(): Thread {
    if (thread !== undefined) return thread;
    const started = startThread();
    started.onMessage(receive);
    started.onDeath((reason) => {
      if (thread !== started) return;
      thread = undefined;
      for (const [id, { reject }] of [...asked]) {
        settle(id);
        reject(new ThreadDiedError(reason));
      }
    });
    thread = started;
    return started;
  }

  function receive(message: FromThread): void {
    const task = asked.get(message.id);
    if (task === undefined) return;
    switch (message.kind) {
      case "started":
        task.started = true;
        task.endAfter(task.task.asked.timeLimitSeconds + patience.afterTimeLimitSeconds, "timeLimit");
        break;
      case "news":
        task.onNews(message.news);
        break;
      case "ended":
        settle(message.id);
        task.resolve(message.outcome);
        break;
      case "failed":
        settle(message.id);
        task.reject(new Error(message.message));
    }
  }

  /** Ends the thread; the task keeps what it found, and the others move to a new thread. */
  function endThread(id: number, limit: SearchLimit): void {
    thread?.terminate();
    thread = undefined;
    settleCut(id, limit);
    for (const [otherId, { task }] of asked) runningThread().postMessage({ kind: "begin", id: otherId, task });
  }

  function settle(id: number): void {
    asked.get(id)?.release();
    asked.delete(id);
  }

  function settleCut(id: number, limit: SearchLimit): void {
    const task = asked.get(id);
    settle(id);
    task?.resolveCut(limit);
  }

  function ask<K extends QuestionKind>(
    kind: K,
    given: Asked<K>,
    { onNews, signal }: Talk<News<K>> = {},
  ): Promise<Outcome<K>> {
    const told: News<K>[] = [];
    const cut = (limit: SearchLimit): Outcome<K> => QUESTIONS[kind].cut(given, told, limit);
    if (signal?.aborted === true) return Promise.resolve(cut("stopped"));
    return new Promise((resolve, reject) => {
      const id = nextId++;
      // What a thread says of a task is what its question tells: the messages' types tie the two, their ids say which.
      const task = { kind, asked: given } as ThreadTask;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const endAfter = (seconds: number, limit: SearchLimit): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          endThread(id, limit);
        }, seconds * 1000);
      };
      const stop = (): void => {
        thread?.postMessage({ kind: "stop", id });
        if (asked.get(id)?.started === true) endAfter(patience.afterStopSeconds, "stopped");
        else settleCut(id, "stopped");
      };
      asked.set(id, {
        task,
        started: false,
        onNews: (news) => {
          told.push(news);
          onNews?.(news);
        },
        resolve: (outcome) => {
          resolve(outcome);
        },
        resolveCut: (limit) => {
          resolve(cut(limit));
        },
        reject,
        endAfter,
        release: () => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", stop);
        },
      });
      signal?.addEventListener("abort", stop, { once: true });
      runningThread().postMessage({ kind: "begin", id, task });
    });
  }

  return {
    ask,
    warm: () => {
      runningThread();
    },
    close: () => {
      thread?.terminate();
      thread = undefined;
      for (const id of [...asked.keys()]) settleCut(id, "stopped");
    },
  };
}

/** A task that has not ended. */
interface OpenTask {
  readonly task: ThreadTask;
  /** Whether the thread has come to it; before, it waits for others. */
  started: boolean;
  readonly onNews: (news: News<QuestionKind>) => void;
  readonly resolve: (outcome: Outcome<QuestionKind>) => void;
  /** Resolves with what was told until now. */
  readonly resolveCut: (limit: SearchLimit) => void;
  readonly reject: (error: Error) => void;
  readonly endAfter: (seconds: number, limit: SearchLimit) => void;
  readonly release: () => void;
}
