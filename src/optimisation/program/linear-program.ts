/** A linear programme as plain values: what a solver is given. Minimisation throughout. */

/** The position of a variable in `LinearProgram.variables`. */
export type VariableIndex = number;

/** A quantity the solver chooses, with its bounds; whole where `integer`. */
export interface Variable {
  readonly lower: number;
  readonly upper: number;
  readonly integer: boolean;
}

/** A coefficient times a variable. */
export interface Term {
  readonly coefficient: number;
  readonly variable: VariableIndex;
}

/** lower ≤ Σ coefficient · variable ≤ upper; an infinite bound is none. */
export interface Constraint {
  readonly terms: readonly Term[];
  readonly lower: number;
  readonly upper: number;
}

/** Minimise Σ objective subject to the constraints and the variables' bounds. */
export interface LinearProgram {
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
  readonly objective: readonly Term[];
}

/** How a solve ended. Values exist only where a solver vouches for them. */
export type ProgramOutcome =
  | { readonly kind: "optimal" | "feasible"; readonly objective: number; readonly values: readonly number[] }
  | { readonly kind: "infeasible" }
  | { readonly kind: "undecided" };
