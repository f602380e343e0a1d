import { DEFAULT_PRIORITIES } from "../../planning/priority";
import type { Problem } from "../../planning/problem";
import type { PlanFinder } from "./plan-finder";

/** A school whose search goes through all that a search goes through. */
const SMALL_SCHOOL: Problem = {
  teachers: 8,
  teacherRule: "at most",
  grades: [31, 27, 34, 29, 30].map((children, position) => ({
    name: String(position + 1),
    children,
    minClassSize: 15,
    maxClassSize: 24,
    minSubclass: 6,
  })),
  composites: [0, 1, 2, 3].map((lower) => ({ grades: [lower, lower + 1] })),
  priorities: DEFAULT_PRIORITIES,
};

/** What is read often enough is compiled by then, here in the solver's WebAssembly too. */
const ROUNDS = 8;
const MOST_SECONDS = 0.6;

/**
 * Solves a small school until the engine has compiled what a search runs through, so that the first search that somebody waits for is
 * as fast as the tenth. Resolves soon after `signal` is aborted.
 */
export async function warmUp(finder: PlanFinder, signal: AbortSignal): Promise<void> {
  const start = performance.now();
  for (let round = 0; round < ROUNDS && !signal.aborted; round++) {
    const timeLimitSeconds = MOST_SECONDS - (performance.now() - start) / 1000;
    if (timeLimitSeconds <= 0) return;
    await finder.ask("plans", { problem: SMALL_SCHOOL, alternatives: 10, timeLimitSeconds }, { signal });
  }
}
