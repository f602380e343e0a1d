import type { ComparedMeasure } from "../../planning/priority";
import type { Problem } from "../../planning/problem";
import type { Formulation } from "../model/formulate";
import { sum } from "../model/ground";
import type { MeasureByType } from "../model/measure-part";
import { costsOf, sumsOfParts } from "./chain-parts";
import { type ChainStep, type GradeChain, gradeChainOf } from "./grade-chain";
import type { Key } from "./lexicographic";

/** More sums of what parts cost are not worth the programmes that they save: so many take some hundredths of a second. */
const MOST_SUMS_OF_PARTS = 20_000_000;

/** What the classes of each step cost, as one number that orders as keys do. */
export interface ChainCosts {
  /** By step, then by the number of its classes: the cost by children beyond the fewest that so many classes can have. */
  readonly ofStep: readonly (readonly Float64Array[])[];
  /** The key whose cost this is. */
  readonly keyOf: (cost: number) => Key;
}

/** A school as a chain, with what its classes cost. */
export interface CostedChain extends GradeChain {
  readonly costs: ChainCosts;
}

/**
 * The chain of a school whose composites are pairs of neighbouring grades; `undefined` where it is none, where it has a measure that no
 * chain knows, or where it is too long a way.
 */
export function costedChainOf(
  problem: Problem,
  formulation: Formulation,
  levels: readonly ComparedMeasure[],
): CostedChain | undefined {
  const chain = gradeChainOf(problem, formulation);
  const costs = chain && chainCostsOf(chain, formulation, levels);
  return costs && { ...chain, costs };
}

/** A school's costs; `undefined` where a measure is no sum over its class types, or where its keys are too large for a number. */
function chainCostsOf(
  { steps }: GradeChain,
  { measures }: Formulation,
  levels: readonly ComparedMeasure[],
): ChainCosts | undefined {
  const byLevel = levels.map((level) => measures[level].byType);
  const tables = byLevel.map((measure) => measure && steps.map((step) => tablesOf(step, measure.of)));
  const most = tables.map((table) => sum((table ?? []).flat().map(largestIn)));
  const weights: number[] = [];
  let weight = 1;
  for (const largest of most.toReversed()) {
    weights.unshift(weight);
    weight *= largest + 1;
  }
  if (byLevel.includes(undefined) || !(weight <= Number.MAX_SAFE_INTEGER)) return;
  if (sum(steps.map(sumsOfParts)) > MOST_SUMS_OF_PARTS) return;
  const ofParts = steps.map((step) => tablesOf(step, () => 0));
  tables.forEach((table, level) => {
    table?.forEach((parts, step) => {
      parts.forEach((rows, part) => {
        addTimes(weights[level] ?? 0, rows, ofParts[step]?.[part] ?? []);
      });
    });
  });
  return {
    ofStep: steps.map((step, index) => costsOf(step, ofParts[index] ?? [])),
    keyOf: (cost) =>
      weights.map((unit, level) => {
        const units = (cost - (cost % unit)) / unit;
        return (units % ((most[level] ?? 0) + 1)) + (byLevel[level]?.beside ?? 0);
      }),
  };
}

/** A table for each part of a step; of one that cannot be opened, the one of no classes. */
function tablesOf(step: ChainStep, of: MeasureByType["of"]): readonly (readonly Float64Array[])[] {
  const parts =
    step.parts.length === 1
      ? step.parts.map(({ type }) => ({ ...step, type }))
      : step.parts.map((part) => ({ ...step, ...part }));
  return parts.length === 0 ? [tableOfNothing(step)] : parts.map((part) => tableOf(part, of));
}

/** 0 for every number of classes, and for every number of children that they can have. */
function tableOfNothing(step: ChainStep): readonly Float64Array[] {
  return Array.from({ length: step.most + 1 }, (_, classes) => {
    const fewest = step.minSize * classes;
    return new Float64Array(Math.max(0, Math.min(step.from + step.joining, step.maxSize * classes) - fewest + 1));
  });
}

/** A measure of the classes of one part likewise. */
function tableOf(step: ChainStep, of: MeasureByType["of"]): readonly Float64Array[] {
  const { type, minSize } = step;
  const table = tableOfNothing(step);
  table.forEach((row, classes) => {
    for (let beyond = 0; beyond < row.length; beyond++) row[beyond] = of(type, classes, minSize * classes + beyond);
  });
  return table;
}

function addTimes(weight: number, rows: readonly Float64Array[], to: readonly Float64Array[]): void {
  rows.forEach((row, classes) => {
    const sums = to[classes] ?? new Float64Array();
    for (let beyond = 0; beyond < row.length; beyond++)
      sums[beyond] = (sums[beyond] ?? 0) + weight * (row[beyond] ?? 0);
  });
}

function largestIn(table: readonly Float64Array[]): number {
  let largest = 0;
  for (const row of table) for (const value of row) if (value > largest) largest = value;
  return largest;
}
