import { type Clock, clockUntilLeft } from "../program/clock";
import { type ComparedMeasure, measuresCompared } from "../../planning/priority";
import type { Problem } from "../../planning/problem";
import { type Box, type Formulation, variablesMeasured } from "../model/formulate";
import type { Constraint, Term, Variable } from "../program/linear-program";
import type { Ideal } from "../model/measure-part";
import type { CountedMeasure } from "../model/measure-parts";
import { solveReduced } from "../program/presolve";
import { propagateBounds } from "../program/propagate-bounds";
import type { Solver } from "../program/solver";
import { leastOfWide } from "../model/wide-measure";

/** The value of each level's measure, most important first. Keys are compared like words in a dictionary. */
export type Key = readonly number[];

/** What is known of the best key of a box. */
export interface Bound {
  /** The key is this one, or comes after it. */
  readonly atLeast: Key;
  /** Whether the last value of `atLeast` was tried and cannot be had, so that its level must be minimised. */
  readonly lastLevelOpen: boolean;
}

/** The bound of a box of which nothing is known. */
export const NO_BOUND: Bound = { atLeast: [], lastLevelOpen: false };

/** The best structure of a box, a better bound for it, or why there is none to show. */
export type BoxOutcome =
  | { readonly kind: "optimal"; readonly key: Key; readonly opened: readonly number[] }
  | { readonly kind: "bounded"; readonly bound: Bound }
  | { readonly kind: "infeasible" }
  | UndecidedBox;

/** The time ran out before the best structure of a box was proved. */
export interface UndecidedBox {
  readonly kind: "undecided";
  /** No structure of the box has a better key than one that begins so. */
  readonly atLeast: Key;
  /** The structure that the solver had come upon in the level after these when it was cut. */
  readonly opened?: readonly number[];
  /** One that has the values of `atLeast`, whatever it has in the levels after them. */
  readonly attained?: readonly number[];
}

/** Finds the best structure of a box, of whose key something may be known, or tells more about that key. */
export type MinimiseBox = (box: Box, bound: Bound, secondsLeft: Clock) => BoxOutcome;

/** The measures by which structures are compared, most important first. */
export function levelsOf({ priorities }: Problem): readonly ComparedMeasure[] {
  return measuresCompared(priorities);
}

