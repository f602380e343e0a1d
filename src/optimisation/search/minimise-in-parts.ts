import type { ComparedMeasure } from "../../planning/priority";
import type { Problem } from "../../planning/problem";
import { type Box, formulate, type Formulation } from "../model/formulate";
import { sum } from "../model/ground";
import { clockUntilLeft } from "../program/clock";
import type { Solver } from "../program/solver";
import { leastJoined } from "./join-parts";
import { compareKeys, type Key, type MinimiseBox } from "./lexicographic";
import { type KnownOfPart, PartKeys } from "./part-keys";
import type { SchoolPart } from "./school-parts";

/** A part with what is known of it; parts that are alike share that. */
interface KnownPart extends SchoolPart {
  readonly keys: PartKeys;
}

/** What part of the time one part with a number of teachers may have while there are others to ask about. */
const PART_FOR_ONE = 1 / 4;

/**
 * Minimises the levels over the structures of a box as `minimiseLevels` does, part by part: the solver is asked for the least key of a
 * part with a number of teachers only where the sum of what is known of all parts could be the least. Where the time runs out, it tells
 * the best of the structures of parts that were found, which nothing proves the best of all.
 */
export function minimiserInParts(
  solver: Solver,
  school: Problem,
  formulation: Formulation,
  levels: readonly ComparedMeasure[],
  parts: readonly SchoolPart[],
): MinimiseBox {
  const known = withKeys(solver, parts, formulation, levels);
  const beside = besideParts(formulation, levels, parts);
  return (box, bound, secondsLeft) => {
    const boxes = parts.map((part) => restrictTo(part, box));
    const join = (isAsked: (one: KnownOfPart) => boolean): readonly KnownOfPart[] | undefined => {
      const tables = known.map(({ keys }, index) => keys.within(boxes[index] ?? box).filter(isAsked));
      return leastJoined(tables, school.teachers, school.teacherRule === "exactly", levels.length);
    };
    const keyOf = (joined: readonly KnownOfPart[]): Key => sumOfKeys([beside, ...joined.map((one) => one.atLeast)]);
    for (;;) {
      const joined = join(() => true);
      if (joined === undefined) return { kind: "infeasible" };
      const atLeast = keyOf(joined);
      const fresh = joined.findIndex(({ isProved, wasCut }) => !isProved && wasCut !== true);
      const open = fresh < 0 ? joined.findIndex(({ isProved }) => !isProved) : fresh;
      const [unproved, part, own] = [joined[open], known[open], boxes[open]];
      if (unproved === undefined || part === undefined || own === undefined)
        return { kind: "optimal", key: atLeast, opened: structureOf(parts, joined, formulation) };
      if (bound.atLeast.length === levels.length && compareKeys(atLeast, bound.atLeast) > 0)
        return { kind: "bounded", bound: { atLeast, lastLevelOpen: false } };
      const inTime = fresh < 0 ? secondsLeft : clockUntilLeft(secondsLeft, 1 - PART_FOR_ONE);
      if (part.keys.learn(own, unproved, inTime) || fresh >= 0) continue;
      const proved = join(({ isProved }) => isProved);
      const found = proved ?? join(({ opened }) => opened !== undefined);
      return {
        kind: "undecided",
        atLeast: proved === undefined ? [] : commonStart(atLeast, keyOf(proved)),
        ...(found && { opened: structureOf(parts, found, formulation) }),
      };
    }
  };
}

/** What two keys begin with. A key between them begins so too. */
function commonStart(one: Key, other: Key): Key {
  const different = one.findIndex((value, level) => value !== other[level]);
  return different < 0 ? one : one.slice(0, different);
}

function withKeys(
  solver: Solver,
  parts: readonly SchoolPart[],
  { types }: Formulation,
  levels: readonly ComparedMeasure[],
): readonly KnownPart[] {
  const alike = new Map<string, PartKeys>();
  return parts.map((part) => {
    const own = part.types.flatMap((position) => types[position] ?? []);
    const keys = alike.get(part.likeness) ?? new PartKeys(solver, part, own, levels);
    alike.set(part.likeness, keys);
    return { ...part, keys };
  });
}

/** What each measure has beside all parts: classes there are now with grades of several. */
function besideParts(whole: Formulation, levels: readonly ComparedMeasure[], parts: readonly SchoolPart[]): Key {
  const ofParts = parts.map(({ schoolWith }) => formulate(schoolWith(1)));
  return levels.map((level) => {
    const besideIn = ({ measures }: Formulation): number => measures[level].byType?.beside ?? 0;
    return besideIn(whole) - sum(ofParts.map(besideIn));
  });
}

function restrictTo({ types }: SchoolPart, { lower, upper }: Box): Box {
  return { lower: types.map((t) => lower[t] ?? 0), upper: types.map((t) => upper[t] ?? 0) };
}

function structureOf(
  parts: readonly SchoolPart[],
  joined: readonly KnownOfPart[],
  { opened }: Formulation,
): readonly number[] {
  const structure = opened.map(() => 0);
  parts.forEach(({ types }, index) => {
    types.forEach((t, position) => (structure[t] = joined[index]?.opened?.[position] ?? 0));
  });
  return structure;
}

function sumOfKeys(keys: readonly Key[]): Key {
  const [first = []] = keys;
  return first.map((_, level) => sum(keys.map((key) => key[level] ?? 0)));
}
