import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Problem } from "../../src/planning/problem";

/** What a process of its own is asked about a hard school, and with whose sources. */
export interface HardTask {
  /** The root of a checkout of the project. */
  readonly checkout: string;
  readonly problem: Problem;
  /** The best plan, or why there is none. */
  readonly asked: "plans" | "reasons";
  /** In seconds of work. */
  readonly limitSeconds: number;
}

/** When something was: milliseconds that the processors worked for it, and those that passed. */
export interface Took {
  readonly worked: number;
  readonly wall: number;
}

/** A conflict that was told. */
export interface ToldAt extends Took {
  readonly rules: number;
  readonly smallest: boolean;
}

/** How it ended, and what it took. */
export interface HardAnswer extends Took {
  readonly ending: "proved" | "unproved" | "infeasible" | "undecided" | "all told" | "cut";
  /** Composite classes and evenness of the plan; empty without one. */
  readonly key: readonly number[];
  /** Where the plan is not proved the best: what each measure must be at least, and what the plan has. */
  readonly gaps: readonly { readonly measure: string; readonly atLeast: number; readonly has: number }[];
  readonly told: readonly ToldAt[];
}

/** Asks in a fresh process. */
export function inHardChild(task: HardTask): HardAnswer {
  const script = fileURLToPath(new URL("hard-child.ts", import.meta.url));
  const words = [...process.execArgv, script, JSON.stringify(task)];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8" })) as HardAnswer;
}
