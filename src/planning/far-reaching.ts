import type { Change } from "./change";
import type { Repair } from "./repair";

/** By more than this part of what there is now a change is out of scale: 25 → 32 children in a class, 10 → 4 at least. */
const SHARES: Readonly<Record<Exclude<Change["kind"], "newComposite" | "shareOverCap">, number>> = {
  teachers: 1 / 4,
  maxClassSize: 1 / 4,
  compositeMax: 1 / 4,
  softMaxClassSize: 1 / 4,
  compositeSoftMax: 1 / 4,
  averageMax: 1 / 4,
  children: 1 / 4,
  // Half the children ask less of a class than half as many again.
  minClassSize: 1 / 2,
  compositeMin: 1 / 2,
  averageMin: 1 / 2,
  minSubclass: 1 / 2,
  largestSpan: 1 / 2,
};
/** By more than this part of all classes that have a cap. */
const OF_CLASSES = 1 / 4;
/** So little is never out of scale, however small the number is that changes: 4 → 6 teachers. */
const LITTLE = 2;

/**
 * Whether a repair asks for more than a school would think of: the teachers, the children or what a class may hold at most changed
 * by more than a quarter, or what it must hold at least by more than a half; and by more than two. A limit that is a few
 * children short can be moved; one that must double is no answer, though it is one by the numbers. To let grades share a class is
 * never out of scale. Of several changes one suffices.
 */
export function isFarReaching({ changes }: Repair): boolean {
  return changes.some(isOutOfScale);
}

/** The repairs in scale and the others, in their order; where all are out of scale, the first counts as in scale. */
export function byReach<T extends { readonly repair: Repair }>(
  offered: readonly T[],
): { readonly near: readonly T[]; readonly far: readonly T[] } {
  const near = offered.filter(({ repair }) => !isFarReaching(repair));
  if (near.length === 0) return { near: offered.slice(0, 1), far: offered.slice(1) };
  return { near, far: offered.filter(({ repair }) => isFarReaching(repair)) };
}

function isOutOfScale(change: Change): boolean {
  if (change.kind === "newComposite") return false;
  if (change.kind === "shareOverCap") return change.to - change.from > OF_CLASSES;
  return Math.abs(change.to - change.from) > Math.max(LITTLE, change.from * SHARES[change.kind]);
}
