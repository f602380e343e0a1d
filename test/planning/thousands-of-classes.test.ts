import { classTypes } from "../../src/planning/class-type";
import { measure } from "../../src/planning/measures";
import type { Problem } from "../../src/planning/problem";
import { breachesOf } from "../../src/planning/rules";

describe("A plan of 100,000 classes", () => {
  it("is measured and checked in the time that reading it takes", () => {
    const limits = { minClassSize: 1, maxClassSize: 2, minSubclass: 1 };
    const problem: Problem = {
      teachers: 100_000,
      teacherRule: "at most",
      grades: [
        { name: "K", children: 99_999, ...limits },
        { name: "1", children: 1, ...limits },
      ],
      composites: [],
      priorities: [],
    };
    const classes = classTypes(problem).flatMap((type, grade) =>
      Array.from({ length: grade === 0 ? 99_999 : 1 }, (_, index) => ({
        name: `${type.name} ${index}`,
        type,
        children: [1],
      })),
    );
    const started = performance.now();
    expect(measure({ classes })).toMatchObject({
      teachers: 100_000,
      evenness: 100_000,
      loneClasses: 0,
      smallest: 1,
      largest: 1,
    });
    expect(breachesOf({ classes }, problem)).toEqual([]);
    expect((performance.now() - started) / 1000).toBeLessThan(10);
  });
});
