import { type Measures, measure } from "../../planning/measures";
import type { Plan } from "../../planning/plan";

/** By what plans can be sorted; `best` is the order of the priorities. */
export const SORT_ORDERS = ["best", "compositeClasses", "evenness", "teachers", "childrenInComposites"] as const;

/** One way to sort plans. */
export type SortOrder = (typeof SORT_ORDERS)[number];

/** How a person wants to look at the plans. */
export interface PlanView {
  readonly sort: SortOrder;
  /** Only plans with at most so many composite classes; all where undefined. */
  readonly mostComposites: number | undefined;
  /** How many plans are drawn; the others wait to be asked for. */
  readonly most: number;
  /** The rank of the plan that is open; the first where it is undefined or not drawn. */
  readonly open: number | undefined;
}

/** How many plans are drawn at first, and how many more each time. */
export const PLANS_AT_A_TIME = 10;

/** All plans, the best first. */
export const DEFAULT_VIEW: PlanView = {
  sort: "best",
  mostComposites: undefined,
  most: PLANS_AT_A_TIME,
  open: undefined,
};

/** A plan with its place among all that were found, from 1. */
export interface RankedPlan {
  readonly plan: Plan;
  readonly rank: number;
  readonly measures: Measures;
}

/** The plans that are wanted, in the order to show them in; plans that are alike in it stay in order of rank. */
export function shownPlans(plans: readonly Plan[], { sort, mostComposites }: PlanView): readonly RankedPlan[] {
  const ranked = plans
    .map((plan, index): RankedPlan => ({ plan, rank: index + 1, measures: measure(plan) }))
    .filter(({ measures }) => mostComposites === undefined || measures.compositeClasses <= mostComposites);
  return sort === "best" ? ranked : ranked.sort((a, b) => a.measures[sort] - b.measures[sort]);
}

/** The rank of the plan that is open among those drawn: the one that was opened, else the first; nothing where none is drawn. */
export function openRank(drawn: readonly RankedPlan[], { open }: PlanView): number | undefined {
  return (drawn.find(({ rank }) => rank === open) ?? drawn[0])?.rank;
}

/** The different numbers of composite classes among plans, ascending: the limits worth offering. */
export function compositeCounts(plans: readonly Plan[]): readonly number[] {
  return [...new Set(plans.map((plan) => measure(plan).compositeClasses))].sort((a, b) => a - b);
}
