import { classTypes, type ClassType } from "../../src/planning/class-type";
import type { Composite, Grade } from "../../src/planning/grades";
import { measure } from "../../src/planning/measures";
import type { Plan } from "../../src/planning/plan";
import type { Priority } from "../../src/planning/priority";
import type { Problem } from "../../src/planning/problem";
import { breachesOf } from "../../src/planning/rules";
import { countOverCap, mostOverCap, partsOf, shareFraction, shareText } from "../../src/planning/soft-cap";

function grade(name: string, softMaxClassSize?: number): Grade {
  const limits = { name, children: 62, minClassSize: 15, maxClassSize: 22, minSubclass: 1 };
  return softMaxClassSize === undefined ? limits : { ...limits, softMaxClassSize };
}

function typesOf(grades: readonly Grade[], composites: readonly Composite[] = []): readonly ClassType[] {
  return classTypes({ grades, composites });
}

/** Classes of one grade under a cap of 20 and a limit of 22, of these sizes. */
function classesOf(...sizes: readonly number[]): Plan {
  const [type] = typesOf([grade("1", 20)]);
  if (type === undefined) throw new Error("There is no type.");
  return { classes: sizes.map((size, index) => ({ name: `1 ${"ABC"[index] ?? ""}`, type, children: [size] })) };
}

function problemOf(priorities: readonly Priority[], shareOverCap?: number): Problem {
  const school: Problem = { teachers: 3, teacherRule: "at most", grades: [grade("1", 20)], composites: [], priorities };
  return shareOverCap === undefined ? school : { ...school, shareOverCap };
}

const rulesBroken = (plan: Plan, problem: Problem): readonly string[] =>
  breachesOf(plan, problem).map(({ rule }) => rule);

describe("The cap of a class", () => {
  it("is the smallest of its grades' that have one, unless its composite has its own", () => {
    const composites = [{ grades: [0, 1] }, { grades: [1, 2], softMaxClassSize: 17 }, { grades: [0, 2] }];
    const types = typesOf([grade("K", 18), grade("1", 20), grade("2")], composites);
    expect(Object.fromEntries(types.map(({ name, softMax }) => [name, softMax]))).toEqual({
      K: 18,
      "K/1": 18,
      "K/2": 18,
      "1": 20,
      "1/2": 17,
      "2": undefined,
    });
  });

  it("parts a type only where sizes lie on both sides of it, and only where it is asked to", () => {
    const sizes = (type: ClassType, isParted: boolean): readonly (readonly number[])[] =>
      partsOf(type, isParted).map(({ minSize, maxSize }) => [minSize, maxSize]);
    const [usual, low, high, none] = typesOf([grade("1", 20), grade("2", 14), grade("3", 22), grade("4")]);
    expect([usual, low, high, none].map((type) => type && sizes(type, true))).toEqual([
      [
        [15, 20],
        [21, 22],
      ],
      [[15, 22]],
      [[15, 22]],
      [[15, 22]],
    ]);
    expect(usual && sizes(usual, false)).toEqual([[15, 22]]);
  });
});

describe("Classes over the cap", () => {
  it("are counted, and the children beyond it", () => {
    expect(measure(classesOf(22, 20, 20))).toMatchObject({ classesOverCap: 1, childrenOverCap: 2 });
    expect(measure(classesOf(21, 21, 20))).toMatchObject({ classesOverCap: 2, childrenOverCap: 2 });
    expect(countOverCap(classesOf(21, 21, 20))).toEqual({ over: 2, capped: 3 });
  });

  it("may differ from the others only where as few as possible are to be over it", () => {
    const few: Problem = problemOf(["fewest classes over the cap"]);
    expect(rulesBroken(classesOf(22, 20, 20), few)).toEqual([]);
    expect(rulesBroken(classesOf(22, 21, 19), few)).toEqual([]);
    expect(rulesBroken(classesOf(22, 22, 18), problemOf(["fewest children over the cap"]))).toEqual(["evenWithinType"]);
    expect(rulesBroken(classesOf(22, 20, 20), problemOf([]))).toEqual(["evenWithinType"]);
  });

  it("differ among themselves by at most one child, and those within likewise", () => {
    const few: Problem = { ...problemOf(["fewest classes over the cap"]), teachers: 4 };
    const broken = (...sizes: readonly number[]): readonly string[] =>
      breachesOf(classesOf(...sizes), few)
        .map(({ sentence }) => sentence)
        .filter((said) => said.includes("differ"));
    expect(broken(22, 22, 18)).toEqual([]);
    expect(broken(20, 20, 18)).toEqual(["The classes of type 1 differ by more than one child."]);
  });

  it("are no more than their share of the classes that have a cap, rounded down", () => {
    expect(rulesBroken(classesOf(21, 21, 20), problemOf([], 0.66))).toEqual(["shareWithinLimit"]);
    expect(rulesBroken(classesOf(21, 21, 20), problemOf([], 0.67))).toEqual([]);
    expect([
      mostOverCap(0.1, 13),
      mostOverCap(0.1, 9),
      mostOverCap(0, 40),
      mostOverCap(1, 3),
      mostOverCap(0.29, 100),
    ]).toEqual([1, 0, 0, 3, 29]);
  });
});

describe("A share", () => {
  it("is whole classes of whole classes, as long as it has four decimals at most", () => {
    expect(shareFraction(0.125)).toEqual({ over: 1, of: 8 });
    expect(shareFraction(0.1234)).toEqual({ over: 617, of: 5000 });
    expect(shareFraction(1 / 3)).toEqual({ over: 1, of: 3 });
    expect(shareFraction(0.123456)).toBeUndefined();
  });

  it("reads as a percentage", () => {
    expect([0.1, 0.125, 1 / 3, 0].map(shareText)).toEqual(["10 %", "12.5 %", "33.33 %", "0 %"]);
  });
});
