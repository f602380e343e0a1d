/** A class type as the oracle sees it. */
export interface OracleType {
  readonly grades: readonly number[];
  readonly min: number;
  readonly max: number;
  readonly preferred: number | undefined;
  /** A larger class is over the cap. */
  readonly cap: number | undefined;
  /** The smallest subclass of each of `grades`; 0 for a class of one grade, which has no subclasses. */
  readonly leastOfGrade: readonly number[];
}

/** The children of a structure placed as well as can be: how many of each grade in all classes of each type. */
export interface Placement {
  /** By type, then by the type's grades. */
  readonly placed: readonly (readonly number[])[];
}

/** How much a child more in a type, and in a grade's part of it, weighs. */
export interface PlacementWeights {
  readonly evenness: number;
  readonly childrenInComposites: number;
}

/** Placements are weighed by one number; these keep its parts apart, for up to 127 children. */
export const WEIGHTS = { small: 2 ** 15, middle: 2 ** 23, large: 2 ** 30, must: 2 ** 39 };

/**
 * Places the children by successive shortest paths: one child after the other goes where it costs least, pushing
 * others aside where that helps. Costs are convex and whole, so that no placement is better.
 * Source: R. K. Ahuja, T. L. Magnanti, J. B. Orlin, Network Flows (1993), chapters 9 and 14.
 * `undefined` where the children do not fit.
 */
export function placeByShortestPaths(
  types: readonly OracleType[],
  opened: readonly number[],
  children: readonly number[],
  weights: PlacementWeights,
): Placement | undefined {
  const used = types.flatMap((type, t) => ((opened[t] ?? 0) > 0 ? [new OpenType(type, opened[t] ?? 0, weights)] : []));
  const waiting = [...children];
  for (const open of used) {
    open.type.grades.forEach((grade, index) => (waiting[grade] = (waiting[grade] ?? 0) - (open.placed[index] ?? 0)));
  }
  if (waiting.some((count) => count < 0) || used.some((open) => open.total > open.most)) return undefined;
  while (waiting.some((count) => count > 0)) {
    const first = sendOneChild(used, waiting);
    if (first === undefined) return undefined;
    waiting[first] = (waiting[first] ?? 0) - 1;
  }
  if (used.some((open) => open.total < open.least)) return undefined;
  const byType = new Map(used.map((open) => [open.type, open.placed]));
  return { placed: types.map((type) => byType.get(type) ?? type.grades.map(() => 0)) };
}

/** A type with its classes open and the children in them so far. */
class OpenType {
  readonly type: OracleType;
  readonly placed: number[];
  total: number;
  readonly least: number;
  readonly most: number;
  readonly #classes: number;
  readonly #weights: PlacementWeights;

  constructor(type: OracleType, classes: number, weights: PlacementWeights) {
    this.type = type;
    this.placed = type.leastOfGrade.map((least) => least * classes);
    this.total = this.placed.reduce((sum, count) => sum + count, 0);
    this.least = type.min * classes;
    this.most = type.max * classes;
    this.#classes = classes;
    this.#weights = weights;
  }

  /** What one child more costs by the size of the classes. */
  get costOfSize(): number {
    const size = Math.floor(this.total / this.#classes);
    const evenness = 2 * size + 1 - 2 * (this.type.preferred ?? 0);
    const composite = this.type.grades.length > 1 ? this.#weights.childrenInComposites : 0;
    return evenness * this.#weights.evenness + composite - (this.total < this.least ? WEIGHTS.must : 0);
  }

  /** What one child more of a grade costs by the size of its subclasses. */
  costOfAdding(index: number): number {
    return this.type.grades.length > 1 ? 2 * Math.floor((this.placed[index] ?? 0) / this.#classes) + 1 : 0;
  }

  /** What one child less of a grade costs; infinite where the subclasses are as small as they may be. */
  costOfTaking(index: number): number {
    const count = this.placed[index] ?? 0;
    if (count <= (this.type.leastOfGrade[index] ?? 0) * this.#classes) return Infinity;
    return this.type.grades.length > 1 ? -(2 * Math.floor((count - 1) / this.#classes) + 1) : 0;
  }
}

/** A child of a grade, by its position in the type's grades, gets a seat in a type. */
interface Step {
  readonly open: OpenType;
  readonly index: number;
}

/** Finds the cheapest path of moves from a waiting child to a seat and makes the moves; gives the grade of that child. */
function sendOneChild(used: readonly OpenType[], waiting: readonly number[]): number | undefined {
  const toGrade = waiting.map((count) => (count > 0 ? 0 : Infinity));
  const toType = used.map(() => Infinity);
  const intoType: (Step | undefined)[] = used.map(() => undefined);
  const freedBy: (number | undefined)[] = waiting.map(() => undefined);
  for (let changed = true; changed;) {
    changed = false;
    used.forEach((open, u) => {
      open.type.grades.forEach((grade, index) => {
        const arriving = (toGrade[grade] ?? Infinity) + open.costOfAdding(index);
        if (arriving < (toType[u] ?? Infinity)) {
          toType[u] = arriving;
          intoType[u] = { open, index };
          changed = true;
        }
        const leaving = (toType[u] ?? Infinity) + open.costOfTaking(index);
        if (leaving < (toGrade[grade] ?? Infinity)) {
          toGrade[grade] = leaving;
          freedBy[grade] = u;
          changed = true;
        }
      });
    });
  }
  const costs = used.map((open, u) => (open.total < open.most ? (toType[u] ?? Infinity) + open.costOfSize : Infinity));
  const cheapest = Math.min(...costs);
  if (!Number.isFinite(cheapest)) return undefined;
  let u = costs.indexOf(cheapest);
  const last = used[u];
  if (last !== undefined) last.total += 1;
  for (;;) {
    const step = intoType[u];
    if (step === undefined) throw new Error("A path of moves has a gap.");
    const grade = step.open.type.grades[step.index] ?? 0;
    step.open.placed[step.index] = (step.open.placed[step.index] ?? 0) + 1;
    const from = freedBy[grade];
    if (from === undefined) return grade;
    const source = used[from];
    const position = source?.type.grades.indexOf(grade) ?? -1;
    if (source === undefined) throw new Error("A path of moves has a gap.");
    source.placed[position] = (source.placed[position] ?? 0) - 1;
    u = from;
  }
}
