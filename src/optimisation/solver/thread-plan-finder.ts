import type { Conflict, ConflictOutcome } from "../../planning/conflict";
import { type Exploration, type ExplorationOutcome, NOTHING_EXPLORED, withNews } from "../../planning/exploration";
import type { Plan } from "../../planning/plan";
import type { Repair, RepairOutcome } from "../../planning/repair";
import type { SearchLimit, SearchOutcome, StaffingOutcome } from "../../planning/search";
import { stopped } from "../find-plans";
import { type PlanFinder, smallestFirst } from "../plan-finder";
import type { FromThread, TaskOutcome, Thread, ThreadNews, ThreadTask } from "./messages";

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
  const asked = new Map<number, Asked>();
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
        task.endAfter(secondsFor(task.task) + patience.afterTimeLimitSeconds, "timeLimit");
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
    task?.resolve(task.cut(limit));
  }

  function ask({ task, cut, onNews, signal }: Question): Promise<TaskOutcome> {
    if (signal?.aborted === true) return Promise.resolve(cut("stopped"));
    return new Promise((resolve, reject) => {
      const id = nextId++;
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
      const release = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", stop);
      };
      asked.set(id, { task, cut, onNews, resolve, reject, endAfter, release, started: false });
      signal?.addEventListener("abort", stop, { once: true });
      runningThread().postMessage({ kind: "begin", id, task });
    });
  }

  return {
    find: async (problem, options, { onPlan, signal } = {}) => {
      const plans: Plan[] = [];
      const outcome = await ask({
        task: { kind: "find", problem, options },
        cut: (limit) => stopped(plans, limit),
        onNews: (news) => {
          if (news.kind === "plan") onPlan?.(news.plan, plans.push(news.plan));
        },
        signal,
      });
      return asSearchOutcome(outcome);
    },
    findRepairs: async (problem, shared, timeLimitSeconds, { onRepair, signal } = {}) => {
      const repairs: Repair[] = [];
      const outcome = await ask({
        task: { kind: "repair", problem, shared, timeLimitSeconds },
        cut: () => ({ kind: "undecided", repairs: smallestFirst(problem, repairs) }),
        onNews: (news) => {
          if (news.kind !== "repair") return;
          repairs.push(news.repair);
          onRepair?.(news.repair);
        },
        signal,
      });
      return asRepairOutcome(outcome);
    },
    explain: async (problem, timeLimitSeconds, { onConflict, signal } = {}) => {
      const conflicts: Conflict[] = [];
      const outcome = await ask({
        task: { kind: "explain", problem, timeLimitSeconds },
        cut: () => ({ kind: "undecided", conflicts }),
        onNews: (news) => {
          if (news.kind !== "conflict") return;
          conflicts.push(news.conflict);
          onConflict?.(news.conflict);
        },
        signal,
      });
      return asConflictOutcome(outcome);
    },
    fewestTeachers: async (problem, timeLimitSeconds, signal) => {
      const outcome = await ask({
        task: { kind: "staff", problem, timeLimitSeconds },
        cut: (stoppedBy) => ({ kind: "undecided", stoppedBy }),
        onNews: () => undefined,
        signal,
      });
      return asStaffingOutcome(outcome);
    },
    explore: async (problem, views, timeLimitSeconds, { onNews, signal } = {}) => {
      let known: Exploration = NOTHING_EXPLORED;
      const outcome = await ask({
        task: { kind: "explore", problem, views, timeLimitSeconds },
        cut: (stoppedBy) => ({ kind: "explored", ...known, stoppedBy }),
        onNews: (news) => {
          if (news.kind !== "explored") return;
          known = withNews(known, news.news);
          onNews?.(news.news);
        },
        signal,
      });
      return asExplorationOutcome(outcome);
    },
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

/** A task, what to make of its news, and what it comes to where it is cut. */
interface Question {
  readonly task: ThreadTask;
  readonly cut: (limit: SearchLimit) => TaskOutcome;
  readonly onNews: (news: ThreadNews) => void;
  readonly signal: AbortSignal | undefined;
}

/** A task that has not ended. */
interface Asked extends Omit<Question, "signal"> {
  /** Whether the thread has come to it; before, it waits for others. */
  started: boolean;
  readonly resolve: (outcome: TaskOutcome) => void;
  readonly reject: (error: Error) => void;
  readonly endAfter: (seconds: number, limit: SearchLimit) => void;
  readonly release: () => void;
}

function secondsFor(task: ThreadTask): number {
  return task.kind === "find" ? task.options.timeLimitSeconds : task.timeLimitSeconds;
}

function asSearchOutcome(outcome: TaskOutcome): SearchOutcome {
  if (
    outcome.kind === "solved" ||
    outcome.kind === "infeasible" ||
    ("stoppedBy" in outcome && outcome.kind === "undecided")
  )
    return outcome;
  throw wrongAnswer("a search for plans", outcome);
}

function asStaffingOutcome(outcome: TaskOutcome): StaffingOutcome {
  if (outcome.kind === "staffed") return outcome;
  const other = asSearchOutcome(outcome);
  if (other.kind !== "solved") return other;
  throw wrongAnswer("the fewest teachers", outcome);
}

function asRepairOutcome(outcome: TaskOutcome): RepairOutcome {
  if ("repairs" in outcome) return outcome;
  throw wrongAnswer("a search for repairs", outcome);
}

function asConflictOutcome(outcome: TaskOutcome): ConflictOutcome {
  if ("conflicts" in outcome) return outcome;
  throw wrongAnswer("the reasons", outcome);
}

function asExplorationOutcome(outcome: TaskOutcome): ExplorationOutcome {
  if (outcome.kind === "explored") return outcome;
  throw wrongAnswer("views", outcome);
}

function wrongAnswer(asked: string, { kind }: TaskOutcome): Error {
  return new Error(`The thread was asked for ${asked} and answered with “${kind}”.`);
}
