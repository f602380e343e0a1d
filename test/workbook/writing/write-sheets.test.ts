import { parseInputs } from "../../../src/workbook/reading/parse-inputs";
import { readInputs } from "../../../src/workbook/reading/read-inputs";
import { alternativesSheet } from "../../../src/workbook/sheets/alternatives-sheet";
import { planSheet } from "../../../src/workbook/sheets/plan-sheet";
import { sampleSheet } from "../../../src/workbook/sheets/sample-sheet";
import { WritingFailed, writeSheets } from "../../../src/workbook/writing/write-sheets";
import { openBook } from "../../../src/embedded/file/open-book";
import { packed } from "../../embedded/file/packed";
import { saveBook } from "../../support/saved-book";
import { bookOf, seenIn, SMALL_SCHOOL, withExcel } from "../../support/school-book";
import { smallSchool } from "../../support/small-school";

const { plan, made } = smallSchool();
const TEXTS = { headline: "Three classes.", verdict: "The best plan, proved." };
const SHEETS = [alternativesSheet([plan], made, TEXTS), planSheet(1, plan, made, TEXTS)];

/** Error codes that Excel is known to answer with. */
const CODES = [
  "InvalidOperationInCellEditMode",
  "AccessDenied",
  "InactiveWorkbook",
  "InvalidSelection",
  "GeneralException",
  "ItemAlreadyExists",
  "ItemNotFound",
  "InvalidReference",
  "RequestPayloadSizeLimitExceeded",
] as const;

const MOMENTS = ["before", "after", { action: 0 }, { action: 10 }, { action: 100 }] as const;

async function textAt(context: Excel.RequestContext, sheet: string, address: string): Promise<string[][]> {
  const range = context.workbook.worksheets.getItem(sheet).getRange(address);
  range.load("text");
  await context.sync();
  return range.text;
}

