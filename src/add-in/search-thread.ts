import type { FromThread, Thread } from "../optimisation/thread/messages";

/** Starts a web worker that searches for plans. Its script and the solver are loaded then, not with the page. */
export function startSearchThread(): Thread {
  const worker = new Worker(new URL("./search-worker.ts", import.meta.url), { name: "search" });
  return {
    postMessage: (message) => {
      worker.postMessage(message);
    },
    onMessage: (listener) => {
      worker.addEventListener("message", ({ data }: MessageEvent<FromThread>) => {
        listener(data);
      });
    },
    onDeath: (listener) => {
      worker.addEventListener(
        "error",
        ({ message }) => {
          worker.terminate();
          listener(message || "The search could not be started.");
        },
        { once: true },
      );
    },
    terminate: () => {
      worker.terminate();
    },
  };
}
