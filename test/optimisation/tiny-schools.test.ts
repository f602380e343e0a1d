import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import type { Grade } from "../../src/planning/grades";
import { measure } from "../../src/planning/measures";
import { describeStructure, structureOf } from "../../src/planning/plan";
import type { Problem } from "../../src/planning/problem";
import { plansOf, search } from "../support/search";

const solver = await createGlpkSolver();

function grade(name: string, children: number, limits: Partial<Grade> = {}): Grade {
  return { name, children, minClassSize: 1, maxClassSize: 20, minSubclass: 1, ...limits };
}

function school(teachers: number, grades: readonly Grade[], rest: Partial<Problem> = {}): Problem {
  return {
    teachers,
    teacherRule: "at most",
    grades,
    composites: [],
    priorities: ["fewest composite classes", "most even class sizes"],
    ...rest,
  };
}

/** The plans as text: structure, then the children of each class. */
function answers(problem: Problem, alternatives = 10): readonly string[] {
  return plansOf(search(solver, problem, alternatives)).map((plan) => {
    const classes = plan.classes.map(({ children }) => children.join("+")).join(" ");
    return `${describeStructure(structureOf(plan))}: ${classes}`;
  });
}

describe("A tiny school", () => {
  it("with one grade and one teacher has one class", () => {
    expect(answers(school(1, [grade("K", 12)]))).toEqual(["1×K: 12"]);
  });

  it("opens as many classes as it has teachers where classes should be even, and fewer after that", () => {
    expect(answers(school(3, [grade("K", 20)]))).toEqual(["3×K: 7 7 6", "2×K: 10 10", "1×K: 20"]);
  });

  it("opens as few as it can where that comes first", () => {
    expect(answers(school(3, [grade("K", 20)], { priorities: ["fewest teachers"] }))).toEqual([
      "1×K: 20",
      "2×K: 10 10",
      "3×K: 7 7 6",
    ]);
  });

  it("gives every teacher a class where it must", () => {
    expect(answers(school(2, [grade("K", 20)], { teacherRule: "exactly" }))).toEqual(["2×K: 10 10"]);
  });

  it("has no plan where a teacher would have no child", () => {
    const problem = school(3, [grade("K", 2)], { teacherRule: "exactly" });
    expect(search(solver, problem, 1)).toEqual({ kind: "infeasible" });
  });

  it("has no plan with one child too many", () => {
    expect(search(solver, school(1, [grade("K", 21)]), 1)).toEqual({ kind: "infeasible" });
  });

  it("has an empty plan where it has no children, and none where its teachers must have classes", () => {
    const empty = school(2, [grade("K", 0)]);
    expect(search(solver, empty, 5)).toMatchObject({
      kind: "solved",
      plans: [{ classes: [] }],
      proved: true,
      complete: true,
    });
    expect(search(solver, { ...empty, teacherRule: "exactly" }, 5)).toEqual({ kind: "infeasible" });
  });

  it("mixes grades only where it must: two grades of 45, three classes of 30", () => {
    const grades = [grade("1", 45, { maxClassSize: 30 }), grade("2", 45, { maxClassSize: 30 })];
    expect(answers(school(3, grades, { composites: [{ grades: [0, 1] }] }), 1)).toEqual([
      "1×1, 1×1/2, 1×2: 30 15+15 30",
    ]);
  });

  it("may mix grades that are not neighbours", () => {
    const problem = school(1, [grade("K", 8), grade("1", 0), grade("2", 8)], { composites: [{ grades: [0, 2] }] });
    expect(answers(problem)).toEqual(["1×K/2: 8+8"]);
  });

  it("keeps a composite's own limits, which replace those of its grades", () => {
    const grades = [grade("K", 10), grade("1", 11)];
    const own = (maxClassSize: number): Problem =>
      school(1, grades, { composites: [{ grades: [0, 1], maxClassSize }] });
    expect(answers(own(21))).toEqual(["1×K/1: 10+11"]);
    expect(answers(own(20))).toEqual([]);
  });

  it("keeps the smallest subclass", () => {
    const composites = [{ grades: [0, 1] }];
    expect(answers(school(1, [grade("K", 4, { minSubclass: 4 }), grade("1", 9)], { composites }))).toEqual([
      "1×K/1: 4+9",
    ]);
    expect(answers(school(1, [grade("K", 4, { minSubclass: 5 }), grade("1", 9)], { composites }))).toEqual([]);
  });

  it("seats children near the preferred sizes: K near 6, grade 1 near 10", () => {
    const grades = [grade("K", 12, { preferredClassSize: 6 }), grade("1", 20, { preferredClassSize: 10 })];
    const problem = school(6, grades, { priorities: ["most even class sizes"] });
    const [best] = plansOf(search(solver, problem, 1));
    expect(best?.classes.map(({ name, children }) => `${name}: ${children.join()}`)).toEqual([
      "K A: 6",
      "K B: 6",
      "1 A: 10",
      "1 B: 10",
    ]);
    expect(best === undefined ? undefined : measure(best).evenness).toBe(0);
  });

  it("spreads a grade evenly over the composites where the sizes allow it", () => {
    const grades = [grade("K", 10), grade("1", 10)];
    const problem = school(2, grades, {
      teacherRule: "exactly",
      composites: [{ grades: [0, 1] }],
      priorities: ["most even class sizes"],
    });
    expect(answers(problem, 10)).toEqual([
      "1×K, 1×1: 10 10",
      "2×K/1: 5+5 5+5",
      "1×K, 1×K/1: 9 1+10",
      "1×K/1, 1×1: 10+1 9",
    ]);
  });

  it("puts as few children as it can into composites where that comes first", () => {
    const grades = [grade("K", 22), grade("1", 10, { minSubclass: 3 })];
    const problem = school(2, grades, {
      composites: [{ grades: [0, 1] }],
      priorities: ["fewest children in composite classes"],
    });
    expect(answers(problem, 1)).toEqual(["1×K, 1×K/1: 20 2+10"]);
  });
});
