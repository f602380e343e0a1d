import { type ClassType, classTypes } from "../../planning/class-type";
import { keptClasses, withoutKept } from "../../planning/kept-classes";
import type { SchoolClass } from "../../planning/plan";
import type { Problem } from "../../planning/problem";
import { isPartedByCap } from "../../planning/priority";
import { partsOf } from "../../planning/soft-cap";
import type { Constraint, Term, Variable, VariableIndex } from "../program/linear-program";

/** What every part of the programme stands on: the class types, and the variables that count their classes and their children. */
export interface Ground {
  /** The school as it asks, its priorities among it. */
  readonly school: Problem;
  /** What is left to plan beside the classes that are kept. */
  readonly problem: Problem;
  readonly kept: readonly SchoolClass[];
  /** Those that could ever be opened, or their parts: the classes of one of these are dealt evenly. */
  readonly types: readonly ClassType[];
  /** What a structure counts. */
  readonly kinds: readonly Kind[];
  /** n[t], by position in `types`. */
  readonly opened: readonly VariableIndex[];
  /** x[t,g], by position in `types`, then in the type's grades. */
  readonly placed: readonly (readonly VariableIndex[])[];
  readonly variables: Variables;
  /** Whether evenness is first looked for where it cannot be better. */
  readonly seeksEvenest: boolean;
}

/** A class type as a structure counts it, with the parts of it that are dealt evenly. */
export interface Kind {
  readonly type: ClassType;
  /** Positions in `types`, ascending; one unless the type is parted by its cap. */
  readonly parts: readonly number[];
  /** How many classes are opened in all parts together: n[t] where there is but one. */
  readonly opened: VariableIndex;
}

/**
 * From so many grades on, the evenness is first looked for where it cannot be better. Below, the usual programme is quick, and goes on
 * finding the structure that it found before among several that are equally good.
 */
const MANY_GRADES = 12;

/** The variables of a programme while it is written down. */
export class Variables {
  readonly #all: Variable[] = [];

  /** All of them, in the order in which they were added. */
  get all(): readonly Variable[] {
    return this.#all;
  }

  /** Adds one and gives its index. */
  add(lower: number, upper: number, integer = false): VariableIndex {
    return this.#all.push({ lower, upper, integer }) - 1;
  }

  /** Bounds one that is there. */
  bound(index: VariableIndex, lower: number, upper: number): void {
    this.#all[index] = { ...this.at(index), lower, upper };
  }

  /** One by its index. */
  at(index: VariableIndex): Variable {
    return at(this.#all, index);
  }
}

/** Lays the ground for a school. Class types that could never be opened are left out. */
export function layGround(school: Problem, seeksEvenest = school.grades.length >= MANY_GRADES): Ground {
  const problem = withoutKept(school);
  const variables = new Variables();
  const isOpened = (type: ClassType): boolean => mostClasses(problem, type) > 0;
  const parted = classTypes(problem).map((type) => ({
    type,
    parts: partsOf(type, isPartedByCap(school)).filter(isOpened),
  }));
  const types = parted.flatMap(({ parts }) => parts);
  const opened = types.map((type) => variables.add(0, mostClasses(problem, type), true));
  const placed = types.map(({ grades }) => grades.map((g) => variables.add(0, problem.grades[g]?.children ?? 0)));
  const kinds = parted.flatMap(({ type, parts: ofType }): readonly Kind[] => {
    const parts = ofType.map((part) => types.indexOf(part));
    const most = sum(parts.map((t) => variables.at(at(opened, t)).upper));
    const [only] = parts;
    if (only === undefined) return [];
    if (parts.length === 1) return [{ type, parts, opened: at(opened, only) }];
    return [{ type, parts, opened: variables.add(0, Math.min(problem.teachers, most), true) }];
  });
  return { school, problem, kept: keptClasses(school), types, kinds, opened, placed, variables, seeksEvenest };
}

/** Whether some class types are parted by their caps, so that positions in `types` are none in `kinds`. */
export function isParted({ types, kinds }: Pick<Ground, "types" | "kinds">): boolean {
  return types.length !== kinds.length;
}

/** Σ n[t] over the parts t of every kind of several = how many classes of it are opened. */
export function kindsAddUp({ kinds, opened }: Ground): readonly Constraint[] {
  return kinds
    .filter(({ parts }) => parts.length > 1)
    .map((kind) => ({
      terms: [...sumOf(kind.parts.map((t) => at(opened, t))), { coefficient: -1, variable: kind.opened }],
      lower: 0,
      upper: 0,
    }));
}

/** How many classes of a type the school could open if it opened no others. */
function mostClasses(problem: Problem, type: ClassType): number {
  const available = type.grades.map((grade) => problem.grades[grade]?.children ?? 0);
  const most = Math.min(
    problem.teachers,
    Math.floor(sum(available) / Math.max(1, type.minSize)),
    ...available.map((children, index) => Math.floor(children / Math.max(1, type.minSubclasses[index] ?? 1))),
  );
  return type.minSize <= type.maxSize && sum(type.minSubclasses) <= type.maxSize ? most : 0;
}

/** coefficient · Σ_g x[t,g]. */
export function inType({ placed }: Pick<Ground, "placed">, t: number, coefficient: number): readonly Term[] {
  return at(placed, t).map((variable) => ({ coefficient, variable }));
}

/** coefficient · n[t]. */
export function openedTerm({ opened }: Pick<Ground, "opened">, t: number, coefficient: number): readonly Term[] {
  return [{ coefficient, variable: at(opened, t) }];
}

/** Σ of these variables. */
export function sumOf(variables: readonly VariableIndex[]): readonly Term[] {
  return variables.map((variable) => ({ coefficient: 1, variable }));
}

/** Σ terms ≥ lower. */
export function atLeast(lower: number, terms: readonly Term[]): Constraint {
  return { terms, lower, upper: Infinity };
}

/** Σ terms ≤ upper. */
export function atMost(upper: number, terms: readonly Term[]): Constraint {
  return { terms, lower: -Infinity, upper };
}

/** The item at a position that must be there. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`There is no item ${index} among ${items.length}.`);
  return item;
}

/** Adds numbers up. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
