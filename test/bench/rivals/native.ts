import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formulate2015 } from "../../support/formulation-2015";
import { mpsText } from "../program-text";
import type { Attempt, Rival } from "./rival";

/** The solvers of this machine, each given the formulation of 2015 as a file; those that are not installed are left out. */
export function nativeRivals(): readonly Rival[] {
  return PROGRAMS.filter(isInstalled).map((program) => ({
    name: `class by class (2015) in native ${program.command}`,
    task: "fewest composites",
    note: `${program.command} is timed as a process, with starting it and reading the file (${startingTime(program).toFixed(0)} ms for the smallest programme).`,
    attempt: (problem, limitSeconds) =>
      run(program, mpsText(formulate2015(problem, "fewest composite classes")), limitSeconds),
  }));
}

/** How a solver is called and how its words are understood. */
interface NativeProgram {
  readonly command: string;
  readonly version: readonly string[];
  readonly solve: (file: string, limitSeconds: number) => readonly string[];
  /** Matches where the best answer is proved; its group is the value. */
  readonly optimal: RegExp;
  readonly infeasible: RegExp;
  readonly cut: RegExp;
}

const PROGRAMS: readonly NativeProgram[] = [
  {
    command: "glpsol",
    version: ["--version"],
    solve: (file, limit) => ["--mps", file, "--tmlim", `${limit}`, "-o", "/dev/stdout"],
    optimal: /INTEGER OPTIMAL SOLUTION FOUND[\s\S]*Objective:\s+goal = (\S+)/u,
    infeasible: /NO (?:PRIMAL |INTEGER |)FEASIBLE SOLUTION/u,
    cut: /TIME LIMIT EXCEEDED/u,
  },
  {
    command: "cbc",
    version: ["-quit"],
    solve: (file, limit) => [file, "-sec", `${limit}`, "-ratioGap", "0", "-allowableGap", "0", "-solve", "-quit"],
    optimal: /Result - Optimal solution found[\s\S]*Objective value:\s+(\S+)/u,
    infeasible:
      /Problem (?:is|proven) infeasible|Result - (?:Problem proven|Linear relaxation) infeasible|says infeasible/u,
    cut: /Stopped on time limit/u,
  },
  {
    command: "lp_solve",
    version: ["-S1", "-parse_only"],
    solve: (file, limit) => ["-mps", file, "-timeout", `${limit}`, "-S4"],
    optimal: /^Value of objective function: (\S+)/mu,
    infeasible: /This problem is infeasible/u,
    cut: /sub-optimal|SUBOPTIMAL|timeout|TIMEOUT/u,
  },
];

const SMALLEST = mpsText({
  variables: [{ lower: 0, upper: 1, integer: true }],
  constraints: [{ terms: [{ coefficient: 1, variable: 0 }], lower: 1, upper: Infinity }],
  objective: [{ coefficient: 1, variable: 0 }],
});

function isInstalled({ command, version }: NativeProgram): boolean {
  return spawnSync(command, version, { input: "", timeout: 5000 }).error === undefined;
}

function startingTime(program: NativeProgram): number {
  return Math.min(...[1, 2, 3].map(() => run(program, SMALLEST, 5).milliseconds));
}

function run({ command, solve, optimal, infeasible, cut }: NativeProgram, mps: string, limitSeconds: number): Attempt {
  const folder = mkdtempSync(join(tmpdir(), "class-cruncher-bench-"));
  try {
    const file = join(folder, "school.mps");
    writeFileSync(file, mps);
    const start = performance.now();
    const { stdout } = spawnSync(command, solve(file, limitSeconds), {
      encoding: "utf8",
      input: "",
      timeout: (limitSeconds + 0.5) * 1000,
      maxBuffer: 2 ** 26,
    });
    const milliseconds = performance.now() - start;
    if (milliseconds >= limitSeconds * 1000 || cut.test(stdout)) return { ending: "cut", milliseconds };
    if (infeasible.test(stdout)) return { ending: "infeasible", milliseconds };
    const value = Number(optimal.exec(stdout)?.[1]);
    return Number.isFinite(value)
      ? { ending: "proved", milliseconds, compositeClasses: Math.round(value) }
      : { ending: "failed", milliseconds };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
