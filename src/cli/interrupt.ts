/** Listens for Ctrl+C while it lasts. */
export interface Interrupt {
  /** Aborted at the first Ctrl+C: the search stops, and what it found is kept. */
  readonly signal: AbortSignal;
  /** Ends the listening. */
  readonly end: () => void;
}

/** `npm run` passes a Ctrl+C on that the terminal has sent already; so soon after the first, a second is the same one. */
const SAME_FOR_MILLISECONDS = 1000;

/** The exit status of whom Ctrl+C ended, by custom. */
const INTERRUPTED = 130;

/** From now on a first Ctrl+C stops the search, and a second, a second later, everything. */
export function listenForInterrupt(): Interrupt {
  const stop = new AbortController();
  let first: number | undefined;
  const heard = (): void => {
    const now = performance.now();
    if (first !== undefined && now - first > SAME_FOR_MILLISECONDS) process.exit(INTERRUPTED);
    first ??= now;
    stop.abort();
  };
  process.on("SIGINT", heard);
  return {
    signal: stop.signal,
    end: () => {
      process.removeListener("SIGINT", heard);
    },
  };
}
