import { readSchool } from "../../../src/application/school/read-school";
import { publishPlans } from "../../../src/application/publish-plans";
import type { EmbeddedExcel } from "../../../src/embedded/host/embedded-excel";
import { createLocalPlanFinder } from "../../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import { childrenOfGrade, type Plan } from "../../../src/planning/plan";
import { listPlanRows, listSheets, namePlanRows } from "../../../src/workbook/writing/written-plans";
import { bookOf, SMALL_SCHOOL, withExcel } from "../../support/school-book";

const finder = createLocalPlanFinder(await createGlpkSolver());

/** Writes the best plan of the school that the workbook holds, and answers it. */
async function writeBest({ Excel }: EmbeddedExcel): Promise<Plan> {
  return Excel.run(async (context) => {
    const { problem, ...school } = await readSchool(context);
    if (problem === undefined) throw new Error("The school holds mistakes.");
    const found = await finder.ask("plans", { problem, alternatives: 1, timeLimitSeconds: 10 });
    if (found.kind !== "solved") throw new Error("The school has no plan.");
    const publication = { alternatives: true, ranks: [1], madeOn: new Date(2026, 8, 1) };
    await publishPlans(context, { ...school, problem }, found, publication);
    const [best] = found.plans;
    if (best === undefined) throw new Error("The school has no plan.");
    return best;
  });
}

describe("the plans on sheets", () => {
  it("are found by their tables, whatever their sheets are called, and read as the classes there are", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      const plan = await writeBest(excel);
      excel.user.rename("Plan 1", "Last year's classes");
      const [rows, ...others] = await excel.Excel.run((context) => listPlanRows(context, ["K", "1", "2"]));
      expect(others).toEqual([]);
      expect(rows).toMatchObject({ sheet: "Last year's classes", columnCount: 3 });
      expect(rows?.classes.slice(0, plan.classes.length)).toEqual(plan.classes.map(({ name }) => name));
      await excel.Excel.run((context) =>
        rows ? namePlanRows(context, "CurrentPlan", rows, "Inputs") : Promise.reject(new Error("No plan was found.")),
      );
      const { problem } = await excel.Excel.run((context) => readSchool(context, "Inputs"));
      expect(problem?.currentPlan).toEqual(
        plan.classes.map((schoolClass) => [0, 1, 2].map((grade) => childrenOfGrade(schoolClass, grade))),
      );
    });
  });

  it("are found where their columns are called by short names, and where an earlier version called them by whole ones", async () => {
    const names = ["Reception (4–5 years)", "Year 1 (5–6 years)", "Year 2 (6–7 years)"];
    const book = bookOf(SMALL_SCHOOL);
    names.forEach((name, index) => book.findSheet("Inputs")?.enter(2 + index, 0, name));
    book.findSheet("Inputs")?.enter(0, 3, "Reception (4–5 years)+Year 1 (5–6 years)");
    await withExcel(book, async (excel) => {
      const plan = await writeBest(excel);
      const listed = () => excel.Excel.run((context) => listPlanRows(context, names));
      const [rows] = await listed();
      expect(rows).toMatchObject({ sheet: "Plan 1", column: 1, columnCount: 3, rowCount: plan.classes.length });
      const header = (rows?.row ?? 0) - 1;
      const sheet = book.findSheet("Plan 1");
      expect([1, 2, 3].map((column) => sheet?.valueAt(header, column))).toEqual(["R", "Y1", "Y2"]);
      names.forEach((name, index) => {
        excel.user.type(`'Plan 1'!${"BCD"[index] ?? ""}${header + 1}`, name);
      });
      expect(await listed()).toEqual([rows]);
      excel.user.type(`'Plan 1'!C${header + 1}`, "Y9");
      expect(await listed()).toEqual([]);
    });
  });

  it("are none of a school with other grades", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      await writeBest(excel);
      const sheets = ["Inputs", "Alternatives", "Plan 1"];
      const found = await excel.Excel.run((context) => listSheets(context, ["K", "1", "3"]));
      expect(found).toEqual({ sheets, rows: [] });
      expect(await excel.Excel.run((context) => listSheets(context, undefined))).toEqual({ sheets, rows: undefined });
    });
  });

  it("give the sheet’s own name new cells rather than the workbook’s", async () => {
    const names = { ...SMALL_SCHOOL.names, "Inputs!CurrentPlan": "=Inputs!$F$1:$H$2" };
    await withExcel(bookOf({ ...SMALL_SCHOOL, names }), async (excel) => {
      await writeBest(excel);
      const [rows] = await excel.Excel.run((context) => listPlanRows(context, ["K", "1", "2"]));
      await excel.Excel.run((context) =>
        rows ? namePlanRows(context, "CurrentPlan", rows, "Inputs") : Promise.reject(new Error("No plan was found.")),
      );
      expect(excel.book.names.all().map(({ name }) => name)).not.toContain("CurrentPlan");
      expect(
        excel.book
          .findSheet("Inputs")
          ?.names.all()
          .find(({ name }) => name === "CurrentPlan")?.formula,
      ).toMatch(/^='Plan 1'!/);
    });
  });
});
