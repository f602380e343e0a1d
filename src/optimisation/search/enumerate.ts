import type { Clock } from "../program/clock";
import type { ComparedMeasure } from "../../planning/priority";
import { type Box, type Formulation, rootBox } from "../model/formulate";
import type { Bounds, Branch } from "./chain-bounds";
import {
  type Bound,
  type BoxOutcome,
  compareKeys,
  type Key,
  type MinimiseBox,
  minimiseLevels,
  NO_BOUND,
  type UndecidedBox,
} from "./lexicographic";
import { PriorityQueue } from "./priority-queue";
import type { Solver } from "../program/solver";

/** A structure with the values of its levels: how many classes of each type, by position in `Formulation.kinds`. */
export interface RankedStructure {
  readonly opened: readonly number[];
  readonly key: Key;
}

/** One step of an enumeration: a structure, or work without news. */
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

/** What makes an enumeration quicker; it yields the same structures without. */
export interface EnumerationHelp {
  /** Finds what can be known of keys without a solver; asked once, before the first box where `boundsFirst`, else after it. */
  readonly findBounds?: () => Bounds | undefined;
  readonly boundsFirst?: boolean;
  /** Another way to find the best structure of a box. */
  readonly minimise?: MinimiseBox | undefined;
}

/**
 * Yields every structure, best first, each once and each proved to be the next. It also yields after each solve, so that the
 * caller can stop between any two.
 *
 * What is left after a structure is cut into boxes: for each type in turn, as many classes as the structure opens of
 * the types before, and fewer or more of this one. Only bounds change and no structure is in two boxes. A box is
 * solved when its parent's key, which bounds its own from below, is the smallest of all.
 * Sources: E. L. Lawler, A procedure for computing the K best solutions, Management Science 18 (1972);
 * K. G. Murty, An algorithm for ranking all the assignments in order of increasing cost, Operations Research 16 (1968).
 * Where the least key of each box is known without a solver, no box is solved but the one that holds the next structure; the solver
 * still finds that structure, and has to agree. Where only a bound of that key is known, it is the box's, if it is better than its parent's.
 * Structures whose keys are equal come in the order in which the search meets them, which only the problem decides.
 */
export function* enumerateStructures(
  solver: Solver,
  formulation: Formulation,
  levels: readonly ComparedMeasure[],
  secondsLeft: Clock,
  {
    findBounds = () => undefined,
    boundsFirst = false,
    minimise = (box, bound, clock) => minimiseLevels(solver, formulation, levels, box, bound, clock),
  }: EnumerationHelp = {},
): Generator<EnumerationStep, EnumerationOutcome, undefined> {
  const queue = new PriorityQueue<Candidate>(compareCandidates);
  let order = ROOT;
  let known = 0;
  let bounds = boundsFirst ? findBounds() : undefined;
  // Boxes whose keys are known hold a structure each; others may hold none.
  const anotherExists = (): boolean => (bounds?.exact === true ? queue.size > 0 : known > 0);
  const bound = bounds === undefined ? NO_BOUND : { atLeast: bounds.least, lastLevelOpen: false };
  queue.add({ box: rootBox(formulation), bound, order: order++ });
  for (;;) {
    const candidate = queue.take();
    if (candidate === undefined) return { kind: "exhausted" };
    if (candidate.opened !== undefined) {
      known -= 1;
      yield { structure: { opened: candidate.opened, key: candidate.bound.atLeast }, anotherExists: anotherExists() };
      if (candidate.order === ROOT && !boundsFirst) bounds = findBounds();
      for (const beside of boundedBoxes(candidate.box, candidate.opened, candidate.bound, bounds))
        queue.add({ ...beside, order: order++ });
      if (bounds?.exact === true) yield { anotherExists: anotherExists() };
      continue;
    }
    const outcome = minimise(candidate.box, candidate.bound, secondsLeft);
    if (bounds?.exact === true) assertAsBounded(outcome, candidate.bound);
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
    yield { anotherExists: anotherExists() };
  }
}

/** Two ways to know a box that know different things of it are a defect of ours, and nothing that follows is proved. */
function assertAsBounded(outcome: BoxOutcome, { atLeast }: Bound): void {
  if (outcome.kind === "undecided") return;
  const key = outcome.kind === "optimal" ? outcome.key : undefined;
  if (key === undefined || compareKeys(key, atLeast) !== 0)
    throw new Error(`The solver finds ${key?.join(", ") ?? "nothing"} where the best is ${atLeast.join(", ")}.`);
}

/** A box with a lower bound for its key; where `opened` is there, that is its best structure and the bound is its key. */
interface Candidate {
  readonly box: Box;
  readonly bound: Bound;
  readonly opened?: readonly number[];
  readonly order: number;
}

/** The place in the order of the box of everything. */
const ROOT = 0;

/** Smaller keys first; among equals those already solved, then the older. */
function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    compareKeys(a.bound.atLeast, b.bound.atLeast) ||
    Number(a.opened === undefined) - Number(b.opened === undefined) ||
    a.order - b.order
  );
}

/** The boxes that hold everything of a box but its best structure, with bounds for their keys; without those that are known to hold none. */
function boundedBoxes(
  parent: Box,
  opened: readonly number[],
  bound: Bound,
  bounds: Bounds | undefined,
): readonly Pick<Candidate, "box" | "bound">[] {
  const branches = branchesBeside(parent, opened);
  if (bounds === undefined) return branches.map(({ box }) => ({ box, bound }));
  const keys = bounds.leastBeside(opened, branches);
  return branches.flatMap(({ box }, index) => {
    const atLeast = keys[index];
    if (atLeast === undefined) return [];
    const isBetter = bounds.exact || compareKeys(atLeast, bound.atLeast) > 0;
    return [{ box, bound: isBetter ? { atLeast, lastLevelOpen: false } : bound }];
  });
}

function branchesBeside(box: Box, opened: readonly number[]): readonly Branch[] {
  return opened.flatMap((count, type) => {
    const branches: Branch[] = [];
    const fixedBefore = (bounds: readonly number[]): number[] =>
      bounds.map((bound, s) => (s < type ? (opened[s] ?? 0) : bound));
    if (count > (box.lower[type] ?? 0)) {
      const upper = fixedBefore(box.upper).with(type, count - 1);
      branches.push({ type, box: { lower: fixedBefore(box.lower), upper } });
    }
    if (count < (box.upper[type] ?? 0)) {
      const lower = fixedBefore(box.lower).with(type, count + 1);
      branches.push({ type, box: { lower, upper: fixedBefore(box.upper) } });
    }
    return branches;
  });
}
