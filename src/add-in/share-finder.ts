import type { PlanFinder } from "../optimisation/plan-finder";

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
      find: (...asked) => firstOfAll(() => finder.find(...asked)),
      findRepairs: (...asked) => firstOfAll(() => finder.findRepairs(...asked)),
      explain: (...asked) => firstOfAll(() => finder.explain(...asked)),
      fewestTeachers: (...asked) => firstOfAll(() => finder.fewestTeachers(...asked)),
      explore: (...asked) => firstOfAll(() => finder.explore(...asked)),
      close: finder.close,
    },
    patient: {
      find: (problem, options, talk) =>
        whenQuiet(talk?.signal, (signal) => finder.find(problem, options, { ...talk, signal })),
      findRepairs: (problem, shared, seconds, talk) =>
        whenQuiet(talk?.signal, (signal) => finder.findRepairs(problem, shared, seconds, { ...talk, signal })),
      explain: (problem, seconds, talk) =>
        whenQuiet(talk?.signal, (signal) => finder.explain(problem, seconds, { ...talk, signal })),
      fewestTeachers: (problem, seconds, asker) =>
        whenQuiet(asker, (signal) => finder.fewestTeachers(problem, seconds, signal)),
      explore: (problem, views, seconds, talk) =>
        whenQuiet(talk?.signal, (signal) => finder.explore(problem, views, seconds, { ...talk, signal })),
      close: finder.close,
    },
  };
}
