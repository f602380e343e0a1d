import { readSchool } from "../../src/application/school/read-school";
import { check } from "../../src/functions/check";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import type { CurrentPlan } from "../../src/planning/current-plan";
import { childrenOfGrade, type Plan } from "../../src/planning/plan";
import type { Problem } from "../../src/planning/problem";
import { findResultSheets } from "../../src/workbook/reading/result-sheets";
import { planSheet } from "../../src/workbook/sheets/plan-sheet";
import { writeSheets } from "../../src/workbook/writing/write-sheets";
import { moreThan, seedsFrom } from "../support/number-of-cases";
import { createRandom } from "../support/random";
import { randomSchool, withRandomCaps } from "../support/random-schools";
import { withExcel } from "../support/school-book";
import { plansOf, search } from "../support/search";
import { workbookOfSchool } from "../support/workbook-of-school";

const solver = await createGlpkSolver();
const MOVES = 12;
const seeds = seedsFrom(72_001, 160);

/** What is said of classes, each by another part of the product. */
interface Said {
  readonly counted: { readonly over: number; readonly capped: number; readonly isTooMany: boolean };
  readonly bySheet: { readonly over: number; readonly capped: number; readonly isTooMany: boolean };
  readonly byPane: boolean;
  readonly byCheck: boolean;
}

/** The classes over their cap, counted from the rule's own words. */
function counted({ grades, composites, shareOverCap = 1 }: Problem, classes: CurrentPlan): Said["counted"] {
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

/** Moves children about in the best plan by hand, and asks after each move what every part says; nothing where there is no plan. */
async function saidOfMoves(seed: number): Promise<readonly Said[]> {
  const school = withRandomCaps(randomSchool(seed), seed);
  return withExcel(workbookOfSchool(school), async (excel) => {
    const written = await excel.Excel.run(async (context) => {
      const { problem, ...read } = await readSchool(context);
      const [plan] = problem === undefined ? [] : plansOf(search(solver, problem, 1));
      if (problem === undefined || plan === undefined || plan.classes.length === 0) return undefined;
      const made = { ...read, problem, madeOn: new Date(2026, 10, 21), version: "1" };
      await writeSheets(context, [planSheet(1, plan, made, { headline: "Classes.", verdict: "The best." })]);
      return { problem, plan };
    });
    const sheet = excel.book.findSheet("Plan 1");
    if (written === undefined || sheet === undefined) return [];
    const { problem, plan } = written;
    const rows = Array.from({ length: 80 }, (_, row) => row);
    const textAt = (row: number, column: number): string => {
      const value = sheet.valueAt(row, column);
      return typeof value === "string" ? value : "";
    };
    const header =
      rows.find((row) => textAt(row, 0) === "Class" && textAt(row, problem.grades.length + 1) === "Size") ?? 0;
    const foot = rows.find((row) => textAt(row, 0).startsWith("Over the cap, of"));
    const random = createRandom(seed);
    const classes = childrenIn(plan, problem).map((children) => [...children]);
    const said: Said[] = [];
    for (let move = 0; move < MOVES; move++) {
      const [from, to] = [random.whole(0, classes.length - 1), random.whole(0, classes.length - 1)];
      const grade = random.whole(0, problem.grades.length - 1);
      const count = Math.min(classes[from]?.[grade] ?? 0, random.whole(1, 6));
      for (const [index, by] of [
        [from, -count],
        [to, count],
      ] as const) {
        const row = classes[index];
        if (row !== undefined) row[grade] = (row[grade] ?? 0) + by;
        excel.user.type(`'Plan 1'!${String.fromCharCode(66 + grade)}${header + 2 + index}`, row?.[grade] ?? 0);
      }
      const pane = (await excel.Excel.run(findResultSheets))[0]?.plan?.failing ?? [];
      const size = problem.grades.length + 1;
      said.push({
        counted: counted(problem, classes),
        bySheet: {
          over: foot === undefined ? 0 : Number(sheet.valueAt(foot, size)),
          capped: foot === undefined ? 0 : Number(textAt(foot, 0).replace(/\D+/, "")),
          isTooMany: foot !== undefined && textAt(foot, size + 4) === "too many over cap",
        },
        byPane: pane.includes("too many over cap"),
        byCheck: inCheck(
          check({ ...problem, currentPlan: classes }, (at) => `class ${at + 1}`),
          problem,
          classes,
        ),
      });
    }
    return said;
  });
}

/** Whether CHECK tells of the share; where it tells but the first of many breaches, which come before, the rule's own count stands for it. */
function inCheck(sentence: string, problem: Problem, classes: CurrentPlan): boolean {
  return / And \d+ more\.$/.test(sentence)
    ? counted(problem, classes).isTooMany
    : sentence.includes(" that have a cap ");
}

function childrenIn({ classes }: Plan, { grades }: Problem): CurrentPlan {
  return classes.map((one) => grades.map((_, grade) => childrenOfGrade(one, grade)));
}

let broken = 0;
let kept = 0;

describe.each(seeds)("Random school %i with caps, its plan changed by hand", (seed) => {
  it("is told the same by its sheet, the pane and CHECK: classes over the cap, and whether these are too many", async () => {
    for (const { counted, bySheet, byPane, byCheck } of await saidOfMoves(seed)) {
      expect(bySheet).toEqual(counted);
      expect([byPane, byCheck]).toEqual([counted.isTooMany, counted.isTooMany]);
      if (counted.isTooMany) broken++;
      else if (counted.over > 0) kept++;
    }
  });
});

afterAll(() => {
  // Enough of either kind that the law says something.
  expect([broken > moreThan(60), kept > moreThan(60)]).toEqual([true, true]);
});
