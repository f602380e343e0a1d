import type { OracleType } from "./oracle-placement";

/** A way to seat the children of one type in its classes. */
export interface Way<Class> {
  readonly classes: readonly Class[];
  /** What it costs, most important first; a plan costs what its types cost together. */
  readonly cost: readonly number[];
  /** Numbers that add up over the types, and may be limited. */
  readonly sums: readonly number[];
}

/** The ways worth trying for so many children of each grade in so many classes of a type. */
export type WaysOfType<Class> = (type: OracleType, classes: number, placed: readonly number[]) => Iterable<Way<Class>>;

/** The cheapest that can be had of the types from one on. */
interface Cheapest<Class> {
  readonly cost: readonly number[];
  readonly classes: readonly Class[];
}

/**
 * Places the children by trying every whole number of each grade in each type; what can be had of the last types with the
 * children left is worked out once for each number of them. For costs of which no more is known than that they add up.
 * `undefined` where the children do not fit.
 */
export function placeByTryingAll<Class>(
  types: readonly OracleType[],
  opened: readonly number[],
  children: readonly number[],
  waysOf: WaysOfType<Class>,
  allowed: (sums: readonly number[]) => boolean = () => true,
): readonly Class[] | undefined {
  const order = [...types.keys()].sort((a, b) => (types[b]?.grades.length ?? 0) - (types[a]?.grades.length ?? 0));
  const known = new Map<string, Cheapest<Class> | undefined>();
  const cheapestFrom = (
    position: number,
    left: readonly number[],
    sofar: readonly number[],
  ): Cheapest<Class> | undefined => {
    const type = types[order[position] ?? types.length];
    if (type === undefined) {
      const ends = left.every((count) => count === 0) && allowed(sofar);
      return ends ? { cost: [], classes: [] } : undefined;
    }
    const key = `${position}: ${left.join()}: ${sofar.join()}`;
    if (known.has(key)) return known.get(key);
    const classes = opened[order[position] ?? 0] ?? 0;
    const rest = order.slice(position + 1).filter((t) => (opened[t] ?? 0) > 0);
    const isLast = (grade: number): boolean => !rest.some((t) => types[t]?.grades.includes(grade));
    let best: Cheapest<Class> | undefined;
    for (const placed of waysToFill(type, classes, left, isLast)) {
      const remaining = left.map((count, grade) => count - (placed[type.grades.indexOf(grade)] ?? 0));
      for (const way of classes > 0 ? waysOf(type, classes, placed) : [NO_CLASSES]) {
        const others = cheapestFrom(position + 1, remaining, added(sofar, way.sums));
        if (others === undefined) continue;
        const cost = added(way.cost, others.cost);
        if (best === undefined || isLess(cost, best.cost))
          best = { cost, classes: [...way.classes, ...others.classes] };
      }
    }
    known.set(key, best);
    return best;
  };
  return cheapestFrom(0, children, [])?.classes;
}

const NO_CLASSES: Way<never> = { classes: [], cost: [], sums: [] };

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
