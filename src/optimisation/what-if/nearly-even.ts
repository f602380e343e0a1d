import type { Composite, Grade } from "../../planning/grades";
import { classTypes, isComposite } from "../../planning/class-type";
import { keptClasses, withoutKept } from "../../planning/kept-classes";
import { measure } from "../../planning/measures";
import type { Plan } from "../../planning/plan";
import { childrenInSchool, type Problem } from "../../planning/problem";

/** A school whose classes may only be as large as plans of a bounded evenness can have them. */
export interface NearlyEven {
  readonly problem: Problem;
  /** Every plan of the whole school that is at most so uneven is a plan of `problem`. */
  readonly evenness: number;
  /** Whether no size that was allowed is left out, so that every plan is a plan of `problem`. */
  readonly everything: boolean;
}

/** How much less even a plan is than one whose classes could all be of the average size: the gap within which it is found. */
export function gapOf(school: Problem, plan: Plan): number {
  return measure(plan).evenness - leastEvenness(school) + ROUNDING;
}

/** N²/T, and what the classes that are kept add to it. */
function leastEvenness(school: Problem): number {
  const open = withoutKept(school);
  return childrenInSchool(open) ** 2 / Math.max(1, open.teachers) + measure({ classes: keptClasses(school) }).evenness;
}

/** Keeps the gap of a plan from being rounded below it. */
const ROUNDING = 1e-6;

/**
 * The school with the class sizes that plans can have of which Σ (size − a)² is at most `gap`, a being the children for each
 * teacher. A class further from a than √gap alone would be too much. For N children in m ≤ T classes Σ size² is
 * Σ (size − a)² + 2aN − a²m, which is at most gap + N²/T only where the former is at most gap.
 *
 * A school that prefers sizes keeps all of them.
 */
export function nearlyEven(school: Problem, gap: number): NearlyEven {
  const open = withoutKept(school);
  const children = childrenInSchool(open);
  const prefers = school.grades.some(({ preferredClassSize }) => preferredClassSize !== undefined);
  if (prefers || open.teachers < 1) return { problem: school, evenness: Infinity, everything: true };
  const average = children / open.teachers;
  const [least, most] = [Math.ceil(average - Math.sqrt(gap)), Math.floor(average + Math.sqrt(gap))];
  const types = classTypes(school);
  const composites = types.filter(isComposite).map(({ grades, minSize, maxSize, softMax }): Composite => ({
    grades,
    ...(softMax !== undefined && { softMaxClassSize: softMax }),
    minClassSize: Math.max(minSize, least),
    maxClassSize: Math.min(maxSize, most),
  }));
  const grades = school.grades.map((grade): Grade => ({
    ...grade,
    minClassSize: Math.max(grade.minClassSize, least),
    maxClassSize: Math.min(grade.maxClassSize, most),
  }));
  return {
    problem: { ...school, grades, composites },
    evenness: Math.floor(gap + leastEvenness(school)),
    everything: types.every(({ minSize, maxSize }) => minSize >= least && Math.min(maxSize, children) <= most),
  };
}
