import { conditionalLooks } from "../../../src/embedded/calculation/conditional-looks";
import { readSchool } from "../../../src/application/school/read-school";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Problem } from "../../../src/planning/problem";
import { findResultSheets } from "../../../src/workbook/reading/result-sheets";
import { planSheet } from "../../../src/workbook/sheets/plan-sheet";
import { writeSheets } from "../../../src/workbook/writing/write-sheets";
import { CAPPED_SCHOOL, SAME_WITHOUT_CAPS } from "../../support/capped-school";
import { withExcel } from "../../support/school-book";
import { plansOf, search } from "../../support/search";
import { workbookOfSchool } from "../../support/workbook-of-school";

const solver = await createGlpkSolver();

/** The same school, in which K and 1 may share a class, whose cap is its own. */
const WITH_COMPOSITE: Problem = { ...CAPPED_SCHOOL, composites: [{ grades: [0, 1], softMaxClassSize: 18 }] };

interface PlanOnScreen {
  /** What stands in a row that begins so: size, smallest, largest, cap, check. */
  readonly beside: (label: string) => readonly unknown[];
  /** What the row of classes over their cap is called. */
  readonly counted: () => unknown;
  readonly type: (cell: string, entry: string | number) => void;
  /** The cells that stand out, with what marks them and their fill. */
  readonly flagged: () => readonly string[];
  readonly madeFrom: (label: string) => unknown;
  readonly failing: () => Promise<readonly string[] | undefined>;
  readonly inputs: () => Promise<unknown>;
  readonly header: () => readonly unknown[];
}

const COLOURS: Readonly<Record<string, string>> = { "#FFEDBF": "amber", "#FBD5CF": "red" };

