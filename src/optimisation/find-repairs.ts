import type { Change, CompositeLimit, GradeLimit } from "../planning/change";
import { withChange, withChanges } from "../planning/change";
import { limitsOfGrades } from "../planning/class-type";
import { childrenInSchool, type Grade, type Problem } from "../planning/problem";
import type { Repair, SharedLimits } from "../planning/repair";
import { isFeasible, leastTeachers, mostTeachers, OutOfTime } from "./feasibility";
import { findPlans } from "./find-plans";
import { fewestUnplaced } from "./fewest-unplaced";
import type { Clock } from "./lexicographic";
import type { Solver } from "./solver/solver";

/**
 * Yields, for a problem without a plan, each single change that makes one possible, as small as it can be: one step less
 * would not do. Where no single change does, the fewest children who have to be left without a place.
 * Every repair was solved with the change made.
 *
 * @throws OutOfTime where the time ran out; what was yielded until then holds.
 */
export function* findRepairs(
  solver: Solver,
  problem: Problem,
  shared: SharedLimits,
  secondsLeft: Clock,
): Generator<Repair, void, undefined> {
  let found = false;
  for (const change of singleChanges(solver, problem, shared, secondsLeft)) {
    found = true;
    yield solved(solver, problem, [change], secondsLeft);
  }
  if (found) return;
  const change = fewestUnplaced(solver, problem, secondsLeft);
  if (change !== undefined) yield solved(solver, problem, [change], secondsLeft);
}

/** How large a change is, as a part of what it changes: by this repairs are ordered, smallest first. */
export function sizeOfChange({ composites }: Problem, change: Change): number {
  return change.kind === "newComposite" ? 1 / (composites.length + 1) : Math.abs(change.to - change.from) / change.from;
}

/** How large the changes of a repair are together. */
export function sizeOfRepair(problem: Problem, { changes }: Repair): number {
  return changes.reduce((sum, change) => sum + sizeOfChange(problem, change), 0);
}

function* singleChanges(
  solver: Solver,
  problem: Problem,
  shared: SharedLimits,
  secondsLeft: Clock,
): Generator<Change, void, undefined> {
  yield* teacherChanges(solver, problem, secondsLeft);
  const works = (change: Change): boolean => isFeasible(solver, withChange(problem, change), secondsLeft);
  for (const candidate of stepCandidates(problem, shared)) {
    const to = nearest(candidate.from, candidate.furthest, (value) => works(candidate.change(value)));
    if (to !== undefined) yield candidate.change(to);
  }
  for (const grades of neighbourComposites(problem)) {
    const change: Change = { kind: "newComposite", grades };
    if (works(change)) yield change;
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

/** A limit that can move one way: the further, the more is allowed. */
interface StepCandidate {
  readonly from: number;
  readonly furthest: number;
  readonly change: (to: number) => Change;
}

function stepCandidates(problem: Problem, shared: SharedLimits): readonly StepCandidate[] {
  const everybody = Math.max(1, childrenInSchool(problem));
  const ofGrades = (kind: GradeLimit, furthest: number): StepCandidate[] =>
    shared[kind].flatMap((grades) => {
      const from = problem.grades[grades[0] ?? -1]?.[kind];
      return from === undefined
        ? []
        : [{ from, furthest, change: (to: number): Change => ({ kind, grades, from, to }) }];
    });
  const ofComposites = (kind: CompositeLimit, furthest: number): StepCandidate[] =>
    problem.composites.map(({ grades, minClassSize, maxClassSize }, composite) => {
      const limits = limitsOfGrades(problem.grades, grades);
      const from = kind === "compositeMax" ? (maxClassSize ?? limits.max) : (minClassSize ?? limits.min);
      const beyond = kind === "compositeMax" ? Math.max(from, furthest) : furthest;
      return { from, furthest: beyond, change: (to: number): Change => ({ kind, composite, from, to }) };
    });
  return [
    ...ofGrades("maxClassSize", everybody),
    ...ofGrades("minClassSize", 1),
    ...ofComposites("compositeMax", everybody),
    ...ofComposites("compositeMin", 1),
    ...ofGrades("minSubclass", 1),
  ];
}

/** The value nearest to `from`, on the way to `furthest`, that works; whatever works, what lies beyond works too. */
function nearest(from: number, furthest: number, works: (value: number) => boolean): number | undefined {
  const direction = Math.sign(furthest - from);
  let steps = Math.abs(furthest - from);
  if (steps === 0 || !works(furthest)) return undefined;
  let tooFew = 0;
  while (steps - tooFew > 1) {
    const middle = Math.floor((steps + tooFew) / 2);
    if (works(from + direction * middle)) steps = middle;
    else tooFew = middle;
  }
  return from + direction * steps;
}

/** Neighbouring grades with children that may not share a class of their own yet. */
function neighbourComposites({ grades, composites }: Problem): readonly (readonly number[])[] {
  const attended = grades.flatMap((grade: Grade, position) => (grade.children > 0 ? [position] : []));
  return attended.slice(1).flatMap((older, index) => {
    const younger = attended[index] ?? older;
    const known = composites.some((composite) => composite.grades.join() === [younger, older].join());
    return known ? [] : [[younger, older]];
  });
}

function solved(solver: Solver, problem: Problem, changes: readonly Change[], secondsLeft: Clock): Repair {
  const steps = findPlans(solver, withChanges(problem, changes), { alternatives: 1 }, secondsLeft);
  for (;;) {
    const step = steps.next();
    if (step.done !== true) {
      if (step.value !== undefined) return { changes, plan: step.value };
      continue;
    }
    if (step.value.kind === "infeasible") throw new Error(`The repair “${JSON.stringify(changes)}” repairs nothing.`);
    throw new OutOfTime();
  }
}
