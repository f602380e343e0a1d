import type { Problem } from "../../../src/planning/problem";

/** How one attempt at a school ended. */
export interface Attempt {
  /** Failed: the solver crashed or gave an answer that is none. Cut: its time ran out. */
  readonly ending: "proved" | "infeasible" | "cut" | "failed";
  readonly milliseconds: number;
  /** The value of the task's first measure, where it is proved. */
  readonly compositeClasses?: number;
}

/** Somebody else's way to solve a school. */
export interface Rival {
  readonly name: string;
  /** What it is asked, where that is less than what ours is asked. */
  readonly task: "an answer" | "fewest composites" | "best plan";
  readonly attempt: (problem: Problem, limitSeconds: number) => Attempt;
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
