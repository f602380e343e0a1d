import type { Constraint, Variable } from "./linear-program";

/**
 * Bounds that follow from a programme's constraints, by activity: a constraint's other terms at their extremes bound
 * each of its variables, whole variables are rounded inwards, until nothing moves.
 * `undefined` where some constraint cannot hold, so that no solver needs to be asked.
 * Source: M. Savelsbergh, Preprocessing and probing for mixed integer programming problems, ORSA J. Computing 6 (1994).
 */
export function propagateBounds(
  variables: readonly Variable[],
  constraints: readonly Constraint[],
): readonly Variable[] | undefined {
  const rows = rowsOf(constraints);
  const bounds = boundsOf(variables);
  let moved = true;
  for (let round = 0; moved && round < MOST_ROUNDS; round++) {
    moved = false;
    for (let row = 0; row < constraints.length; row++) {
      if (!hasMovedSince(rows, row, bounds)) continue;
      bounds.visits += 1;
      rows.visit[row] = bounds.visits;
      const change = tighten(rows, row, bounds);
      if (change === "impossible") return undefined;
      if (change === "moved") moved = true;
    }
  }
  return variables.map((variable, index) => {
    const lower = bounds.lower[index] ?? 0;
    const upper = bounds.upper[index] ?? 0;
    return lower === variable.lower && upper === variable.upper ? variable : { ...variable, lower, upper };
  });
}

const MOST_ROUNDS = 20;
/** A bound counts as broken, or as moved, beyond this. */
const TOLERANCE = 1e-7;

/**
 * Constraints in typed arrays, since a first search in a fresh process runs before anything is compiled. The terms of row r
 * stand at positions `starts[r]` to `starts[r + 1]`.
 */
interface Rows {
  readonly starts: Int32Array;
  readonly variable: Int32Array;
  readonly coefficient: Float64Array;
  /** The least and the most that each term came to at the last visit to its row. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** The number of the last visit to each row; negative before the first. */
  readonly visit: Int32Array;
}

function rowsOf(constraints: readonly Constraint[]): Rows {
  const starts = new Int32Array(constraints.length + 1);
  constraints.forEach(({ terms }, row) => (starts[row + 1] = (starts[row] ?? 0) + terms.length));
  const count = starts[constraints.length] ?? 0;
  const rows: Rows = {
    starts,
    variable: new Int32Array(count),
    coefficient: new Float64Array(count),
    least: new Float64Array(count),
    most: new Float64Array(count),
    lower: new Float64Array(constraints.length),
    upper: new Float64Array(constraints.length),
    visit: new Int32Array(constraints.length).fill(-1),
  };
  let position = 0;
  constraints.forEach(({ terms, lower, upper }, row) => {
    rows.lower[row] = lower;
    rows.upper[row] = upper;
    for (const { coefficient, variable } of terms) {
      rows.variable[position] = variable;
      rows.coefficient[position] = coefficient;
      position += 1;
    }
  });
  return rows;
}

/** The bounds of variables while they move, by position. */
interface Bounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where the variable is whole. */
  readonly whole: Uint8Array;
  /** The number of the visit to a row that last moved the variable. */
  readonly movedBy: Int32Array;
  visits: number;
}

function boundsOf(variables: readonly Variable[]): Bounds {
  const bounds: Bounds = {
    lower: new Float64Array(variables.length),
    upper: new Float64Array(variables.length),
    whole: new Uint8Array(variables.length),
    movedBy: new Int32Array(variables.length),
    visits: 0,
  };
  variables.forEach(({ lower, upper, integer }, index) => {
    bounds.lower[index] = lower;
    bounds.upper[index] = upper;
    if (integer) bounds.whole[index] = 1;
  });
  return bounds;
}

/** Whether a visit to a row could move anything: one of its variables moved since the last visit, or by it. */
function hasMovedSince({ starts, variable, visit }: Rows, row: number, { movedBy }: Bounds): boolean {
  const last = visit[row] ?? -1;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) if ((movedBy[variable[at] ?? 0] ?? 0) >= last) return true;
  return last < 0;
}

type Change = "impossible" | "moved" | "same";

function tighten(rows: Rows, row: number, bounds: Bounds): Change {
  const { variable, coefficient, least, most } = rows;
  const start = rows.starts[row] ?? 0;
  const end = rows.starts[row + 1] ?? 0;
  // Infinite terms are counted apart from the sums of the others, so that each term can be taken out again.
  let leastSum = 0;
  let mostSum = 0;
  let withoutLeast = 0;
  let withoutMost = 0;
  for (let at = start; at < end; at++) {
    const factor = coefficient[at] ?? 0;
    const atLower = factor * (bounds.lower[variable[at] ?? 0] ?? 0);
    const atUpper = factor * (bounds.upper[variable[at] ?? 0] ?? 0);
    const low = factor > 0 ? atLower : atUpper;
    const high = factor > 0 ? atUpper : atLower;
    least[at] = low;
    most[at] = high;
    if (Number.isFinite(low)) leastSum += low;
    else withoutLeast += 1;
    if (Number.isFinite(high)) mostSum += high;
    else withoutMost += 1;
  }
  const lower = rows.lower[row] ?? 0;
  const upper = rows.upper[row] ?? 0;
  const atLeast = withoutLeast > 0 ? -Infinity : leastSum;
  const atMost = withoutMost > 0 ? Infinity : mostSum;
  if (atLeast > upper + TOLERANCE || atMost < lower - TOLERANCE) return "impossible";
  if (atLeast >= lower && atMost <= upper) return "same";

  let moved = false;
  for (let at = start; at < end; at++) {
    const factor = coefficient[at] ?? 0;
    const above = upper - without(leastSum, withoutLeast, least[at] ?? 0, -Infinity);
    const below = lower - without(mostSum, withoutMost, most[at] ?? 0, Infinity);
    const low = (factor > 0 ? below : above) / factor;
    const high = (factor > 0 ? above : below) / factor;
    const change = narrow(bounds, variable[at] ?? 0, low, high);
    if (change === "impossible") return "impossible";
    if (change === "moved") moved = true;
  }
  return moved ? "moved" : "same";
}

/** The extreme of the other terms of a row. */
function without(sum: number, infinite: number, own: number, infinity: number): number {
  if (Number.isFinite(own)) return infinite > 0 ? infinity : sum - own;
  return infinite > 1 ? infinity : sum;
}

function narrow(bounds: Bounds, variable: number, low: number, high: number): Change {
  const before = bounds.lower[variable] ?? 0;
  const until = bounds.upper[variable] ?? 0;
  const whole = bounds.whole[variable] === 1;
  const lower = whole ? Math.ceil(low - TOLERANCE) : low;
  const upper = whole ? Math.floor(high + TOLERANCE) : high;
  const least = lower > before ? lower : before;
  const most = upper < until ? upper : until;
  if (least - most > TOLERANCE) return "impossible";
  const closed = least > most ? least : most;
  if (least === before && closed === until) return "same";
  bounds.lower[variable] = least;
  bounds.upper[variable] = closed;
  bounds.movedBy[variable] = bounds.visits;
  return lower > before + TOLERANCE || upper < until - TOLERANCE ? "moved" : "same";
}
