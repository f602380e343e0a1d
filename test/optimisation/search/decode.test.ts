import { planOfPlaced } from "../../../src/optimisation/search/decode";
import { formulate } from "../../../src/optimisation/model/formulate";
import type { Problem } from "../../../src/planning/problem";
import { classSize, type Plan } from "../../../src/planning/plan";
import { createRandom } from "../../support/random";

const grade = (name: string) => ({ name, children: 60, minClassSize: 1, maxClassSize: 60, minSubclass: 1 });

/** A school in which a type of three grades can have what a test wants. */
const problem: Problem = {
  teachers: 9,
  teacherRule: "at most",
  grades: [grade("K"), grade("1"), grade("2")],
  composites: [{ grades: [0, 1, 2] }],
  priorities: [],
};

/** The classes when so many classes of K/1/2 share so many children of each grade. */
function dealt(classes: number, totals: readonly number[]): Plan {
  const formulation = formulate(problem);
  const position = formulation.types.findIndex(({ name }) => name === "K/1/2");
  return planOfPlaced(
    formulation,
    formulation.types.map((_, t) => (t === position ? classes : 0)),
    formulation.types.map((_, t) => (t === position ? totals : [])),
  );
}

const hands = Array.from({ length: 100 }, (_, index) => {
  const random = createRandom(index + 1);
  return { seed: index + 1, classes: random.whole(1, 9), totals: [0, 1, 2].map(() => random.whole(0, 60)) };
});

describe("Children dealt out to the classes of a type", () => {
  it("go round by hand: 4 K, 4 first and 3 second graders in three classes", () => {
    expect(dealt(3, [4, 4, 3]).classes.map(({ name, children }) => [name, children])).toEqual([
      ["K/1/2 A", [2, 1, 1]],
      ["K/1/2 B", [1, 2, 1]],
      ["K/1/2 C", [1, 1, 1]],
    ]);
  });

  it.each(hands)(
    "differ by at most one child in size and in each grade, largest first, seed $seed",
    ({ classes, totals }) => {
      const plan = dealt(classes, totals);
      const sizes = plan.classes.map(classSize);
      const spread = (counts: readonly number[]): number => Math.max(...counts) - Math.min(...counts);
      expect(plan.classes).toHaveLength(classes);
      expect(
        totals.map((_, index) => plan.classes.reduce((sum, { children }) => sum + (children[index] ?? 0), 0)),
      ).toEqual(totals);
      expect(spread(sizes)).toBeLessThanOrEqual(1);
      for (const index of totals.keys())
        expect(spread(plan.classes.map(({ children }) => children[index] ?? 0))).toBeLessThanOrEqual(1);
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    },
  );

  it("cannot be fractions", () => {
    expect(() => dealt(2, [4.5, 4, 4])).toThrow("whole children");
  });

  it("cannot be without a class", () => {
    expect(() => dealt(0, [1, 0, 0])).toThrow("no class");
  });
});
