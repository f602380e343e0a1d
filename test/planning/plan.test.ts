import type { Grade } from "../../src/planning/grades";
import { classTypeName, classTypes, isComposite } from "../../src/planning/class-type";
import { classLetter, classSize, compositeClasses, describeStructure, structureOf } from "../../src/planning/plan";
import type { Problem } from "../../src/planning/problem";

const grade = (name: string, minClassSize: number, maxClassSize: number, rest: Partial<Grade> = {}): Grade => ({
  name,
  children: 20,
  minClassSize,
  maxClassSize,
  minSubclass: 3,
  ...rest,
});

const problem: Problem = {
  teachers: 5,
  teacherRule: "at most",
  grades: [
    grade("K", 5, 20, { preferredClassSize: 18 }),
    grade("1", 8, 25, { preferredClassSize: 20, minSubclass: 4 }),
    grade("2", 7, 22, { preferredClassSize: 15 }),
  ],
  composites: [
    { grades: [1, 2], minClassSize: 4, maxClassSize: 30 },
    { grades: [0, 1, 2] },
    { grades: [0, 2] },
    { grades: [0, 1], maxClassSize: 18 },
  ],
  priorities: [],
};

describe("The letters of classes", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [27, "AB"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("class %i is %s", (index, letter) => {
    expect(classLetter(index)).toBe(letter);
  });

  it("are all different for 2,000 classes", () => {
    expect(new Set(Array.from({ length: 2000 }, (_, index) => classLetter(index))).size).toBe(2000);
  });
});

describe("The class types of a school", () => {
  it("are listed by their grades, whatever the order of the composites", () => {
    const names = ["K", "K/1", "K/1/2", "K/2", "1", "1/2", "2"];
    expect(classTypes(problem).map(({ name }) => name)).toEqual(names);
    const reversed = { ...problem, composites: problem.composites.toReversed() };
    expect(classTypes(reversed)).toEqual(classTypes(problem));
  });

  it("suit every grade, but where a composite has limits of its own", () => {
    const limits = classTypes(problem).map(({ name, minSize, maxSize }) => `${name} ${minSize}–${maxSize}`);
    expect(limits).toEqual(["K 5–20", "K/1 8–18", "K/1/2 8–20", "K/2 7–20", "1 8–25", "1/2 4–30", "2 7–22"]);
  });

  it("prefer the smallest of their grades' preferred sizes", () => {
    expect(classTypes(problem).map(({ preferredSize }) => preferredSize)).toEqual([18, 18, 15, 15, 20, 15, 15]);
  });

  it("know the smallest subclass of each of their grades", () => {
    const composites = classTypes(problem).filter(isComposite);
    expect(composites.map(({ minSubclasses }) => minSubclasses)).toEqual([
      [3, 4],
      [3, 4, 3],
      [3, 3],
      [4, 3],
    ]);
  });

  it("are named with a plus where a grade's own name holds a slash", () => {
    expect(classTypeName(["K", "1"])).toBe("K/1");
    expect(classTypeName(["K", "P/S"])).toBe("K + P/S");
  });
});

describe("A plan", () => {
  const [kindergarten, composite] = classTypes(problem);
  if (kindergarten === undefined || composite === undefined) throw new Error("A type is missing.");
  const plan = {
    classes: [
      { name: "K A", type: kindergarten, children: [10] },
      { name: "K B", type: kindergarten, children: [9] },
      { name: "K/1 A", type: composite, children: [6, 7] },
    ],
  };

  it("has a structure: how many classes of each type", () => {
    expect([...structureOf(plan)]).toEqual([
      ["K", 2],
      ["K/1", 1],
    ]);
    expect(describeStructure(structureOf(plan))).toBe("2×K, 1×K/1");
  });

  it("has sizes and composites", () => {
    expect(plan.classes.map(classSize)).toEqual([10, 9, 13]);
    expect(compositeClasses(plan).map(({ name }) => name)).toEqual(["K/1 A"]);
  });
});
