import type { CurrentPlan } from "./current-plan";
import { classSize, compositeClasses, type Plan } from "./plan";
import { type ComparedMeasure, countMeasures } from "./priority";

/** What can be counted about a plan: the measures by which plans are compared, of which less is better, and what else is told. */
export interface Measures extends Readonly<Record<ComparedMeasure, number>> {
  /** Children in the smallest and in the largest class; 0 without classes. */
  readonly smallest: number;
  readonly largest: number;
  /** Children for each class; 0 without classes. */
  readonly average: number;
}

/** Counts a plan; its change is counted from the current plan. */
export function measure(plan: Plan, currentPlan?: CurrentPlan): Measures {
  const sizes = plan.classes.map(classSize);
  const children = sizes.reduce((sum, size) => sum + size, 0);
  return {
    ...countMeasures({ plan, composites: compositeClasses(plan), currentPlan }),
    smallest: sizes.length > 0 ? sizes.reduce((least, size) => Math.min(least, size), Infinity) : 0,
    largest: sizes.reduce((most, size) => Math.max(most, size), 0),
    average: sizes.length > 0 ? children / sizes.length : 0,
  };
}
