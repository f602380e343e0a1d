import { conditionalLooks } from "../../../src/embedded/calculation/conditional-looks";
import { readSchool } from "../../../src/application/school/read-school";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Problem } from "../../../src/planning/problem";
import { findResultSheets } from "../../../src/workbook/reading/result-sheets";
import { planSheet } from "../../../src/workbook/sheets/plan-sheet";
import { writeSheets } from "../../../src/workbook/writing/write-sheets";
import { withExcel } from "../../support/school-book";
import { plansOf, search } from "../../support/search";
import { workbookOfSchool } from "../../support/workbook-of-school";

const solver = await createGlpkSolver();

/** Three grades of which K and 1 may share a class: 62 children of K and 1 take three classes. */
const SCHOOL: Problem = {
  teachers: 5,
  teacherRule: "at most",
  grades: [34, 28, 20].map((children, position) => ({
    name: ["K", "1", "2"][position] ?? "",
    children,
    minClassSize: 10,
    maxClassSize: 24,
    minSubclass: 4,
  })),
  composites: [{ grades: [0, 1] }],
  priorities: ["fewest teachers"],
  averages: [
    { grades: [0, 1], largest: 21.5, smallest: 15 },
    { grades: [0, 1, 2], largest: 62 / 3 },
  ],
};

interface PlanOnScreen {
  /** What stands below the table beside a label: size, smallest, largest, check. */
  readonly beside: (label: string) => readonly unknown[];
  readonly type: (cell: string, entry: string | number) => void;
  /** The cells of averages that stand out, with what marks them. */
  readonly flagged: () => readonly string[];
  /** What the box below says on the line with this label. */
  readonly madeFrom: (label: string) => unknown;
  readonly failing: () => Promise<readonly string[] | undefined>;
  /** Whether the inputs are still those of the plan. */
  readonly inputs: () => Promise<unknown>;
}

async function withPlan(story: (plan: PlanOnScreen) => Promise<void>, school = SCHOOL): Promise<void> {
  const book = workbookOfSchool(school);
  await withExcel(book, async (excel) => {
    await excel.Excel.run(async (context) => {
      const { problem, ...read } = await readSchool(context);
      if (problem === undefined) throw new Error(JSON.stringify(read.issues));
      expect(problem.averages).toEqual(school.averages);
      const [plan] = plansOf(search(solver, problem, 1));
      if (plan === undefined) throw new Error("The school has a plan.");
      const made = { ...read, problem, madeOn: new Date(2026, 10, 21), version: "1" };
      await writeSheets(context, [planSheet(1, plan, made, { headline: "Classes.", verdict: "The best." })]);
    });
    const sheet = book.findSheet("Plan 1");
    if (!sheet) throw new Error("The plan has a sheet.");
    const rowOf = (label: string): number => {
      const row = Array.from({ length: 50 }, (_, at) => at).find((at) => sheet.valueAt(at, 0) === label);
      if (row === undefined) throw new Error(`No row says ${label}.`);
      return row;
    };
    await story({
      beside: (label) => [4, 5, 6, 7].map((column) => sheet.valueAt(rowOf(label), column)),
      type: (cell, entry) => {
        excel.user.type(cell, entry);
      },
      flagged: () =>
        conditionalLooks(excel.calculation, sheet, {
          top: rowOf("Smallest subclass") + 1,
          left: 0,
          rows: school.averages?.length ?? 0,
          columns: 8,
        }).map(({ row, column, look }) =>
          `${"ABCDEFGH"[column] ?? ""} ${row - rowOf("Smallest subclass")} ${look.numberFormat ?? ""}`.trim(),
        ),
      madeFrom: (label) => sheet.valueAt(rowOf(label), 1),
      inputs: async () => (await excel.Excel.run(findResultSheets))[0]?.madeFrom[0]?.inputs,
      failing: async () => (await excel.Excel.run(findResultSheets))[0]?.plan?.failing,
    });
  });
}

describe("the averages below a plan", () => {
  it("are told for each band, with its limits, and are within them in a plan that was found", async () => {
    await withPlan(async ({ beside, flagged, failing }) => {
      expect(beside("Average K+1")).toEqual([62 / 3, 15, 21.5, "OK"]);
      expect(beside("Average K–2")).toEqual([82 / 4, null, 62 / 3, "OK"]);
      expect(flagged()).toEqual([]);
      expect(await failing()).toEqual([]);
    });
  });

  it("count the classes in which a child of the band sits, and flag one that is too high with a mark that prints", async () => {
    await withPlan(async ({ beside, type, flagged, failing }) => {
      // The children of K/1 A are moved to K A; then one of them to a class of its own.
      type("'Plan 1'!B7", 0);
      type("'Plan 1'!C7", 0);
      type("'Plan 1'!B6", 38);
      expect(beside("Average K+1")).toEqual([31, 15, 21.5, "average too high"]);
      expect(flagged()).toEqual([`E 1 "▲ "0.0#`, "H 1", `E 2 "▲ "0.0#`, "H 2"]);
      expect(await failing()).toContain("average too high");
      type("'Plan 1'!B6", 37);
      type("'Plan 1'!B10", 1);
      expect(beside("Average K+1")).toEqual([62 / 3, 15, 21.5, "OK"]);
    });
  });

  it("flag one that is too low, take one that is just its limit, and follow the cell of the limit", async () => {
    await withPlan(async ({ beside, type, flagged }) => {
      type("Inputs!J7", 20.7);
      expect(beside("Average K+1")).toEqual([62 / 3, 20.7, 21.5, "average too low"]);
      expect(flagged()).toEqual([`E 1 "▼ "0.0#`, "H 1"]);
      type("Inputs!J7", "=62/3");
      type("Inputs!I7", "=62/3");
      expect(beside("Average K+1")).toEqual([62 / 3, 62 / 3, 62 / 3, "OK"]);
      // A third that somebody wrote out is read as one, and is a little less.
      type("Inputs!I7", 20.6666666666);
      expect(beside("Average K+1")[3]).toBe("OK");
      return Promise.resolve();
    });
  });

  it("are among what the plan was made from, and watched", async () => {
    await withPlan(async ({ madeFrom, type, inputs }) => {
      expect(madeFrom("Averages")).toBe("K+1 from 15 to 21.5, K–2 to 20.667");
      expect(await inputs()).toEqual({ kind: "unchanged" });
      type("Inputs!I7", 21.4);
      expect(await inputs()).toEqual({ kind: "changed", names: ["AverageLimits"] });
    });
  });

  it("are no average where the band has no class", async () => {
    const nobody = {
      ...SCHOOL,
      grades: SCHOOL.grades.map((grade, index) => (index === 2 ? { ...grade, children: 0 } : grade)),
    };
    await withPlan(
      async ({ beside, flagged }) => {
        expect(beside("Average 2")).toEqual(["–", 12, 20, "OK"]);
        expect(flagged()).toEqual([]);
        return Promise.resolve();
      },
      { ...nobody, averages: [{ grades: [2], largest: 20, smallest: 12 }] },
    );
  });
});
