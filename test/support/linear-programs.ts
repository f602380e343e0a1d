import type { Constraint, LinearProgram, Variable } from "../../src/optimisation/program/linear-program";
import { createRandom } from "./random";

/** A random programme of a few whole variables with small bounds, always the same for a seed. */
export function randomProgram(seed: number): LinearProgram {
  const random = createRandom(seed);
  const count = random.whole(1, 4);
  const variables = Array.from({ length: count }, (): Variable => {
    const lower = random.whole(-3, 2);
    return { lower, upper: lower + random.whole(0, 5), integer: true };
  });
  const terms = (): Constraint["terms"] =>
    variables.flatMap((_, variable) =>
      random.chance(0.7) ? [{ coefficient: random.whole(-4, 4) || 1, variable }] : [],
    );
  const constraints = Array.from({ length: random.whole(1, 4) }, (): Constraint => {
    const lower = random.chance(0.3) ? -Infinity : random.whole(-8, 4);
    const upper = Number.isFinite(lower) && random.chance(0.5) ? lower + random.whole(0, 5) : Infinity;
    return Number.isFinite(lower)
      ? { terms: terms(), lower, upper }
      : { terms: terms(), lower, upper: random.whole(-4, 8) };
  });
  return { variables, constraints, objective: terms() };
}

/** Every whole point within the bounds that keeps the constraints. */
export function wholePoints({
  variables,
  constraints,
}: Pick<LinearProgram, "variables" | "constraints">): readonly (readonly number[])[] {
  const extend = (point: readonly number[]): readonly (readonly number[])[] => {
    const variable = variables[point.length];
    if (variable === undefined) return constraints.every((constraint) => keeps(point, constraint)) ? [point] : [];
    const width = variable.upper - variable.lower;
    return Array.from({ length: width + 1 }, (_, step) => extend([...point, variable.lower + step])).flat();
  };
  return extend([]);
}

/** What the terms add up to at a point. */
export function sumAt(point: readonly number[], terms: Constraint["terms"]): number {
  return terms.reduce((sum, { coefficient, variable }) => sum + coefficient * (point[variable] ?? Number.NaN), 0);
}

function keeps(point: readonly number[], { terms, lower, upper }: Constraint): boolean {
  const value = sumAt(point, terms);
  return value >= lower && value <= upper;
}
