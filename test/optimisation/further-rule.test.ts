import { SCHOOL_RULES } from "../../src/optimisation/model/school-rules";
import { formulate } from "../../src/optimisation/model/formulate";
import { atMost, type Ground, inType } from "../../src/optimisation/model/ground";
import type { Constraint } from "../../src/optimisation/program/linear-program";
import { fewestTeachers } from "../../src/optimisation/search/feasibility";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { explore } from "../../src/optimisation/what-if/explore";
import { explain } from "../../src/optimisation/why-not/explain";
import { findRepairs } from "../../src/optimisation/why-not/find-repairs";
import { withChanges } from "../../src/planning/change";
import { isComposite } from "../../src/planning/class-type";
import { type Exploration, NOTHING_EXPLORED, type View, withNews } from "../../src/planning/exploration";
import { measure } from "../../src/planning/measures";
import { classSize, compositeClasses, type Plan } from "../../src/planning/plan";
import type { Problem } from "../../src/planning/problem";
import { ownLimits, type Repair } from "../../src/planning/repair";
import { breachesOf, type Rule, RULES } from "../../src/planning/rules";
import { plansOf, search, TIMELESS } from "../support/search";

/** So many children may sit in composite classes: a rule that no part of the search has heard of. */
const MOST_IN_COMPOSITES = 8;

function inComposites(plan: Plan): number {
  return compositeClasses(plan).reduce((sum, schoolClass) => sum + classSize(schoolClass), 0);
}

const ID = "fewInComposites" as Rule["id"];
const RULE: Rule = {
  id: ID,
  sentence: "Few children sit in composite classes.",
  breaches: (plan) => (inComposites(plan) > MOST_IN_COMPOSITES ? [`${inComposites(plan)} sit there.`] : []),
};
/** 2·Σ x[t,g] ≤ 2·most + 1 over the composite types t: half a child more would keep it too, if there were one. */
function fewInComposites(ground: Ground): readonly Constraint[] {
  const terms = ground.types.flatMap((type, t) => (isComposite(type) ? inType(ground, t, 2) : []));
  return [atMost(2 * MOST_IN_COMPOSITES + 1, terms)];
}

const solver = await createGlpkSolver();

/** Two grades of 30 that may share classes, none larger than 25: three teachers are enough if ten children may. */
function school(teachers: number, children: readonly [number, number] = [30, 30]): Problem {
  const grades = ["A", "B"].map((name, grade) => ({
    name,
    children: children[grade] ?? 0,
    minClassSize: 1,
    maxClassSize: 25,
    minSubclass: 1,
  }));
  return {
    teachers,
    teacherRule: "at most",
    grades,
    composites: [{ grades: [0, 1] }],
    priorities: ["most even class sizes"],
  };
}

/** The least Σ size² with so many composite classes, by trying every way; none where there is no way. */
function mostEven(teachers: number, composites: number): number | undefined {
  let least: number | undefined;
  for (let a = composites; a <= MOST_IN_COMPOSITES; a++)
    for (let b = composites; a + b <= MOST_IN_COMPOSITES; b++)
      for (let ofA = 0; ofA + composites <= teachers; ofA++)
        for (let ofB = 0; ofA + ofB + composites <= teachers; ofB++) {
          const inAll = [
            unevenness(30 - a, ofA),
            unevenness(30 - b, ofB),
            unevenness(composites === 0 ? 0 : a + b, composites),
          ].reduce((sum, part) => sum + part, 0);
          if ((composites > 0 || a + b === 0) && inAll < (least ?? Infinity)) least = inAll;
        }
  return least;
}

function unevenness(children: number, classes: number): number {
  if (children > 25 * classes || children < classes) return Infinity;
  const small = Math.floor(children / Math.max(1, classes));
  const larger = children - small * classes;
  return larger * (small + 1) ** 2 + (classes - larger) * small ** 2;
}

function explored(problem: Problem, views: readonly View[]): Exploration {
  const steps = explore(solver, problem, views, TIMELESS);
  let found: Exploration = NOTHING_EXPLORED;
  for (let step = steps.next(); step.done !== true; step = steps.next())
    if (step.value !== undefined) found = withNews(found, step.value);
  return found;
}

function withoutNothing<T>(steps: Iterable<T | undefined>): readonly T[] {
  return [...steps].filter((step) => step !== undefined);
}

