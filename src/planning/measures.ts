import { gradesKey } from "./class-type";
import { classesChanged } from "./current-plan";
import { loneClasses } from "./lone-classes";
import { childrenOfGrade, classSize, compositeClasses, type Plan, type SchoolClass } from "./plan";
import type { CurrentPlan, Priority } from "./problem";

/** What can be counted about a plan. Less is better in those by which plans are compared: `MEASURE_OF_PRIORITY`. */
export interface Measures {
  /** How many classes take two or more grades. */
  readonly compositeClasses: number;
  /** Σ size², or Σ (size − preferred)² where the school prefers sizes; in children². */
  readonly evenness: number;
  /** How many classes, each with its teacher. */
  readonly teachers: number;
  readonly childrenInComposites: number;
  /** Classes opened and classes closed against the classes there are now; 0 where those are not known. */
  readonly classesChanged: number;
  /**
   * By how much the smallest subclass falls short of all the children together: the number of children in the plan less the fewest
   * of a grade in a composite class; 0 without composite classes, which have nothing too small. A handful of children of a grade
   * among others weighs most.
   */
  readonly subclassShortfall: number;
  /**
   * By how many children lower grades outnumber the upper ones beside whom they sit: max(0, children of a grade − children of the
   * type's next grade), counted in all classes of a composite type together, added up over the types and their neighbouring grades.
   */
  readonly lowerGradeExcess: number;
  /** How many grades have just one class of their own, while composite classes hold more of their children than that one. */
  readonly loneClasses: number;
  /** Children in the smallest and in the largest class; 0 without classes. */
  readonly smallest: number;
  readonly largest: number;
  /** Children for each class; 0 without classes. */
  readonly average: number;
}

/** The measure by which each priority compares plans. */
export const MEASURE_OF_PRIORITY = {
  "fewest composite classes": "compositeClasses",
  "most even class sizes": "evenness",
  "fewest teachers": "teachers",
  "fewest children in composite classes": "childrenInComposites",
  "least change from the current plan": "classesChanged",
  "largest smallest subclass": "subclassShortfall",
  "larger subclass in the upper grade": "lowerGradeExcess",
  "fewest lone single-grade classes": "loneClasses",
} as const satisfies Record<Priority, keyof Measures>;

/** The name of a measure by which plans are compared. */
export type ComparedMeasure = (typeof MEASURE_OF_PRIORITY)[Priority];

/** Counts a plan; its change is counted from the current plan. */
export function measure(plan: Plan, currentPlan?: CurrentPlan): Measures {
  const sizes = plan.classes.map(classSize);
  const composites = compositeClasses(plan);
  const children = sizes.reduce((sum, size) => sum + size, 0);
  return {
    compositeClasses: composites.length,
    evenness: plan.classes.reduce((sum, schoolClass) => sum + unevenness(schoolClass), 0),
    teachers: plan.classes.length,
    childrenInComposites: composites.reduce((sum, schoolClass) => sum + classSize(schoolClass), 0),
    classesChanged: currentPlan === undefined ? 0 : classesChanged(plan, currentPlan),
    subclassShortfall:
      composites.length === 0 ? 0 : children - least(composites.flatMap((schoolClass) => schoolClass.children)),
    lowerGradeExcess: sum(neighboursInComposites(plan).map(({ lower, upper }) => Math.max(0, lower - upper))),
    loneClasses: loneClasses(plan).length,
    smallest: sizes.length > 0 ? least(sizes) : 0,
    largest: sizes.reduce((most, size) => Math.max(most, size), 0),
    average: sizes.length > 0 ? children / sizes.length : 0,
  };
}

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

/** The least of these, however many: a call takes no more arguments than its stack has room for. */
function least(values: readonly number[]): number {
  return values.reduce((smallest, value) => Math.min(smallest, value), Infinity);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function unevenness(schoolClass: SchoolClass): number {
  return (classSize(schoolClass) - (schoolClass.type.preferredSize ?? 0)) ** 2;
}
