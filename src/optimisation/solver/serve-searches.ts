import { createLocalPlanFinder } from "../plan-finder";
import type { FromThread, TaskOutcome, ThreadNews, ThreadPort, ThreadTask } from "./messages";
import type { Solver } from "./solver";

/**
 * The work of the thread that searches: takes tasks one after another and answers each with news and one ending.
 * A solver that cannot start fails every task, with its reason.
 */
export function serveSearches(port: ThreadPort, startSolver: () => Promise<Solver>): void {
  const finder = startSolver().then(createLocalPlanFinder);
  // A failure is told to each task; without one there is nobody to tell.
  finder.catch(() => undefined);
  const stops = new Map<number, AbortController>();
  let last = Promise.resolve();
  port.onMessage((message) => {
    if (message.kind === "stop") {
      stops.get(message.id)?.abort();
      return;
    }
    const { id, task } = message;
    const stop = new AbortController();
    stops.set(id, stop);
    last = last
      .then(() => answer(id, task, stop.signal))
      .then((ending) => {
        stops.delete(id);
        port.postMessage(ending);
      });
  });

  async function answer(id: number, task: ThreadTask, signal: AbortSignal): Promise<FromThread> {
    try {
      port.postMessage({ kind: "started", id });
      const tell = (news: ThreadNews): void => {
        port.postMessage({ kind: "news", id, news });
      };
      return { kind: "ended", id, outcome: await work(task, tell, signal) };
    } catch (error) {
      return { kind: "failed", id, message: error instanceof Error ? error.message : String(error) };
    }
  }

  async function work(task: ThreadTask, tell: (news: ThreadNews) => void, signal: AbortSignal): Promise<TaskOutcome> {
    const { find, findRepairs, explain, fewestTeachers, explore } = await finder;
    switch (task.kind) {
      case "find":
        return find(task.problem, task.options, {
          signal,
          onPlan: (plan, rank) => {
            tell({ kind: "plan", plan, rank });
          },
        });
      case "repair":
        return findRepairs(task.problem, task.shared, task.timeLimitSeconds, {
          signal,
          onRepair: (repair) => {
            tell({ kind: "repair", repair });
          },
        });
      case "explain":
        return explain(task.problem, task.timeLimitSeconds, {
          signal,
          onConflict: (conflict) => {
            tell({ kind: "conflict", conflict });
          },
        });
      case "staff":
        return fewestTeachers(task.problem, task.timeLimitSeconds, signal);
      case "explore":
        return explore(task.problem, task.views, task.timeLimitSeconds, {
          signal,
          onNews: (news) => {
            tell({ kind: "explored", news });
          },
        });
    }
  }
}
