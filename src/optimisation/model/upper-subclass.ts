import { gradesKey } from "../../planning/class-type";
import { neighboursInComposites } from "../../planning/neighbours";
import { at, type Ground, sumOf } from "./ground";
import type { Term, VariableIndex } from "../program/linear-program";
import type { MeasurePart } from "./measure-part";

/**
 * w[k,i] ≥ Σ x[t,a] − Σ x[t,b] over the parts t of a composite type k for each two neighbouring grades a and b of it, and w[k,i] ≥ 0;
 * the excess is Σ w. Classes that are kept are counted in with their type.
 *
 * A bound on a difference of two flows is no bound on a flow: the corners of what is left need not be whole, so that x has to
 * be declared so.
 */
export function upperSubclass({ kinds, kept, placed, variables }: Ground): MeasurePart {
  const staying = neighboursInComposites({ classes: kept });
  const pairs = kinds.flatMap(({ type, parts }) => {
    const children = (index: number): readonly VariableIndex[] => parts.map((t) => at(at(placed, t), index));
    return type.grades.slice(1).map((_, index) => {
      const there = staying.find((pair) => pair.type === gradesKey(type.grades) && pair.index === index);
      const excess = variables.add(0, Infinity);
      const lower = children(index).map((variable) => one(variable, -1));
      const terms = [one(excess, 1), ...lower, ...sumOf(children(index + 1))];
      return { excess, row: { terms, lower: there === undefined ? 0 : there.lower - there.upper, upper: Infinity } };
    });
  });
  const open = new Set(kinds.map(({ type }) => gradesKey(type.grades)));
  const settled = staying.filter((pair) => !open.has(pair.type));
  const least = settled.reduce((sum, { lower, upper }) => sum + Math.max(0, lower - upper), 0);
  const fixed = least > 0 ? [variables.add(least, least)] : [];
  return {
    definitions: pairs.map(({ row }) => row),
    boundedBelow: true,
    wholeChildren: true,
    terms: [...pairs.map(({ excess }) => excess), ...fixed].map((variable) => one(variable, 1)),
  };
}

function one(variable: VariableIndex, coefficient: number): Term {
  return { variable, coefficient };
}
