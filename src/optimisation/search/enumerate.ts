import type { Clock } from "../program/clock";
import type { ComparedMeasure } from "../../planning/priority";
import { type Box, type Formulation, rootBox } from "../model/formulate";
import { type Bound, compareKeys, type Key, minimiseLevels, NO_BOUND, type UndecidedBox } from "./lexicographic";
import { PriorityQueue } from "./priority-queue";
import type { Solver } from "../program/solver";

/** A structure with the values of its levels: how many classes of each type, by position in `Formulation.types`. */
export interface RankedStructure {
  readonly opened: readonly number[];
  readonly key: Key;
}

/** One step of an enumeration: a structure, or a solve without news. */
export interface EnumerationStep {
  readonly structure?: RankedStructure;
  /** Whether a further structure is already known to exist. */
  readonly anotherExists: boolean;
}

/** How an enumeration ended. */
export type EnumerationOutcome =
  /** Every structure was yielded. */
  | { readonly kind: "exhausted" }
  /** The time ran out; `next` is what is known of the next structure. */
  | { readonly kind: "undecided"; readonly next: UndecidedBox };

/**
 * Yields every structure, best first, each once and each proved to be the next. It also yields after each solve, so that the
 * caller can stop between any two.
 *
 * What is left after a structure is cut into boxes: for each type in turn, as many classes as the structure opens of
 * the types before, and fewer or more of this one. Only bounds change and no structure is in two boxes. A box is
 * solved when its parent's key, which bounds its own from below, is the smallest of all.
 * Sources: E. L. Lawler, A procedure for computing the K best solutions, Management Science 18 (1972);
 * K. G. Murty, An algorithm for ranking all the assignments in order of increasing cost, Operations Research 16 (1968).
 * Structures whose keys are equal come in the order in which the search meets them, which only the problem decides.
 */
export function* enumerateStructures(
  solver: Solver,
  formulation: Formulation,
  levels: readonly ComparedMeasure[],
  secondsLeft: Clock,
): Generator<EnumerationStep, EnumerationOutcome, undefined> {
  const queue = new PriorityQueue<Candidate>(compareCandidates);
  let order = 0;
  let known = 0;
  queue.add({ box: rootBox(formulation), bound: NO_BOUND, order: order++ });
  for (;;) {
    const candidate = queue.take();
    if (candidate === undefined) return { kind: "exhausted" };
    if (candidate.opened !== undefined) {
      known -= 1;
      yield { structure: { opened: candidate.opened, key: candidate.bound.atLeast }, anotherExists: known > 0 };
      for (const box of split(candidate.box, candidate.opened))
        queue.add({ box, bound: candidate.bound, order: order++ });
      continue;
    }
    const outcome = minimiseLevels(solver, formulation, levels, candidate.box, candidate.bound, secondsLeft);
    switch (outcome.kind) {
      case "infeasible":
        break;
      case "optimal":
        known += 1;
        queue.add({ ...candidate, bound: { atLeast: outcome.key, lastLevelOpen: false }, opened: outcome.opened });
        break;
      case "bounded":
        queue.add({ ...candidate, bound: outcome.bound });
        break;
      case "undecided":
        return { kind: "undecided", next: outcome };
    }
    yield { anotherExists: known > 0 };
  }
}

/** A box with a lower bound for its key; where `opened` is there, that is its best structure and the bound is its key. */
interface Candidate {
  readonly box: Box;
  readonly bound: Bound;
  readonly opened?: readonly number[];
  readonly order: number;
}

/** Smaller keys first; among equals those already solved, then the older. */
function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    compareKeys(a.bound.atLeast, b.bound.atLeast) ||
    Number(a.opened === undefined) - Number(b.opened === undefined) ||
    a.order - b.order
  );
}

/** The boxes that hold everything of a box but one structure. */
function split(box: Box, opened: readonly number[]): readonly Box[] {
  return opened.flatMap((count, t) => {
    const boxes: Box[] = [];
    const fixedBefore = (bounds: readonly number[]): number[] =>
      bounds.map((bound, s) => (s < t ? (opened[s] ?? 0) : bound));
    if (count > (box.lower[t] ?? 0)) {
      boxes.push({ lower: fixedBefore(box.lower), upper: fixedBefore(box.upper).with(t, count - 1) });
    }
    if (count < (box.upper[t] ?? 0)) {
      boxes.push({ lower: fixedBefore(box.lower).with(t, count + 1), upper: fixedBefore(box.upper) });
    }
    return boxes;
  });
}
