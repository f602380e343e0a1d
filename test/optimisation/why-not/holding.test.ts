import { formulate } from "../../../src/optimisation/model/formulate";
import { isFeasible } from "../../../src/optimisation/search/feasibility";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Solver } from "../../../src/optimisation/program/solver";
import { Solutions } from "../../../src/optimisation/why-not/holding";
import { moreThan, seedsFrom } from "../../support/number-of-cases";
import { randomSchool } from "../../support/random-schools";
import { TIMELESS } from "../../support/search";

const solver = await createGlpkSolver();
const seeds = seedsFrom(23_001, 200);
const solutions = new Solutions(solver);
const answers = seeds.map((seed) => {
  const formulation = formulate(randomSchool(seed));
  return { seed, formulation, found: solutions.of(formulation, [1000], TIMELESS) };
});

describe.each(answers)("A solution of random school $seed", ({ seed, formulation, found }) => {
  it("is there where there is a plan, and keeps the rules", () => {
    expect(found !== "none").toBe(isFeasible(solver, randomSchool(seed), TIMELESS));
    const values = found === "none" ? undefined : found;
    const broken = formulation.rules.filter(({ terms, lower, upper }) => {
      const sum = terms.reduce(
        (total, { coefficient, variable }) => total + coefficient * (values?.[variable] ?? 0),
        0,
      );
      return values !== undefined && (sum < lower - 1e-6 || sum > upper + 1e-6);
    });
    expect(broken).toEqual([]);
  });
});

describe("Solutions", () => {
  it("are there for some of the random schools, and not for others", () => {
    expect(answers.filter(({ found }) => found === "none").length).toBeGreaterThan(moreThan(20));
    expect(answers.filter(({ found }) => found !== "none").length).toBeGreaterThan(moreThan(20));
  });

  const silent = new Solutions({ solve: () => ({ kind: "undecided" }) });
  const school = answers.find(
    ({ formulation, found }) => found !== "none" && silent.of(formulation, [1], TIMELESS) === undefined,
  )?.formulation;
  /** Answers whoever minimises composite classes, or whoever maximises them. */
  const answering = (fewest: boolean): { readonly solver: Solver; readonly limits: number[] } => {
    const limits: number[] = [];
    const picky: Solver = {
      solve: (program, seconds) => {
        limits.push(seconds);
        const isFewest = program.objective.every(({ coefficient }) => coefficient > 0);
        return isFewest === fewest ? solver.solve(program, seconds) : { kind: "undecided" };
      },
    };
    return { solver: picky, limits };
  };

  it.each([true, false])("are found in either direction, and the next in the one that told: fewest %s", (fewest) => {
    if (school === undefined) throw new Error("No school has a plan.");
    const { solver: picky, limits } = answering(fewest);
    const some = new Solutions(picky);
    expect([some.of(school, [1], TIMELESS), some.of(school, [2], TIMELESS)].map(Array.isArray)).toEqual([true, true]);
    expect(limits).toEqual(fewest ? [1, 2] : [1, 1, 2]);
  });

  it("are looked for round by round, until no time is left", () => {
    if (school === undefined) throw new Error("No school has a plan.");
    const limits: number[] = [];
    const never: Solver = { solve: (_, seconds) => (limits.push(seconds), { kind: "undecided" }) };
    let asked = 0;
    expect(new Solutions(never).of(school, [1, 3], () => [9, 9, 2, 0][asked++] ?? 0)).toBeUndefined();
    expect(limits).toEqual([1, 1, 2]);
  });
});
