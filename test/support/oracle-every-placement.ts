import type { OracleType, Placement } from "./oracle-placement";

/** What the children in the classes of one type cost, most important first; a plan costs what its types cost together. */
export type CostOfType = (type: OracleType, classes: number, placed: readonly number[]) => readonly number[];

/** Numbers of a placement that add up over its types, and whether their sums are allowed. */
export interface Sums {
  readonly of: (type: OracleType, placed: readonly number[]) => readonly number[];
  readonly allowed: (sums: readonly number[]) => boolean;
}

const NO_SUMS: Sums = { of: () => [], allowed: () => true };

/** The cheapest that can be had of the types from one on. */
interface Cheapest {
  readonly cost: readonly number[];
  /** By type, from that one on. */
  readonly placed: readonly (readonly number[])[];
}

/**
 * Places the children by trying every whole number of each grade in each type; what can be had of the last types with the
 * children left is worked out once for each number of them. For costs of which no more is known than that they add up.
 * `undefined` where the children do not fit.
 */
export function placeByTryingAll(
  types: readonly OracleType[],
  opened: readonly number[],
  children: readonly number[],
  costOf: CostOfType,
  sums: Sums = NO_SUMS,
): Placement | undefined {
  const order = [...types.keys()].sort((a, b) => (types[b]?.grades.length ?? 0) - (types[a]?.grades.length ?? 0));
  const known = new Map<string, Cheapest | undefined>();
  const cheapestFrom = (position: number, left: readonly number[], sofar: readonly number[]): Cheapest | undefined => {
    const type = types[order[position] ?? types.length];
    if (type === undefined) {
      const ends = left.every((count) => count === 0) && sums.allowed(sofar);
      return ends ? { cost: [], placed: [] } : undefined;
    }
    const key = `${position}: ${left.join()}: ${sofar.join()}`;
    if (known.has(key)) return known.get(key);
    const classes = opened[order[position] ?? 0] ?? 0;
    const rest = order.slice(position + 1).filter((t) => (opened[t] ?? 0) > 0);
    const isLast = (grade: number): boolean => !rest.some((t) => types[t]?.grades.includes(grade));
    let best: Cheapest | undefined;
    for (const placed of waysToFill(type, classes, left, isLast)) {
      const remaining = left.map((count, grade) => count - (placed[type.grades.indexOf(grade)] ?? 0));
      const others = cheapestFrom(position + 1, remaining, added(sofar, sums.of(type, placed)));
      if (others === undefined) continue;
      const own = classes > 0 ? costOf(type, classes, placed) : [];
      const cost = added(own, others.cost);
      if (best === undefined || isLess(cost, best.cost)) best = { cost, placed: [placed, ...others.placed] };
    }
    known.set(key, best);
    return best;
  };
  const best = cheapestFrom(0, children, []);
  return best && { placed: types.map((_, t) => best.placed[order.indexOf(t)] ?? []) };
}

/** Every way to put children of those left into the classes of a type; all of a grade that no later type takes. */
function* waysToFill(
  type: OracleType,
  classes: number,
  left: readonly number[],
  isLast: (grade: number) => boolean,
): Generator<readonly number[]> {
  if (classes === 0) {
    yield type.grades.map(() => 0);
    return;
  }
  function* extend(placed: readonly number[], seated: number): Generator<readonly number[]> {
    const grade = type.grades[placed.length];
    if (grade === undefined) {
      if (seated >= type.min * classes) yield placed;
      return;
    }
    const there = left[grade] ?? 0;
    const least = isLast(grade) ? there : 0;
    const first = Math.max(least, (type.leastOfGrade[placed.length] ?? 0) * classes);
    const last = Math.min(there, type.max * classes - seated);
    for (let count = first; count <= last; count++) yield* extend([...placed, count], seated + count);
  }
  yield* extend([], 0);
}

/** Each number with its like; one of nothing adds nothing. */
function added(a: readonly number[], b: readonly number[]): readonly number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => (a[index] ?? 0) + (b[index] ?? 0));
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0);
}
