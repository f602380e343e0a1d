import { least } from "./least";

/** Something that can be moved step by step; each step costs more than the one before. */
export interface Moved {
  /** How many steps it can be moved at most. */
  readonly steps: number;
  /** What so many steps cost. */
  readonly cost: (steps: number) => number;
}

/** So many steps of each of some things. */
export type Moves<Thing> = ReadonlyMap<Thing, number>;

/**
 * The cheapest two things to move, and how far, with which something works; `undefined` where no two are enough. One
 * alone is never enough, and what works still does after further steps.
 *
 * Two things of which neither is moved beyond a budget can only work if they do when both are moved as far as it allows, and
 * only if they do with others besides: so that whole groups are ruled out by one question. The budget is doubled until
 * some two work; then all that could be cheaper are looked at.
 */
export function cheapestPair<Thing extends Moved>(
  things: readonly Thing[],
  works: (moves: Moves<Thing>) => boolean,
): Moves<Thing> | undefined {
  const everything = Math.max(0, ...things.map(({ cost, steps }) => cost(steps)));
  const smallest = Math.min(...things.map(({ cost }) => cost(1)));
  if (pairsWithin(things, everything, works).length === 0) return undefined;
  let best: Priced<Thing> | undefined;
  for (let budget = 2 * smallest; best === undefined; budget *= 2)
    best = cheapestWithin(things, budget, Infinity, works);
  return (cheapestWithin(things, best.cost, best.cost, works) ?? best).moves;
}

interface Priced<Thing> {
  readonly moves: Moves<Thing>;
  readonly cost: number;
}

/** Costs nearer to each other than this are equal. */
const SAME_COST = 1e-9;

/** The cheapest of the pairs that work within a budget for each of the two, where it costs less than the limit together. */
function cheapestWithin<Thing extends Moved>(
  things: readonly Thing[],
  budget: number,
  limit: number,
  works: (moves: Moves<Thing>) => boolean,
): Priced<Thing> | undefined {
  let best: Priced<Thing> | undefined;
  for (const [a, b] of pairsWithin(things, budget, works)) {
    best = cheapestOf(a, b, budget, best?.cost ?? limit, works) ?? best;
  }
  return best;
}

/** Walks along the steps of one thing that need the fewest of the other, from the first to where it costs too much. */
function cheapestOf<Thing extends Moved>(
  a: Thing,
  b: Thing,
  budget: number,
  limit: number,
  works: (moves: Moves<Thing>) => boolean,
): Priced<Thing> | undefined {
  let best: Priced<Thing> | undefined;
  let fewestOfB = affordable(b, budget) + 1;
  for (let ofA = 1; ofA <= affordable(a, budget); ofA++) {
    const rest = (best?.cost ?? limit) - a.cost(ofA) - SAME_COST;
    const most = Math.min(fewestOfB - 1, affordable(b, rest));
    if (most < 1) {
      if (rest < b.cost(1)) break;
      continue;
    }
    const worksWith = (ofB: number): boolean =>
      works(
        new Map([
          [a, ofA],
          [b, ofB],
        ]),
      );
    if (!worksWith(most)) continue;
    fewestOfB = least(most, worksWith);
    const moves = new Map([
      [a, ofA],
      [b, fewestOfB],
    ]);
    best = { moves, cost: a.cost(ofA) + b.cost(fewestOfB) };
  }
  return best;
}

/** The pairs that work when both are moved as far as a budget for each allows. */
function pairsWithin<Thing extends Moved>(
  things: readonly Thing[],
  budget: number,
  works: (moves: Moves<Thing>) => boolean,
): readonly (readonly [Thing, Thing])[] {
  const workTogether = (group: readonly Thing[]): boolean =>
    works(new Map(group.map((thing) => [thing, affordable(thing, budget)])));
  const among = (group: readonly Thing[]): readonly (readonly [Thing, Thing])[] => {
    if (group.length < 2 || !workTogether(group)) return [];
    const [one, other] = halves(group);
    return [...among(one), ...among(other), ...between(one, other, group.length === 2)];
  };
  const between = (
    one: readonly Thing[],
    other: readonly Thing[],
    known: boolean,
  ): readonly (readonly [Thing, Thing])[] => {
    if (!known && !workTogether([...one, ...other])) return [];
    const [a, b] = [one[0], other[0]];
    if (one.length === 1 && other.length === 1 && a !== undefined && b !== undefined) return [[a, b]];
    const larger = one.length >= other.length ? one : other;
    return halves(larger).flatMap((half) => (larger === one ? between(half, other, false) : between(one, half, false)));
  };
  return among(things.filter((thing) => affordable(thing, budget) > 0));
}

function halves<T>(items: readonly T[]): readonly [readonly T[], readonly T[]] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

/** How many steps cost no more than this. */
function affordable({ steps, cost }: Moved, most: number): number {
  if (steps < 1 || cost(1) > most + SAME_COST) return 0;
  let [few, many] = [1, steps];
  while (few < many) {
    const middle = Math.ceil((few + many) / 2);
    if (cost(middle) <= most + SAME_COST) few = middle;
    else many = middle - 1;
  }
  return few;
}
