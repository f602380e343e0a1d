import { averageOf, exactLimit } from "../../planning/average-limit";
import { isComposite } from "../../planning/class-type";
import type { Problem } from "../../planning/problem";
import type { RuleId } from "../../planning/rules";
import { at, atLeast, atMost, type Ground, inType, layGround, openedTerm } from "./ground";
import type { Constraint } from "../program/linear-program";
import { shareWithinLimit } from "./share-over-cap";
import { largestSize } from "./wide-evenness";

/**
 * The rules of a school as rows in n and x, under the ids by which plans are checked. Three of them are kept without a row:
 * class types that span too many grades are none, the children of a type are dealt out evenly, and classes that are kept are no part
 * of what is planned.
 */
export const SCHOOL_RULES = {
  everyChildPlaced,
  classSizeWithinLimits,
  subclassLargeEnough,
  spanWithinLimit: () => [],
  averageWithinLimits,
  shareWithinLimit,
  teachersAvailable,
  evenWithinType: () => [],
  keptClassesStay: () => [],
} satisfies Record<RuleId, (ground: Ground) => readonly Constraint[]>;

/** The rules that for whole numbers of classes leave a network flow with whole breakpoints, so that children come out whole. */
export const NETWORK_RULES: readonly RuleId[] = [
  "everyChildPlaced",
  "classSizeWithinLimits",
  "subclassLargeEnough",
  "spanWithinLimit",
  "teachersAvailable",
];

/** The rules with which shortcuts reckon, all of an ordinary school; where it asks for another they give way. */
export const COUNTED_RULES: readonly RuleId[] = [...NETWORK_RULES, "evenWithinType", "keptClassesStay"];

/** Whether a school has rows of no other rules than these: only then may a shortcut that knows these rules alone answer for it. */
export function asksOnly(known: readonly RuleId[], school: Problem): boolean {
  const others = Object.entries(SCHOOL_RULES).filter(([id]) => !known.includes(id as RuleId));
  if (others.length === 0) return true;
  const ground = layGround(school);
  return others.every(([, rule]) => rule(ground).length === 0);
}

/** Σ_t x[t,g] = children[g] for every grade g. */
function everyChildPlaced({ problem, types, placed }: Ground): readonly Constraint[] {
  return problem.grades.map((grade, position) => {
    const terms = types.flatMap((type, t) => {
      const variable = placed[t]?.[type.grades.indexOf(position)];
      return variable === undefined ? [] : [{ coefficient: 1, variable }];
    });
    return { terms, lower: grade.children, upper: grade.children };
  });
}

/** l(t)·n[t] ≤ Σ_g x[t,g] ≤ u(t)·n[t] for every type t. */
function classSizeWithinLimits(ground: Ground): readonly Constraint[] {
  return ground.types.flatMap((type, t) => [
    atLeast(0, [...inType(ground, t, 1), ...openedTerm(ground, t, -type.minSize)]),
    atMost(0, [...inType(ground, t, 1), ...openedTerm(ground, t, -largestSize(ground.problem, type))]),
  ]);
}

/** x[t,g] ≥ s(t,g)·n[t] for every composite type t and each of its grades g. */
function subclassLargeEnough(ground: Ground): readonly Constraint[] {
  return ground.types.flatMap((type, t) =>
    isComposite(type)
      ? at(ground.placed, t).map((variable, index) =>
          atLeast(0, [{ coefficient: 1, variable }, ...openedTerm(ground, t, -(type.minSubclasses[index] ?? 0))]),
        )
      : [],
  );
}

/**
 * b·Σ_t Σ_g x[t,g] ≤ a·Σ_t n[t] over the types t that take a grade of a band whose largest average is a children in b classes; ≥ where
 * that is its smallest. The classes that are kept count on both sides.
 *
 * Two bands can have types in common without one lying in the other, so that what is left for whole n is no network flow.
 */
function averageWithinLimits(ground: Ground): readonly Constraint[] {
  const { school, types, kept } = ground;
  return (school.averages ?? []).flatMap(({ grades, largest, smallest }) => {
    const there = averageOf({ classes: kept }, grades);
    const row = (limit: number | undefined, bound: typeof atMost): readonly Constraint[] => {
      if (limit === undefined) return [];
      const { children: a, classes: b } = exactLimit(limit);
      const terms = types.flatMap((type, t) =>
        type.grades.some((grade) => grades.includes(grade))
          ? [...inType(ground, t, b), ...openedTerm(ground, t, -a)]
          : [],
      );
      return [bound(a * there.classes - b * there.children, terms)];
    };
    return [...row(largest, atMost), ...row(smallest, atLeast)];
  });
}

/** Σ_t n[t] ≤ teachers, or = teachers. */
function teachersAvailable(ground: Ground): readonly Constraint[] {
  const { teachers, teacherRule } = ground.problem;
  const classes = ground.types.flatMap((_, t) => openedTerm(ground, t, 1));
  return [{ terms: classes, lower: teacherRule === "exactly" ? teachers : 0, upper: teachers }];
}
