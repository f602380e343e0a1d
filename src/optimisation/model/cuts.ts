import { averageOf, type AverageLimit, exactLimit } from "../../planning/average-limit";
import { type ClassType, isComposite } from "../../planning/class-type";
import type { SchoolClass } from "../../planning/plan";
import type { Constraint, Term, VariableIndex } from "../program/linear-program";

/** What cuts are made from. */
interface Counted {
  readonly types: readonly ClassType[];
  /** n[t], by position in `types`. */
  readonly opened: readonly VariableIndex[];
  readonly kept: readonly SchoolClass[];
  readonly averages: readonly AverageLimit[];
}

/**
 * The cuts of a school.
 *
 * @param children of each grade who are left to plan, by position
 * @param unplaced the variable that counts the children without a place, for the grades that may have some
 */
export function cutsOf(
  counted: Counted,
  children: readonly number[],
  unplaced: ReadonlyMap<number, VariableIndex> = new Map(),
): readonly Constraint[] {
  return [
    ...enoughClassesForGrades(children, counted.types, counted.opened, unplaced),
    ...enoughClassesForAverages(counted, children, unplaced),
  ];
}

/**
 * Constraints that every whole structure keeps anyway, but fractions of classes do not: without them a solver can
 * branch for minutes before it proves that a teacher too few is too few.
 *
 * Neighbouring grades S with C children fill at least C places of the classes that take them, Σ a[t]·n[t] ≥ C, where
 * a[t] is the most children of S in one class of type t. Divided by the largest a and rounded (mixed-integer rounding)
 * this says that S needs at least ⌈C / a⌉ classes, and that a class which holds fewer of S counts only in part.
 * Children of S who may be left without a place, u of them, count in proportion: + u / (C mod a).
 *
 * @param children of each grade, by position
 * @param unplaced the variable that counts the children without a place, for the grades that may have some
 * Source: H. Marchand, L. A. Wolsey, Aggregation and mixed integer rounding to solve MIPs, Operations Research 49 (2001).
 */
export function enoughClassesForGrades(
  children: readonly number[],
  types: readonly ClassType[],
  opened: readonly VariableIndex[],
  unplaced: ReadonlyMap<number, VariableIndex> = new Map(),
): readonly Constraint[] {
  return intervals(children.length).flatMap(([first, last]) => {
    const within = children.slice(first, last + 1);
    const all = within.reduce((sum, count) => sum + count, 0);
    // Grades of nobody fill no places; others can take theirs.
    const counted = (grade: number): boolean => grade >= first && grade <= last && (children[grade] ?? 0) > 0;
    const places = types.flatMap((type, t) => {
      const variable = opened[t];
      const most = mostWithin(type, counted);
      return variable === undefined || most === 0 ? [] : [{ variable, most }];
    });
    const largest = Math.max(0, ...places.map(({ most }) => most));
    const remainder = largest > 0 ? all % largest : 0;
    if (remainder === 0) return [];
    const terms = places.map(({ variable, most }): Term => ({ variable, coefficient: Math.min(1, most / remainder) }));
    const left = within.flatMap((_, index): Term[] => {
      const variable = unplaced.get(first + index);
      return variable === undefined ? [] : [{ variable, coefficient: 1 / remainder }];
    });
    return [{ terms: [...terms, ...left], lower: Math.ceil(all / largest), upper: Infinity }];
  });
}

/** The most children of these grades that one class of a type can have. */
function mostWithin({ grades, maxSize, minSubclasses }: ClassType, within: (grade: number) => boolean): number {
  if (!grades.some(within)) return 0;
  const elsewhere = grades.reduce((sum, grade, index) => sum + (within(grade) ? 0 : (minSubclasses[index] ?? 0)), 0);
  return maxSize - (isComposite({ grades }) ? elsewhere : 0);
}

/**
 * The C children of a band whose largest average is a children in b classes need so many classes with a grade of the band:
 * Σ n[t] ≥ ⌈b·C / a⌉. Children who may be left without a place, u of them, count in proportion: + b·u / (b·C mod a). Classes that are
 * kept add their children to C, and are taken off the classes.
 */
function enoughClassesForAverages(
  { types, opened, kept, averages }: Counted,
  children: readonly number[],
  unplaced: ReadonlyMap<number, VariableIndex>,
): readonly Constraint[] {
  return averages.flatMap(({ grades, largest }) => {
    if (largest === undefined) return [];
    const { children: a, classes: b } = exactLimit(largest);
    const there = averageOf({ classes: kept }, grades);
    const all = grades.reduce((sum, grade) => sum + (children[grade] ?? 0), there.children) * b;
    const remainder = all % a;
    if (remainder === 0) return [];
    const terms = types.flatMap((type, t): Term[] => {
      const variable = opened[t];
      const counts = variable !== undefined && type.grades.some((grade) => grades.includes(grade));
      return counts ? [{ variable, coefficient: 1 }] : [];
    });
    const left = grades.flatMap((grade): Term[] => {
      const variable = unplaced.get(grade);
      return variable === undefined ? [] : [{ variable, coefficient: b / remainder }];
    });
    return [{ terms: [...terms, ...left], lower: Math.ceil(all / a) - there.classes, upper: Infinity }];
  });
}

/** Every run of neighbouring grades, by the first and the last of them, of so many. */
export function intervals(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, first) =>
    Array.from({ length: count - first }, (_unused, span): readonly [number, number] => [first, first + span]),
  ).flat();
}
