import type { Measures } from "../../src/planning/measures";
import { measureOf, type Priority } from "../../src/planning/priority";

/** Negative where `a` is better than `b`, by the first priority in which they differ; 0 where they differ in none. */
export function compareByPriorities(a: Measures, b: Measures, priorities: readonly Priority[]): number {
  for (const priority of priorities) {
    const difference = a[measureOf(priority)] - b[measureOf(priority)];
    if (difference !== 0) return difference;
  }
  return 0;
}
