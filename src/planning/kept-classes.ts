import { classTypeOf, compareClassTypes } from "./class-type";
import { classLetter, classSize, type Plan, type SchoolClass } from "./plan";
import type { KeptClass, Problem } from "./problem";

/** The classes that stay exactly as they are, in the order given, with their letters where they have some; rows of nobody are none. */
export function keptClasses(problem: Problem): readonly SchoolClass[] {
  return withChildren(problem.keep ?? []).map(({ children, letter }): SchoolClass => {
    const grades = children.flatMap((count, grade) => (count > 0 ? [grade] : []));
    const type = classTypeOf(problem, grades);
    const name = letter === undefined ? type.name : `${type.name} ${letter}`;
    return { name, type, children: grades.map((grade) => children[grade] ?? 0), kept: true };
  });
}

/** What is left to plan beside the classes that stay: the other children, and the other teachers. */
export function withoutKept(problem: Problem): Problem {
  const { keep = [], ...rest } = problem;
  const kept = withChildren(keep);
  return {
    ...rest,
    teachers: problem.teachers - kept.length,
    grades: problem.grades.map((grade, position) => ({
      ...grade,
      children: grade.children - kept.reduce((sum, { children }) => sum + (children[position] ?? 0), 0),
    })),
  };
}

/**
 * The plan of these classes: in the order of their types, and of their letters within a type. A class that has its letter keeps it;
 * the others get those that are left, larger ones first.
 */
export function planOfClasses(classes: readonly SchoolClass[]): Plan {
  const taken = new Set(classes.filter(hasLetter).map(({ name }) => name));
  const next = new Map<string, number>();
  const named = classes
    .toSorted((a, b) => compareClassTypes(a.type, b.type) || classSize(b) - classSize(a))
    .map((schoolClass) => {
      if (hasLetter(schoolClass)) return schoolClass;
      const { name } = schoolClass.type;
      let index = next.get(name) ?? 0;
      while (taken.has(`${name} ${classLetter(index)}`)) index += 1;
      next.set(name, index + 1);
      return { ...schoolClass, name: `${name} ${classLetter(index)}` };
    });
  return { classes: named.sort((a, b) => compareClassTypes(a.type, b.type) || compareLetters(a.name, b.name)) };
}

/** Whether a class is called more than its type. */
function hasLetter({ name, type }: SchoolClass): boolean {
  return name !== type.name;
}

/** The order of the names of one type: Z comes before AA. */
function compareLetters(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function withChildren(keep: readonly KeptClass[]): readonly KeptClass[] {
  return keep.filter(({ children }) => children.some((count) => count > 0));
}
