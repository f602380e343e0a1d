import type { SearchLimit } from "../../planning/search";
import type { PlanFinder, Talk } from "./plan-finder";
import { type Asked, CUT, type News, type Outcome, type QuestionKind } from "./questions";
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

/** A finder that can start its thread and have it warm up before there is a task, so that the first need not wait for that. */
export interface ThreadPlanFinder extends PlanFinder {
  readonly warm: () => void;
}

/**
 * Finds plans in a thread of its own, so that the caller's never freezes. Tasks are answered one after another.
 * Every task settles: a thread that does not heed a stop or a time limit is ended and what it found is kept;
 * a thread that dies rejects its tasks with `ThreadDiedError`. Either way the next task gets a new thread.
 */
export function createThreadPlanFinder(
  startThread: () => Thread,
  patience: Patience = DEFAULT_PATIENCE,
): ThreadPlanFinder {
  return new FinderInThread(startThread, patience);
}

class FinderInThread implements ThreadPlanFinder {
  readonly #startThread: () => Thread;
  readonly #patience: Patience;
  readonly #tasks = new Map<number, OpenTask>();
  #thread: Thread | undefined;
  #nextId = 1;

  constructor(startThread: () => Thread, patience: Patience) {
    this.#startThread = startThread;
    this.#patience = patience;
  }

  readonly ask = <K extends QuestionKind>(
    kind: K,
    asked: Asked<K>,
    { onNews, signal }: Talk<News<K>> = {},
  ): Promise<Outcome<K>> => {
    const told: News<K>[] = [];
    const cut = (limit: SearchLimit): Outcome<K> => CUT[kind](asked, told, limit);
    if (signal?.aborted === true) return Promise.resolve(cut("stopped"));
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      // What a thread says of a task is what its question tells: the messages' types tie the two, their ids say which.
      const task = { kind, asked } as ThreadTask;
      const stop = (): void => {
        this.#stop(id);
      };
      this.#tasks.set(id, {
        task,
        started: false,
        timer: undefined,
        onNews: (news) => {
          told.push(news);
          onNews?.(news);
        },
        resolve,
        resolveCut: (limit) => {
          resolve(cut(limit));
        },
        reject,
        hearNoStop: () => signal?.removeEventListener("abort", stop),
      });
      signal?.addEventListener("abort", stop, { once: true });
      this.#runningThread().postMessage({ kind: "begin", id, task });
    });
  };

  readonly warm = (): void => {
    if (this.#thread === undefined) this.#runningThread().postMessage({ kind: "warm" });
  };

  readonly close = (): void => {
    this.#thread?.terminate();
    this.#thread = undefined;
    for (const id of [...this.#tasks.keys()]) this.#settleCut(id, "stopped");
  };

  #runningThread(): Thread {
    if (this.#thread !== undefined) return this.#thread;
    const started = this.#startThread();
    started.onMessage((message) => {
      this.#receive(message);
    });
    started.onDeath((reason) => {
      if (this.#thread !== started) return;
      this.#thread = undefined;
      for (const [id, { reject }] of [...this.#tasks]) {
        this.#settle(id);
        reject(new ThreadDiedError(reason));
      }
    });
    this.#thread = started;
    return started;
  }

  #receive(message: FromThread): void {
    const task = this.#tasks.get(message.id);
    if (task === undefined) return;
    switch (message.kind) {
      case "started":
        task.started = true;
        this.#endAfter(
          message.id,
          task.task.asked.timeLimitSeconds + this.#patience.afterTimeLimitSeconds,
          "timeLimit",
        );
        break;
      case "news":
        task.onNews(message.news);
        break;
      case "ended":
        this.#settle(message.id);
        task.resolve(message.outcome);
        break;
      case "failed":
        this.#settle(message.id);
        task.reject(new Error(message.message));
    }
  }

  /** Tells the thread to stop with a task; one that waits for others is settled at once. */
  #stop(id: number): void {
    this.#thread?.postMessage({ kind: "stop", id });
    if (this.#tasks.get(id)?.started === true) this.#endAfter(id, this.#patience.afterStopSeconds, "stopped");
    else this.#settleCut(id, "stopped");
  }

  #endAfter(id: number, seconds: number, limit: SearchLimit): void {
    const task = this.#tasks.get(id);
    if (task === undefined) return;
    clearTimeout(task.timer);
    task.timer = setTimeout(() => {
      this.#endThread(id, limit);
    }, seconds * 1000);
  }

  /** Ends the thread; the task keeps what it found, and the others move to a new thread. */
  #endThread(id: number, limit: SearchLimit): void {
    this.#thread?.terminate();
    this.#thread = undefined;
    this.#settleCut(id, limit);
    for (const [otherId, { task }] of this.#tasks)
      this.#runningThread().postMessage({ kind: "begin", id: otherId, task });
  }

  #settle(id: number): void {
    const task = this.#tasks.get(id);
    clearTimeout(task?.timer);
    task?.hearNoStop();
    this.#tasks.delete(id);
  }

  #settleCut(id: number, limit: SearchLimit): void {
    const task = this.#tasks.get(id);
    this.#settle(id);
    task?.resolveCut(limit);
  }
}

/** A task that has not ended. */
interface OpenTask {
  readonly task: ThreadTask;
  /** Whether the thread has come to it; before, it waits for others. */
  started: boolean;
  /** When the thread is ended from outside. */
  timer: ReturnType<typeof setTimeout> | undefined;
  readonly onNews: (news: News<QuestionKind>) => void;
  readonly resolve: (outcome: Outcome<QuestionKind>) => void;
  /** Resolves with what was told until now. */
  readonly resolveCut: (limit: SearchLimit) => void;
  readonly reject: (error: Error) => void;
  /** The task is not stopped from outside any more. */
  readonly hearNoStop: () => void;
}
