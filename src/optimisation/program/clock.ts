/** Gives the seconds that are left for solving; 0 or less where there are none. */
export type Clock = () => number;

/** The time ran out before an answer was proved. */
export class OutOfTime extends Error {
  override readonly name = "OutOfTime";
}

/** A clock that starts now. */
export function clockOf(timeLimitSeconds: number): Clock {
  const start = performance.now();
  return () => timeLimitSeconds - (performance.now() - start) / 1000;
}
