import type { Box } from "../model/formulate";
import { type Completions, completionsOf, highestAfter, lowestAfter } from "./chain-completions";
import type { ChainCosts, CostedChain } from "./chain-costs";
import type { ChainStep, GradeChain } from "./grade-chain";
import type { Key } from "./lexicographic";

/** A box of an enumeration that has as many classes of each type before one as a structure, others of this one, and any of those after it. */
export interface Branch {
  /** By position in `Formulation.kinds`. */
  readonly type: number;
  readonly box: Box;
}

/** The least keys of the branches beside a structure, by position; `undefined` where a branch holds no structure at all. */
export type LeastBeside = (opened: readonly number[], branches: readonly Branch[]) => readonly (Key | undefined)[];

/** What is known of the keys of boxes without a solver. */
export interface Bounds {
  /** The key of the best structure of all. */
  readonly least: Key;
  readonly leastBeside: LeastBeside;
  /** Whether these are the keys themselves; otherwise no structure has a better one, and a branch without one still holds none. */
  readonly exact: boolean;
}

/**
 * What gives the least key of each branch of a school whose composites are pairs of neighbouring grades, by dynamic programming
 * over the grades: a solver need then be asked only about the branch that holds the next structure, or, where the school has rules
 * that a chain does not know, that may hold it. `undefined` where keys are not had faster this way than from a solver, and where there is no plan.
 */
export function chainBoundsOf(chain: CostedChain): Bounds | undefined {
  const { costs, steps } = chain;
  const completions = completionsOf(chain, costs);
  if (completions === undefined) return;
  const { least, width } = completions;
  const all = least[0]?.[(steps[0]?.from ?? 0) * width + width - 1] ?? Infinity;
  return {
    least: costs.keyOf(all),
    exact: chain.knowsEveryRule,
    leastBeside: (opened, branches) => {
      const reached = reachedAlong(chain, costs, opened);
      return branches.map((branch) => {
        const cost = leastOf(chain, costs, completions, reached, branch);
        return cost === Infinity ? undefined : costs.keyOf(cost);
      });
    },
  };
}

/** What is known before a step of a structure: the least cost of each state so far, and how many teachers have a class. */
interface Reached {
  readonly cost: Float64Array;
  readonly teachers: number;
}

function reachedAlong({ steps }: GradeChain, costs: ChainCosts, opened: readonly number[]): readonly Reached[] {
  const first = steps[0]?.from ?? 0;
  const reached: Reached[] = [{ cost: new Float64Array(first + 1).fill(Infinity).fill(0, first), teachers: 0 }];
  steps.forEach((step, index) => {
    const { cost, teachers } = reached[index] ?? { cost: new Float64Array(), teachers: 0 };
    const classes = opened[step.type] ?? 0;
    const own = costs.ofStep[index]?.[classes] ?? new Float64Array();
    reached.push({ cost: costAfter(step, classes, own, cost), teachers: teachers + classes });
  });
  return reached;
}

function costAfter(step: ChainStep, classes: number, own: Float64Array, before: Float64Array): Float64Array {
  const costs = new Float64Array(step.to + 1).fill(Infinity);
  for (let state = 0; state < before.length; state++) {
    const cost = before[state] ?? Infinity;
    if (cost === Infinity) continue;
    const highest = highestAfter(step, state, classes);
    for (let after = lowestAfter(step, state, classes); after <= highest; after++) {
      const all = cost + (own[state + step.joining - after - step.minSize * classes] ?? Infinity);
      if (all < (costs[after] ?? 0)) costs[after] = all;
    }
  }
  return costs;
}

/** The least cost of a branch. */
function leastOf(
  { steps, teachers }: GradeChain,
  costs: ChainCosts,
  completions: Completions,
  reached: readonly Reached[],
  { type, box }: Branch,
): number {
  const index = steps.findIndex((step) => step.type === type);
  const [step, before] = [steps[index], reached[index]];
  if (step === undefined || before === undefined) throw new RangeError(`No step of the chain opens type ${type}.`);
  let least = Infinity;
  for (let classes = box.lower[type] ?? 0; classes <= (box.upper[type] ?? 0); classes++) {
    const own = costs.ofStep[index]?.[classes];
    if (own === undefined) break;
    const left = teachers - before.teachers - classes;
    least = Math.min(least, leastWith(step, classes, own, before.cost, left, completions, index + 1));
  }
  return least;
}

/** The least cost of all steps where those before one have cost so much, this one has so many classes, and so many teachers are left for the rest. */
function leastWith(
  step: ChainStep,
  classes: number,
  own: Float64Array,
  before: Float64Array,
  left: number,
  { fewest, least, width }: Completions,
  nextIndex: number,
): number {
  const fewestNext = fewest[nextIndex] ?? new Float64Array();
  const next = least[nextIndex] ?? new Float64Array();
  let all = Infinity;
  for (let state = step.leastBefore * classes; state < before.length; state++) {
    const cost = before[state] ?? Infinity;
    if (cost >= all) continue;
    const highest = highestAfter(step, state, classes);
    const most = state + step.joining - step.minSize * classes;
    for (let after = lowestAfter(step, state, classes); after <= highest; after++) {
      const spare = left - (fewestNext[after] ?? Infinity);
      if (!(spare >= 0)) continue;
      // No way to here took fewer teachers than the fewest for all grades less the fewest for the rest, so that it is within the width.
      const rest = next[after * width + spare] ?? Infinity;
      const sum = cost + (own[most - after] ?? Infinity) + rest;
      if (sum < all) all = sum;
    }
  }
  return all;
}
