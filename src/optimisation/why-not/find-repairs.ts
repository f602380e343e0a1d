import type { Clock } from "../program/clock";
import { type Change, sizeOfChange, withChange, withChanges } from "../../planning/change";
import { childrenInSchool, type Problem } from "../../planning/problem";
import type { Repair, SharedLimits } from "../../planning/repair";
import { bestPlan } from "../search/best-plan";
import { cheapestPair } from "./cheapest-pair";
import { isFeasible, leastTeachers, mostTeachers } from "../search/feasibility";
import { fewestUnplaced } from "./fewest-unplaced";
import { compositeLevers, type Lever, limitLevers, requestOf, teacherLevers } from "./levers";
import { least } from "./least";
import type { Solver } from "../program/solver";

/**
 * Yields, for a problem without a plan, each single change that makes one possible, as small as it can be: one step less
 * would not do. Where no single change does, the fewest children who have to be left without a place, and the cheapest two
 * changes that are enough together. Every repair was solved with its changes made.
 *
 * @throws OutOfTime where the time ran out; what was yielded until then holds.
 */
export function* findRepairs(
  solver: Solver,
  problem: Problem,
  shared: SharedLimits,
  secondsLeft: Clock,
): Generator<Repair | undefined, void, undefined> {
  let found = false;
  for (const change of singleChanges(solver, problem, shared, secondsLeft)) {
    found ||= change !== undefined;
    yield change && (yield* solved(solver, problem, [change], secondsLeft));
  }
  if (found) return;
  const change = fewestUnplaced(solver, problem, secondsLeft);
  if (change !== undefined) yield yield* solved(solver, problem, [change], secondsLeft);
  const pair = twoChanges(solver, problem, shared, secondsLeft);
  if (pair !== undefined) yield yield* solved(solver, problem, pair, secondsLeft);
}

/** Each single change; nothing where one was tried in vain. */
function* singleChanges(
  solver: Solver,
  problem: Problem,
  shared: SharedLimits,
  secondsLeft: Clock,
): Generator<Change | undefined, void, undefined> {
  yield* teacherChanges(solver, problem, secondsLeft);
  for (const { steps, change } of [...limitLevers(problem, shared), ...compositeLevers(problem)]) {
    const works = (taken: number): boolean => isFeasible(solver, withChange(problem, change(taken)), secondsLeft);
    yield works(steps) ? change(least(steps, works)) : undefined;
  }
}

/** More teachers; or fewer, where every teacher must have a class. */
function* teacherChanges(solver: Solver, problem: Problem, secondsLeft: Clock): Generator<Change, void, undefined> {
  const from = problem.teachers;
  const anyNumber: Problem = { ...problem, teachers: childrenInSchool(problem) + from, teacherRule: "at most" };
  const more = leastTeachers(solver, anyNumber, from + 1, secondsLeft);
  if (more !== undefined) yield { kind: "teachers", from, to: more };
  const fewer = problem.teacherRule === "exactly" ? mostTeachers(solver, anyNumber, from - 1, secondsLeft) : undefined;
  if (fewer !== undefined && fewer > 0) yield { kind: "teachers", from, to: fewer };
}

/** The two changes that cost least together, where no single one is enough: each is as small as it can be beside the other. */
function twoChanges(
  solver: Solver,
  problem: Problem,
  shared: SharedLimits,
  secondsLeft: Clock,
): readonly Change[] | undefined {
  const levers = [...teacherLevers(problem), ...limitLevers(problem, shared), ...compositeLevers(problem)];
  const priced = levers.map((lever) => ({
    ...lever,
    cost: (steps: number) => sizeOfChange(problem, lever.change(steps)),
  }));
  const pair = cheapestPair(priced, (moves) => {
    const asked = [...moves].reduce((request, [lever, steps]) => lever.loosen(request, steps), requestOf(problem));
    return leastTeachers(solver, asked.problem, asked.fewestClasses, secondsLeft) !== undefined;
  });
  return pair && [...pair].map(([lever, steps]: [Lever, number]) => lever.change(steps));
}

function* solved(
  solver: Solver,
  problem: Problem,
  changes: readonly Change[],
  secondsLeft: Clock,
): Generator<undefined, Repair, undefined> {
  const best = yield* bestPlan(solver, withChanges(problem, changes), secondsLeft);
  if (best === undefined) throw new Error(`The repair “${JSON.stringify(changes)}” repairs nothing.`);
  return { changes, plan: best.plan };
}
