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
import type { Clock } from "../program/clock";
import { explain } from "../why-not/explain";
import { explore } from "../what-if/explore";
import { fewestTeachers } from "../search/feasibility";
import { findPlans, stopped } from "../search/find-plans";
import { findRepairs } from "../why-not/find-repairs";
import type { Solver } from "../program/solver";

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

/** How a question is worked out, wherever that is done. */
export interface Question<K extends QuestionKind> {
  /**
   * Yields each piece of news, or nothing where one more step is done; returns the outcome.
   * @throws OutOfTime where the time ran out; the outcome is then the one of `cut`.
   */
  readonly steps: (solver: Solver, asked: Asked<K>, secondsLeft: Clock) => Steps<News<K>, Outcome<K>>;
  /** What it comes to where it is cut, with what was told until then. */
  readonly cut: (asked: Asked<K>, told: readonly News<K>[], limit: SearchLimit) => Outcome<K>;
}

/** The steps of working something out. */
export type Steps<Told, Ended> = Generator<Told | undefined, Ended, undefined>;

/** Every question, each in one place. */
export const QUESTIONS: { readonly [K in QuestionKind]: Question<K> } = {
  plans: {
    steps: (solver, { problem, alternatives }, secondsLeft) =>
      findPlans(solver, problem, { alternatives }, secondsLeft),
    cut: (_, plans, limit) => stopped(plans, limit),
  },
  repairs: {
    *steps(solver, { problem, shared }, secondsLeft) {
      const repairs = yield* toldBy(findRepairs(solver, problem, shared, secondsLeft));
      return { kind: "repairs", repairs: smallestFirst(problem, repairs) };
    },
    cut: ({ problem }, repairs) => ({ kind: "undecided", repairs: smallestFirst(problem, repairs) }),
  },
  reasons: {
    *steps(solver, { problem }, secondsLeft) {
      return { kind: "conflicts", conflicts: yield* toldBy(explain(solver, problem, secondsLeft)) };
    },
    cut: (_, conflicts) => ({ kind: "undecided", conflicts }),
  },
  fewestTeachers: {
    // One solve, which nobody can stop from within.
    // eslint-disable-next-line require-yield -- there is nothing to tell before the answer
    *steps(solver, { problem }, secondsLeft) {
      const teachers = fewestTeachers(solver, problem, secondsLeft);
      return teachers === undefined ? { kind: "infeasible" } : { kind: "staffed", teachers };
    },
    cut: (_, __, stoppedBy) => ({ kind: "undecided", stoppedBy }),
  },
  views: {
    *steps(solver, { problem, views }, secondsLeft) {
      let known = NOTHING_EXPLORED;
      const rows = explore(solver, problem, views, secondsLeft);
      for (;;) {
        const step = rows.next();
        if (step.done === true)
          return { kind: "explored", ...known, ...(step.value ? {} : { stoppedBy: "timeLimit" }) };
        if (step.value !== undefined) known = withNews(known, step.value);
        yield step.value;
      }
    },
    cut: (_, told, stoppedBy) => ({ kind: "explored", ...told.reduce(withNews, NOTHING_EXPLORED), stoppedBy }),
  },
};

/** Passes steps on, and returns everything that they told. */
function* toldBy<Told>(steps: Iterable<Told | undefined>): Steps<Told, readonly Told[]> {
  const told: Told[] = [];
  for (const news of steps) {
    if (news !== undefined) told.push(news);
    yield news;
  }
  return told;
}
