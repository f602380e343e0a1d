import type { Conflict, ConflictOutcome } from "../../planning/conflict";
import {
  type ExplorationNews,
  type ExplorationOutcome,
  NOTHING_EXPLORED,
  type View,
  withNews,
} from "../../planning/exploration";
import type { Plan } from "../../planning/plan";
import type { Problem } from "../../planning/problem";
import { type Repair, type RepairOutcome, type SharedLimits, smallestFirst } from "../../planning/repair";
import type { SearchLimit, SearchOptions, SearchOutcome, StaffingOutcome } from "../../planning/search";
import { stopped } from "../search/stopped";

/** What every question gives: the problem, and for how long it may be thought about. */
interface AboutProblem {
  readonly problem: Problem;
  readonly timeLimitSeconds: number;
}

/** Each question that can be asked: what it gives, what is told while it is worked out, and what it comes to. */
export interface QuestionTypes {
  /** The best plans, best first; each is told as soon as it is proved to be the next. */
  readonly plans: {
    readonly asked: AboutProblem & SearchOptions;
    readonly news: Plan;
    readonly outcome: SearchOutcome;
  };
  /** For a problem without a plan: what would make one possible; told in no particular order. */
  readonly repairs: {
    readonly asked: AboutProblem & { readonly shared: SharedLimits };
    readonly news: Repair;
    readonly outcome: RepairOutcome;
  };
  /** For a problem without a plan: why there is none, smallest conflict first. */
  readonly reasons: {
    readonly asked: AboutProblem;
    readonly news: Conflict;
    readonly outcome: ConflictOutcome;
  };
  /** The fewest teachers with whom a plan exists, however many the problem has. */
  readonly fewestTeachers: {
    readonly asked: AboutProblem;
    readonly news: never;
    readonly outcome: StaffingOutcome;
  };
  /** What would be if something were otherwise; each row is told as soon as it is proved. */
  readonly views: {
    readonly asked: AboutProblem & { readonly views: readonly View[] };
    readonly news: ExplorationNews;
    readonly outcome: ExplorationOutcome;
  };
}

/** The name of a question. */
export type QuestionKind = keyof QuestionTypes;

/** What a question gives. */
export type Asked<K extends QuestionKind> = QuestionTypes[K]["asked"];

/** What is told while a question is worked out. */
export type News<K extends QuestionKind> = QuestionTypes[K]["news"];

/** What a question comes to. */
export type Outcome<K extends QuestionKind> = QuestionTypes[K]["outcome"];

/** What a question comes to where it is cut, with what was told until then: known also to who asks and knows no solver. */
export type Cut<K extends QuestionKind> = (asked: Asked<K>, told: readonly News<K>[], limit: SearchLimit) => Outcome<K>;

/** What each question comes to where it is cut. */
export const CUT: { readonly [K in QuestionKind]: Cut<K> } = {
  plans: (_, plans, limit) => stopped(plans, limit),
  repairs: ({ problem }, repairs) => ({ kind: "undecided", repairs: smallestFirst(problem, repairs) }),
  reasons: (_, conflicts) => ({ kind: "undecided", conflicts }),
  fewestTeachers: (_, __, stoppedBy) => ({ kind: "undecided", stoppedBy }),
  views: (_, told, stoppedBy) => ({ kind: "explored", ...told.reduce(withNews, NOTHING_EXPLORED), stoppedBy }),
};
