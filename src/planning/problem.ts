/** What a school asks: its grades, the classes it allows and the teachers it has. */

/** What can matter about a plan; a plan with less of each is better. */
export const PRIORITIES = [
  "fewest composite classes",
  "most even class sizes",
  "fewest teachers",
  "fewest children in composite classes",
  "least change from the current plan",
  "largest smallest subclass",
  "larger subclass in the upper grade",
  "fewest lone single-grade classes",
] as const;

/** One thing that can matter about a plan, in the words of the workbook. */
export type Priority = (typeof PRIORITIES)[number];

/** What matters where the school does not say. */
export const DEFAULT_PRIORITIES: readonly Priority[] = ["fewest composite classes", "most even class sizes"];

/** Whether every teacher must have a class. */
export type TeacherRule = "at most" | "exactly";

/** A year level and the limits of every class that takes its children. Sizes are in children. */
export interface Grade {
  readonly name: string;
  readonly children: number;
  readonly minClassSize: number;
  readonly maxClassSize: number;
  /** The size that classes with this grade should be near; either every grade has one or none has. */
  readonly preferredClassSize?: number;
  /** The smallest number of children of this grade in a composite class. */
  readonly minSubclass: number;
}

/** Two or more grades that may share a class. */
export interface Composite {
  /** Positions in `Problem.grades`, ascending, each once. */
  readonly grades: readonly number[];
  /** Its own smallest class; without one, the largest minimum of its grades. */
  readonly minClassSize?: number;
  /** Its own largest class; without one, the smallest maximum of its grades. */
  readonly maxClassSize?: number;
}

/** The classes a school has now: for each the children of every grade, by position in `Problem.grades`. */
export type CurrentPlan = readonly (readonly number[])[];

/** A class that stays exactly as it is. */
export interface KeptClass {
  /** Its children of every grade, by position in `Problem.grades`. */
  readonly children: CurrentPlan[number];
  /** What it is called among the classes of its type, `B` in `3/4 B`, where the school says so; no two of a type are called alike. */
  readonly letter?: string;
}

/** Everything a plan depends on. Parsed once at the door; whoever holds a `Problem` need not check it again. */
export interface Problem {
  readonly teachers: number;
  readonly teacherRule: TeacherRule;
  /** Youngest first. */
  readonly grades: readonly Grade[];
  readonly composites: readonly Composite[];
  /** What matters, first things first, each at most once. */
  readonly priorities: readonly Priority[];
  /** Classes that stay exactly as they are, also where they break a limit; the rest is planned around them. */
  readonly keep?: readonly KeptClass[];
  /** The classes there are now, from which a plan should change little where that is a priority. */
  readonly currentPlan?: CurrentPlan;
}

/** How many children the school has. */
export function childrenInSchool(problem: Problem): number {
  return problem.grades.reduce((sum, grade) => sum + grade.children, 0);
}
