import { type Clock, OutOfTime } from "../program/clock";
import { childrenInSchool, type Problem } from "../../planning/problem";
import { fewestInTrees } from "./fewest-in-trees";
import { type Formulation, formulate, rootBox, variablesWithin } from "../model/formulate";
import type { Constraint, Term } from "../program/linear-program";
import { solveReduced } from "../program/presolve";
import { propagateBounds } from "../program/propagate-bounds";
import type { Solver } from "../program/solver";

/** Whether a plan exists. @throws OutOfTime */
export function isFeasible(solver: Solver, problem: Problem, secondsLeft: Clock): boolean {
  return leastTeachers(solver, problem, 0, secondsLeft) !== undefined;
}

/**
 * The fewest classes, at least `atLeast` of them, of any plan that the problem's teachers allow; `undefined` where
 * there is no such plan. @throws OutOfTime
 */
export function leastTeachers(
  solver: Solver,
  problem: Problem,
  atLeast: number,
  secondsLeft: Clock,
): number | undefined {
  if (problem.teacherRule === "at most") {
    const fewest = fewestInTrees(problem);
    if (fewest !== undefined && fewest > problem.teachers) return undefined;
    if (fewest !== undefined && fewest >= atLeast) return fewest;
  }
  return extremeTeachers(solver, problem, 1, { atLeast, atMost: Infinity }, secondsLeft);
}

/** The fewest teachers with whom a plan exists, however many the problem has; `undefined` where no number would do. @throws OutOfTime */
export function fewestTeachers(solver: Solver, problem: Problem, secondsLeft: Clock): number | undefined {
  const anyNumber: Problem = { ...problem, teachers: childrenInSchool(problem), teacherRule: "at most" };
  return leastTeachers(solver, anyNumber, 0, secondsLeft);
}

/** The most classes, at most `atMost` of them, of any plan; `undefined` where there is none. @throws OutOfTime */
export function mostTeachers(solver: Solver, problem: Problem, atMost: number, secondsLeft: Clock): number | undefined {
  return extremeTeachers(solver, problem, -1, { atLeast: 0, atMost }, secondsLeft);
}

/**
 * The least that these terms can add up to, being at least `atLeast`, in any plan of the formulation; `undefined` where there is
 * no such plan. @throws OutOfTime
 */
export function leastOf(
  solver: Solver,
  formulation: Formulation,
  terms: readonly Term[],
  atLeast: number,
  secondsLeft: Clock,
): number | undefined {
  return extremeOf(solver, formulation, terms, 1, { atLeast, atMost: Infinity }, secondsLeft);
}

/** The most likewise, being at most `atMost`. @throws OutOfTime */
export function mostOf(
  solver: Solver,
  formulation: Formulation,
  terms: readonly Term[],
  atMost: number,
  secondsLeft: Clock,
): number | undefined {
  return extremeOf(solver, formulation, terms, -1, { atLeast: 0, atMost }, secondsLeft);
}

function extremeTeachers(
  solver: Solver,
  problem: Problem,
  direction: 1 | -1,
  within: Within,
  secondsLeft: Clock,
): number | undefined {
  const formulation = formulate(problem);
  return extremeOf(solver, formulation, formulation.measures.teachers.terms, direction, within, secondsLeft);
}

/** What a sum may be. */
interface Within {
  readonly atLeast: number;
  readonly atMost: number;
}

function extremeOf(
  solver: Solver,
  formulation: Formulation,
  terms: readonly Term[],
  direction: 1 | -1,
  { atLeast, atMost }: Within,
  secondsLeft: Clock,
): number | undefined {
  const objective = terms.map((term): Term => ({ ...term, coefficient: direction * term.coefficient }));
  const within: Constraint = { terms, lower: atLeast, upper: atMost };
  const found = cheapest(solver, formulation, objective, secondsLeft, [within]);
  return found === undefined ? undefined : Math.round(direction * found.objective);
}

/** A solution with its cost. */
export interface Cheapest {
  readonly objective: number;
  /** By position in `Formulation.variables`. */
  readonly values: readonly number[];
}

/**
 * A solution of the formulation that minimises the objective, under any further constraints; `undefined` where there is none.
 * @throws OutOfTime
 */
export function cheapest(
  solver: Solver,
  formulation: Formulation,
  objective: readonly Term[],
  secondsLeft: Clock,
  further: readonly Constraint[] = [],
): Cheapest | undefined {
  const constraints = [...formulation.rules, ...formulation.cuts, ...further];
  const variables = propagateBounds(variablesWithin(formulation, rootBox(formulation)), constraints);
  if (variables === undefined) return undefined;
  const seconds = secondsLeft();
  if (seconds <= 0) throw new OutOfTime();
  const outcome = solveReduced(solver, { variables, constraints, objective }, seconds);
  switch (outcome.kind) {
    case "optimal":
      return outcome;
    case "infeasible":
      return undefined;
    case "feasible":
    case "undecided":
      throw new OutOfTime();
  }
}
