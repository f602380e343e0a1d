import type { Clock } from "../program/clock";
import type { Change } from "../../planning/change";
import { childrenInSchool, type Problem } from "../../planning/problem";
import { cutsOf } from "../model/cuts";
import { cheapest } from "../search/feasibility";
import { type Formulation, formulate } from "../model/formulate";
import type { Constraint, Term, Variable, VariableIndex } from "../program/linear-program";
import type { Solver } from "../program/solver";

/**
 * The fewest children who have to be left without a place for a plan to exist. `undefined` where no plan exists however
 * many are left out; a school of nobody would be a plan without classes, and no answer.
 * @throws OutOfTime
 */
export function fewestUnplaced(solver: Solver, problem: Problem, secondsLeft: Clock): Change | undefined {
  const grades = problem.grades.map((_, grade) => grade);
  const { formulation, unplaced } = withUnplaced(formulate(problem), grades);
  const found = cheapest(solver, formulation, countOf(unplaced), secondsLeft);
  if (found === undefined) return undefined;
  const from = childrenInSchool(problem);
  const fewer = grades.map((grade) => Math.round(found.values[unplaced.get(grade) ?? -1] ?? 0));
  const to = from - fewer.reduce((sum, count) => sum + count, 0);
  return to > 0 ? { kind: "children", fewer, from, to } : undefined;
}

/** A programme in which children of some grades may be left without a place, and the variables that count them by grade. */
export interface WithUnplaced {
  readonly formulation: Formulation;
  readonly unplaced: ReadonlyMap<number, VariableIndex>;
}

/** Lets children of these grades be left without a place: Σ_t x[t,g] + u[g] = children[g]. */
export function withUnplaced(formulation: Formulation, grades: readonly number[]): WithUnplaced {
  const first: VariableIndex = formulation.variables.length;
  const unplaced = new Map(grades.map((grade, index) => [grade, first + index]));
  const placing = formulation.everyChildPlaced.map((constraint, grade): Constraint => {
    const variable = unplaced.get(grade);
    return variable === undefined
      ? constraint
      : { ...constraint, terms: [...constraint.terms, { coefficient: 1, variable }] };
  });
  const slack = grades.map((grade): Variable => {
    const children = formulation.everyChildPlaced[grade]?.upper ?? 0;
    return { lower: 0, upper: children, integer: true };
  });
  const others = formulation.rules.filter((rule) => !formulation.everyChildPlaced.includes(rule));
  const counts = placing.map(({ lower }) => Math.max(0, lower));
  return {
    unplaced,
    formulation: {
      ...formulation,
      variables: [...formulation.variables, ...slack],
      everyChildPlaced: placing,
      rules: [...placing, ...others],
      cuts: cutsOf(formulation, counts, unplaced),
    },
  };
}

/** How many children are left without a place. */
export function countOf(unplaced: WithUnplaced["unplaced"]): readonly Term[] {
  return [...unplaced.values()].map((variable) => ({ coefficient: 1, variable }));
}
