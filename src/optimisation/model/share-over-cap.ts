import type { ClassType } from "../../planning/class-type";
import { countOverCap, exactShare } from "../../planning/soft-cap";
import type { Constraint, Term, VariableIndex } from "../program/linear-program";
import { atMostWhere } from "./at-most-where";
import { at, atMost, type Ground, inType, openedTerm } from "./ground";
import { capOf, sideOfCap } from "./over-cap";
import { largestSize } from "./wide-evenness";

/**
 * b·Σ o[t] ≤ a·Σ n[t] over the types t that have a cap, o[t] being how many classes of t are over it, where a of b classes may be.
 * The classes that are kept count on both sides. It is no rule where nothing can be over a cap.
 */
export function shareWithinLimit(ground: Ground): readonly Constraint[] {
  const { school, types, kept } = ground;
  const there = countOverCap({ classes: kept });
  const none = there.over === 0 && types.every((type) => sideOfCap(type) === "within");
  if (school.shareOverCap === undefined || school.shareOverCap >= 1 || none) return [];
  const { over: a, of: b } = exactShare(school.shareOverCap);
  const definitions: Constraint[] = [];
  const terms = types.flatMap((type, t): readonly Term[] => {
    if (type.softMax === undefined) return [];
    const over = classesOver(ground, type, t);
    definitions.push(...over.definitions);
    if (over.count === "all") return openedTerm(ground, t, b - a);
    const counted = over.count === "none" ? [] : [{ coefficient: b, variable: over.count }];
    return [...counted, ...openedTerm(ground, t, -a)];
  });
  return [atMost(a * there.capped - b * there.over, terms), ...definitions];
}

/** How many classes of a type are over its cap, with the rows that make it exact. */
interface Over {
  readonly count: "none" | "all" | VariableIndex;
  readonly definitions: readonly Constraint[];
}

/**
 * How many classes of a type t are over its cap c. n classes with X children among whom these are dealt evenly: min(n, max(0, X − c·n)).
 * Where sizes of t lie on both sides, b says that all may be:
 *
 * o ≥ X − c·n − M·b, o ≥ n − N·(1 − b) and (u − c)·o ≥ X − c·n, which cuts off fractions of b; N being the most classes of the
 * type, u its largest size and M = (u − c − 1)·N. Where u = c + 1 no class has more than one child beyond, and the last is enough.
 */
function classesOver(ground: Ground, type: ClassType, t: number): Over {
  const { variables, opened, problem } = ground;
  const most = variables.at(at(opened, t)).upper;
  const furthest = largestSize(problem, type) - capOf(type);
  if (furthest <= 0) return { count: "none", definitions: [] };
  if (sideOfCap(type) === "over") return { count: "all", definitions: [] };
  const over = variables.add(0, most);
  const counted = (coefficient: number): Term => ({ coefficient, variable: over });
  const beyond = [...inType(ground, t, 1), ...openedTerm(ground, t, -capOf(type))];
  const atFurthest = atMost(0, [...beyond, counted(-furthest)]);
  if (furthest === 1) return { count: over, definitions: [atFurthest] };
  const all = variables.add(0, 1, true);
  return {
    count: over,
    definitions: [
      atFurthest,
      ...atMostWhere([...beyond, counted(-1)], 0, (furthest - 1) * most, { variable: all, yes: 1 }, variables),
      ...atMostWhere([...openedTerm(ground, t, 1), counted(-1)], 0, most, { variable: all, yes: 0 }, variables),
    ],
  };
}
