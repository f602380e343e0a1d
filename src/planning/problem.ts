import type { AverageLimit } from "./average-limit";
import type { CurrentPlan } from "./current-plan";
import type { SchoolGrades } from "./grades";
import type { Priority } from "./priority";

/** Whether every teacher must have a class. */
export type TeacherRule = "at most" | "exactly";

/** A class that stays exactly as it is. */
export interface KeptClass {
  /** Its children of every grade, by position in `Problem.grades`. */
  readonly children: CurrentPlan[number];
  /** What it is called among the classes of its type, `B` in `3/4 B`, where the school says so; no two of a type are called alike. */
  readonly letter?: string;
}

/** Everything a plan depends on. Parsed once at the door; whoever holds a `Problem` need not check it again. */
export interface Problem extends SchoolGrades {
  readonly teachers: number;
  readonly teacherRule: TeacherRule;
  /** What matters, first things first, each at most once. */
  readonly priorities: readonly Priority[];
  /** How large classes may be on average, band by band; the classes that are kept count among them. */
  readonly averages?: readonly AverageLimit[];
  /** At most this part, 0 to 1, of the classes that have a cap may be over it; those that are kept count among them. */
  readonly shareOverCap?: number;
  /** Classes that stay exactly as they are, also where they break a limit; the rest is planned around them. */
  readonly keep?: readonly KeptClass[];
  /** The classes there are now, from which a plan should change little where that is a priority. */
  readonly currentPlan?: CurrentPlan;
}

/** How many children the school has. */
export function childrenInSchool(problem: Problem): number {
  return problem.grades.reduce((sum, grade) => sum + grade.children, 0);
}
