import { MEASURE_OF_PRIORITY, type Measures } from "../../src/planning/measures";
import type { Priority } from "../../src/planning/problem";

/** Negative where `a` is better than `b`, by the first priority in which they differ; 0 where they differ in none. */
export function compareByPriorities(a: Measures, b: Measures, priorities: readonly Priority[]): number {
  for (const priority of priorities) {
    const difference = a[MEASURE_OF_PRIORITY[priority]] - b[MEASURE_OF_PRIORITY[priority]];
    if (difference !== 0) return difference;
  }
  return 0;
}
