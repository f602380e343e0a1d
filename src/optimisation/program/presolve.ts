import type { Constraint, LinearProgram, ProgramOutcome, Term, Variable } from "./linear-program";
import type { Solver } from "./solver";

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
  const bounds: Bounds = {
    lower: Float64Array.from(variables, ({ lower }) => lower),
    upper: Float64Array.from(variables, ({ upper }) => upper),
  };
  let moved = true;
  for (let round = 0; moved && round < MOST_ROUNDS; round++) {
    moved = false;
    for (const constraint of constraints) {
      const change = tighten(constraint, variables, bounds);
      if (change === "impossible") return undefined;
      moved ||= change === "moved";
    }
  }
  return variables.map(({ integer }, index) => ({ ...boundsOf(bounds, index), integer }));
}

/**
 * Solves a programme whose bounds were propagated, after taking out what they decide: variables with one value left,
 * constraints on a single variable, and variables that no constraint holds, which go to their cheaper bound.
 */
export function solveReduced(solver: Solver, program: LinearProgram, timeLimitSeconds: number): ProgramOutcome {
  const constraints = program.constraints.map((constraint) => withoutFixed(constraint, program.variables));
  const singles = constraints.filter(({ terms }) => terms.length <= 1);
  const binding = constraints.filter(({ terms }) => terms.length > 1);
  const variables = propagateBounds(program.variables, singles);
  if (variables === undefined) return { kind: "infeasible" };

  const cost = new Map(program.objective.map(({ coefficient, variable }) => [variable, coefficient]));
  const values = variables.map(({ lower, upper }, index) => ((cost.get(index) ?? 0) >= 0 ? lower : upper));
  const held = [...new Set(binding.flatMap(({ terms }) => terms.map(({ variable }) => variable)))].sort(
    (a, b) => a - b,
  );
  if (held.length === 0) return { kind: "optimal", objective: valueOf(program.objective, values), values };

  const outcome = solver.solve(
    restrictTo(held, { variables, constraints: binding, objective: program.objective }),
    timeLimitSeconds,
  );
  if (outcome.kind === "infeasible" || outcome.kind === "undecided") return outcome;
  held.forEach((index, position) => (values[index] = outcome.values[position] ?? Number.NaN));
  return { kind: outcome.kind, objective: valueOf(program.objective, values), values };
}

/** What the terms add up to at these values. */
export function valueOf(terms: readonly Term[], values: readonly number[]): number {
  return terms.reduce((sum, { coefficient, variable }) => sum + coefficient * (values[variable] ?? Number.NaN), 0);
}

const MOST_ROUNDS = 20;
/** A bound counts as broken, or as moved, beyond this. */
const TOLERANCE = 1e-7;

interface Bounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** An extreme of a sum, its infinite terms counted apart so that each term can be taken out again. */
interface Extreme {
  finite: number;
  infinite: number;
}

function tighten(
  constraint: Constraint,
  variables: readonly Variable[],
  bounds: Bounds,
): "impossible" | "moved" | "same" {
  const least: Extreme = { finite: 0, infinite: 0 };
  const most: Extreme = { finite: 0, infinite: 0 };
  for (const term of constraint.terms) {
    include(least, leastOf(term, bounds));
    include(most, mostOf(term, bounds));
  }
  const leastSum = least.infinite > 0 ? -Infinity : least.finite;
  const mostSum = most.infinite > 0 ? Infinity : most.finite;
  if (leastSum > constraint.upper + TOLERANCE || mostSum < constraint.lower - TOLERANCE) return "impossible";
  if (leastSum >= constraint.lower && mostSum <= constraint.upper) return "same";

  let moved = false;
  const before = constraint.terms.map((term) => ({ least: leastOf(term, bounds), most: mostOf(term, bounds) }));
  for (const [index, { coefficient, variable }] of constraint.terms.entries()) {
    const own = before[index] ?? { least: 0, most: 0 };
    const above = constraint.upper - without(least, own.least, -Infinity);
    const below = constraint.lower - without(most, own.most, Infinity);
    const [low, high] =
      coefficient > 0 ? [below / coefficient, above / coefficient] : [above / coefficient, below / coefficient];
    const whole = variables[variable]?.integer === true;
    const change = narrow(
      bounds,
      variable,
      whole ? Math.ceil(low - TOLERANCE) : low,
      whole ? Math.floor(high + TOLERANCE) : high,
    );
    if (change === "impossible") return "impossible";
    moved ||= change === "moved";
  }
  return moved ? "moved" : "same";
}

function narrow(
  { lower, upper }: Bounds,
  variable: number,
  low: number,
  high: number,
): "impossible" | "moved" | "same" {
  const moved = low > (lower[variable] ?? 0) + TOLERANCE || high < (upper[variable] ?? 0) - TOLERANCE;
  if (low > (lower[variable] ?? 0)) lower[variable] = low;
  if (high < (upper[variable] ?? 0)) upper[variable] = high;
  const gap = (lower[variable] ?? 0) - (upper[variable] ?? 0);
  if (gap > TOLERANCE) return "impossible";
  if (gap > 0) upper[variable] = lower[variable] ?? 0;
  return moved ? "moved" : "same";
}

function include(extreme: Extreme, value: number): void {
  if (Number.isFinite(value)) extreme.finite += value;
  else extreme.infinite += 1;
}

/** The extreme of the other terms. */
function without(extreme: Extreme, own: number, infinity: number): number {
  const ownIsInfinite = !Number.isFinite(own);
  return extreme.infinite > (ownIsInfinite ? 1 : 0) ? infinity : extreme.finite - (ownIsInfinite ? 0 : own);
}

function leastOf({ coefficient, variable }: Term, { lower, upper }: Bounds): number {
  return coefficient * ((coefficient > 0 ? lower[variable] : upper[variable]) ?? 0);
}

function mostOf({ coefficient, variable }: Term, { lower, upper }: Bounds): number {
  return coefficient * ((coefficient > 0 ? upper[variable] : lower[variable]) ?? 0);
}

function boundsOf({ lower, upper }: Bounds, index: number): { lower: number; upper: number } {
  return { lower: lower[index] ?? 0, upper: upper[index] ?? 0 };
}

function withoutFixed(constraint: Constraint, variables: readonly Variable[]): Constraint {
  const free: Term[] = [];
  let fixed = 0;
  for (const term of constraint.terms) {
    const variable = variables[term.variable];
    if (variable !== undefined && variable.lower === variable.upper) fixed += term.coefficient * variable.lower;
    else if (term.coefficient !== 0) free.push(term);
  }
  return { terms: free, lower: constraint.lower - fixed, upper: constraint.upper - fixed };
}

/** The same programme in these variables only, renumbered. */
function restrictTo(kept: readonly number[], { variables, constraints, objective }: LinearProgram): LinearProgram {
  const position = new Map(kept.map((index, newIndex) => [index, newIndex]));
  const renumber = (terms: readonly Term[]): readonly Term[] =>
    terms.flatMap(({ coefficient, variable }) => {
      const renumbered = position.get(variable);
      return renumbered === undefined ? [] : [{ coefficient, variable: renumbered }];
    });
  return {
    variables: kept.flatMap((index) => variables[index] ?? []),
    constraints: constraints.map(({ terms, lower, upper }) => ({ terms: renumber(terms), lower, upper })),
    objective: renumber(objective),
  };
}
