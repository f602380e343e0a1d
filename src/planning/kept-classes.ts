import { classTypeOf, compareClassTypes } from "./class-type";
import { classLetter, classSize, type Plan, type SchoolClass } from "./plan";
import type { CurrentPlan, Problem } from "./problem";

/** The classes that stay exactly as they are, in the order given; rows of nobody are none. */
export function keptClasses(problem: Problem): readonly SchoolClass[] {
  return rowsOf(problem.keep ?? []).map((children): SchoolClass => {
    const grades = children.flatMap((count, grade) => (count > 0 ? [grade] : []));
    const type = classTypeOf(problem, grades);
    return { name: type.name, type, children: grades.map((grade) => children[grade] ?? 0), kept: true };
  });
}

/** What is left to plan beside the classes that stay: the other children, and the other teachers. */
export function withoutKept(problem: Problem): Problem {
  const { keep = [], ...rest } = problem;
  const kept = rowsOf(keep);
  return {
    ...rest,
    teachers: problem.teachers - kept.length,
    grades: problem.grades.map((grade, position) => ({
      ...grade,
      children: grade.children - kept.reduce((sum, children) => sum + (children[position] ?? 0), 0),
    })),
  };
}

/** The plan of these classes: in the order of their types, larger ones first, each with its letter. */
export function planOfClasses(classes: readonly SchoolClass[]): Plan {
  const ordered = classes.toSorted((a, b) => compareClassTypes(a.type, b.type) || classSize(b) - classSize(a));
  const letters = new Map<string, number>();
  return {
    classes: ordered.map((schoolClass) => {
      const { name } = schoolClass.type;
      const index = letters.get(name) ?? 0;
      letters.set(name, index + 1);
      return { ...schoolClass, name: `${name} ${classLetter(index)}` };
    }),
  };
}

function rowsOf(keep: CurrentPlan): CurrentPlan {
  return keep.filter((children) => children.some((count) => count > 0));
}
