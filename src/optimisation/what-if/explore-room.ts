import { type Clock, OutOfTime } from "../program/clock";
import type { GradeRoom, TogetherRoom } from "../../planning/exploration";
import { withoutKept } from "../../planning/kept-classes";
import { classSize, type Plan } from "../../planning/plan";
import type { Problem } from "../../planning/problem";
import type { Constraint, Term, Variable, VariableIndex } from "../program/linear-program";
import { solveReduced } from "../program/presolve";
import { propagateBounds } from "../program/propagate-bounds";
import type { Solver } from "../program/solver";
import { at } from "../model/ground";
import { isLimited, plannedOf, type Seating, seatingOf } from "./seating";

/** The room of one grade, or of all grades together. */
export type RoomStep =
  { readonly kind: "gradeRoom"; readonly row: GradeRoom } | { readonly kind: "together"; readonly row: TogetherRoom };

/**
 * Yields how many more and how many fewer children each grade can have, alone and all together, before the plan's structure
 * must change.
 *
 * With the classes of each type fixed, the counts of children that fit are those of a network flow with whole bounds: they
 * are convex, and every whole count between two that fit fits too. So the most and the fewest are the optima of linear programmes.
 *
 * @throws OutOfTime where the time ran out; what was yielded until then holds.
 */
export function* exploreRoom(
  solver: Solver,
  problem: Problem,
  plan: Plan,
  secondsLeft: Clock,
): Generator<RoomStep, void, undefined> {
  const seating = seatingOf(plan, problem);
  const children = withoutKept(problem).grades.map((grade) => grade.children);
  const most = (objective: readonly Term[], constraints: readonly Constraint[], further: readonly Variable[] = []) =>
    maximum(solver, seating, objective, constraints, further, secondsLeft);
  for (const [grade, count] of children.entries()) {
    const terms = at(seating.ofGrade, grade);
    const others = seating.ofGrade.flatMap((other, position) =>
      position === grade ? [] : [seated(other, at(children, position))],
    );
    const fewer = count + most(negative(terms), others);
    const more = seating.unbounded.has(grade) ? {} : { more: most(terms, others) - count };
    yield { kind: "gradeRoom", row: { grade, ...more, fewer } };
  }
  yield { kind: "together", row: roomTogether(seating, plan, problem, children, most) };
}

/** The most that the objective can be, rounded down to a whole number. */
function maximum(
  solver: Solver,
  seating: Seating,
  objective: readonly Term[],
  constraints: readonly Constraint[],
  further: readonly Variable[],
  secondsLeft: Clock,
): number {
  const all = [...seating.sizes, ...constraints];
  const variables = propagateBounds([...seating.variables, ...further], all);
  if (variables === undefined) throw new Error("A structure that was found does not hold the school's children.");
  const seconds = secondsLeft();
  if (seconds <= 0) throw new OutOfTime();
  const outcome = solveReduced(solver, { variables, constraints: all, objective: negative(objective) }, seconds);
  switch (outcome.kind) {
    case "optimal":
      return Math.floor(-outcome.objective + WHOLE_WITHIN);
    case "infeasible":
      throw new Error("The solver finds no seats for the children of a structure that it found itself.");
    case "feasible":
    case "undecided":
      throw new OutOfTime();
  }
}

/** How far below a whole number the solver's answer still means it. */
const WHOLE_WITHIN = 1e-6;

/** The most that terms can be, under further constraints with further variables. */
type Most = (objective: readonly Term[], constraints: readonly Constraint[], further: readonly Variable[]) => number;

function roomTogether(
  seating: Seating,
  plan: Plan,
  problem: Problem,
  children: readonly number[],
  most: Most,
): TogetherRoom {
  const { ofGrade, variables } = seating;
  const attended = (grade: number): boolean => (problem.grades[grade]?.children ?? 0) > 0;
  const step: VariableIndex = variables.length;
  const steps = (direction: 1 | -1, upper: number): number =>
    most(
      [{ coefficient: 1, variable: step }],
      ofGrade.map((terms, grade) => {
        const count = at(children, grade);
        return seated(attended(grade) ? [...terms, { coefficient: -direction, variable: step }] : terms, count);
      }),
      [{ lower: 0, upper, integer: false }],
    );
  const there = children.filter((_, grade) => attended(grade));
  const allGrades = there.length === 0 ? 0 : steps(1, steps(-1, Math.min(...there)));
  const free = seating.fillsFreely ? freeSeats(plan) : seatsTaken(seating, children, most);
  return { ...free, allGrades };
}

/** Each class can be filled with children of its own grades, so that the most who can come are as many as seats are free. */
function freeSeats(plan: Plan): { more?: number } {
  const classes = plannedOf(plan);
  if (classes.some(({ type }) => !isLimited(type))) return {};
  return { more: classes.reduce((sum, schoolClass) => sum + schoolClass.type.maxSize - classSize(schoolClass), 0) };
}

/** The most who can come where nobody of those who are there leaves. */
function seatsTaken({ ofGrade, unbounded }: Seating, children: readonly number[], most: Most): { more?: number } {
  if (unbounded.size > 0) return {};
  const there = ofGrade.map((terms, grade): Constraint => ({ terms, lower: at(children, grade), upper: Infinity }));
  return { more: most(ofGrade.flat(), there, []) - children.reduce((sum, count) => sum + count, 0) };
}

/** Σ terms = count. */
function seated(terms: readonly Term[], count: number): Constraint {
  return { terms, lower: count, upper: count };
}

function negative(terms: readonly Term[]): readonly Term[] {
  return terms.map(({ coefficient, variable }) => ({ coefficient: -coefficient, variable }));
}
