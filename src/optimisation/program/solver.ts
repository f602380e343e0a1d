import type { LinearProgram, ProgramOutcome } from "./linear-program";

/** Whatever solves mixed-integer linear programmes, one at a time, without giving up the thread. */
export interface Solver {
  /** Solves to proved optimality, or for about `timeLimitSeconds`. A solver that fails throws. */
  readonly solve: (program: LinearProgram, timeLimitSeconds: number) => ProgramOutcome;
}
