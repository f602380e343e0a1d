import { type ClassType, isComposite } from "../planning/class-type";
import type { Problem } from "../planning/problem";
import type { Constraint, Term, VariableIndex } from "./linear-program";

/**
 * Constraints that every whole structure keeps anyway, but fractions of classes do not: without them a solver can
 * branch for minutes before it proves that a teacher too few is too few.
 *
 * Neighbouring grades S with C children fill at least C places of the classes that take them, Σ a[t]·n[t] ≥ C, where
 * a[t] is the most children of S in one class of type t. Divided by the largest a and rounded (mixed-integer rounding)
 * this says that S needs at least ⌈C / a⌉ classes, and that a class which holds fewer of S counts only in part.
 * Source: H. Marchand, L. A. Wolsey, Aggregation and mixed integer rounding to solve MIPs, Operations Research 49 (2001).
 */
export function enoughClassesForGrades(
  problem: Problem,
  types: readonly ClassType[],
  opened: readonly VariableIndex[],
): readonly Constraint[] {
  return intervals(problem.grades.length).flatMap(([first, last]) => {
    const children = problem.grades.slice(first, last + 1).reduce((sum, grade) => sum + grade.children, 0);
    const places = types.flatMap((type, t) => {
      const variable = opened[t];
      const most = mostWithin(type, first, last);
      return variable === undefined || most === 0 ? [] : [{ variable, most }];
    });
    const largest = Math.max(0, ...places.map(({ most }) => most));
    const remainder = largest > 0 ? children % largest : 0;
    if (remainder === 0) return [];
    const terms = places.map(({ variable, most }): Term => ({ variable, coefficient: Math.min(1, most / remainder) }));
    return [{ terms, lower: Math.ceil(children / largest), upper: Infinity }];
  });
}

/** The most children of the grades from `first` to `last` that one class of a type can have. */
function mostWithin({ grades, maxSize, minSubclasses }: ClassType, first: number, last: number): number {
  const within = (grade: number): boolean => grade >= first && grade <= last;
  if (!grades.some(within)) return 0;
  const elsewhere = grades.reduce((sum, grade, index) => sum + (within(grade) ? 0 : (minSubclasses[index] ?? 0)), 0);
  return maxSize - (isComposite({ grades }) ? elsewhere : 0);
}

function intervals(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, first) =>
    Array.from({ length: count - first }, (_unused, span): readonly [number, number] => [first, first + span]),
  ).flat();
}
