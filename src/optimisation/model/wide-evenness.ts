import type { ClassType } from "../../planning/class-type";
import { measure } from "../../planning/measures";
import { childrenInSchool, type Problem } from "../../planning/problem";
import { at, type Ground, sum } from "./ground";
import type { Term, VariableIndex } from "../program/linear-program";
import { type WideMeasure, wideMeasure } from "./wide-measure";

/**
 * What measures sizes from a centre among those that a class can have, for preferred sizes far away from all of them, and for
 * large schools. For a type with the centre c, d = c − p from the preferred size p, Σ (size − p)² = z[t] + 2d·e[t] + d²·n[t].
 */
export interface WideEvenness {
  /** c, by position in `types`. */
  readonly centres: readonly number[];
  /** e[t] = Σ_g x[t,g] − c·n[t]: children in the classes of the type beyond those of classes of c, likewise. */
  readonly beyond: readonly VariableIndex[];
  /** What adds up to the evenness, and the same in digits. */
  readonly terms: readonly Term[];
  readonly measure: WideMeasure;
}

/** The largest evenness that is left to a solver as one number. */
const WIDE_BEYOND = 250_000;

/**
 * Lays the evenness out in digits where its numbers could be too large for a solver; nothing where they could not. Its variables are
 * added, and those of the unevenness get the bounds that digits need.
 */
export function layOutWide(
  { problem, types, kept, opened, variables }: Ground,
  unevenness: readonly VariableIndex[],
): WideEvenness | undefined {
  const sizes = types.map((type) => ({ least: type.minSize, most: largestSize(problem, type) }));
  const furthest = (from: readonly number[]): readonly number[] =>
    sizes.map(({ least, most }, t) => Math.max(Math.abs(least - at(from, t)), Math.abs(most - at(from, t))));
  const preferred = types.map((type) => type.preferredSize ?? 0);
  const classes = Math.min(problem.teachers, sum(opened.map((variable) => variables.at(variable).upper)));
  if (classes * Math.max(0, ...furthest(preferred)) ** 2 <= WIDE_BEYOND) return undefined;

  const average = Math.round(childrenInSchool(problem) / Math.max(1, problem.teachers));
  const centres = sizes.map(({ least, most }) => clamp(average, least, most));
  const away = furthest(centres);
  const beyond = types.map((_, t) => {
    const most = variables.at(at(opened, t)).upper * at(away, t);
    return variables.add(-most, most);
  });
  const terms = types.flatMap((_, t): readonly Term[] => {
    const distance = at(centres, t) - at(preferred, t);
    const opens = at(opened, t);
    const uneven = at(unevenness, t);
    variables.bound(uneven, 0, variables.at(opens).upper * at(away, t) ** 2);
    return [
      { coefficient: 1, variable: uneven },
      { coefficient: 2 * distance, variable: at(beyond, t) },
      { coefficient: distance ** 2, variable: opens },
    ];
  });
  const constant = measure({ classes: kept }).evenness;
  const amount = classes * (1 + Math.max(0, ...away));
  return { centres, beyond, terms, measure: wideMeasure(terms, constant, amount, variables) };
}

/** The most children that one class of a type can have, however large it may be. */
export function largestSize({ grades }: Problem, { grades: members, maxSize }: ClassType): number {
  return Math.min(maxSize, sum(members.map((grade) => grades[grade]?.children ?? 0)));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
