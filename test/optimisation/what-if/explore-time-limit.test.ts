import type { Clock } from "../../../src/optimisation/program/clock";
import { explore } from "../../../src/optimisation/what-if/explore";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import { type Exploration, NOTHING_EXPLORED, type View, withNews } from "../../../src/planning/exploration";
import type { Problem } from "../../../src/planning/problem";
import { publishedSchools } from "../../support/cases";
import { schoolOfSize } from "../../support/large-school";
import { plansOf, search, startClock, TIMELESS } from "../../support/search";

const solver = await createGlpkSolver();

function explored(problem: Problem, views: readonly View[], secondsLeft: Clock) {
  const steps = explore(solver, problem, views, secondsLeft);
  let found: Exploration = NOTHING_EXPLORED;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { complete: step.value, found };
    if (step.value !== undefined) found = withNews(found, step.value);
  }
}

/** A clock on which each look at it takes a second. */
function clockOfLooks(looks: number): Clock {
  let left = looks;
  return () => left--;
}

const [school] = publishedSchools();
if (school === undefined) throw new Error("There is no published school.");
const { problem } = school;
const [plan] = plansOf(search(solver, problem, 1));
if (plan === undefined) throw new Error("The published school has no plan.");
const views: readonly View[] = [{ kind: "room", plan }, { kind: "staffing" }, { kind: "tradeOff" }];
const all = explored(problem, views, TIMELESS);

describe("Views whose time runs out", () => {
  it.each([0, 3, 10, 20, 30, 40])("hold the first of their rows after %i looks at the clock", (looks) => {
    const { complete, found } = explored(problem, views, clockOfLooks(looks));
    expect(complete).toBe(false);
    expect(found.staffing).toEqual(all.found.staffing.slice(all.found.staffing.length - found.staffing.length));
    expect(found.tradeOff).toEqual(all.found.tradeOff.slice(0, found.tradeOff.length));
    expect(found.room.grades).toEqual(all.found.room.grades.slice(0, found.room.grades.length));
  });

  it("each have their share of the time, so that a slow one does not take it all", () => {
    const { found } = explored(problem, views, clockOfLooks(40));
    expect(found.staffing.length).toBeGreaterThan(0);
    expect(found.staffing.length).toBeLessThan(all.found.staffing.length);
    expect(found.tradeOff.length).toBeGreaterThan(0);
  });

  it("are complete where the time is enough", () => {
    expect(all.complete).toBe(true);
    expect(explored(problem, views, clockOfLooks(100_000))).toEqual(all);
  });

  it("end soon after their time in a school of 20 grades, 120 composites and 7,500 children", () => {
    const large = schoolOfSize({ grades: 20, composites: 120, children: 7500, teachers: 400 });
    const start = performance.now();
    explored(large, [{ kind: "staffing" }, { kind: "tradeOff" }], startClock(2));
    expect((performance.now() - start) / 1000).toBeLessThan(20);
  });
});
