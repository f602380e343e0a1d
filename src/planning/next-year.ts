import type { CurrentPlan } from "./current-plan";

/**
 * The classes a year later, row by row: every child is a grade up, and the oldest have left. Nobody is in the youngest grade yet, and
 * nobody in a class of the oldest alone.
 */
export function movedUp(classes: CurrentPlan): CurrentPlan {
  return classes.map((children) => [0, ...children.slice(0, -1)].slice(0, children.length));
}

/** How many children each grade has a year later; how many come into the youngest, only the school can know. */
export function childrenNextYear(children: readonly number[]): readonly (number | undefined)[] {
  return [undefined, ...children.slice(0, -1)].slice(0, children.length);
}

/** How many children of each of so many grades sit in classes. */
export function childrenInClasses(classes: CurrentPlan, grades: number): readonly number[] {
  return Array.from({ length: grades }, (_, grade) =>
    classes.reduce((sum, children) => sum + (children[grade] ?? 0), 0),
  );
}
