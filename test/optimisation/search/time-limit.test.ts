import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import { measure } from "../../../src/planning/measures";
import { breachesOf } from "../../../src/planning/rules";
import { publishedSchools } from "../../support/cases";
import { schoolOfSize } from "../../support/large-school";
import { plansOf, search, startClock, structureText } from "../../support/search";

const solver = await createGlpkSolver();

/** A clock that lets this many solves pass and then says that the time is over. The search looks at it once before the first. */
function clockOfSolves(solves: number): () => number {
  let asked = -1;
  return () => (asked++ < solves ? 100 : 0);
}

const [school] = publishedSchools();
if (school === undefined) throw new Error("There is no published school.");
const { problem } = school;
/** More than any of the searches below has time for. */
const all = plansOf(search(solver, problem, 100)).map(structureText);

describe("A search whose time runs out", () => {
  it("is undecided where no solve was allowed", () => {
    expect(search(solver, problem, 5, clockOfSolves(0))).toEqual({ kind: "undecided", stoppedBy: "timeLimit" });
  });

  it.each([1, 2, 3, 5, 8, 13, 21, 34, 55, 89])(
    "claims no proof after %i solves, and shows the best so far",
    (solves) => {
      const outcome = search(solver, problem, 1000, clockOfSolves(solves));
      expect(outcome).toMatchObject({ stoppedBy: "timeLimit" });
      const plans = plansOf(outcome);
      expect(outcome.kind === "solved" ? [outcome.proved, outcome.complete] : outcome.kind).toEqual(
        plans.length > 0 ? [false, false] : "undecided",
      );
      expect(plans.map(structureText)).toEqual(all.slice(0, plans.length));
      expect(plans.flatMap((plan) => breachesOf(plan, problem))).toEqual([]);
    },
  );

  it.each(publishedSchools().map(({ id, problem }) => [id, problem] as const))(
    "shows the plan of the levels that it proved, and how good one can be: %s",
    (_, problem) => {
      const [best] = plansOf(search(solver, problem, 1));
      const outcome = search(solver, problem, 1000, clockOfSolves(1));
      if (outcome.kind !== "solved" || best === undefined) throw new Error("No plan is shown.");
      const [shown] = outcome.plans.map((plan) => measure(plan));
      const { compositeClasses, evenness } = measure(best);
      expect([outcome.provedPlans, outcome.plans.length, shown?.compositeClasses]).toEqual([0, 1, compositeClasses]);
      expect(outcome.bounds?.[0]).toEqual({ measure: "compositeClasses", atLeast: compositeClasses });
      expect(outcome.bounds?.[1]?.measure).toBe("evenness");
      expect(outcome.bounds?.[1]?.atLeast).toBeGreaterThan(0.9 * evenness);
      expect(outcome.bounds?.[1]?.atLeast).toBeLessThanOrEqual(evenness);
    },
  );

  it.each([2, 3])("loses no first plan whose classes it knows after %i solves", (solves) => {
    expect(search(solver, problem, 1000, clockOfSolves(solves))).toMatchObject({ kind: "solved", provedPlans: 1 });
  });

  it("has more to show the more solves it was allowed", () => {
    const shown = [0, 10, 50, 200].map(
      (solves) => plansOf(search(solver, problem, 1000, clockOfSolves(solves))).length,
    );
    expect(shown).toEqual(shown.toSorted((a, b) => a - b));
    expect(shown.at(-1)).toBeGreaterThan(shown[1] ?? 0);
  });

  it("proves what it was asked for when the time was enough for that", () => {
    const outcome = search(solver, problem, 3, clockOfSolves(200));
    expect(outcome).toMatchObject({ kind: "solved", proved: true, complete: false });
  });
});

describe("A school of 20 grades, 120 composites, 300 teachers and 7,500 children", () => {
  const large = schoolOfSize({ grades: 20, composites: 120, children: 7500, teachers: 300, maxClassSize: 30 });
  it("ends with a plan within its limit of time", () => {
    const start = performance.now();
    const outcome = search(solver, large, 3, startClock(10));
    const seconds = (performance.now() - start) / 1000;
    expect(seconds).toBeLessThan(12);
    expect(plansOf(outcome).length).toBeGreaterThan(0);
    expect(plansOf(outcome).flatMap((plan) => breachesOf(plan, large))).toEqual([]);
  });
});
