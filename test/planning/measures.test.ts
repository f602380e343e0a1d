import type { CurrentPlan } from "../../src/planning/current-plan";
import type { Grade } from "../../src/planning/grades";
import { classTypes } from "../../src/planning/class-type";
import { measure } from "../../src/planning/measures";
import { compareByPriorities } from "../support/compare-plans";
import type { Plan } from "../../src/planning/plan";
import type { Problem } from "../../src/planning/problem";

/** A plan of K 12 and 11, K/1 5+6, and 1 with 14 children. */
function planOf(preferred: Partial<Pick<Grade, "preferredClassSize">>[] = [{}, {}]): Plan {
  const grade = (name: string, index: number): Grade => ({
    name,
    children: 30,
    minClassSize: 1,
    maxClassSize: 30,
    minSubclass: 1,
    ...preferred[index],
  });
  const problem: Problem = {
    teachers: 9,
    teacherRule: "at most",
    grades: [grade("K", 0), grade("1", 1)],
    composites: [{ grades: [0, 1] }],
    priorities: [],
  };
  const [kindergarten, composite, first] = classTypes(problem);
  if (kindergarten === undefined || composite === undefined || first === undefined)
    throw new Error("A type is missing.");
  return {
    classes: [
      { name: "K A", type: kindergarten, children: [12] },
      { name: "K B", type: kindergarten, children: [11] },
      { name: "K/1 A", type: composite, children: [5, 6] },
      { name: "1 A", type: first, children: [14] },
    ],
  };
}

describe("The measures of a plan", () => {
  it("are counted by hand", () => {
    expect(measure(planOf())).toMatchObject({
      compositeClasses: 1,
      evenness: 144 + 121 + 121 + 196,
      teachers: 4,
      childrenInComposites: 11,
      classesChanged: 0,
      subclassShortfall: 43,
      lowerGradeExcess: 0,
      loneClasses: 0,
      smallest: 11,
      largest: 14,
      average: 12,
    });
  });

  it("count from the preferred sizes, a composite's being the smallest of its grades'", () => {
    const plan = planOf([{ preferredClassSize: 10 }, { preferredClassSize: 16 }]);
    expect(measure(plan).evenness).toBe(4 + 1 + 1 + 4);
  });

  it("are nought without classes", () => {
    expect(Object.values(measure({ classes: [] }))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("count by how many children lower grades outnumber the upper ones, all classes of a type together", () => {
    const plan = planOf();
    const type = plan.classes[2]?.type;
    const excessWith = (...composites: readonly (readonly number[])[]): number => {
      if (type === undefined) throw new Error("A type is missing.");
      const classes = composites.map((children) => ({ name: "K/1", type, children }));
      return measure({ classes: [...plan.classes, ...classes] }).lowerGradeExcess;
    };
    expect(excessWith([9, 8])).toBe(0);
    expect(excessWith([9, 7])).toBe(1);
    expect(excessWith([9, 3], [9, 8])).toBe(6);
  });

  it("count a grade's only class of its own where composites hold more of the grade, and no grade with two", () => {
    const plan = planOf();
    const type = plan.classes[2]?.type;
    const loneWith = (...composites: readonly (readonly number[])[]): number => {
      if (type === undefined) throw new Error("A type is missing.");
      const classes = composites.map((children) => ({ name: "K/1", type, children }));
      return measure({ classes: [...plan.classes, ...classes] }).loneClasses;
    };
    expect(loneWith([9, 8])).toBe(0);
    expect(loneWith([9, 9])).toBe(1);
    expect(loneWith([30, 4], [30, 5])).toBe(1);
  });

  it("count each class opened and each closed against the classes there are now", () => {
    const changed = (currentPlan: CurrentPlan): number => measure(planOf(), currentPlan).classesChanged;
    expect(changed([])).toBe(4);
    expect(
      changed([
        [9, 0],
        [9, 0],
        [4, 4],
        [0, 9],
      ]),
    ).toBe(0);
    expect(
      changed([
        [9, 0],
        [0, 9],
        [0, 9],
        [0, 0],
      ]),
    ).toBe(3);
  });

  it("are compared by the first priority in which they differ", () => {
    const better = measure(planOf());
    const worse = { ...better, compositeClasses: 1, evenness: 600, teachers: 3 };
    expect(compareByPriorities(better, worse, ["fewest composite classes", "most even class sizes"])).toBeLessThan(0);
    expect(compareByPriorities(better, worse, ["fewest teachers", "most even class sizes"])).toBeGreaterThan(0);
    expect(compareByPriorities(better, worse, ["fewest composite classes"])).toBe(0);
  });
});
