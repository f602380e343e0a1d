import { gradesKey } from "./class-type";
import type { Plan } from "./plan";

/** The classes a school has now: for each the children of every grade, by position in `Problem.grades`. */
export type CurrentPlan = readonly (readonly number[])[];

/** How many classes of each type there are now, by the positions of the type's grades: `0,1`. Classes of nobody are none. */
export function currentClasses(currentPlan: CurrentPlan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const children of currentPlan) {
    const grades = children.flatMap((count, grade) => (count > 0 ? [grade] : []));
    if (grades.length > 0) addTo(counts, grades, 1);
  }
  return counts;
}

/** Counts classes of a type, by the positions of its grades, more or fewer. */
export function addTo(counts: Map<string, number>, grades: readonly number[], classes: number): void {
  const key = gradesKey(grades);
  counts.set(key, (counts.get(key) ?? 0) + classes);
}

/**
 * How many classes a plan opens and closes, by type: Σ |classes then − classes now| over all types, those that are not allowed
 * any more among them.
 */
export function classesChanged({ classes }: Plan, currentPlan: CurrentPlan): number {
  const difference = new Map(currentClasses(currentPlan));
  for (const { type } of classes) addTo(difference, type.grades, -1);
  return [...difference.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}
