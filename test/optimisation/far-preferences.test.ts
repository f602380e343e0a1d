import { readFileSync } from "node:fs";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { levelsOf } from "../../src/optimisation/search/lexicographic";
import { measure } from "../../src/planning/measures";
import { classSize } from "../../src/planning/plan";
import type { Problem } from "../../src/planning/problem";
import { plansOf, search } from "../support/search";

interface Case {
  readonly name: string;
  readonly problem: Problem;
  readonly alternatives: number;
  readonly expected: readonly (readonly number[])[];
}

const cases = JSON.parse(readFileSync("test/cases/far-preferences.json", "utf8")) as readonly Case[];
const solver = await createGlpkSolver();

describe("A school that prefers sizes in the thousands", () => {
  it.each(cases)("is planned exactly: $name", ({ problem, alternatives, expected }) => {
    const levels = levelsOf(problem);
    const keys = plansOf(search(solver, problem, alternatives)).map((plan) => {
      const measures = measure(plan);
      return levels.map((level) => measures[level]);
    });
    expect(keys).toEqual(expected);
  });

  it("has the most even of the plans with the fewest classes, as without a preference, where all prefer the same", () => {
    const [school] = cases;
    if (school === undefined) throw new Error("There is no case.");
    const sizesPreferring = (preferredClassSize?: number): { classes: number; squares: number } => {
      const grades = school.problem.grades.map((grade) => ({ ...grade, preferredClassSize: preferredClassSize ?? 0 }));
      const [plan] = plansOf(search(solver, { ...school.problem, priorities: ["fewest teachers"], grades }, 1));
      const sizes = (plan?.classes ?? []).map(classSize);
      return { classes: sizes.length, squares: sizes.reduce((sum, size) => sum + size ** 2, 0) };
    };
    expect(sizesPreferring()).toEqual({ classes: 10, squares: 4051 });
    for (const size of [5_000, 99_999, 100_000]) expect(sizesPreferring(size)).toEqual(sizesPreferring());
  });
});
