import type { Plan } from "../../planning/plan";
import { createLocalPlanFinder } from "../plan-finder";
import type { FromThread, ThreadPort, ToThread } from "./messages";
import type { Solver } from "./solver";

/**
 * The work of the thread that searches: takes searches one after another and answers each with plans and one ending.
 * A solver that cannot start fails every search, with its reason.
 */
export function serveSearches(port: ThreadPort, startSolver: () => Promise<Solver>): void {
  const solver = startSolver();
  // A failure is told to each search; without one there is nobody to tell.
  solver.catch(() => undefined);
  const stops = new Map<number, AbortController>();
  let last = Promise.resolve();
  port.onMessage((message) => {
    if (message.kind === "stop") {
      stops.get(message.id)?.abort();
      return;
    }
    const stop = new AbortController();
    stops.set(message.id, stop);
    last = last
      .then(() => answer(message, stop.signal))
      .then((ending) => {
        stops.delete(message.id);
        port.postMessage(ending);
      });
  });

  async function answer(
    { id, problem, options }: ToThread & { kind: "find" },
    signal: AbortSignal,
  ): Promise<FromThread> {
    try {
      port.postMessage({ kind: "started", id });
      const onPlan = (plan: Plan, rank: number): void => {
        port.postMessage({ kind: "plan", id, plan, rank });
      };
      const finder = createLocalPlanFinder(await solver);
      return { kind: "ended", id, outcome: await finder.find(problem, options, { onPlan, signal }) };
    } catch (error) {
      return { kind: "failed", id, message: error instanceof Error ? error.message : String(error) };
    }
  }
}
