import { check } from "../../src/functions/check";
import type { Problem } from "../../src/planning/problem";

/** 20 and 23 children of K, and 20 of 1. */
const SCHOOL: Problem = {
  teachers: 3,
  teacherRule: "at most",
  grades: [43, 20].map((children, position) => ({
    name: ["K", "1"][position] ?? "",
    children,
    minClassSize: 1,
    maxClassSize: 25,
    minSubclass: 1,
  })),
  composites: [],
  priorities: [],
  currentPlan: [
    [20, 0],
    [23, 0],
    [0, 20],
  ],
};

function checked(averages: Problem["averages"]): string {
  return check({ ...SCHOOL, ...(averages && { averages }) }, (position) => `class ${position + 1}`);
}

describe("a check of classes made by hand", () => {
  it("holds them to the averages of the school, where it has some", () => {
    expect(checked(undefined)).toBe("OK");
    expect(checked([{ grades: [0, 1], largest: 21 }])).toBe("OK");
    expect(checked([{ grades: [0], largest: 21 }])).toBe(
      "The classes with grade K have 21.5 children on average (43 in 2), but may have 21 at most.",
    );
  });
});
