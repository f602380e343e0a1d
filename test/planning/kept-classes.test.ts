import { classTypes } from "../../src/planning/class-type";
import { keptClasses, planOfClasses } from "../../src/planning/kept-classes";
import type { SchoolClass } from "../../src/planning/plan";
import type { KeptClass, Problem } from "../../src/planning/problem";
import { breachesOf } from "../../src/planning/rules";

const limits = { minClassSize: 1, maxClassSize: 40, minSubclass: 1 };
const problem: Problem = {
  teachers: 40,
  teacherRule: "at most",
  grades: [
    { name: "3", children: 36, ...limits },
    { name: "4", children: 33, ...limits },
  ],
  composites: [{ grades: [0, 1] }],
  priorities: [],
};

/** The classes of 3/4 with so many children, and the kept ones. */
function planOf(planned: readonly (readonly number[])[], keep: readonly KeptClass[]) {
  const type = classTypes(problem).find(({ name }) => name === "3/4");
  if (type === undefined) throw new Error("The school allows 3/4.");
  const classes = planned.map((children): SchoolClass => ({ name: type.name, type, children }));
  return planOfClasses([...classes, ...keptClasses({ ...problem, keep })]);
}

const shown = (plan: ReturnType<typeof planOf>): readonly string[] =>
  plan.classes.map(({ name, children, kept }) => `${name}: ${children.join("+")}${kept === true ? ", kept" : ""}`);

describe("A class that is kept", () => {
  it("has the letter it had, also among classes like it, and stands in its place", () => {
    const others = [
      [12, 11],
      [12, 11],
    ];
    expect(shown(planOf(others, [{ children: [12, 11], letter: "B" }]))).toEqual([
      "3/4 A: 12+11",
      "3/4 B: 12+11, kept",
      "3/4 C: 12+11",
    ]);
    expect(shown(planOf(others, [{ children: [20, 11], letter: "E" }]))).toEqual([
      "3/4 A: 12+11",
      "3/4 B: 12+11",
      "3/4 E: 20+11, kept",
    ]);
  });

  it("gets a letter that is left where it has none, by its size", () => {
    const keep = [{ children: [20, 11] }, { children: [1, 2], letter: "A" }];
    expect(shown(planOf([[12, 11]], keep))).toEqual(["3/4 A: 1+2, kept", "3/4 B: 20+11, kept", "3/4 C: 12+11"]);
  });

  it("stands behind Z with two letters", () => {
    const names = planOf(
      Array.from({ length: 27 }, () => [1, 1]),
      [{ children: [2, 2], letter: "AB" }],
    ).classes.map(({ name }) => name);
    expect(names.slice(-4)).toEqual(["3/4 Y", "3/4 Z", "3/4 AA", "3/4 AB"]);
  });

  it("breaks a rule of plans where it is called otherwise", () => {
    const keep = [{ children: [12, 11], letter: "B" }];
    const others = [
      [12, 11],
      [12, 11],
    ];
    const school = { ...problem, keep };
    expect(breachesOf(planOf(others, keep), school)).toEqual([]);
    expect(breachesOf(planOf(others, [{ children: [12, 11], letter: "C" }]), school)).toEqual([
      { rule: "keptClassesStay", sentence: "The class 3/4 B that is kept is called otherwise." },
    ]);
  });
});
