import type { Clock } from "../program/clock";
import type { StaffingRow } from "../../planning/exploration";
import { childrenInSchool, type Problem } from "../../planning/problem";
import type { RuleId } from "../../planning/rules";
import { asksOnly, COUNTED_RULES } from "../model/school-rules";
import { bestPlan } from "../search/best-plan";
import { leastTeachers } from "../search/feasibility";
import { type Bound, NO_BOUND } from "../search/lexicographic";
import type { Solver } from "../program/solver";

/** How many teachers beyond those given are looked at. */
const BEYOND_GIVEN = 5;

/** The rules that more teachers never make harder to keep. */
const KNOWN: readonly RuleId[] = [...COUNTED_RULES, "averageWithinLimits"];

/**
 * Yields, for each number of teachers from one below the fewest with which a plan exists to five above those given, the best
 * plan under the school's own rule for teachers; the most teachers first. The fewest is always among them; where no number of
 * teachers would do, there is no row.
 *
 * Where not every teacher must have a class, whatever fewer teachers can do more can do too. So a best plan that leaves
 * somebody without a class is the best with one teacher less, and otherwise bounds what that one can be.
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
  const nested = problem.teacherRule === "at most" && asksOnly(KNOWN, problem);
  let above: StaffingRow | undefined;
  let bound: Bound = NO_BOUND;
  for (let teachers = Math.max(fewest, problem.teachers + BEYOND_GIVEN); teachers >= fewest; teachers--) {
    if (nested && above?.feasible === true && above.plan.classes.length <= teachers) {
      above = { ...above, teachers };
    } else {
      // With the teachers given it is the very plan that a search for plans finds first.
      const hints = nested && teachers !== problem.teachers ? { bound } : {};
      const best = yield* bestPlan(solver, { ...problem, teachers }, secondsLeft, hints);
      above = best === undefined ? { teachers, feasible: false } : { teachers, feasible: true, plan: best.plan };
      bound = best === undefined ? NO_BOUND : { atLeast: best.structure.key, lastLevelOpen: false };
    }
    yield above;
  }
  if (fewest > 0) yield { teachers: fewest - 1, feasible: false };
}
