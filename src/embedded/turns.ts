/** Work in steps: at each yield somebody else may get a turn, and is told how far the work has come. */
export type Steps<Told, Result> = Generator<Told, Result, void>;

/** How work is done in turns. */
export interface Turns<Told> {
  /** How long a turn lasts; the steps are the shortest that it can. */
  readonly milliseconds: number;
  /** Told after each turn but the last how far the work has come. */
  readonly onTurn?: (told: Told) => void;
  /** Ends the work between two turns. */
  readonly signal?: AbortSignal;
}

/** Work that was done in turns was stopped between two of them. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
}

/** Does all steps at once, without a turn for anybody else. */
export function atOnce<Result>(steps: Steps<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does steps for one turn; answers what the last of them told, or undefined where the work is complete. */
export function oneTurn<Told>(steps: Steps<Told, void>, milliseconds: number): Told | undefined {
  const end = performance.now() + milliseconds;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return undefined;
    if (performance.now() >= end) return step.value;
  }
}

/** Does the steps in turns, between which the page answers. @throws StoppedError */
export async function inTurns<Told, Result>(
  steps: Steps<Told, Result>,
  { milliseconds, onTurn, signal }: Turns<Told>,
): Promise<Result> {
  let end = performance.now() + milliseconds;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < end) continue;
    onTurn?.(step.value);
    await otherTurns();
    if (signal?.aborted === true) throw new StoppedError("The work was stopped.");
    end = performance.now() + milliseconds;
  }
}

/** Lets everybody else have a turn: what was drawn is seen, and what was pressed is heard. */
export function otherTurns(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** What to wait for between steps that wait anyway: others' turns, whenever one is due. @throws StoppedError */
export function turnsWhenDue({ milliseconds, signal }: Omit<Turns<never>, "onTurn">): () => Promise<void> {
  let end = performance.now() + milliseconds;
  return async () => {
    if (performance.now() < end) return;
    await otherTurns();
    if (signal?.aborted === true) throw new StoppedError("The work was stopped.");
    end = performance.now() + milliseconds;
  };
}
