import { solveReduced } from "../../../src/optimisation/program/presolve";
import { propagateBounds } from "../../../src/optimisation/program/propagate-bounds";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Solver } from "../../../src/optimisation/program/solver";
import { randomProgram, sumAt, wholePoints } from "../../support/linear-programs";

const glpk = await createGlpkSolver();
const seeds = Array.from({ length: 400 }, (_, index) => index + 1);
const points = new Map<number, number>();

/** The programme of a seed with its bounds propagated, and the whole points it had before. */
function propagated(seed: number) {
  const program = randomProgram(seed);
  const before = wholePoints(program);
  points.set(seed, before.length);
  return { program, before, bounds: propagateBounds(program.variables, program.constraints) };
}

describe("Propagated bounds", () => {
  it.each(seeds)("cut off no whole point of random programme %i, and reach no further than before", (seed) => {
    const { program, before, bounds } = propagated(seed);
    const after = bounds === undefined ? [] : wholePoints({ ...program, variables: bounds });
    expect(after).toEqual(before);
    const wider = bounds?.filter(({ lower, upper }, index) => {
      const given = program.variables[index];
      return given === undefined || lower < given.lower || upper > given.upper;
    });
    expect(wider ?? []).toEqual([]);
  });

  it.each(seeds)("of random programme %i are final: asked again, they move no further", (seed) => {
    const { program, bounds } = propagated(seed);
    const again = bounds === undefined ? undefined : propagateBounds(bounds, program.constraints);
    expect(again).toEqual(bounds);
  });

  it("were asked of programmes with and without whole points", () => {
    const counts = seeds.map((seed) => points.get(seed) ?? propagated(seed).before.length);
    expect(counts.filter((count) => count === 0).length).toBeGreaterThan(40);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(120);
  });

  it("follow from a constraint by hand: 2x + 3y ≤ 12 with y ≥ 2 leaves x ≤ 3 and y ≤ 4", () => {
    const variables = [
      { lower: 0, upper: 100, integer: true },
      { lower: 2, upper: Infinity, integer: true },
    ];
    const terms = [
      { coefficient: 2, variable: 0 },
      { coefficient: 3, variable: 1 },
    ];
    expect(propagateBounds(variables, [{ terms, lower: -Infinity, upper: 12 }])).toEqual([
      { lower: 0, upper: 3, integer: true },
      { lower: 2, upper: 4, integer: true },
    ]);
  });

  it("do not exist where a constraint cannot hold", () => {
    const variables = [{ lower: 0, upper: 3, integer: true }];
    const terms = [{ coefficient: 2, variable: 0 }];
    expect(propagateBounds(variables, [{ terms, lower: 7, upper: Infinity }])).toBeUndefined();
    expect(propagateBounds(variables, [{ terms, lower: 3, upper: 3 }])).toBeUndefined();
  });
});

describe("A reduced programme", () => {
  it.each(seeds)("has the optimum of random programme %i", (seed) => {
    const { program, before, bounds } = propagated(seed);
    const outcome =
      bounds === undefined ? { kind: "infeasible" } : solveReduced(glpk, { ...program, variables: bounds }, 10);
    const values = before.map((point) => sumAt(point, program.objective));
    expect(outcome).toMatchObject(
      values.length > 0 ? { kind: "optimal", objective: Math.min(...values) } : { kind: "infeasible" },
    );
  });

  it.each(seeds.slice(0, 100))("has values for every variable of random programme %i that keep it", (seed) => {
    const { program, before, bounds } = propagated(seed);
    const outcome = bounds === undefined ? undefined : solveReduced(glpk, { ...program, variables: bounds }, 10);
    const found = outcome !== undefined && "values" in outcome ? outcome.values.map(Math.round).join() : "";
    expect(before.filter((point) => point.join() === found)).toHaveLength(before.length > 0 ? 1 : 0);
  });

  it("asks no solver where the bounds decide everything", () => {
    const never: Solver = {
      solve: () => {
        throw new Error("There was nothing to ask.");
      },
    };
    const program = {
      variables: [
        { lower: 2, upper: 2, integer: true },
        { lower: 0, upper: 5, integer: false },
      ],
      constraints: [
        {
          terms: [
            { coefficient: 1, variable: 0 },
            { coefficient: 1, variable: 1 },
          ],
          lower: 3,
          upper: Infinity,
        },
      ],
      objective: [{ coefficient: 1, variable: 1 }],
    };
    expect(solveReduced(never, program, 1)).toEqual({ kind: "optimal", objective: 1, values: [2, 1] });
  });
});
