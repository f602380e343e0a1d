import { type Average, fractionOf } from "./average-limit";
import type { ClassType } from "./class-type";
import type { SchoolGrades } from "./grades";
import type { Plan, SchoolClass } from "./plan";

/** Whether some classes of a school have a cap. */
export function hasCaps({ grades, composites }: SchoolGrades): boolean {
  return [...grades, ...composites].some(({ softMaxClassSize }) => softMaxClassSize !== undefined);
}

/** How many children a class has beyond its cap; 0 where it has none. */
export function overCap({ type, children }: Pick<SchoolClass, "type" | "children">): number {
  const { softMax = Infinity } = type;
  return Math.max(0, children.reduce((sum, count) => sum + count, 0) - softMax);
}

/** The classes of a plan that are over their cap. */
export function classesOverCap({ classes }: Plan): readonly SchoolClass[] {
  return classes.filter((schoolClass) => overCap(schoolClass) > 0);
}

/** How many classes of a plan have a cap, and how many of these are over it. */
export function countOverCap(plan: Plan): { readonly over: number; readonly capped: number } {
  const capped = plan.classes.filter(({ type }) => type.softMax !== undefined).length;
  return { over: classesOverCap(plan).length, capped };
}

/** Shares have four decimals at most, as 12.34 % has, or are simple fractions. */
const MOST_CLASSES = 10_000;

/** A share as so many classes of so many, 0.1 as 1 of 10, so that nothing is rounded; `undefined` where it has too many decimals. */
export function shareFraction(share: number): { readonly over: number; readonly of: number } | undefined {
  const fraction: Average | undefined = fractionOf(share, MOST_CLASSES);
  return fraction && { over: fraction.children, of: fraction.classes };
}

/** The same of a share that was read. */
export function exactShare(share: number): { readonly over: number; readonly of: number } {
  const fraction = shareFraction(share);
  if (fraction === undefined) throw new RangeError(`No share of classes can be ${share}: it has too many decimals.`);
  return fraction;
}

/** How many of so many classes with a cap may be over it. */
export function mostOverCap(share: number, capped: number): number {
  const { over, of } = exactShare(share);
  return Math.floor((over * capped) / of);
}

/** Whether a school allows only some of its classes to be over their cap; otherwise a cap forbids nothing. */
export function limitsShare({ shareOverCap = 1 }: { readonly shareOverCap?: number }): boolean {
  return shareOverCap < 1;
}

/** A share as people write it: `10 %`. */
export function shareText(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}

/**
 * The parts of a class type whose classes are even among each other: those within the cap and those over it where it is parted by its
 * cap and sizes lie on both sides, otherwise the type itself. Each part has sizes on one side alone.
 */
export function partsOf(type: ClassType, isParted: boolean): readonly ClassType[] {
  const { softMax = Infinity, minSize, maxSize } = type;
  if (!isParted || softMax < minSize || softMax >= maxSize) return [type];
  return [
    { ...type, maxSize: softMax },
    { ...type, minSize: softMax + 1 },
  ];
}
