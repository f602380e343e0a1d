import type { Composite, Grade, SchoolGrades } from "./grades";

/** The grades a class takes and how large such a class may be. Sizes are in children. */
export interface ClassType {
  /** `K`, `1`, `K/1` …: unique within a problem. */
  readonly name: string;
  /** Positions in `Problem.grades`, ascending. */
  readonly grades: readonly number[];
  readonly minSize: number;
  readonly maxSize: number;
  /** The cap, where it has one: a class of more children is over it. */
  readonly softMax?: number;
  /** The size such a class should be near, where the school prefers sizes. */
  readonly preferredSize?: number;
  /** The smallest number of children of each of `grades`, in their order; for a class of one grade its `minSize`. */
  readonly minSubclasses: readonly number[];
}

/** Whether such a class takes two or more grades. */
export function isComposite(type: { readonly grades: readonly number[] }): boolean {
  return type.grades.length > 1;
}

/** How many grades lie between the youngest and the oldest of these and with them: 1/3 spans 3. */
export function spanOf(grades: readonly number[]): number {
  return (grades.at(-1) ?? 0) - (grades[0] ?? 0) + 1;
}

/** Whether a class of these grades spans no more of them than the school allows. */
export function isWithinSpan(
  { largestSpan = Infinity }: Pick<SchoolGrades, "largestSpan">,
  grades: readonly number[],
): boolean {
  return spanOf(grades) <= largestSpan;
}

/**
 * Every class type the school allows, in the order in which people list them: K, K/1, K/1/2, 1, 1/2, 2.
 * The order does not depend on the order in which the composites were given.
 */
export function classTypes(problem: SchoolGrades): readonly ClassType[] {
  const singles = problem.grades.map((grade, position) => singleType(grade, position));
  const composites = problem.composites
    .filter(({ grades }) => isWithinSpan(problem, grades))
    .map((composite) => compositeType(problem.grades, composite));
  return [...singles, ...composites].sort((a, b) => comparePositions(a.grades, b.grades));
}

/** What two sets of grades, by position, have in common where they are the same: `0,1`. It can be a key. */
export function gradesKey(grades: readonly number[]): string {
  return grades.join();
}

/** The class type that takes these grades: the school's own, or what it would be where it is not allowed. */
export function classTypeOf({ grades: all, composites }: SchoolGrades, grades: readonly number[]): ClassType {
  const key = gradesKey(grades);
  const allowed = classTypes({ grades: all, composites }).find((type) => gradesKey(type.grades) === key);
  return allowed ?? compositeType(all, { grades });
}

/** Negative where a type comes before another in the order of `classTypes`. */
export function compareClassTypes(a: ClassType, b: ClassType): number {
  return comparePositions(a.grades, b.grades);
}

/** The name of the class type that takes these grades: `K`, `K/1`, or `K + P/S` where a grade's own name holds a slash. */
export function classTypeName(gradeNames: readonly string[]): string {
  return gradeNames.join(gradeNames.some((name) => name.includes("/")) ? " + " : "/");
}

/** The limits a composite has where it states none of its own: the strictest of its grades'. */
export function limitsOfGrades(grades: readonly Grade[], positions: readonly number[]): { min: number; max: number } {
  const members = gradesAt(grades, positions);
  return {
    min: Math.max(...members.map((grade) => grade.minClassSize)),
    max: Math.min(...members.map((grade) => grade.maxClassSize)),
  };
}

function singleType(grade: Grade, position: number): ClassType {
  return {
    name: grade.name,
    grades: [position],
    minSize: grade.minClassSize,
    maxSize: grade.maxClassSize,
    minSubclasses: [grade.minClassSize],
    ...capped([grade]),
    ...preferred([grade]),
  };
}

function compositeType(grades: readonly Grade[], composite: Composite): ClassType {
  const members = gradesAt(grades, composite.grades);
  const limits = limitsOfGrades(grades, composite.grades);
  return {
    name: classTypeName(members.map((grade) => grade.name)),
    grades: composite.grades,
    minSize: composite.minClassSize ?? limits.min,
    maxSize: composite.maxClassSize ?? limits.max,
    minSubclasses: members.map((grade) => grade.minSubclass),
    ...capped(members, composite.softMaxClassSize),
    ...preferred(members),
  };
}

function capped(members: readonly Grade[], own?: number): { softMax?: number } {
  const cap = own ?? least(members.flatMap((grade) => grade.softMaxClassSize ?? []));
  return cap === undefined ? {} : { softMax: cap };
}

function preferred(members: readonly Grade[]): { preferredSize?: number } {
  const size = least(members.flatMap((grade) => grade.preferredClassSize ?? []));
  return size === undefined ? {} : { preferredSize: size };
}

function least(sizes: readonly number[]): number | undefined {
  return sizes.length > 0 ? Math.min(...sizes) : undefined;
}

function gradesAt(grades: readonly Grade[], positions: readonly number[]): readonly Grade[] {
  return positions.map((position) => {
    const grade = grades[position];
    if (grade === undefined)
      throw new RangeError(`A class type names grade ${position}, but there are ${grades.length}.`);
    return grade;
  });
}

function comparePositions(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
