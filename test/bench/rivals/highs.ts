import startHighs from "highs";
import type { Solver } from "../../../src/optimisation/program/solver";
import { lpText } from "../program-text";

/** HiGHS as WebAssembly behind the same port as GLPK, asked for a proof without a gap. */
export async function createHighsSolver(): Promise<Solver> {
  const highs = await startHighs();
  return {
    solve: (program, timeLimitSeconds) => {
      const solution = highs.solve(lpText(program), {
        time_limit: timeLimitSeconds,
        mip_rel_gap: 0,
        mip_abs_gap: 0,
        output_flag: false,
      });
      const status: string = solution.Status;
      switch (status) {
        case "Optimal":
          return {
            kind: "optimal",
            objective: solution.ObjectiveValue,
            values: program.variables.map((_, index) => {
              const column = solution.Columns[`v${index}`];
              return column !== undefined && "Primal" in column ? column.Primal : 0;
            }),
          };
        case "Infeasible":
        case "Primal infeasible or unbounded":
          return { kind: "infeasible" };
        case "Time limit reached":
          return { kind: "undecided" };
        default:
          throw new Error(`HiGHS ended with “${status}”.`);
      }
    },
  };
}
