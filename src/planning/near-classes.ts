import type { SchoolGrades } from "./grades";
import { measure } from "./measures";
import { classSize, type Plan } from "./plan";

/** So many children from the average, or from its preferred size, a class is called near. */
export const NEAR = 2;

/** Whether the school prefers sizes, so that evenness is how near classes come to them. */
export function prefersSizes({ grades }: Pick<SchoolGrades, "grades">): boolean {
  return grades.some(({ preferredClassSize }) => preferredClassSize !== undefined);
}

/** How many classes are near their preferred size, where the school prefers sizes, else near the average. */
export function nearClasses(plan: Plan): number {
  const { average } = measure(plan);
  return plan.classes.filter((schoolClass) => {
    const { preferredSize = average } = schoolClass.type;
    return Math.abs(classSize(schoolClass) - preferredSize) <= NEAR;
  }).length;
}

/** By how many children each class misses its preferred size, class by class; empty where the school prefers none. */
export function missedPreferences({ classes }: Plan): readonly number[] {
  return classes.flatMap((schoolClass) => {
    const { preferredSize } = schoolClass.type;
    return preferredSize === undefined ? [] : [Math.abs(classSize(schoolClass) - preferredSize)];
  });
}
