import { gradesKey } from "./class-type";
import { childrenOfGrade, compositeClasses, type Plan, type SchoolClass } from "./plan";

/** The children of two neighbouring grades of a composite type, in all its classes together. */
export interface Neighbours {
  /** The positions of the type's grades: `0,1`. */
  readonly type: string;
  /** Children of the grade at `index` of the type's grades, and of the next. */
  readonly index: number;
  readonly lower: number;
  readonly upper: number;
}

/** The neighbouring grades of a plan's composite types, type by type. */
export function neighboursInComposites(plan: Plan): readonly Neighbours[] {
  const byType = new Map<string, SchoolClass[]>();
  for (const schoolClass of compositeClasses(plan)) {
    const type = gradesKey(schoolClass.type.grades);
    byType.set(type, [...(byType.get(type) ?? []), schoolClass]);
  }
  return [...byType].flatMap(([type, classes]) => {
    const grades = classes[0]?.type.grades ?? [];
    const children = grades.map((grade) => sum(classes.map((schoolClass) => childrenOfGrade(schoolClass, grade))));
    return children.slice(1).map((upper, index) => ({ type, index, lower: children[index] ?? 0, upper }));
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
