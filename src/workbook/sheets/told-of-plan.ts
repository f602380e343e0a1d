import { measure } from "../../planning/measures";
import { describeStructure, type Plan, structureOf } from "../../planning/plan";

/** The number of classes over their cap, where a school has caps. */
export const OVER_CAP = "Over the cap";

/** The children for each class, the one number that may have decimals. */
export const AVERAGE = "Average";

/** What is told of a plan in a row of a list; with how many of its classes are over their cap where a school has caps. */
export function toldOfPlan(withCaps: boolean): readonly string[] {
  const numbers = ["Teachers", "Composite classes", "Smallest", "Largest", AVERAGE, "Children in composites"];
  return [...numbers, ...(withCaps ? [OVER_CAP] : []), "Structure"];
}

/** The numbers of a plan in the order of these headings, all but its structure. */
export function numbersOfPlan(plan: Plan, withCaps: boolean): readonly number[] {
  const { teachers, compositeClasses, smallest, largest, average, childrenInComposites, classesOverCap } =
    measure(plan);
  const numbers = [teachers, compositeClasses, smallest, largest, average, childrenInComposites];
  return withCaps ? [...numbers, classesOverCap] : numbers;
}

/** How many classes a plan has of each type, in words. */
export function structureText(plan: Plan): string {
  return describeStructure(structureOf(plan));
}
