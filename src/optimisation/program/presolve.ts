import type { Constraint, LinearProgram, ProgramOutcome, Term } from "./linear-program";
import { propagateBounds } from "./propagate-bounds";
import type { Solver } from "./solver";

/**
 * Solves a programme whose bounds were propagated, after taking out what they decide: variables with one value left,
 * constraints on a single variable, and variables that no constraint holds, which go to their cheaper bound.
 */
export function solveReduced(solver: Solver, program: LinearProgram, timeLimitSeconds: number): ProgramOutcome {
  const { singles, binding } = withoutFixed(program);
  const variables = propagateBounds(program.variables, singles);
  if (variables === undefined) return { kind: "infeasible" };

  const cost = new Float64Array(variables.length);
  for (const { coefficient, variable } of program.objective) cost[variable] = coefficient;
  const values = variables.map(({ lower, upper }, index) => ((cost[index] ?? 0) >= 0 ? lower : upper));
  const held = variablesOf(binding, variables.length);
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

/** The constraints without the variables that have one value left: those that hold one variable or none, and the others. */
function withoutFixed({ variables, constraints }: LinearProgram): {
  readonly singles: readonly Constraint[];
  readonly binding: readonly Constraint[];
} {
  const isFixed = variables.map(({ lower, upper }) => lower === upper);
  const singles: Constraint[] = [];
  const binding: Constraint[] = [];
  for (const { terms, lower, upper } of constraints) {
    const free: Term[] = [];
    let fixed = 0;
    for (const term of terms) {
      if (isFixed[term.variable] === true) fixed += term.coefficient * (variables[term.variable]?.lower ?? 0);
      else if (term.coefficient !== 0) free.push(term);
    }
    (free.length > 1 ? binding : singles).push({ terms: free, lower: lower - fixed, upper: upper - fixed });
  }
  return { singles, binding };
}

/** The variables that these constraints hold, in order, of so many. */
function variablesOf(constraints: readonly Constraint[], count: number): readonly number[] {
  const isHeld = new Uint8Array(count);
  for (const { terms } of constraints) for (const { variable } of terms) isHeld[variable] = 1;
  const held: number[] = [];
  for (let index = 0; index < count; index++) if (isHeld[index] === 1) held.push(index);
  return held;
}

/** The same programme in these variables only, renumbered. */
function restrictTo(kept: readonly number[], { variables, constraints, objective }: LinearProgram): LinearProgram {
  const position = new Int32Array(variables.length).fill(-1);
  kept.forEach((index, newIndex) => (position[index] = newIndex));
  const renumber = (terms: readonly Term[]): readonly Term[] => {
    const renumbered: Term[] = [];
    for (const { coefficient, variable } of terms) {
      const to = position[variable] ?? -1;
      if (to >= 0) renumbered.push({ coefficient, variable: to });
    }
    return renumbered;
  };
  return {
    variables: kept.flatMap((index) => variables[index] ?? []),
    constraints: constraints.map(({ terms, lower, upper }) => ({ terms: renumber(terms), lower, upper })),
    objective: renumber(objective),
  };
}
