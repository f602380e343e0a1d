import type { StaffingRow } from "../planning/exploration";
import { childrenInSchool, type Problem } from "../planning/problem";
import { bestPlan } from "./best-plan";
import { leastTeachers } from "./feasibility";
import type { Clock } from "./lexicographic";
import type { Solver } from "./solver/solver";

/** How many teachers beyond those given are looked at. */
const BEYOND_GIVEN = 5;

/**
 * Yields, for each number of teachers from one below the fewest with which a plan exists to five above those given, the best
 * plan under the school's own rule for teachers. The fewest is always among them; where no number of teachers would do, there
 * is no row.
 *
 * @throws OutOfTime where the time ran out; what was yielded until then holds.
 */
export function* exploreStaffing(
  solver: Solver,
  problem: Problem,
  secondsLeft: Clock,
): Generator<StaffingRow | undefined, void, undefined> {
  const anyNumber: Problem = { ...problem, teachers: childrenInSchool(problem), teacherRule: "at most" };
  const fewest = leastTeachers(solver, anyNumber, 0, secondsLeft);
  if (fewest === undefined) return;
  const last = Math.max(fewest, problem.teachers + BEYOND_GIVEN);
  for (let teachers = Math.max(0, fewest - 1); teachers <= last; teachers++) {
    const plan = yield* bestPlan(solver, { ...problem, teachers }, secondsLeft);
    yield plan === undefined ? { teachers, feasible: false } : { teachers, feasible: true, plan };
  }
}
