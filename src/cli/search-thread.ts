import { Worker } from "node:worker_threads";
import type { FromThread, Thread } from "../optimisation/thread/messages";

/** Starts a Node thread that searches for plans; `file` is its script, which a loader may have to read. */
export function startSearchThread(file: URL, execArgv: readonly string[]): Thread {
  const worker = new Worker(file, { execArgv: [...execArgv] });
  return {
    postMessage: (message) => {
      worker.postMessage(message);
    },
    onMessage: (listener) => {
      worker.on("message", (message: FromThread) => {
        listener(message);
      });
    },
    onDeath: (listener) => {
      let told = false;
      const tell = (reason: string): void => {
        if (!told) listener(reason);
        told = true;
      };
      worker.on("error", (error) => {
        tell(error.message);
      });
      worker.on("exit", (code) => {
        tell(`The search thread ended by itself (exit code ${code}).`);
      });
    },
    terminate: () => {
      void worker.terminate();
    },
  };
}
