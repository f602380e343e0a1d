import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Problem } from "../../../src/planning/problem";
import type { Priority } from "../../../src/planning/priority";
import { plansOf, search, structureText } from "../../support/search";

const solver = await createGlpkSolver();

/** A cap of 20, a hard limit of 25; a composite has at least so many of each grade. */
function school(children: readonly number[], minSubclass: readonly number[], priorities: readonly Priority[]): Problem {
  return {
    teachers: 3,
    teacherRule: "at most",
    grades: children.map((count, grade) => ({
      name: String(grade + 1),
      children: count,
      minClassSize: 1,
      maxClassSize: 25,
      softMaxClassSize: 20,
      minSubclass: minSubclass[grade] ?? 1,
    })),
    composites: [{ grades: [0, 1] }],
    priorities: [...priorities, "fewest teachers", "fewest classes over the cap"],
  };
}

/** The structure of the best plan. */
function best(problem: Problem): string | undefined {
  return plansOf(search(solver, problem, 1)).map(structureText)[0];
}

describe("types parted by their cap", () => {
  it("have what their classes over it lack of the upper grade counted: one class of 13 and 10 would have 3", () => {
    const parted = (first: readonly Priority[]): string | undefined => best(school([13, 10], [5, 5], first));
    expect(parted(["larger subclass in the upper grade"])).toBe("1×0 1×1");
    expect(parted([])).toBe("1×0+1");
  });

  it("have their classes over it known as not lone: 22 of 40 sit in the only class of their own", () => {
    const parted = (first: readonly Priority[]): string | undefined => best(school([40, 7], [1, 7], first));
    expect(parted(["fewest lone single-grade classes"])).toBe(parted([]));
    expect(parted([])).toBe("1×0 1×0+1");
  });
});
