import type { Change, GradeLimit } from "./change";
import type { Plan } from "./plan";
import type { Problem } from "./problem";

/** What makes an impossible request possible, and the best plan that is possible then. */
export interface Repair {
  /** One change; or two, which are enough together where no single one is. */
  readonly changes: readonly Change[];
  readonly plan: Plan;
}

/** How a search for repairs ended: `undecided` where a limit cut it, with those found until then. */
export interface RepairOutcome {
  readonly kind: "repairs" | "undecided";
  /** Smallest change first. */
  readonly repairs: readonly Repair[];
}

/** Grades that share the cell of a limit, so that none can change alone; by position. */
export type SharedLimits = Readonly<Record<GradeLimit, readonly (readonly number[])[]>>;

/** Each grade has its own cell for each limit. */
export function ownLimits({ grades }: Problem): SharedLimits {
  const each = grades.map((_, position) => [position]);
  return { maxClassSize: each, minClassSize: each, minSubclass: each };
}
