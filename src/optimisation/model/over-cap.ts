import type { ClassType } from "../../planning/class-type";
import type { Constraint, Term } from "../program/linear-program";
import { at, atLeast, type Ground, inType, openedTerm, sumOf } from "./ground";
import type { MeasurePart } from "./measure-part";

/** On which side of its cap the sizes of a type lie: every class of it is within, every one is over, or some may be. */
export function sideOfCap({ softMax = Infinity, minSize, maxSize }: ClassType): "within" | "over" | "both" {
  if (maxSize <= softMax) return "within";
  return minSize > softMax ? "over" : "both";
}

/** Σ n[t] over the types t whose classes are over the cap; where this matters, types are parted so that each lies on one side. */
export function classesOverCap(ground: Ground): MeasurePart {
  const isOver = ground.types.map((type) => sideOfCap(type) === "over");
  return {
    keptApart: true,
    terms: ground.types.flatMap((_, t) => (isOver[t] === true ? openedTerm(ground, t, 1) : [])),
    byType: { of: (t, classes) => (isOver[t] === true ? classes : 0) },
  };
}

/**
 * Σ e[t] over the types t with a cap c: e[t] = Σ_g x[t,g] − c·n[t] where every class is over it, and otherwise e[t] ≥ that and
 * e[t] ≥ 0. Classes of a type are dealt evenly, so that none has fewer than c children where another has more than c + 1, and that sum is what
 * they have beyond it.
 */
export function childrenOverCap(ground: Ground): MeasurePart {
  const definitions: Constraint[] = [];
  const terms = ground.types.flatMap((type, t): readonly Term[] => {
    const beyond = (sign: 1 | -1): readonly Term[] => [
      ...inType(ground, t, sign),
      ...openedTerm(ground, t, -sign * capOf(type)),
    ];
    switch (sideOfCap(type)) {
      case "within":
        return [];
      case "over":
        return beyond(1);
      case "both": {
        const excess = sumOf([ground.variables.add(0, Infinity)]);
        definitions.push(atLeast(0, [...excess, ...beyond(-1)]));
        return excess;
      }
    }
  });
  return {
    keptApart: true,
    boundedBelow: true,
    terms,
    definitions,
    byType: {
      of: (t, classes, children) => {
        const { softMax } = at(ground.types, t);
        return softMax === undefined ? 0 : Math.max(0, children - softMax * classes);
      },
    },
  };
}

/** The cap of a type that has one. */
export function capOf({ name, softMax }: ClassType): number {
  if (softMax === undefined) throw new RangeError(`Classes of ${name} have no cap.`);
  return softMax;
}
