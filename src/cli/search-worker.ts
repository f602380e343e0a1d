import { parentPort } from "node:worker_threads";
import type { ToThread } from "../optimisation/thread/messages";
import { createGlpkSolver } from "../optimisation/solver/glpk";
import { serveSearches } from "../optimisation/thread/serve-searches";

/** The thread in which the command line searches. */
const port = parentPort;
if (port !== null) {
  serveSearches(
    {
      postMessage: (message) => {
        port.postMessage(message);
      },
      onMessage: (listener) => {
        port.on("message", (message: ToThread) => {
          listener(message);
        });
      },
    },
    createGlpkSolver,
  );
}
