import { type ClassType, isComposite } from "../../planning/class-type";
import { compositeClasses } from "../../planning/plan";
import { childrenInSchool, type Problem } from "../../planning/problem";
import { atMostWhere } from "./at-most-where";
import type { Ground } from "./ground";
import type { Constraint, Term, VariableIndex } from "../program/linear-program";
import type { MeasurePart } from "./measure-part";

/**
 * With C children in the school and subclasses of 1 … S: c says whether there is a composite class, and y[k], for k = 2 … S,
 * whether every subclass has k children or more. The shortfall is (C − 1)·c − Σ y[k].
 *
 * n[t] ≤ N[t]·c and x[t,g] ≥ k·n[t] − k·N[t]·(1 − y[k]) for every composite type t and each of its grades g, N[t] being the
 * most classes of the type; c ≥ y[2] ≥ y[3] ≥ … Children dealt evenly have ⌊x[t,g] / n[t]⌋ or more in every class, so that it is
 * exact. Composite classes that are kept have the subclasses they have: no y[k] beyond the smallest of them is possible.
 */
export function smallestSubclass({
  school,
  problem: open,
  types,
  kept,
  opened,
  placed,
  variables,
}: Ground): MeasurePart {
  const children = childrenInSchool(school);
  const keptSizes = compositeClasses({ classes: kept }).flatMap((schoolClass) => schoolClass.children);
  const largest =
    keptSizes.length > 0 ? Math.min(...keptSizes) : Math.max(0, ...types.map((type) => largestSubclass(type, open)));
  const add = (lower: number): VariableIndex => variables.add(lower, 1, true);
  const some = add(keptSizes.length > 0 ? 1 : 0);
  const reached = Array.from({ length: Math.max(0, largest - 1) }, () => add(0));
  const inOrder = reached.map((variable, index): Constraint => {
    const before = index === 0 ? some : (reached[index - 1] ?? some);
    return { terms: [one(before, 1), one(variable, -1)], lower: 0, upper: Infinity };
  });
  const ofTypes = types.flatMap((type, t): readonly Constraint[] => {
    const classes = opened[t];
    if (classes === undefined || !isComposite(type)) return [];
    const most = variables.at(classes).upper;
    const counted = atMostWhere([one(classes, 1)], 0, most, { variable: some, yes: 1 }, variables);
    const rows = reached.flatMap((variable, index) =>
      (placed[t] ?? []).flatMap((child): readonly Constraint[] => {
        const size = index + 2;
        return atMostWhere([one(classes, size), one(child, -1)], 0, size * most, { variable, yes: 0 }, variables);
      }),
    );
    return [...counted, ...rows];
  });
  return {
    definitions: [...inOrder, ...ofTypes],
    terms: [...(children > 1 ? [one(some, children - 1)] : []), ...reached.map((variable) => one(variable, -1))],
    fixedAt: (shortfall) => {
      const smallest = shortfall === 0 ? 0 : children - shortfall;
      const fixed = (variable: VariableIndex, value: number): Constraint => ({
        terms: [one(variable, 1)],
        lower: value,
        upper: value,
      });
      return [
        fixed(some, shortfall === 0 ? 0 : 1),
        ...reached.map((variable, index) => fixed(variable, index + 2 <= smallest ? 1 : 0)),
      ];
    },
  };
}

/** The most children that the smallest subclass of a class of a composite type can have; 0 for a class of one grade. */
function largestSubclass(type: ClassType, { grades }: Problem): number {
  if (!isComposite(type)) return 0;
  const available = type.grades.map((grade) => grades[grade]?.children ?? 0);
  return Math.min(Math.floor(type.maxSize / type.grades.length), ...available);
}

function one(variable: VariableIndex, coefficient: number): Term {
  return { variable, coefficient };
}
