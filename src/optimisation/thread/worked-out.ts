import { type ExplorationNews, NOTHING_EXPLORED, withNews } from "../../planning/exploration";
import { smallestFirst } from "../../planning/repair";
import type { Clock } from "../program/clock";
import type { Solver } from "../program/solver";
import { fewestTeachers } from "../search/feasibility";
import { findPlans } from "../search/find-plans";
import { explore } from "../what-if/explore";
import { explain } from "../why-not/explain";
import { findRepairs } from "../why-not/find-repairs";
import type { Asked, News, Outcome, QuestionKind } from "./questions";

/** The steps of working something out. */
export type Steps<Told, Ended> = Generator<Told | undefined, Ended, undefined>;

/**
 * How a question is worked out, in the thread that has a solver: yields each piece of news, or nothing where one more step is done;
 * returns the outcome. @throws OutOfTime where the time ran out; the outcome is then that of a question that is cut
 */
export type WorkedOut<K extends QuestionKind> = (
  solver: Solver,
  asked: Asked<K>,
  secondsLeft: Clock,
) => Steps<News<K>, Outcome<K>>;

/** How each question is worked out. */
export const WORKED_OUT: { readonly [K in QuestionKind]: WorkedOut<K> } = {
  plans: (solver, { problem, alternatives }, secondsLeft) => findPlans(solver, problem, { alternatives }, secondsLeft),
  *repairs(solver, { problem, shared }, secondsLeft) {
    const repairs = yield* toldBy(findRepairs(solver, problem, shared, secondsLeft));
    return { kind: "repairs", repairs: smallestFirst(problem, repairs) };
  },
  *reasons(solver, { problem }, secondsLeft) {
    return { kind: "conflicts", conflicts: yield* toldBy(explain(solver, problem, secondsLeft)) };
  },
  // One solve, which nobody can stop from within.
  // eslint-disable-next-line require-yield -- there is nothing to tell before the answer
  *fewestTeachers(solver, { problem }, secondsLeft) {
    const teachers = fewestTeachers(solver, problem, secondsLeft);
    return teachers === undefined ? { kind: "infeasible" } : { kind: "staffed", teachers };
  },
  *views(solver, { problem, views }, secondsLeft) {
    let known = NOTHING_EXPLORED;
    const rows = explore(solver, problem, views, secondsLeft);
    for (;;) {
      const step: IteratorResult<ExplorationNews | undefined, boolean> = rows.next();
      if (step.done === true) return { kind: "explored", ...known, ...(step.value ? {} : { stoppedBy: "timeLimit" }) };
      if (step.value !== undefined) known = withNews(known, step.value);
      yield step.value;
    }
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
