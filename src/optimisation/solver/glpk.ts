import startGlpk, { type GLPK, type LP, type Result } from "glpk.js/node";
import type { Constraint, LinearProgram, ProgramOutcome, Term, Variable } from "../program/linear-program";
import type { Solver } from "../program/solver";

/**
 * GLPK as WebAssembly. The only file that knows its numbers and its names.
 * Rejects where WebAssembly is not allowed.
 */
export async function createGlpkSolver(): Promise<Solver> {
  const glpk = await startGlpk();
  assertUsable(glpk);
  return {
    solve: (program, timeLimitSeconds) => {
      let secondsLeft = timeLimitSeconds;
      for (const reordered of ORDERS_OF_ROWS) {
        const ordered = { ...program, constraints: reordered(program.constraints) };
        const { result, time } = glpk.solve(toGlpk(glpk, ordered), {
          msglev: glpk.GLP_MSG_OFF,
          // Its integer solver needs its presolver. The presolver of its simplex method answers "undefined" where there
          // is no solution, just as when the time ran out, so linear programmes go without.
          presol: program.variables.some(({ integer }) => integer),
          tmlim: Math.min(Math.max(LEAST_SECONDS, secondsLeft), MOST_SECONDS),
        });
        const outcome = toOutcome(glpk, program, result);
        secondsLeft -= time;
        if (outcome.kind !== "undecided" || secondsLeft <= 0) return outcome;
      }
      return { kind: "undecided" };
    },
  };
}

/** GLPK counts milliseconds in 32 bits, and takes none for no time at all. */
const [LEAST_SECONDS, MOST_SECONDS] = [0.001, 2_000_000];

/**
 * GLPK gives up a programme, long before its time is over, where it finds the matrix of its first basis singular. The same rows in
 * another order have another first basis.
 */
const ORDERS_OF_ROWS: readonly ((rows: readonly Constraint[]) => readonly Constraint[])[] = [
  (rows) => rows,
  (rows) => rows.toReversed(),
  (rows) => [...rows.filter((_, index) => index % 2 === 1), ...rows.filter((_, index) => index % 2 === 0)],
];

/** Under a policy that forbids WebAssembly the package yields an object without its constants. */
function assertUsable(glpk: GLPK): void {
  for (const constant of [glpk.GLP_OPT, glpk.GLP_FEAS, glpk.GLP_NOFEAS, glpk.GLP_DB]) {
    if (!Number.isInteger(constant)) throw new Error("GLPK did not start: WebAssembly seems to be forbidden here.");
  }
}

/** Rows need no names of their own: nobody asks for one. */
const ROW = "";

function toGlpk(glpk: GLPK, program: LinearProgram): LP {
  const names = namesOf(program.variables.length);
  const named = (terms: readonly Term[]): { name: string; coef: number }[] =>
    terms.map(({ coefficient, variable }) => ({ name: names[variable] ?? "", coef: coefficient }));
  return {
    name: "plan",
    objective: { direction: glpk.GLP_MIN, name: "objective", vars: named(program.objective) },
    subjectTo: program.constraints.map((constraint) => ({
      name: ROW,
      vars: named(constraint.terms),
      bnds: toBounds(glpk, constraint),
    })),
    bounds: program.variables.map((variable, index) => ({ name: names[index] ?? "", ...toBounds(glpk, variable) })),
    generals: names.filter((_, index) => program.variables[index]?.integer === true),
  };
}

const NAMES: string[] = [];

/** The names of the first so many variables, made once for all programmes. */
function namesOf(count: number): readonly string[] {
  while (NAMES.length < count) NAMES.push(`v${NAMES.length}`);
  return NAMES;
}

function toBounds(glpk: GLPK, { lower, upper }: Constraint | Variable): { type: number; lb: number; ub: number } {
  const bounds = { lb: Number.isFinite(lower) ? lower : 0, ub: Number.isFinite(upper) ? upper : 0 };
  if (lower === upper) return { type: glpk.GLP_FX, ...bounds };
  if (Number.isFinite(lower)) return { type: Number.isFinite(upper) ? glpk.GLP_DB : glpk.GLP_LO, ...bounds };
  return { type: Number.isFinite(upper) ? glpk.GLP_UP : glpk.GLP_FR, ...bounds };
}

/** The status is read before anything else: a solve that was cut returns zeros that look like a plan. */
function toOutcome(glpk: GLPK, program: LinearProgram, { status, z, vars }: Result["result"]): ProgramOutcome {
  const names = namesOf(program.variables.length);
  switch (status) {
    case glpk.GLP_OPT:
    case glpk.GLP_FEAS:
      return {
        kind: status === glpk.GLP_OPT ? "optimal" : "feasible",
        objective: z,
        values: program.variables.map((_, index) => vars[names[index] ?? ""] ?? 0),
      };
    case glpk.GLP_NOFEAS:
      return { kind: "infeasible" };
    case glpk.GLP_INFEAS:
    case glpk.GLP_UNDEF:
      return { kind: "undecided" };
    default:
      throw new Error(`GLPK ended with status ${status}, which no programme of ours can have.`);
  }
}
