import type { ChainStep } from "./grade-chain";

/**
 * What the classes of a step cost whose type is parted by its cap, from what those of each part cost: for n classes with x children
 * together the least over all ways to have n' classes with x' children in the part that is over the cap, and the others in the other.
 * However the grades of a composite share x, each part can have its smallest subclasses where it has as many children as these are.
 *
 * @param ofParts by part, then by the number of its classes: the cost by children beyond the fewest that so many can have
 */
export function costsOf(step: ChainStep, ofParts: readonly (readonly Float64Array[])[]): readonly Float64Array[] {
  const [within = [], over] = ofParts;
  if (over === undefined && step.parts.length < 2) return within;
  const [small, large] = step.parts;
  if (small === undefined || large === undefined || over === undefined) throw new RangeError("A type has two parts.");
  return Array.from({ length: step.most + 1 }, (_, classes) => {
    const costs = nothingKnown(step, classes);
    for (let above = 0; above <= classes; above++) {
      const [ofLarge, ofSmall] = [over[above], within[classes - above]];
      if (ofLarge === undefined || ofSmall === undefined) continue;
      const first = large.minSize * above + small.minSize * (classes - above) - step.minSize * classes;
      addLeast(costs, first, ofLarge, ofSmall);
    }
    return costs;
  });
}

/** How many sums it takes to work these out. */
export function sumsOfParts({ parts, most }: ChainStep): number {
  const [small, large] = parts;
  if (small === undefined || large === undefined) return 0;
  let sums = 0;
  for (let above = 0; above <= most; above++)
    for (let below = 0; above + below <= most; below++)
      sums += ((large.maxSize - large.minSize) * above + 1) * ((small.maxSize - small.minSize) * below + 1);
  return sums;
}

function nothingKnown({ from, joining, minSize, maxSize }: ChainStep, classes: number): Float64Array {
  const children = Math.min(from + joining, maxSize * classes) - minSize * classes;
  return new Float64Array(Math.max(0, children + 1)).fill(Infinity);
}

/** Where the sum of two costs is less than what is known, it is known from now on. */
function addLeast(costs: Float64Array, first: number, a: Float64Array, b: Float64Array): void {
  for (let ofA = 0; ofA < a.length; ofA++) {
    const most = Math.min(b.length, costs.length - first - ofA);
    for (let ofB = 0; ofB < most; ofB++) {
      const cost = (a[ofA] ?? Infinity) + (b[ofB] ?? Infinity);
      if (cost < (costs[first + ofA + ofB] ?? 0)) costs[first + ofA + ofB] = cost;
    }
  }
}
