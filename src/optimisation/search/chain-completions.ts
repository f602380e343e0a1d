import type { ChainCosts } from "./chain-costs";
import { type ChainStep, type GradeChain, movesOf } from "./grade-chain";

/**
 * The least that all steps from one on cost, for each state before it and each number of teachers who have no class yet.
 *
 * Of teachers only as many matter as are between the fewest with whom the rest can be done and the most who are left where everything
 * before was done with the fewest: a window of the same width for every state.
 */
export interface Completions {
  /** The fewest classes of the steps from one on: by step, one more than there are, then by state. Infinite where there is no way. */
  readonly fewest: readonly Float64Array[];
  /** The least cost: by step, then at `state·width + spare`, with so many teachers beyond the fewest. */
  readonly least: readonly Float64Array[];
  readonly width: number;
}

/** More sums are not worth the solver's programmes that they save: so many take a tenth of a second. */
const MOST_SUMS = 40_000_000;

/**
 * Works the completions out from the last grade to the first; `undefined` where there is no plan, or where it would take too long.
 *
 * Source: R. Bellman, Dynamic Programming (1957): F(step, state, teachers) = min over n and s' of cost(n, s, s') + F(next, s', teachers − n).
 */
export function completionsOf({ steps, teachers, exactly }: GradeChain, costs: ChainCosts): Completions | undefined {
  const last = steps.at(-1)?.to ?? 0;
  const fewest: Float64Array[] = [Float64Array.from({ length: last + 1 }, (_, state) => (state === 0 ? 0 : Infinity))];
  for (let index = steps.length - 1; index >= 0; index--) {
    const [step, next] = [steps[index], fewest[0]];
    if (step === undefined || next === undefined) continue;
    fewest.unshift(fewestFrom(step, next));
  }
  const first = steps[0]?.from ?? 0;
  const width = teachers - (fewest[0]?.[first] ?? Infinity) + 1;
  if (!(width > 0 && movesOf(steps) * width <= MOST_SUMS)) return;
  const end = new Float64Array((last + 1) * width).fill(Infinity);
  end.fill(0, 0, exactly ? 1 : width);
  const least: Float64Array[] = [end];
  for (let index = steps.length - 1; index >= 0; index--) {
    const [step, next, fewestHere, fewestNext] = [steps[index], least[0], fewest[index], fewest[index + 1]];
    if (step === undefined || next === undefined || fewestHere === undefined || fewestNext === undefined) continue;
    least.unshift(leastFrom(step, costs.ofStep[index] ?? [], width, fewestHere, fewestNext, next));
  }
  return least[0]?.[first * width + width - 1] === Infinity ? undefined : { fewest, least, width };
}

/** The smallest state to which a step leads from a state with so many classes; more than `highestAfter` where it leads to none. */
export function lowestAfter({ joining, maxSize }: ChainStep, state: number, classes: number): number {
  return Math.max(0, state + joining - maxSize * classes);
}

/** The largest likewise; -1 where the state has too few children for so many classes. */
export function highestAfter(step: ChainStep, state: number, classes: number): number {
  if (state < step.leastBefore * classes) return -1;
  return Math.min(step.to - step.leastAfter * classes, state + step.joining - step.minSize * classes);
}

function fewestFrom(step: ChainStep, next: Float64Array): Float64Array {
  const fewest = new Float64Array(step.from + 1).fill(Infinity);
  for (let classes = 0; classes <= step.most; classes++) {
    for (let state = 0; state <= step.from; state++) {
      const highest = highestAfter(step, state, classes);
      for (let after = lowestAfter(step, state, classes); after <= highest; after++) {
        const all = classes + (next[after] ?? Infinity);
        if (all < (fewest[state] ?? 0)) fewest[state] = all;
      }
    }
  }
  return fewest;
}

function leastFrom(
  step: ChainStep,
  costs: readonly Float64Array[],
  width: number,
  fewest: Float64Array,
  fewestNext: Float64Array,
  next: Float64Array,
): Float64Array {
  const least = new Float64Array((step.from + 1) * width).fill(Infinity);
  for (let classes = 0; classes < costs.length; classes++) {
    const cost = costs[classes] ?? new Float64Array();
    for (let state = 0; state <= step.from; state++) {
      const fewestHere = fewest[state] ?? Infinity;
      if (fewestHere === Infinity) continue;
      const highest = highestAfter(step, state, classes);
      for (let after = lowestAfter(step, state, classes); after <= highest; after++) {
        // So many of the spare teachers does this way take more than the one with the fewest.
        const taken = classes + (fewestNext[after] ?? Infinity) - fewestHere;
        if (taken >= width) continue;
        const own = cost[state + step.joining - after - step.minSize * classes] ?? Infinity;
        for (let spare = taken; spare < width; spare++) {
          const all = own + (next[after * width + spare - taken] ?? Infinity);
          if (all < (least[state * width + spare] ?? 0)) least[state * width + spare] = all;
        }
      }
    }
  }
  return least;
}
