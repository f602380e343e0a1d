import { inExcel, refusalOf, smallBook } from "../open-excel";

const CODES = ["AccessDenied", "GeneralException", "InactiveWorkbook", "InvalidSelection", "ItemNotFound"] as const;

/** Adds two sheets in two syncs. */
async function addTwoSheets(context: Excel.RequestContext): Promise<void> {
  context.workbook.worksheets.add("One");
  await context.sync();
  context.workbook.worksheets.add("Two");
  await context.sync();
}

describe("Excel fails on demand", () => {
  it.each(CODES)("with %s at the second sync, once", (code) =>
    inExcel(smallBook(), async (excel) => {
      excel.faults.fail({ code, sync: 2 });
      expect((await refusalOf(excel, addTwoSheets)).code).toBe(code);
      expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Inputs", "One"]);
      await excel.Excel.run(async (context) => {
        context.workbook.worksheets.add("Three");
        await context.sync();
      });
      expect(excel.book.sheets).toHaveLength(3);
    }),
  );

  it("after everything was done, which stays done", () =>
    inExcel(smallBook(), async (excel) => {
      excel.faults.fail({ code: "GeneralException", moment: "after" });
      expect((await refusalOf(excel, addTwoSheets)).code).toBe("GeneralException");
      expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Inputs", "One"]);
    }));

  it("in the middle: at an action, before which all was done and after which nothing is", () =>
    inExcel(smallBook(), async (excel) => {
      excel.faults.fail({ code: "GeneralException", moment: { action: 3 } });
      await refusalOf(excel, async (context) => {
        context.workbook.worksheets.add("One");
        context.workbook.worksheets.add("Two");
        await context.sync();
      });
      expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Inputs", "One"]);
    }));

  it("always, until it is told not to", () =>
    inExcel(smallBook(), async (excel) => {
      excel.faults.activateOtherWorkbook();
      expect((await refusalOf(excel, addTwoSheets)).code).toBe("InactiveWorkbook");
      expect((await refusalOf(excel, addTwoSheets)).code).toBe("InactiveWorkbook");
      excel.faults.clear();
      await excel.Excel.run(addTwoSheets);
      expect(excel.book.sheets).toHaveLength(3);
    }));

  it("while a cell is being edited", () =>
    inExcel(smallBook(), async (excel) => {
      excel.faults.editingCell = true;
      expect((await refusalOf(excel, addTwoSheets)).code).toBe("InvalidOperationInCellEditMode");
      expect(excel.book.sheets).toHaveLength(1);
    }));

  it("where a request is over 5 MB", () =>
    inExcel(smallBook(), async (excel) => {
      const refusal = await refusalOf(excel, (context) => {
        const cells = context.workbook.worksheets.getItem("Inputs").getRange("A1:A200");
        cells.values = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
        return context.sync();
      });
      expect(refusal.code).toBe("RequestPayloadSizeLimitExceeded");
      expect(excel.book.activeSheet.valueAt(0, 0)).toBe("Ann");
    }));

  it("only slowly, if that is asked for", () =>
    inExcel(smallBook(), async (excel) => {
      excel.faults.delayMilliseconds = 50;
      const started = performance.now();
      await excel.Excel.run(addTwoSheets);
      expect(performance.now() - started).toBeGreaterThanOrEqual(95);
    }));

  it("and counts the syncs, but not those by which office.js tidies up", () =>
    inExcel(smallBook(), async (excel) => {
      await excel.Excel.run(async (context) => {
        const range = context.workbook.names.getItem("Children").getRange();
        range.load("values");
        await context.sync();
        range.load("address");
        await context.sync();
      });
      expect(excel.faults.syncs).toBe(2);
    }));
});
