import { type Change, type CompositeLimit, type GradeLimit, sizeOfChange } from "./change";
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

/** Grades, or composites, that share the cell of a limit, so that none can change alone; by position. */
export type SharedLimits = Readonly<Record<GradeLimit | CompositeLimit, readonly (readonly number[])[]>>;

/** Each grade and each composite has its own cell for each limit. */
export function ownLimits({ grades, composites }: Problem): SharedLimits {
  const each = grades.map((_, position) => [position]);
  const eachComposite = composites.map((_, position) => [position]);
  return {
    maxClassSize: each,
    minClassSize: each,
    minSubclass: each,
    softMaxClassSize: each,
    compositeMax: eachComposite,
    compositeMin: eachComposite,
    compositeSoftMax: eachComposite,
  };
}

/** How large the changes of a repair are together: by this repairs are ordered, smallest first. */
function sizeOfRepair(problem: Problem, { changes }: Repair): number {
  return changes.reduce((sum, change) => sum + sizeOfChange(problem, change), 0);
}

/** The repairs ordered by how small their changes are; those that leave children without a place come last. */
export function smallestFirst(problem: Problem, repairs: readonly Repair[]): readonly Repair[] {
  const leavesOut = ({ changes }: Repair): number => (changes.some(({ kind }) => kind === "children") ? 1 : 0);
  return [...repairs].sort(
    (a, b) => leavesOut(a) - leavesOut(b) || sizeOfRepair(problem, a) - sizeOfRepair(problem, b),
  );
}
