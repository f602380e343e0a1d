import { atMostWhere, type Choice } from "../../../src/optimisation/model/at-most-where";
import { Variables } from "../../../src/optimisation/model/ground";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";

const solver = await createGlpkSolver();

/** The most that a number of 0 … 1,000,000 can be under the rows, where the choice is this value. */
function mostUnder(upper: number, most: number, yes: Choice["yes"], chosen: number): number {
  const variables = new Variables();
  const number = variables.add(0, 1_000_000, true);
  const choice = variables.add(chosen, chosen, true);
  const terms = [{ coefficient: 1, variable: number }];
  const constraints = atMostWhere(terms, upper, most, { variable: choice, yes }, variables);
  const objective = [{ coefficient: -1, variable: number }];
  const outcome = solver.solve({ variables: variables.all, constraints, objective }, 5);
  if (outcome.kind !== "optimal") throw new Error(`The solver says: ${outcome.kind}.`);
  return outcome.values[number] ?? Number.NaN;
}

describe("A bound that a yes lifts", () => {
  it.each([7, 10_000, 10_001, 123_456, 900_000])(
    "holds where the answer is no, whatever it is lifted by: %i",
    (most) => {
      expect(mostUnder(3, most, 1, 0)).toBe(3);
      expect(mostUnder(3, most, 0, 1)).toBe(3);
    },
  );

  it.each([7, 10_000])("is lifted by as much as is said: %i", (most) => {
    expect(mostUnder(3, most, 1, 1)).toBe(3 + most);
    expect(mostUnder(3, most, 0, 0)).toBe(3 + most);
  });

  it.each([10_001, 123_456, 900_000])(
    "is lifted by at least as much, in two steps whose factors a solver keeps apart: %i",
    (most) => {
      expect(mostUnder(3, most, 1, 1)).toBeGreaterThanOrEqual(3 + most);
      expect(mostUnder(3, most, 0, 0)).toBeGreaterThanOrEqual(3 + most);
      const variables = new Variables();
      const choice = { variable: variables.add(0, 1, true), yes: 1 } as const;
      const rows = atMostWhere([{ coefficient: 1, variable: variables.add(0, most) }], 0, most, choice, variables);
      const factors = rows.flatMap(({ terms }) => terms.map(({ coefficient }) => Math.abs(coefficient)));
      expect(Math.max(...factors)).toBeLessThanOrEqual(1000);
    },
  );
});
