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

/** A clock that stops when only a part of the time that is left now is left, from 0 to 1. */
export function clockUntilLeft(secondsLeft: Clock, part: number): Clock {
  const spared = part * secondsLeft();
  return () => (spared === Infinity ? Infinity : secondsLeft() - spared);
}
