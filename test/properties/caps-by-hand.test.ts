import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import type { CurrentPlan } from "../../src/planning/current-plan";
import type { Problem } from "../../src/planning/problem";
import { movedByHand, type MovedPlan } from "../support/moved-by-hand";
import { moreThan, seedsFrom } from "../support/number-of-cases";
import { randomSchool, withRandomCaps } from "../support/random-schools";

const solver = await createGlpkSolver();
const MOVES = 12;
const seeds = seedsFrom(72_001, 160);

/** What is said of the classes over their cap. */
interface Counted {
  readonly over: number;
  readonly capped: number;
  readonly isTooMany: boolean;
}

/** The classes over their cap, counted from the rule's own words. */
function counted({ grades, composites, shareOverCap = 1 }: Problem, classes: CurrentPlan): Counted {
  const caps = classes.flatMap((children): { size: number; cap: number }[] => {
    const taken = children.flatMap((count, grade) => (count > 0 ? [grade] : []));
    const composite = composites.find((one) => one.grades.join() === taken.join());
    if (taken.length === 0 || (taken.length > 1 && composite === undefined)) return [];
    const ofGrades = taken.flatMap((grade) => grades[grade]?.softMaxClassSize ?? []);
    const cap = composite?.softMaxClassSize ?? Math.min(...ofGrades);
    return Number.isFinite(cap) ? [{ size: children.reduce((sum, count) => sum + count, 0), cap }] : [];
  });
  const over = caps.filter(({ size, cap }) => size > cap).length;
  // Shares have two decimals here, so that whole numbers tell which is more.
  return { over, capped: caps.length, isTooMany: over * 100 > Math.round(shareOverCap * 100) * caps.length };
}

/** What the row below the classes says; nothing is over where there is none. */
function bySheet({ foot }: MovedPlan): Counted {
  const row = foot.find(({ label }) => label.startsWith("Over the cap, of"));
  return {
    over: Number(row?.size ?? 0),
    capped: Number(row?.label.replace(/\D+/, "") ?? 0),
    isTooMany: row?.check === "too many over cap",
  };
}

/** Whether CHECK tells of the share; where it tells but the first of many breaches, which come before, the rule's own count stands for it. */
function inCheck({ byCheck }: MovedPlan, { isTooMany }: Counted): boolean {
  return / And \d+ more\.$/.test(byCheck) ? isTooMany : byCheck.includes(" that have a cap ");
}

let broken = 0;
let kept = 0;

describe.each(seeds)("Random school %i with caps, its plan changed by hand", (seed) => {
  it("is told the same by its sheet, the pane and CHECK: classes over the cap, and whether these are too many", async () => {
    const school = withRandomCaps(randomSchool(seed), seed);
    for (const moved of await movedByHand(solver, school, seed, MOVES)) {
      const own = counted(moved.problem, moved.classes);
      expect(bySheet(moved)).toEqual(own);
      const byPane = moved.byPane.includes("too many over cap");
      expect([byPane, inCheck(moved, own)]).toEqual([own.isTooMany, own.isTooMany]);
      if (own.isTooMany) broken++;
      else if (own.over > 0) kept++;
    }
  });
});

afterAll(() => {
  // Enough of either kind that the law says something.
  expect([broken > moreThan(60), kept > moreThan(60)]).toEqual([true, true]);
});
