import type { Problem } from "../../../src/planning/problem";

/** How one attempt at a school ended. */
export interface Attempt {
  /** Failed: the solver crashed or gave an answer that is none. Cut: its time ran out. */
  readonly ending: "proved" | "infeasible" | "cut" | "failed";
  readonly milliseconds: number;
  /** What is proved to be the fewest. */
  readonly compositeClasses?: number;
  /** What is proved to be the least with so few composites. */
  readonly evenness?: number;
}

/** Somebody else's way to solve a school. */
export interface Rival {
  readonly name: string;
  /** What it is asked; only “best plan” is as much as ours is asked. */
  readonly task: "any answer" | "fewest composites" | "best plan";
  readonly attempt: (problem: Problem, limitSeconds: number) => Attempt;
  /** Its part of the time that rivals have, in proportion to the others'; 1 where it is left out. */
  readonly weight?: number;
  /** What a reader must know to judge its times. */
  readonly note?: string;
}

/** Times an attempt and turns what it throws into a failure. */
export function timed(attempt: () => Omit<Attempt, "milliseconds">): Attempt {
  const start = performance.now();
  try {
    const result = attempt();
    return { ...result, milliseconds: performance.now() - start };
  } catch {
    return { ending: "failed", milliseconds: performance.now() - start };
  }
}
