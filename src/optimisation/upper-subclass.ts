import type { ClassType } from "../planning/class-type";
import { neighboursInComposites } from "../planning/measures";
import type { SchoolClass } from "../planning/plan";
import type { Constraint, Term, Variable, VariableIndex } from "./linear-program";

/** The part of the programme that measures by how many children lower grades outnumber the upper ones beside them. */
export interface UpperSubclass {
  /** The rows that make it exact where x is whole. */
  readonly definitions: readonly Constraint[];
  /** Σ of these is the excess of the lower grades. */
  readonly excess: readonly Term[];
}

/**
 * w[t,i] ≥ x[t,a] − x[t,b] for each two neighbouring grades a and b of a composite type t, and w[t,i] ≥ 0; the excess is Σ w.
 * Classes that are kept are counted in with their type.
 *
 * A bound on a difference of two flows is no bound on a flow: the corners of what is left need not be whole, so that x has to
 * be declared so.
 */
export function upperSubclass(
  types: readonly ClassType[],
  kept: readonly SchoolClass[],
  placed: readonly (readonly VariableIndex[])[],
  variables: Variable[],
): UpperSubclass {
  const staying = neighboursInComposites({ classes: kept });
  const pairs = types.flatMap((type, t) => {
    const children = placed[t] ?? [];
    return children.slice(1).map((upper, index) => {
      const there = staying.find((pair) => pair.type === type.grades.join() && pair.index === index);
      const excess: VariableIndex = variables.push({ lower: 0, upper: Infinity, integer: false }) - 1;
      const terms = [one(excess, 1), one(children[index] ?? upper, -1), one(upper, 1)];
      return { excess, row: { terms, lower: there === undefined ? 0 : there.lower - there.upper, upper: Infinity } };
    });
  });
  const open = new Set(types.map((type) => type.grades.join()));
  const settled = staying.filter((pair) => !open.has(pair.type));
  const least = settled.reduce((sum, { lower, upper }) => sum + Math.max(0, lower - upper), 0);
  const fixed = least > 0 ? [variables.push({ lower: least, upper: least, integer: false }) - 1] : [];
  return {
    definitions: pairs.map(({ row }) => row),
    excess: [...pairs.map(({ excess }) => excess), ...fixed].map((variable) => one(variable, 1)),
  };
}

function one(variable: VariableIndex, coefficient: number): Term {
  return { variable, coefficient };
}
