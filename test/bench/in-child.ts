import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Problem } from "../../src/planning/problem";

/** What a process of its own is asked to search, and with whose sources. */
export interface ChildTask {
  /** The root of a checkout of the project. */
  readonly checkout: string;
  readonly problem: Problem;
  readonly alternatives: number;
  /** How often it searches, one time after another. */
  readonly runs: number;
  readonly limitSeconds: number;
  /** Whether it warms up first, as the pane's thread does while nothing is asked. */
  readonly warmsUp: boolean;
}

/** What it took. */
export interface ChildAnswer {
  /** Each search, from the problem to its answer; modules are loaded and the solver is there before the first. */
  readonly milliseconds: readonly number[];
  /** From the start of the process to the first answer. */
  readonly processMilliseconds: number;
  /** How many programmes the solver was given in the first search. */
  readonly programmes: number;
  /** A short text that is the same for the same plans in the same order. */
  readonly answer: string;
}

/** Searches in a fresh process. */
export function inChild(task: ChildTask): ChildAnswer {
  const script = fileURLToPath(new URL("search-child.ts", import.meta.url));
  const words = [...process.execArgv, script, JSON.stringify(task)];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8" })) as ChildAnswer;
}
