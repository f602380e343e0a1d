import type { PlanFinder } from "../optimisation/thread/plan-finder";

/** Where a command's time went, in whole milliseconds. */
export interface Phases {
  /** From the start of the process until the command began. */
  readonly startMs: number;
  /** Opening the workbook, calculating it and reading the school. */
  readonly readMs: number;
  /** Searching alone. */
  readonly elapsedMs: number;
  /** Everything after the first search but searching: writing the sheets and saving the workbook. */
  readonly writeMs: number;
}

/** Notes where a command's time goes. */
export class Stopwatch {
  readonly #begun = performance.now();
  #read: number | undefined;
  #searched = 0;

  /** A finder that answers as the other does; its questions are the command's search. */
  timed(finder: PlanFinder): PlanFinder {
    return {
      ...finder,
      ask: async (kind, asked, talk) => {
        const start = performance.now();
        this.#read ??= start - this.#begun;
        try {
          return await finder.ask(kind, asked, talk);
        } finally {
          this.#searched += performance.now() - start;
        }
      },
    };
  }

  /** Where it went until now. */
  phases(): Phases {
    const all = performance.now() - this.#begun;
    const read = this.#read ?? all;
    return {
      startMs: Math.round(this.#begun),
      readMs: Math.round(read),
      elapsedMs: Math.round(this.#searched),
      writeMs: Math.round(all - read - this.#searched),
    };
  }
}