describe("a rule that no shortcut knows", () => {
  const rules = SCHOOL_RULES as unknown as Record<string, unknown>;
  beforeAll(() => {
    (RULES as Rule[]).push(RULE);
    rules[ID] = fewInComposites;
  });
  afterAll(() => {
    (RULES as Rule[]).pop();
    Reflect.deleteProperty(rules, ID);
  });

  it("is kept by every plan", () => {
    const plans = plansOf(search(solver, school(5), 50));
    expect(plans.length).toBeGreaterThan(3);
    expect(plans.some((plan) => inComposites(plan) > 0)).toBe(true);
    expect(plans.flatMap((plan) => breachesOf(plan, school(5)))).toEqual([]);
    expect(plans[0] && measure(plans[0]).evenness).toBe(
      Math.min(...[0, 1, 2, 3].map((composites) => mostEven(5, composites) ?? Infinity)),
    );
  });

  it("leaves it to the programme how even the classes of a school of many grades can be", () => {
    const [grade] = school(5).grades;
    if (grade === undefined) throw new Error("The school has no grades.");
    const many = { ...school(14), grades: Array.from({ length: 12 }, () => grade) };
    expect(formulate(many).measures.evenness.ideal).toBeUndefined();
  });

  it("is kept with the fewest teachers, and with each number of them", () => {
    expect(fewestTeachers(solver, school(9), TIMELESS)).toBe(4);
    const { staffing } = explored(school(4), [{ kind: "staffing" }]);
    expect(staffing.map(({ teachers, feasible }) => [teachers, feasible])).toEqual([
      [3, false],
      ...[4, 5, 6, 7, 8, 9].map((teachers) => [teachers, true]),
    ]);
    expect(staffing.flatMap((row) => (row.feasible ? breachesOf(row.plan, school(row.teachers)) : []))).toEqual([]);
  });

  it("is kept by what would make a plan possible, and no change is larger than it needs", () => {
    const problem = school(3);
    const repairs: readonly Repair[] = withoutNothing(findRepairs(solver, problem, ownLimits(problem), TIMELESS));
    expect(repairs.map(({ changes }) => changes)).toEqual([
      [{ kind: "teachers", from: 3, to: 4 }],
      [{ kind: "maxClassSize", grades: [0], from: 25, to: 27 }],
      [{ kind: "maxClassSize", grades: [1], from: 25, to: 27 }],
    ]);
    expect(repairs.flatMap(({ changes, plan }) => breachesOf(plan, withChanges(problem, changes)))).toEqual([]);
  });

  it("is a part of why there is no plan", () => {
    const [conflict, ...others] = [...explain(solver, school(3), TIMELESS)];
    expect(others).toEqual([]);
    expect(conflict?.rules.map(({ kind }) => kind)).toEqual([
      "children",
      "children",
      "teachers",
      "maxClassSize",
      "maxClassSize",
    ]);
    expect(conflict?.teachersNeeded?.inAll).toBe(4);
    expect([...explain(solver, school(4), TIMELESS)]).toEqual([]);
  });

  it("bounds the room of a structure", () => {
    const problem = school(3, [28, 28]);
    const [plan] = plansOf(search(solver, problem, 1));
    if (plan === undefined) throw new Error("Three teachers are enough for 56 children.");
    expect(inComposites(plan)).toBeLessThanOrEqual(MOST_IN_COMPOSITES);
    // In the composite class are 6 to 8; at least one of each grade sits there and in the class of its own.
    expect(explored(problem, [{ kind: "room", plan }])).toMatchObject({
      room: {
        grades: [
          { grade: 0, more: 2, fewer: 26 },
          { grade: 1, more: 2, fewer: 26 },
        ],
        together: { more: 2, allGrades: 1 },
      },
    });
  });

  it("is kept by every row of the trade-off, which are as even as they can be", () => {
    const { tradeOff } = explored(school(5), [{ kind: "tradeOff" }]);
    expect(tradeOff.flatMap(({ plan }) => breachesOf(plan, school(5)))).toEqual([]);
    const counts = [0, 1, 2, 3, 4, 5].filter((composites) => Number.isFinite(mostEven(5, composites) ?? Infinity));
    expect(tradeOff.map(({ compositeClasses: count, plan }) => [count, measure(plan).evenness])).toEqual(
      counts.map((count) => [count, mostEven(5, count)]),
    );
  });
});
