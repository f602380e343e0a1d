import type { Clock } from "../program/clock";
import type { ClassType } from "../../planning/class-type";
import type { ComparedMeasure } from "../../planning/priority";
import { planOfClasses } from "../../planning/kept-classes";
import type { Plan, SchoolClass } from "../../planning/plan";
import type { RankedStructure } from "./enumerate";
import { type Formulation, variablesMeasured } from "../model/formulate";
import { levelsFixed, tangentsOf } from "./lexicographic";
import { solveReduced } from "../program/presolve";
import { propagateBounds } from "../program/propagate-bounds";
import type { VariableIndex } from "../program/linear-program";
import type { Solver } from "../program/solver";

/**
 * The plan of a structure: its children placed so that the structure's key is kept, then so that the subclasses of
 * composites are as even as possible. `undefined` where the time runs out first.
 *
 * Where types are parted by their caps, how many classes each part has is chosen along with the children.
 * For given n this is a network flow with whole breakpoints and the constraints cut a face of it, so that the corner
 * the simplex method ends in is whole; where they cut more than that, x is declared whole.
 */
export function placeChildren(
  solver: Solver,
  formulation: Formulation,
  levels: readonly ComparedMeasure[],
  { opened, key }: RankedStructure,
  secondsLeft: Clock,
): Plan | undefined {
  const rules = [...formulation.rules, ...formulation.definitions, ...levelsFixed(formulation, levels, key)];
  const variables = propagateBounds(variablesMeasured(formulation, { lower: opened, upper: opened }), rules);
  if (variables === undefined) throw new Error("A structure that was found has no placement of its children.");
  const constraints = [...rules, ...tangentsOf(formulation, [...levels, "subclassUnevenness"], key, variables)];
  const seconds = secondsLeft();
  if (seconds <= 0) return undefined;
  const outcome = solveReduced(
    solver,
    { variables, constraints, objective: formulation.measures.subclassUnevenness.terms },
    seconds,
  );
  switch (outcome.kind) {
    case "infeasible":
      throw new Error("The solver finds no placement for a structure that it found itself.");
    case "undecided":
      return undefined;
    case "optimal":
    case "feasible":
      return decode(formulation, outcome.values);
  }
}

/** The plan that a solution's values stand for. */
function decode(formulation: Formulation, values: readonly number[]): Plan {
  const valueOf = (variable: VariableIndex): number => values[variable] ?? Number.NaN;
  return planOfPlaced(
    formulation,
    formulation.opened.map((variable) => wholeNumberOf(valueOf(variable))),
    formulation.placed.map((ofType) => ofType.map(valueOf)),
  );
}

/**
 * The plan in which the classes of each type have so many children of each of its grades.
 *
 * @param opened how many classes there are, by position in `Formulation.types`
 */
export function planOfPlaced(
  { kinds, kept }: Formulation,
  opened: readonly number[],
  placed: readonly (readonly number[])[],
): Plan {
  const classes = kinds.flatMap(({ type, parts }) =>
    parts.flatMap((t) => dealOut(type, opened[t] ?? 0, (placed[t] ?? []).map(wholeNumberOf))),
  );
  return planOfClasses([...classes, ...kept]);
}

/**
 * Deals the children of a type out to its classes one by one in rotation, grade after grade without restarting the
 * rotation, so that classes differ by at most one child, in size and in each grade.
 */
function dealOut(type: ClassType, classes: number, totals: readonly number[]): readonly SchoolClass[] {
  const dealt = Array.from({ length: classes }, () => totals.map(() => 0));
  let turn = 0;
  totals.forEach((total, index) => {
    for (let child = 0; child < total; child++) {
      const hand = dealt[turn % classes];
      if (hand === undefined) throw new Error(`There are children for ${type.name}, but no class of it.`);
      hand[index] = (hand[index] ?? 0) + 1;
      turn += 1;
    }
  });
  const size = (hand: readonly number[]): number => hand.reduce((sum, count) => sum + count, 0);
  return dealt.sort((a, b) => size(b) - size(a)).map((children) => ({ name: type.name, type, children }));
}

function wholeNumberOf(value: number): number {
  const whole = Math.round(value);
  if (!(Math.abs(value - whole) < 1e-4))
    throw new Error(`The solver placed ${value} children or classes; only whole children and classes exist.`);
  return whole;
}
