import { explain } from "../../../src/optimisation/why-not/explain";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Solver } from "../../../src/optimisation/program/solver";
import type { Conflict } from "../../../src/planning/conflict";
import type { Problem } from "../../../src/planning/problem";
import { randomSchool } from "../../support/random-schools";

const solver = await createGlpkSolver();

/** Impossible schools of three to five grades whose conflicts take more than a few questions. */
const seeds = [20_064, 20_108, 20_129, 20_192];

/** What is told until so much time has passed, where each programme takes a second. */
function toldIn(problem: Problem, seconds: number): { readonly told: readonly Conflict[]; readonly solves: number } {
  let solves = 0;
  const counting: Solver = {
    solve: (program, limit) => {
      solves += 1;
      return solver.solve(program, limit);
    },
  };
  const told: Conflict[] = [];
  try {
    for (const conflict of explain(counting, problem, () => seconds - solves)) told.push(conflict);
  } catch (error) {
    expect(error).toMatchObject({ name: "OutOfTime" });
  }
  return { told, solves };
}

/** What is told in the end, and what is told where the time ends after every other second. */
const answers = seeds.map((seed) => {
  const school = randomSchool(seed);
  const { told, solves } = toldIn(school, Infinity);
  const cuts = Array.from({ length: Math.floor(solves / 2) }, (_, index) => toldIn(school, 2 * index + 1).told);
  return { seed, all: told, cuts };
});

describe.each(answers)("Why random school $seed has no plan, where the time ends early", ({ all, cuts }) => {
  it("stays told, however little time is left to prove it the smallest", () => {
    const first = cuts.findIndex((told) => told.length > 0);
    expect(first).toBeGreaterThan(0);
    expect(cuts.slice(first).filter((told) => told.length === 0)).toEqual([]);
  });

  it("is called the smallest only where it is as small as the one found in the end", () => {
    const wrong = cuts.filter(([first]) => first?.smallest === true && first.rules.length !== all[0]?.rules.length);
    expect(wrong).toEqual([]);
    expect(
      cuts.flatMap((told) => told.slice(0, 1)).filter(({ rules }) => rules.length < (all[0]?.rules.length ?? 0)),
    ).toEqual([]);
  });
});

describe("Where the time ends early", () => {
  it("a conflict is told before it is proved the smallest, and without figures for which there is no time", () => {
    const early = answers.flatMap(({ cuts }) => cuts.map(([first]) => first));
    expect(early.filter((conflict) => conflict?.smallest === false).length).toBeGreaterThan(0);
    expect(early.filter((conflict) => conflict !== undefined && conflict.holds === undefined).length).toBeGreaterThan(
      0,
    );
  });
});
