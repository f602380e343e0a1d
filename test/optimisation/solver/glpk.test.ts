import type { Constraint, LinearProgram } from "../../../src/optimisation/program/linear-program";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import { formulate2015 } from "../../support/formulation-2015";
import { massachusettsSchools } from "../../support/cases";
import { randomProgram, sumAt, wholePoints } from "../../support/linear-programs";

const glpk = await createGlpkSolver();

/** 2x + 2y within bounds, x and y from 0 to 3. */
function twoOfEach(lower: number, upper: number, integer: boolean): LinearProgram {
  const terms = [0, 1].map((variable) => ({ coefficient: 2, variable }));
  const constraint: Constraint = { terms, lower, upper };
  const variable = { lower: 0, upper: 3, integer };
  return { variables: [variable, variable], constraints: [constraint], objective: [{ coefficient: 1, variable: 0 }] };
}

describe("GLPK", () => {
  it("finds an optimum and its values", () => {
    expect(glpk.solve(twoOfEach(8, 8, true), 5)).toEqual({ kind: "optimal", objective: 1, values: [1, 3] });
    expect(glpk.solve(twoOfEach(7, 7, false), 5)).toEqual({ kind: "optimal", objective: 0.5, values: [0.5, 3] });
  });

  it("calls a linear programme that cannot be infeasible, without values", () => {
    expect(glpk.solve(twoOfEach(13, Infinity, false), 5)).toEqual({ kind: "infeasible" });
  });

  it("calls a whole-number programme infeasible whose linear one is, without values", () => {
    expect(glpk.solve(twoOfEach(13, Infinity, true), 5)).toEqual({ kind: "infeasible" });
  });

  it("calls a whole-number programme infeasible that only fractions could solve, without values", () => {
    expect(glpk.solve(twoOfEach(7, 7, true), 5)).toEqual({ kind: "infeasible" });
  });

  it("minimises over bounds of every kind", () => {
    const objective = [
      { coefficient: 1, variable: 0 },
      { coefficient: -1, variable: 1 },
    ];
    const variables = [
      { lower: -Infinity, upper: Infinity, integer: false },
      { lower: -Infinity, upper: -2, integer: false },
    ];
    const terms = [{ coefficient: 1, variable: 0 }];
    const constraints = [{ terms: [...terms, { coefficient: 0.5, variable: 1 }], lower: -4, upper: Infinity }];
    expect(glpk.solve({ variables, constraints, objective }, 5)).toEqual({
      kind: "optimal",
      objective: -1,
      values: [-3, -2],
    });
  });

  it("has no word for a programme without a least value, and says so", () => {
    const variables = [{ lower: -Infinity, upper: Infinity, integer: false }];
    const terms = [{ coefficient: 1, variable: 0 }];
    const constraints = [{ terms, lower: -Infinity, upper: 5 }];
    expect(() => glpk.solve({ variables, constraints, objective: terms }, 5)).toThrow(/status/u);
  });

  it.each(Array.from({ length: 200 }, (_, index) => index + 1001))(
    "finds the optimum of random programme %i",
    (seed) => {
      const program = randomProgram(seed);
      const values = wholePoints(program).map((point) => sumAt(point, program.objective));
      expect(glpk.solve(program, 10)).toMatchObject(
        values.length > 0 ? { kind: "optimal", objective: Math.min(...values) } : { kind: "infeasible" },
      );
    },
  );

  it("vouches for no optimum when its time runs out, and for values only where it has some", () => {
    const [school] = massachusettsSchools();
    if (school === undefined) throw new Error("There is no school.");
    const program = formulate2015(school.problem, { mostEvenWithComposites: 3 });
    const [outcome, seconds] = timed(() => glpk.solve(program, 1.5));
    expect(seconds).toBeLessThan(20);
    // Fractions of a second are no whole one.
    expect(timed(() => glpk.solve(program, 0.05))[1]).toBeLessThan(seconds / 2);
    expect(["feasible", "undecided"]).toContain(outcome.kind);
    const values = "values" in outcome ? outcome.values : undefined;
    const broken = program.constraints.filter(({ terms, lower, upper }) => {
      const sum = values === undefined ? lower : sumAt(values, terms);
      return sum < lower - 1e-4 || sum > upper + 1e-4;
    });
    expect(broken).toEqual([]);
    expect(values !== undefined).toBe(outcome.kind === "feasible");
  });
});

/** What something comes to, and how many seconds it took. */
function timed<Result>(work: () => Result): readonly [Result, number] {
  const start = performance.now();
  const result = work();
  return [result, (performance.now() - start) / 1000];
}
