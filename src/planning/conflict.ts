import { type AverageBound, BOUND_OF_AVERAGE } from "./average-limit";
import type { CompositeLimit, GradeLimit } from "./change";
import { isWithinSpan } from "./class-type";
import type { Problem } from "./problem";
import { limitsShare } from "./soft-cap";

/** One thing a school asks, as a member of a conflict. Grades are positions in `Problem.grades`. */
export type ConflictRule =
  /** A grade has so many children, and each of them needs a place. */
  | { readonly kind: "children"; readonly grade: number }
  /** There are no more classes than teachers. */
  | { readonly kind: "teachers" }
  /** Every teacher has a class. */
  | { readonly kind: "teacherRule" }
  | { readonly kind: GradeLimit; readonly grade: number }
  /** No more classes than a share are over their cap. */
  | { readonly kind: "shareOverCap" }
  /** Composites of which no class may be opened, as it would span too many grades. */
  | { readonly kind: "largestSpan" }
  /** A limit of a composite's own. */
  | { readonly kind: CompositeLimit; readonly composite: number }
  /** A limit of the average of a band, by position in `Problem.averages`. */
  | { readonly kind: AverageBound; readonly average: number };

/**
 * Rules that cannot all be kept, whatever becomes of the others. Without any one of them they could, unless it took too long to find
 * that out: then there may be some among them that are not needed, and it is not `smallest`. Every figure follows from these rules
 * alone and was found by solving.
 */
export interface Conflict {
  readonly rules: readonly ConflictRule[];
  /** No set of fewer rules is in conflict; false where the time ran out before that was proved. */
  readonly smallest: boolean;
  /** The grades that the conflict is about: those of its averages, else of its limits, or all its grades where it has none. */
  readonly grades: readonly number[];
  /** Its other grades: their children matter only because they need teachers. */
  readonly others: readonly number[];
  /** The most children of `grades` for whom there are places, and the classes in which they have them. */
  readonly holds?: PlacesHeld;
  /** The fewest children, in each of `grades` at least as many as there are, with whom the rules could be kept. */
  readonly needs?: number;
  /** The fewest teachers with whom the other rules could be kept, and how many of them teach none of `grades`. */
  readonly teachersNeeded?: { readonly inAll: number; readonly others: number };
  /** The most classes with which the other rules could be kept; where every teacher must have a class. */
  readonly mostClasses?: number;
}

/** How many children have places in which classes. */
export interface PlacesHeld {
  readonly children: number;
  readonly classes: readonly {
    /** The class type's name. */
    readonly type: string;
    readonly count: number;
    /** The largest such class, where that is one of the conflict's rules. */
    readonly maxSize?: number;
  }[];
}

/** How a search for conflicts ended: `undecided` where a limit cut it, with those found until then. */
export interface ConflictOutcome {
  readonly kind: "conflicts" | "undecided";
  /** Smallest first; they share neither a grade that they are about nor the teachers, so that each is a trouble of its own. */
  readonly conflicts: readonly Conflict[];
}

/** Everything a school asks that some other school does not: what allows any number is no rule. */
export function conflictRules(problem: Problem): readonly ConflictRule[] {
  const { grades, composites, averages = [], teacherRule } = problem;
  const isShared = limitsShare(problem);
  return [
    ...grades.map((_, grade): ConflictRule => ({ kind: "children", grade })),
    { kind: "teachers" },
    ...(teacherRule === "exactly" ? [{ kind: "teacherRule" } as const] : []),
    ...grades.flatMap((limits, grade): ConflictRule[] => [
      { kind: "maxClassSize", grade },
      ...(limits.minClassSize > 1 ? [{ kind: "minClassSize", grade } as const] : []),
      ...(limits.minSubclass > 1 ? [{ kind: "minSubclass", grade } as const] : []),
      ...(isShared && limits.softMaxClassSize !== undefined ? [{ kind: "softMaxClassSize", grade } as const] : []),
    ]),
    ...(isShared ? [{ kind: "shareOverCap" } as const] : []),
    ...(composites.every((composite) => isWithinSpan(problem, composite.grades))
      ? []
      : [{ kind: "largestSpan" } as const]),
    ...composites.flatMap(({ minClassSize = 1, maxClassSize, softMaxClassSize }, composite): ConflictRule[] => [
      ...(maxClassSize === undefined ? [] : [{ kind: "compositeMax", composite } as const]),
      ...(minClassSize > 1 ? [{ kind: "compositeMin", composite } as const] : []),
      ...(isShared && softMaxClassSize !== undefined ? [{ kind: "compositeSoftMax", composite } as const] : []),
    ]),
    ...averages.flatMap((limits, average): ConflictRule[] =>
      (["averageMax", "averageMin"] as const).flatMap((kind) =>
        limits[BOUND_OF_AVERAGE[kind]] === undefined ? [] : [{ kind, average }],
      ),
    ),
  ];
}
