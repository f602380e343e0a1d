import { createGlpkSolver } from "../optimisation/solver/glpk";
import type { FromThread, ToThread } from "../optimisation/thread/messages";
import { serveSearches } from "../optimisation/thread/serve-searches";

/** The part of a worker's `self` that is used; the library of types at hand is that of pages. */
interface WorkerSelf {
  readonly postMessage: (message: FromThread) => void;
  readonly addEventListener: (type: "message", listener: (event: MessageEvent<ToThread>) => void) => void;
}

/** The thread in which the pane searches. */
const worker = globalThis as unknown as WorkerSelf;
serveSearches(
  {
    postMessage: (message) => {
      worker.postMessage(message);
    },
    onMessage: (listener) => {
      worker.addEventListener("message", ({ data }) => {
        listener(data);
      });
    },
  },
  createGlpkSolver,
);