describe("writing sheets through office.js", () => {
  it("shows numbers as numbers in a workbook whose own style shows dates", async () => {
    const dated = await packed((await saveBook(bookOf(SMALL_SCHOOL))).bytes, (name, text) =>
      name === "xl/styles.xml" ? text.replaceAll(/(<cell(?:StyleXfs|Xfs)[^>]*><xf numFmtId=")0"/g, '$114"') : text,
    );
    const { book } = await openBook(dated);
    await withExcel(book, (excel) =>
      excel.Excel.run(async (context) => {
        expect(await textAt(context, "Inputs", "B3")).toEqual([["1/20/1900"]]);
        await writeSheets(context, SHEETS);
        const shown = await textAt(context, "Plan 1", "A1:Z60");
        expect(shown.flat().filter((text) => /\d\/19\d\d/.test(text))).toEqual([]);
        expect(shown[5]?.slice(1, 4)).toEqual(["20", "", "20"]);
      }),
    );
  });

  it("takes two syncs, leaves what was there, and computes", async () => {
    const book = bookOf(SMALL_SCHOOL);
    await withExcel(book, (excel) =>
      excel.Excel.run(async (context) => {
        const [before] = seenIn(book) as unknown[];
        const { names } = await writeSheets(context, SHEETS);
        expect(excel.faults.syncs).toBe(2);
        expect(names).toEqual(["Alternatives", "Plan 1"]);
        expect((seenIn(book) as unknown[])[0]).toEqual(before);
        expect(await textAt(context, "Plan 1", "A6:A8")).toEqual([["=1+1 A"], ["=1+1/2 A"], ["2 A"]]);
        expect(await textAt(context, "Plan 1", "D6:D10")).toEqual([["20"], ["20"], ["21"], [""], ["61"]]);
        expect(await textAt(context, "Plan 1", "G6:G10")).toEqual([["OK"], ["OK"], ["OK"], [""], ["OK"]]);
      }),
    );
  });

  it("says when the inputs are no longer what the plan was made from", async () => {
    const book = bookOf(SMALL_SCHOOL);
    await withExcel(book, (excel) =>
      excel.Excel.run(async (context) => {
        const { cells } = await readInputs(context);
        const { problem, places } = parseInputs(cells);
        if (!problem) throw new Error("The small school should be in order.");
        const sheet = planSheet(1, plan, { ...made, cells, problem, places }, TEXTS);
        const row = (sheet.names[0]?.area.row ?? 0) + 1;
        await writeSheets(context, [sheet]);
        expect(await textAt(context, "Plan 1", `A${row}`)).toEqual([["Inputs unchanged since."]]);
        excel.user.type("Inputs!A5", "Two");
        expect(await textAt(context, "Plan 1", `A${row}`)).toEqual([["Inputs have changed since: Grades."]]);
        excel.user.type("Inputs!B1", 3);
        expect(await textAt(context, "Plan 1", `A${row}`)).toEqual([["Inputs have changed since: Teachers, Grades."]]);
      }),
    );
  });

  it("gives new sheets and tables new names where the old ones are taken", async () => {
    const book = bookOf(SMALL_SCHOOL);
    await withExcel(book, (excel) =>
      excel.Excel.run(async (context) => {
        await writeSheets(context, SHEETS);
        expect(await writeSheets(context, [...SHEETS, ...SHEETS])).toEqual({
          names: ["Alternatives (2)", "Plan 1 (2)", "Alternatives (3)", "Plan 1 (3)"],
        });
        expect(book.tables.map(({ name }) => name)).toEqual([
          "Alternatives_Plans",
          "Plan1_Classes",
          "Alternatives_Plans_2",
          "Plan1_Classes_2",
          "Alternatives_Plans_3",
          "Plan1_Classes_3",
        ]);
      }),
    );
  });

  it("leaves nothing behind where a sync fails, whenever and with whatever code, and works the next time", async () => {
    const book = bookOf(SMALL_SCHOOL);
    let cases = 0;
    await withExcel(book, async (excel) => {
      const before = seenIn(book);
      for (const code of CODES) {
        for (const moment of MOMENTS) {
          excel.faults.fail({ code, sync: 2, moment });
          const failure = await excel.Excel.run((context) => writeSheets(context, [...SHEETS, sampleSheet()])).catch(
            (error: unknown) => error,
          );
          expect(failure).toBeInstanceOf(WritingFailed);
          expect(failure).toMatchObject({ code, left: [] });
          expect(seenIn(book)).toEqual(before);
          excel.faults.clear();
          cases++;
        }
      }
      const { names } = await excel.Excel.run((context) => writeSheets(context, SHEETS));
      expect(names).toEqual(["Alternatives", "Plan 1"]);
    });
    expect(cases).toBe(45);
  });

  it("says which sheets may be left where Excel does not even let them be taken away", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      excel.faults.fail({ code: "GeneralException", sync: 2, moment: "after", times: "always" });
      const failure = await excel.Excel.run((context) => writeSheets(context, SHEETS)).catch((error: unknown) => error);
      expect(failure).toMatchObject({ left: ["Alternatives", "Plan 1"] });
    });
  });
});

describe("the sample", () => {
  it("is read back as a problem without an issue, every name given but those of averages, of caps, of classes and of a span", async () => {
    await withExcel(bookOf({ cells: { "Sheet1!A1": [[""]] }, names: {} }), (excel) =>
      excel.Excel.run(async (context) => {
        await writeSheets(context, [sampleSheet()]);
        const { cells } = await readInputs(context);
        const { AverageLimits, CurrentPlan, Keep, LargestSpan, ...rest } = cells;
        const { SoftMaxClassSize, CompositeSoftMax, ShareOverCap, ...others } = rest;
        const { problem, issues } = parseInputs(cells);
        const left = [AverageLimits, CurrentPlan, Keep, LargestSpan, SoftMaxClassSize, CompositeSoftMax, ShareOverCap];
        expect(left.map(({ kind }) => kind)).toEqual(Array(7).fill("missing"));
        expect(issues).toEqual([]);
        expect(problem?.grades.map(({ name }) => name)).toEqual(["K", "1", "2", "3", "4", "5", "6"]);
        expect(problem?.composites).toHaveLength(6);
        expect(Object.values(others).map(({ kind }) => kind)).toEqual(Array(12).fill("range"));
      }),
    );
  });

  it("keeps its names to its sheet where the workbook has them already", async () => {
    const book = bookOf(SMALL_SCHOOL);
    await withExcel(book, (excel) =>
      excel.Excel.run(async (context) => {
        const { names } = await writeSheets(context, [sampleSheet()]);
        expect(names).toEqual(["Inputs (2)"]);
        expect(book.names.all()).toHaveLength(5);
        const read = await readInputs(context, { sheet: "Inputs (2)" });
        expect(parseInputs(read.cells).problem?.teachers).toBe(13);
      }),
    );
  });
});