/** Negative where `a` comes before `b`. A longer key comes after the shorter one that begins it. */
export function compareKeys(a: Key, b: Key): number {
  for (let level = 0; level < Math.min(a.length, b.length); level++) {
    const difference = (a[level] ?? 0) - (b[level] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/**
 * Minimises the levels in strict order over the structures of a box, each level's optimum fixed before the next.
 *
 * A box often ties with its bound in all levels but the last, so that is tried first: one programme instead of one a
 * level. Where it does not, the outcome is a better bound, and the box need not be solved until that bound's turn.
 */
export function minimiseLevels(
  solver: Solver,
  formulation: Formulation,
  levels: readonly ComparedMeasure[],
  box: Box,
  { atLeast, lastLevelOpen }: Bound,
  secondsLeft: Clock,
): BoxOutcome {
  let fixed = atLeast.slice(0, lastLevelOpen ? -1 : levels.length - 1);
  let least: Least | undefined = leastAfter(fixed, { atLeast, lastLevelOpen });
  let attained: readonly number[] | undefined;
  for (;;) {
    const outcome = minimiseLevel(solver, formulation, levels, fixed, least, box, secondsLeft);
    if (outcome.kind === "undecided") return { ...outcome, atLeast: fixed, ...(attained && { attained }) };
    if (outcome.kind === "infeasible") {
      if (attained !== undefined)
        throw new Error(`The solver cannot keep the optimum ${fixed.join(", ")} that it found itself.`);
      const last = fixed.at(-1);
      if (last === undefined) return outcome;
      return { kind: "bounded", bound: { atLeast: [...fixed.slice(0, -1), last + 1], lastLevelOpen: true } };
    }
    attained = outcome.opened;
    least = undefined;
    fixed = [...fixed, outcome.value, ...(outcome.next === undefined ? [] : [outcome.next])];
    if (fixed.length === levels.length) return { kind: "optimal", key: fixed, opened: outcome.opened };
  }
}

/** The constraints that keep earlier levels at their optimum. What has rows of its own that bound it below is bounded above only. */
export function levelsFixed(
  formulation: Formulation,
  levels: readonly ComparedMeasure[],
  key: Key,
): readonly Constraint[] {
  return levels.flatMap((level, index) => {
    const value = key[index] ?? 0;
    const { terms, fixedAt, boundedBelow } = formulation.measures[level];
    const ideal = idealAt(formulation, level, value);
    if (ideal !== undefined) return ideal.rows;
    return fixedAt?.(value) ?? [{ terms, lower: boundedBelow === true ? -Infinity : value, upper: value }];
  });
}

/** The rows that make these measures exact, the first of which are fixed at a key, as many as the bounds on the variables need. */
export function tangentsOf(
  formulation: Formulation,
  levels: readonly CountedMeasure[],
  key: Key,
  bounds: readonly Variable[],
): readonly Constraint[] {
  return levels.flatMap((level, index) =>
    idealAt(formulation, level, key[index]) === undefined ? (formulation.measures[level].tangents?.(bounds) ?? []) : [],
  );
}

/** What keeps a measure at a value that cannot be better; nothing where the value is another one. */
function idealAt({ measures }: Formulation, level: CountedMeasure, value: number | undefined): Ideal | undefined {
  const { ideal } = measures[level];
  return ideal !== undefined && ideal.value === value ? ideal : undefined;
}

/** What the first level that is not fixed is known to be at least. */
interface Least {
  readonly value: number;
  /** Whether just that may do, so that a solver need not be told. */
  readonly mayDo: boolean;
}

function leastAfter({ length }: Key, { atLeast, lastLevelOpen }: Bound): Least | undefined {
  const value = atLeast[length];
  return value === undefined ? undefined : { value, mayDo: !lastLevelOpen };
}

interface OptimalLevel {
  readonly kind: "optimal";
  readonly value: number;
  /** The least of the next level, where that was found by the way. */
  readonly next?: number;
  readonly opened: readonly number[];
}
type FailedLevel = { readonly kind: "infeasible" } | Pick<UndecidedBox, "kind" | "opened">;
type LevelOutcome = OptimalLevel | FailedLevel;

/** Minimises the first level that is not fixed. */
function minimiseLevel(
  solver: Solver,
  formulation: Formulation,
  levels: readonly ComparedMeasure[],
  fixed: Key,
  least: Least | undefined,
  box: Box,
  secondsLeft: Clock,
): LevelOutcome {
  const earlier = levels.slice(0, fixed.length);
  const level = levels[fixed.length];
  if (level === undefined) throw new RangeError("There is no level left to minimise.");
  const ideals = earlier.flatMap((fixedLevel, index) => idealAt(formulation, fixedLevel, fixed[index]) ?? []);
  const rules = [
    ...formulation.rules,
    ...formulation.definitions,
    ...(ideals[0] ?? formulation).cuts,
    ...levelsFixed(formulation, earlier, fixed),
  ];
  const counted = [...earlier, level];
  const solve = (objective: readonly Term[], further: readonly Constraint[]): LevelOutcome =>
    minimise(solver, formulation, objective, [...rules, ...further], counted, fixed, box, secondsLeft);
  const { terms, wide, ideal } = formulation.measures[level];
  if (ideal !== undefined && (least === undefined || (least.mayDo && least.value <= ideal.value))) {
    const found = atIdeal(solver, formulation, levels, [...fixed, ideal.value], box, secondsLeft);
    if (found !== undefined) return found;
  }
  if (wide !== undefined) return leastOfWide<OptimalLevel, FailedLevel>(wide, solve);
  return solve(terms, least === undefined || least.mayDo ? [] : [{ terms, lower: least.value, upper: Infinity }]);
}

/** What part of the time may be spent on a level where it cannot be better; what is not found there is looked for everywhere. */
const PART_FOR_IDEAL = 1 / 2;

/**
 * A structure that has these values of its first levels, the last of which cannot be better; nothing where none is found. The least
 * of the next level is where it is looked for, since the rows that keep these values cut best there.
 */
function atIdeal(
  solver: Solver,
  formulation: Formulation,
  levels: readonly ComparedMeasure[],
  key: Key,
  box: Box,
  secondsLeft: Clock,
): OptimalLevel | undefined {
  const next = levels[key.length];
  const counted = [...levels.slice(0, key.length), next ?? "teachers"] as const;
  const inTime = clockUntilLeft(secondsLeft, 1 - PART_FOR_IDEAL);
  const found = minimiseLevel(solver, formulation, counted, key, undefined, box, inTime);
  const value = key.at(-1);
  if (value === undefined || found.kind === "infeasible" || found.opened === undefined) return undefined;
  const isLeast = found.kind === "optimal" && next !== undefined;
  return { kind: "optimal", value, opened: found.opened, ...(isLeast && { next: found.value }) };
}

/** Minimises whole terms under these constraints, and under the rows that make these levels exact, the first fixed at a key. */
function minimise(
  solver: Solver,
  formulation: Formulation,
  objective: readonly Term[],
  rules: readonly Constraint[],
  levels: readonly ComparedMeasure[],
  fixed: Key,
  box: Box,
  secondsLeft: Clock,
): LevelOutcome {
  const variables = propagateBounds(variablesMeasured(formulation, box), rules);
  if (variables === undefined) return { kind: "infeasible" };
  const tangents = tangentsOf(formulation, levels, fixed, variables);
  const seconds = secondsLeft();
  if (seconds <= 0) return { kind: "undecided" };
  const program = { variables, constraints: [...rules, ...tangents], objective };
  const outcome = solveReduced(solver, program, seconds);
  if (outcome.kind === "infeasible" || outcome.kind === "undecided") return outcome;
  const opened = formulation.kinds.map((kind) => wholeNumber(outcome.values[kind.opened] ?? Number.NaN));
  return outcome.kind === "optimal"
    ? { kind: "optimal", value: wholeNumber(outcome.objective), opened }
    : { kind: "undecided", opened };
}

/** Every measure of a whole structure is whole; a value that is not shows a solver out of its depth. */
function wholeNumber(value: number): number {
  const whole = Math.round(value);
  if (!(Math.abs(value - whole) < 1e-3))
    throw new Error(`The solver answered ${value} where only a whole number can stand.`);
  // −0 is a 0 to a solver, and none to who compares keys.
  return whole + 0;
}
