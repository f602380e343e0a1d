import type { PlanFinder } from "../optimisation/thread/plan-finder";

/** Two ways to one finder, whose tasks are answered one after another. */
export interface SharedFinder {
  /** For the pane and the ribbon, at which a person waits. */
  readonly first: PlanFinder;
  /** For the cells: what runs for them is stopped when the other asks, and begun anew, unheard, when it has its answer. */
  readonly patient: PlanFinder;
}

/** Shares a finder so that whoever waits at the pane never waits for the cells. */
export function shareFinder(finder: PlanFinder): SharedFinder {
  const interruptible = new Set<AbortController>();
  const waiting: (() => void)[] = [];
  let asking = 0;

  async function firstOfAll<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    asking += 1;
    for (const turn of interruptible) turn.abort();
    try {
      return await work();
    } finally {
      asking -= 1;
      if (asking === 0) for (const go of waiting.splice(0)) go();
    }
  }

  async function whenQuiet<Outcome>(
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<Outcome>,
  ): Promise<Outcome> {
    for (;;) {
      while (asking > 0 && signal?.aborted !== true) await quietOr(signal);
      const turn = new AbortController();
      const stop = (): void => {
        turn.abort();
      };
      if (signal?.aborted === true) stop();
      signal?.addEventListener("abort", stop, { once: true });
      interruptible.add(turn);
      try {
        const outcome = await work(turn.signal);
        if (!turn.signal.aborted || signal?.aborted === true) return outcome;
      } finally {
        interruptible.delete(turn);
        signal?.removeEventListener("abort", stop);
      }
    }
  }

  function quietOr(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      waiting.push(resolve);
      signal?.addEventListener(
        "abort",
        () => {
          resolve();
        },
        { once: true },
      );
    });
  }

  return {
    first: {
      ask: (kind, asked, talk) => firstOfAll(() => finder.ask(kind, asked, talk)),
      close: finder.close,
    },
    patient: {
      ask: (kind, asked, talk) => whenQuiet(talk?.signal, (signal) => finder.ask(kind, asked, { ...talk, signal })),
      close: finder.close,
    },
  };
}
