import { type AverageBound, type AverageLimit, BOUND_OF_AVERAGE } from "./average-limit";
import type { Composite, Grade } from "./grades";
import type { Problem } from "./problem";

/** A change of one thing a school asks; every number is in children, but for teachers, the grades that a class may span and the share of classes over their cap, 0 to 1. Grades are positions in `Problem.grades`. */
export type Change =
  | { readonly kind: "teachers" | "largestSpan" | "shareOverCap"; readonly from: number; readonly to: number }
  /** The same limit of one grade, or of several that share a cell. */
  | { readonly kind: GradeLimit; readonly grades: readonly number[]; readonly from: number; readonly to: number }
  /** The own limit of a composite, or of several that share a cell; `from` is the limit that held before, their own or its grades'. */
  | {
      readonly kind: CompositeLimit;
      readonly composites: readonly number[];
      readonly from: number;
      readonly to: number;
    }
  /** A limit of the average of a band, by position in `Problem.averages`; it may have decimals. */
  | { readonly kind: AverageBound; readonly average: number; readonly from: number; readonly to: number }
  /** These grades may share a class. */
  | { readonly kind: "newComposite"; readonly grades: readonly number[] }
  /** So many children fewer in each grade, by position: the fewest for whom there is no place. */
  | { readonly kind: "children"; readonly fewer: readonly number[]; readonly from: number; readonly to: number };

/** A limit of a grade's. */
export type GradeLimit = "maxClassSize" | "minClassSize" | "minSubclass" | "softMaxClassSize";

/** A limit that a composite can have of its own. */
export type CompositeLimit = "compositeMax" | "compositeMin" | "compositeSoftMax";

/** The part of a composite that each of its limits is. */
export const COMPOSITE_PART = {
  compositeMax: "maxClassSize",
  compositeMin: "minClassSize",
  compositeSoftMax: "softMaxClassSize",
} as const satisfies Readonly<Record<CompositeLimit, keyof Composite>>;

/** The problem with every one of these changes made. */
export function withChanges(problem: Problem, changes: readonly Change[]): Problem {
  return changes.reduce(withChange, problem);
}

/** The problem with a change made. */
export function withChange(problem: Problem, change: Change): Problem {
  switch (change.kind) {
    case "teachers":
    case "largestSpan":
    case "shareOverCap":
      return { ...problem, [change.kind]: change.to };
    case "maxClassSize":
    case "minClassSize":
    case "minSubclass":
    case "softMaxClassSize": {
      const changed = (grade: Grade, position: number): Grade =>
        change.grades.includes(position) ? { ...grade, [change.kind]: change.to } : grade;
      return { ...problem, grades: problem.grades.map(changed) };
    }
    case "compositeMax":
    case "compositeMin":
    case "compositeSoftMax": {
      const limit = COMPOSITE_PART[change.kind];
      const changed = (composite: Composite, index: number): Composite =>
        change.composites.includes(index) ? { ...composite, [limit]: change.to } : composite;
      return { ...problem, composites: problem.composites.map(changed) };
    }
    case "averageMax":
    case "averageMin": {
      const changed = (limits: AverageLimit, index: number): AverageLimit =>
        index === change.average ? { ...limits, [BOUND_OF_AVERAGE[change.kind]]: change.to } : limits;
      return { ...problem, averages: (problem.averages ?? []).map(changed) };
    }
    case "newComposite":
      return { ...problem, composites: [...problem.composites, { grades: change.grades }] };
    case "children": {
      const changed = (grade: Grade, position: number): Grade => ({
        ...grade,
        children: grade.children - (change.fewer[position] ?? 0),
      });
      return { ...problem, grades: problem.grades.map(changed) };
    }
  }
}

/** How large a change is, as a part of what it changes; a share of the classes is a part itself. */
export function sizeOfChange({ composites }: Problem, change: Change): number {
  if (change.kind === "newComposite") return 1 / (composites.length + 1);
  const difference = Math.abs(change.to - change.from);
  return change.kind === "shareOverCap" ? difference : difference / change.from;
}
