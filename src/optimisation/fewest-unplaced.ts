import type { Change } from "../planning/change";
import { childrenInSchool, type Problem } from "../planning/problem";
import { OutOfTime } from "./feasibility";
import { formulate, rootBox, variablesWithin } from "./formulate";
import type { Clock } from "./lexicographic";
import type { Variable } from "./linear-program";
import { propagateBounds, solveReduced } from "./presolve";
import type { Solver } from "./solver/solver";

/**
 * The fewest children who have to be left without a place for a plan to exist: each grade's constraint gets a slack for
 * those, and their sum is minimised. `undefined` where no plan exists however many are left out.
 * @throws OutOfTime
 */
export function fewestUnplaced(solver: Solver, problem: Problem, secondsLeft: Clock): Change | undefined {
  const formulation = formulate(problem);
  const first = formulation.variables.length;
  // A school of nobody would be a plan without classes, and no answer.
  const slack = problem.grades.map(({ children }): Variable => ({ lower: 0, upper: children, integer: true }));
  const rules = formulation.rules.map((rule) => {
    const grade = formulation.everyChildPlaced.indexOf(rule);
    return grade < 0 ? rule : { ...rule, terms: [...rule.terms, { coefficient: 1, variable: first + grade }] };
  });
  const variables = propagateBounds([...variablesWithin(formulation, rootBox(formulation)), ...slack], rules);
  if (variables === undefined) return undefined;
  const seconds = secondsLeft();
  if (seconds <= 0) throw new OutOfTime();
  const objective = slack.map((_, index) => ({ coefficient: 1, variable: first + index }));
  const outcome = solveReduced(solver, { variables, constraints: rules, objective }, seconds);
  if (outcome.kind === "infeasible") return undefined;
  if (outcome.kind !== "optimal") throw new OutOfTime();
  const from = childrenInSchool(problem);
  const fewer = slack.map((_, index) => Math.round(outcome.values[first + index] ?? 0));
  const to = from - fewer.reduce((sum, count) => sum + count, 0);
  return to > 0 ? { kind: "children", fewer, from, to } : undefined;
}
