import type { ComparedMeasure } from "./priority";
import type { Plan } from "./plan";

/** What a search for plans is asked beside the problem. */
export interface SearchOptions {
  /** How many plans are wanted, 1 or more. */
  readonly alternatives: number;
  /** When the search stops with what it has. */
  readonly timeLimitSeconds: number;
}

/** The search where nobody says otherwise. */
export const DEFAULT_SEARCH: Required<SearchOptions> = { alternatives: 10, timeLimitSeconds: 10 };

/** How a search ended. Where there is no plan there is no field to read one from. */
export type SearchOutcome = Solved | Infeasible | Undecided;

/** Plans were found. */
export interface Solved {
  readonly kind: "solved";
  /** Best first. */
  readonly plans: readonly Plan[];
  /** These are the best, in order, with a proof; false where a limit cut the search. */
  readonly proved: boolean;
  /** How many of `plans`, from the first, are each proved to be the next best, also where a limit cut the search. */
  readonly provedPlans: number;
  /** No other structure exists. */
  readonly complete: boolean;
  /** What ended the search before it had all that was asked. */
  readonly stoppedBy?: SearchLimit;
  /** Where the first plan is not proved to be the best: how good a plan can be at most, most important measure first. */
  readonly bounds?: readonly MeasureBound[];
}

/** No plan that is as good as can be by the measures before this one has less of it. */
export interface MeasureBound {
  readonly measure: ComparedMeasure;
  readonly atLeast: number;
}

/** It is proved that no plan exists. */
export interface Infeasible {
  readonly kind: "infeasible";
}

/** The search was cut before anything was found or proved. */
export interface Undecided {
  readonly kind: "undecided";
  readonly stoppedBy: SearchLimit;
}

/** The fewest teachers with whom a plan exists, however many the school has; or how the search for it ended otherwise. */
export type StaffingOutcome = Staffed | Infeasible | Undecided;

/** With so many teachers a plan exists, with fewer none. */
export interface Staffed {
  readonly kind: "staffed";
  readonly teachers: number;
}

/** What can cut a search. */
export type SearchLimit = "timeLimit" | "stopped";
