import type { ComparedMeasure } from "../../planning/priority";
import type { Problem } from "../../planning/problem";
import type { Box, Formulation } from "../model/formulate";
import { type Completions, completionsOf, highestAfter, lowestAfter } from "./chain-completions";
import { type ChainCosts, chainCostsOf } from "./chain-costs";
import { type ChainStep, type GradeChain, gradeChainOf } from "./grade-chain";
import type { Key } from "./lexicographic";

/** A box of an enumeration that has as many classes of each type before one as a structure, others of this one, and any of those after it. */
export interface Branch {
  /** By position in `Formulation.types`. */
  readonly type: number;
  readonly box: Box;
}

/** The least keys of the branches beside a structure, by position; `undefined` where a branch holds no structure at all. */
export type LeastBeside = (opened: readonly number[], branches: readonly Branch[]) => readonly (Key | undefined)[];

/**
 * What gives the exact least key of each branch of a school whose composites are pairs of neighbouring grades, by dynamic programming
 * over the grades: a solver need then be asked only about the branch that holds the next structure. `undefined` where keys cannot be
 * had this way, or not faster than from a solver.
 */
export function chainBoundsOf(
  problem: Problem,
  formulation: Formulation,
  levels: readonly ComparedMeasure[],
): LeastBeside | undefined {
  const chain = gradeChainOf(problem, formulation);
  if (chain === undefined) return;
  const costs = chainCostsOf(chain, formulation, levels);
  if (costs === undefined) return;
  const completions = completionsOf(chain, costs);
  if (completions === undefined) return;
  return (opened, branches) => {
    const reached = reachedAlong(chain, costs, opened);
    return branches.map((branch) => {
      const least = leastOf(chain, costs, completions, reached, branch);
      return least === Infinity ? undefined : costs.keyOf(least);
    });
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
  { fewest, least, width }: Completions,
  reached: readonly Reached[],
  { type, box }: Branch,
): number {
  const index = steps.findIndex((step) => step.type === type);
  const [step, before, fewestNext, next] = [steps[index], reached[index], fewest[index + 1], least[index + 1]];
  if (step === undefined || before === undefined || fewestNext === undefined || next === undefined)
    throw new RangeError(`No step of the chain opens type ${type}.`);
  let all = Infinity;
  for (let classes = box.lower[type] ?? 0; classes <= (box.upper[type] ?? 0); classes++) {
    const own = costs.ofStep[index]?.[classes];
    if (own === undefined) break;
    const left = teachers - before.teachers - classes;
    const after = costAfter(step, classes, own, before.cost);
    for (let state = 0; state < after.length; state++) {
      const spare = left - (fewestNext[state] ?? Infinity);
      if (!(spare >= 0)) continue;
      all = Math.min(all, (after[state] ?? Infinity) + (next[state * width + Math.min(spare, width - 1)] ?? Infinity));
    }
  }
  return all;
}
