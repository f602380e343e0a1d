import { type ClassType, classTypes, isComposite } from "./class-type";
import { withoutKept } from "./kept-classes";
import type { Problem } from "./problem";

/** That some classes must be composite, by counting alone: it holds for every plan, whatever a search has proved. */
export interface NeededComposites {
  /** At least so many composite classes beside those that are kept; 1 or more. */
  readonly atLeast: number;
  readonly why: CompositesNeededFor;
}

/** Why there is no plan of classes of one grade only; numbers are of what is left beside the classes that are kept. */
export type CompositesNeededFor =
  /** Each grade by itself would need so many classes, by position, and together they would be more than the teachers. */
  | {
      readonly kind: "teachers";
      readonly classes: readonly number[];
      readonly teachers: number;
      /** How many classes one composite class spares at most; absent where that cannot be said in general. */
      readonly spares?: number;
    }
  /** These grades, by position, fill no whole number of classes of the sizes allowed; so many of them share a class at most. */
  | { readonly kind: "sizes"; readonly grades: readonly number[]; readonly together: number }
  /** Every teacher must have a class, and classes of one grade would be at most so many. */
  | { readonly kind: "children"; readonly most: number; readonly teachers: number };

/** Why some classes of every plan are composite, as far as a count of each grade shows it; nothing where it shows nothing. */
export function neededComposites(school: Problem): NeededComposites | undefined {
  const problem = withoutKept(school);
  const composites = classTypes(problem).filter((type) => isComposite(type) && canBeOpened(type, problem));
  if (composites.length === 0) return undefined;
  const counts = [forTeachers(problem, composites), forSizes(problem, composites), forChildren(problem)];
  return counts.reduce(
    (most, one) => (one !== undefined && one.atLeast > (most?.atLeast ?? 0) ? one : most),
    undefined,
  );
}

function canBeOpened({ minSize, maxSize, minSubclasses, grades }: ClassType, problem: Problem): boolean {
  return (
    minSize <= maxSize &&
    sum(minSubclasses) <= maxSize &&
    grades.every((grade, index) => (problem.grades[grade]?.children ?? 0) >= (minSubclasses[index] ?? 0))
  );
}

/**
 * A grade of c children, at most m in a class, sits in at least ⌈c / m⌉ classes. A composite class of q grades is one of these for
 * each of its grades, but needs one teacher: it spares q − 1, as long as it holds no more of a grade than m.
 */
function forTeachers({ grades, teachers }: Problem, composites: readonly ClassType[]): NeededComposites | undefined {
  const classes = grades.map(({ children, maxClassSize }) => Math.ceil(children / maxClassSize));
  const missing = sum(classes) - teachers;
  if (missing <= 0) return undefined;
  const ordinary = composites.every(({ grades: members, maxSize, minSubclasses }) =>
    members.every((grade, index) => {
      const others = sum(minSubclasses.map((least, other) => (other === index ? 0 : least)));
      return maxSize - others <= (grades[grade]?.maxClassSize ?? 0);
    }),
  );
  if (!ordinary) return { atLeast: 1, why: { kind: "teachers", classes, teachers } };
  const spares = mostOf(composites.map(({ grades: members }) => members.length)) - 1;
  return { atLeast: Math.ceil(missing / spares), why: { kind: "teachers", classes, teachers, spares } };
}

/** A grade whose children fill no whole number of classes has some of them in a composite class. */
function forSizes({ grades }: Problem, composites: readonly ClassType[]): NeededComposites | undefined {
  const unfit = grades.flatMap(({ children, minClassSize, maxClassSize }, grade) =>
    Math.ceil(children / maxClassSize) * minClassSize > children ? [grade] : [],
  );
  const together = mostOf(composites.map((type) => type.grades.filter((grade) => unfit.includes(grade)).length));
  if (together === 0) return undefined;
  return { atLeast: Math.ceil(unfit.length / together), why: { kind: "sizes", grades: unfit, together } };
}

/** A grade of c children, at least m in a class, has at most ⌊c / m⌋ classes of its own. */
function forChildren({ grades, teachers, teacherRule }: Problem): NeededComposites | undefined {
  const most = sum(grades.map(({ children, minClassSize }) => Math.floor(children / Math.max(1, minClassSize))));
  if (teacherRule !== "exactly" || most >= teachers) return undefined;
  return { atLeast: teachers - most, why: { kind: "children", most, teachers } };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mostOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