async function withPlan(school: Problem, story: (plan: PlanOnScreen) => Promise<void> | void): Promise<void> {
  const book = workbookOfSchool(school);
  await withExcel(book, async (excel) => {
    await excel.Excel.run(async (context) => {
      const { problem, ...read } = await readSchool(context);
      if (problem === undefined) throw new Error(JSON.stringify(read.issues));
      expect(problem).toEqual(school);
      const [plan] = plansOf(search(solver, problem, 1));
      if (plan === undefined) throw new Error("The school has a plan.");
      const made = { ...read, problem, madeOn: new Date(2026, 10, 21), version: "1" };
      await writeSheets(context, [planSheet(1, plan, made, { headline: "Classes.", verdict: "The best." })]);
    });
    const sheet = book.findSheet("Plan 1");
    if (!sheet) throw new Error("The plan has a sheet.");
    const isCalled = (value: unknown, label: string): boolean =>
      label.endsWith(" of") ? String(value).startsWith(label) : value === label;
    const rowOf = (label: string): number => {
      const row = Array.from({ length: 60 }, (_, at) => at).find((at) => isCalled(sheet.valueAt(at, 0), label));
      if (row === undefined) throw new Error(`No row says ${label}.`);
      return row;
    };
    await story({
      beside: (label) => [3, 4, 5, 6, 7].map((column) => sheet.valueAt(rowOf(label), column)),
      counted: () => sheet.valueAt(rowOf("Over the cap, of"), 0),
      type: (cell, entry) => {
        excel.user.type(cell, entry);
      },
      flagged: () =>
        conditionalLooks(excel.calculation, sheet, { top: 5, left: 0, rows: 12, columns: 8 }).map(
          ({ row, column, look }) =>
            `${"ABCDEFGH"[column] ?? ""}${row + 1} ${look.numberFormat ?? ""} ${COLOURS[look.fill ?? ""] ?? ""}`
              .replaceAll(/"|0 /g, "")
              .replaceAll(/ +/g, " "),
        ),
      madeFrom: (label) => sheet.valueAt(rowOf(label), 1),
      header: () => [3, 4, 5, 6, 7].map((column) => sheet.valueAt(rowOf("Class"), column)),
      inputs: async () => (await excel.Excel.run(findResultSheets))[0]?.madeFrom[0]?.inputs,
      failing: async () => (await excel.Excel.run(findResultSheets))[0]?.plan?.failing,
    });
  });
}

describe("the caps on a plan’s sheet", () => {
  it("stand beside the limits, and a class over its cap is marked in amber, which breaks nothing", async () => {
    await withPlan(CAPPED_SCHOOL, async ({ header, beside, counted, flagged, failing }) => {
      expect(header()).toEqual(["Size", "Smallest allowed", "Largest allowed", "Cap", "Check"]);
      expect(beside("K A")).toEqual([22, 5, 22, 20, "over the cap"]);
      expect(beside("K B")).toEqual([20, 5, 22, 20, "OK"]);
      expect(beside("1 A")).toEqual([15, 5, 22, "", "OK"]);
      expect(beside("Total")[4]).toBe("OK");
      expect(counted()).toBe("Over the cap, of 3");
      expect(beside("Over the cap, of")).toEqual([1, null, 1, null, "OK"]);
      expect(flagged()).toEqual(["D6 △ amber", "H6 amber"]);
      expect(await failing()).toEqual([]);
    });
  });

  it("are counted as children are moved by hand, and more than may be are a broken limit in red", async () => {
    await withPlan(CAPPED_SCHOOL, async ({ beside, type, counted, flagged, failing }) => {
      type("'Plan 1'!B6", 21);
      type("'Plan 1'!B7", 21);
      expect(beside("Over the cap, of")).toEqual([2, null, 1, null, "too many over cap"]);
      expect(beside("Total")[4]).toBe("OK");
      expect(flagged()).toEqual(["D6 △ amber", "H6 amber", "D7 △ amber", "H7 amber", "D17 ▲ red", "H17 red"]);
      expect(await failing()).toEqual(["too many over cap"]);
      // Beyond the largest class it is that which is said, in red; and still it is over its cap.
      type("'Plan 1'!B6", 23);
      expect(beside("K A")[4]).toBe("too large");
      expect(flagged().slice(0, 2)).toEqual(["D6 ▲ red", "H6 red"]);
      expect(beside("Over the cap, of")[0]).toBe(2);
      // An emptied class is none that has a cap.
      type("'Plan 1'!B6", 0);
      expect([counted(), ...beside("Over the cap, of")]).toEqual([
        "Over the cap, of 2",
        1,
        null,
        0,
        null,
        "too many over cap",
      ]);
    });
  });

  it("take the share from its cell, and round down as the rule does", async () => {
    await withPlan(CAPPED_SCHOOL, async ({ beside, type, inputs, madeFrom }) => {
      expect(madeFrom("Over the cap")).toBe("at most 40 % of the classes that have a cap");
      expect(madeFrom("Cap")).toBe(20);
      expect(await inputs()).toEqual({ kind: "unchanged" });
      for (const [share, most] of [
        [0.33, 0],
        ["=1/3", 1],
        // A third that somebody wrote out is read as one, and is a little less.
        [0.3333333333, 1],
        ["=2/3", 2],
        [0, 0],
        [1, 3],
        ["many", 1],
      ] as const) {
        type("Inputs!E1", share);
        expect([share, beside("Over the cap, of")[2]]).toEqual([share, most]);
      }
      type("Inputs!E1", 0.4);
      type("Inputs!G3", 21);
      expect(await inputs()).toEqual({ kind: "changed", names: ["SoftMaxClassSize"] });
    });
  });

  it("are those of the grades that sit in a class now, a composite’s own among them", async () => {
    await withPlan(WITH_COMPOSITE, ({ beside, type, madeFrom }) => {
      type("'Plan 1'!C6", 4);
      type("'Plan 1'!B6", 15);
      expect(beside("K A")).toEqual([19, 5, 22, 18, "over the cap"]);
      type("'Plan 1'!B6", 14);
      expect(beside("K A")).toEqual([18, 5, 22, 18, "OK"]);
      type("'Plan 1'!B6", 0);
      type("'Plan 1'!C6", 21);
      expect(beside("K A")).toEqual([21, 5, 22, "", "OK"]);
      expect(madeFrom("Composites")).toBe("K/1 (cap 18)");
    });
  });

  it("count in a row for one more class, and classes that are kept", async () => {
    const kept: Problem = { ...CAPPED_SCHOOL, keep: [{ children: [22, 0] }] };
    await withPlan(kept, ({ beside, counted, type, flagged }) => {
      expect(beside("K A (kept)")).toEqual([22, 5, 22, 20, "kept"]);
      expect(flagged()).toEqual(["D6 △ amber"]);
      expect(beside("Over the cap, of")).toEqual([1, null, 1, null, "OK"]);
      type("'Plan 1'!B11", 21);
      expect(counted()).toBe("Over the cap, of 4");
      expect(beside("Over the cap, of")[0]).toBe(2);
    });
  });

  it("are told without a limit where no share is limited", async () => {
    const { grades } = CAPPED_SCHOOL;
    await withPlan({ ...SAME_WITHOUT_CAPS, grades }, async ({ beside, type, failing }) => {
      expect(beside("Over the cap, of")).toEqual([2, null, null, null, null]);
      type("'Plan 1'!B8", 21);
      expect(beside("Over the cap, of")).toEqual([3, null, null, null, null]);
      expect(await failing()).not.toContain("too many over cap");
    });
  });

  it("are nowhere on the sheet of a school without any", async () => {
    await withPlan(SAME_WITHOUT_CAPS, ({ header, beside }) => {
      expect(header()).toEqual(["Size", "Smallest allowed", "Largest allowed", "Check", "Teacher"]);
      expect(() => beside("Over the cap, of")).toThrow("No row says");
    });
  });
});
