import { type CurrentPlan, classesChanged } from "./current-plan";
import { loneClasses } from "./lone-classes";
import { neighboursInComposites } from "./neighbours";
import { classesOverCap, overCap } from "./soft-cap";
import { classSize, type Plan, type SchoolClass } from "./plan";

/** What is counted. */
interface Counted {
  readonly plan: Plan;
  /** Its classes of two or more grades. */
  readonly composites: readonly SchoolClass[];
  /** The classes there are now, where those are known. */
  readonly currentPlan: CurrentPlan | undefined;
}

/** The measure by which plans are compared, and how it is counted. */
interface Measure {
  readonly measure: string;
  readonly count: (counted: Counted) => number;
}

/** What can matter about a plan, in the words of the workbook, with what it counts; a plan with less of each is better. */
const COUNTS = {
  "fewest composite classes": { measure: "compositeClasses", count: ({ composites }) => composites.length },
  /** Σ size², or Σ (size − preferred)² where the school prefers sizes; in children². */
  "most even class sizes": { measure: "evenness", count: ({ plan }) => sum(plan.classes.map(unevenness)) },
  /** Each class has its teacher. */
  "fewest teachers": { measure: "teachers", count: ({ plan }) => plan.classes.length },
  "fewest children in composite classes": {
    measure: "childrenInComposites",
    count: ({ composites }) => sum(composites.map(classSize)),
  },
  /** Classes opened and classes closed against the classes there are now; 0 where those are not known. */
  "least change from the current plan": {
    measure: "classesChanged",
    count: ({ plan, currentPlan }) => (currentPlan === undefined ? 0 : classesChanged(plan, currentPlan)),
  },
  /**
   * By how much the smallest subclass falls short of all the children together: the number of children in the plan less the fewest
   * of a grade in a composite class; 0 without composite classes, which have nothing too small. A handful of children of a grade
   * among others weighs most.
   */
  "largest smallest subclass": {
    measure: "subclassShortfall",
    count: ({ plan, composites }) =>
      composites.length === 0
        ? 0
        : sum(plan.classes.map(classSize)) - least(composites.flatMap((schoolClass) => schoolClass.children)),
  },
  /**
   * By how many children lower grades outnumber the upper ones beside whom they sit: max(0, children of a grade − children of the
   * type's next grade), counted in all classes of a composite type together, added up over the types and their neighbouring grades.
   */
  "larger subclass in the upper grade": {
    measure: "lowerGradeExcess",
    count: ({ plan }) => sum(neighboursInComposites(plan).map(({ lower, upper }) => Math.max(0, lower - upper))),
  },
  /** How many grades have just one class of their own, while composite classes hold more of their children than that one. */
  "fewest lone single-grade classes": { measure: "loneClasses", count: ({ plan }) => loneClasses(plan).length },
  "fewest classes over the cap": { measure: "classesOverCap", count: ({ plan }) => classesOverCap(plan).length },
  /** Σ of size − cap over the classes over it. */
  "fewest children over the cap": { measure: "childrenOverCap", count: ({ plan }) => sum(plan.classes.map(overCap)) },
} as const satisfies Readonly<Record<string, Measure>>;

/** One thing that can matter about a plan, in the words of the workbook. */
export type Priority = keyof typeof COUNTS;

/** The name of a measure by which plans are compared. */
export type ComparedMeasure = (typeof COUNTS)[Priority]["measure"];

/** What can matter about a plan. */
export const PRIORITIES = Object.keys(COUNTS) as readonly Priority[];

/** What matters where the school does not say. */
export const DEFAULT_PRIORITIES: readonly Priority[] = ["fewest composite classes", "most even class sizes"];

/** The measure by which a priority compares plans. */
export function measureOf(priority: Priority): ComparedMeasure {
  return COUNTS[priority].measure;
}

/**
 * The measures by which plans are compared, most important first: those of the priorities, then evenness where it is not among
 * them, so that class sizes are even whatever else matters.
 */
export function measuresCompared(priorities: readonly Priority[]): readonly ComparedMeasure[] {
  return [...new Set([...priorities.map(measureOf), "evenness" as const])];
}

/**
 * Whether classes of one type need not be even among each other, but only those within their cap and those over it: where as few of
 * them as possible are to be over it. 62 children in three classes under a cap of 20 are then 22, 20 and 20 rather than 21, 21 and 20.
 */
export function isPartedByCap({ priorities }: { readonly priorities: readonly Priority[] }): boolean {
  return priorities.includes("fewest classes over the cap");
}

/** What is counted of the classes over their cap, for which some must have one. */
export const CAP_PRIORITIES: readonly Priority[] = ["fewest classes over the cap", "fewest children over the cap"];

/** Counts each measure by which plans are compared. */
export function countMeasures(counted: Counted): Readonly<Record<ComparedMeasure, number>> {
  const counts = Object.values(COUNTS).map(({ measure, count }) => [measure, count(counted)] as const);
  return Object.fromEntries(counts) as Record<ComparedMeasure, number>;
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
