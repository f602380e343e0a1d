import { createLocalPlanFinder } from "./plan-finder";
import type { FromThread, ThreadPort, ThreadTask } from "./messages";
import type { Solver } from "../program/solver";
import { warmUp } from "./warm-up";

/**
 * The work of the thread that searches: takes tasks one after another and answers each with news and one ending.
 * A solver that cannot start fails every task, with its reason.
 */
export function serveSearches(port: ThreadPort, startSolver: () => Promise<Solver>, warm = warmUp): void {
  const finder = startSolver().then(createLocalPlanFinder);
  // A failure is told to each task; without one there is nobody to tell.
  finder.catch(() => undefined);
  const stops = new Map<number, AbortController>();
  const warming = new AbortController();
  let last = Promise.resolve();
  port.onMessage((message) => {
    if (message.kind === "warm") {
      // A solver that cannot start is told to whoever asks it something.
      last = last.then(async () => warm(await finder, warming.signal)).catch(() => undefined);
      return;
    }
    if (message.kind === "stop") {
      stops.get(message.id)?.abort();
      return;
    }
    warming.abort();
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

  async function answer(id: number, { kind, asked }: ThreadTask, signal: AbortSignal): Promise<FromThread> {
    try {
      port.postMessage({ kind: "started", id });
      const { ask } = await finder;
      const outcome = await ask(kind, asked, {
        signal,
        onNews: (news) => {
          port.postMessage({ kind: "news", id, news });
        },
      });
      return { kind: "ended", id, outcome };
    } catch (error) {
      return { kind: "failed", id, message: error instanceof Error ? error.message : String(error) };
    }
  }
}
