import { highestAfter, lowestAfter } from "./chain-completions";
import type { CostedChain } from "./chain-costs";
import type { RankedStructure } from "./enumerate";
import type { ChainStep } from "./grade-chain";
import { dealtEvenly } from "../model/evenness";

/**
 * The children of each class type of a structure, by position in `Formulation.types`, then by grade: those with which its key is kept
 * and the subclasses of composites are as even as possible. `undefined` where several placements are equally good, or where the
 * structure holds none: which of them it is to be is for the solver to say.
 *
 * Source: R. Bellman, Dynamic Programming (1957), from the first grade to the last, and back along the only way.
 */
export function onlyPlacement(
  { steps, costs }: CostedChain,
  { opened }: Pick<RankedStructure, "opened">,
): readonly (readonly number[])[] | undefined {
  let reached = start(steps[0]?.from ?? 0);
  const ways = steps.map((step, index) => {
    const classes = opened[step.type] ?? 0;
    reached = reachedAfter(step, classes, costs.ofStep[index]?.[classes] ?? new Float64Array(), reached);
    return reached;
  });
  if (reached.ways[0] !== 1) return undefined;
  const placed: (readonly number[])[] = opened.map(() => []);
  let after = 0;
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index];
    const state = ways[index]?.from[after];
    if (step === undefined || state === undefined) continue;
    if (step.type >= 0) placed[step.type] = step.joining > 0 ? [state, step.joining - after] : [state - after];
    after = state;
  }
  return placed;
}

/** What is known after a step, by state: the best way there. */
interface Reached {
  readonly cost: Float64Array;
  /** Σ subclass² of the composites so far, which decides among equal costs. */
  readonly unevenness: Float64Array;
  /** How many ways are that good: 0, 1, or 2 for more than one. */
  readonly ways: Uint8Array;
  /** The state before the step. */
  readonly from: Int32Array;
}

function nowhere(states: number): Reached {
  return {
    cost: new Float64Array(states).fill(Infinity),
    unevenness: new Float64Array(states).fill(Infinity),
    ways: new Uint8Array(states),
    from: new Int32Array(states),
  };
}

function start(children: number): Reached {
  const reached = nowhere(children + 1);
  reached.cost[children] = 0;
  reached.unevenness[children] = 0;
  reached.ways[children] = 1;
  return reached;
}

function reachedAfter(step: ChainStep, classes: number, own: Float64Array, before: Reached): Reached {
  const reached = nowhere(step.to + 1);
  for (let state = 0; state < before.cost.length; state++) {
    if (before.ways[state] === 0) continue;
    const highest = highestAfter(step, state, classes);
    for (let after = lowestAfter(step, state, classes); after <= highest; after++) {
      const cost =
        (before.cost[state] ?? Infinity) + (own[state + step.joining - after - step.minSize * classes] ?? Infinity);
      const unevenness = (before.unevenness[state] ?? Infinity) + unevennessWithin(step, classes, state, after);
      const difference =
        cost - (reached.cost[after] ?? Infinity) || unevenness - (reached.unevenness[after] ?? Infinity);
      if (difference > 0) continue;
      if (difference === 0) {
        reached.ways[after] = 2;
        continue;
      }
      reached.cost[after] = cost;
      reached.unevenness[after] = unevenness;
      reached.ways[after] = before.ways[state] ?? 0;
      reached.from[after] = state;
    }
  }
  return reached;
}

/** Σ subclass² of a step's classes, where they are composites. */
function unevennessWithin({ joining }: ChainStep, classes: number, state: number, after: number): number {
  return joining > 0 ? dealtEvenly(classes, state, 0) + dealtEvenly(classes, joining - after, 0) : 0;
}
