import { readSchool } from "../../../src/application/school/read-school";
import type { Book } from "../../../src/embedded/book/book";
import type { EmbeddedExcel } from "../../../src/embedded/host/embedded-excel";
import { findResultSheets, type ResultSheet } from "../../../src/workbook/reading/result-sheets";
import { alternativesSheet } from "../../../src/workbook/sheets/alternatives-sheet";
import { planSheet } from "../../../src/workbook/sheets/plan-sheet";
import { writeSheets } from "../../../src/workbook/writing/write-sheets";
import { bookOf, SMALL_SCHOOL, withExcel } from "../../support/school-book";
import { smallSchool } from "../../support/small-school";

const TEXTS = { headline: "Three classes.", verdict: "The best plan, proved." };

/** Writes a plan's sheet and the alternatives of the school that the names of a sheet, or of the workbook, describe. */
async function writeResults({ Excel }: EmbeddedExcel, sheet?: string): Promise<void> {
  await Excel.run(async (context) => {
    const { problem, ...school } = await readSchool(context, sheet);
    if (!problem) throw new Error("The small school should be in order.");
    const { plan, made } = smallSchool();
    const from = { ...made, ...school, problem };
    await writeSheets(context, [planSheet(1, plan, from, TEXTS), alternativesSheet([plan], from, TEXTS)]);
  });
}

function found(excel: EmbeddedExcel): Promise<readonly ResultSheet[]> {
  return excel.Excel.run(findResultSheets);
}

/** A story with a small school whose results have been written. */
async function withResults(story: (excel: EmbeddedExcel, book: Book) => Promise<void>): Promise<void> {
  const book = bookOf(SMALL_SCHOOL);
  await withExcel(book, async (excel) => {
    await writeResults(excel);
    await story(excel, book);
  });
}

/** The plan is another school's, with more children. */
const AS_FOUND = { changedClasses: 0, failing: ["too many placed"] };
const unchanged = { sheet: "Inputs", inputs: { kind: "unchanged" } };

describe("result sheets", () => {
  it("are none in a workbook without results, and say in three syncs what they were made from", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      expect(await found(excel)).toEqual([]);
      await writeResults(excel);
      const before = excel.faults.syncs;
      expect(await found(excel)).toEqual([
        { name: "Plan 1", hidden: false, madeFrom: [unchanged], plan: AS_FOUND },
        { name: "Alternatives", hidden: false, madeFrom: [unchanged] },
      ]);
      expect(excel.faults.syncs - before).toBe(3);
    });
  });

  it("tell how many classes somebody has changed, and what the checks say of them", async () => {
    await withResults(async (excel, book) => {
      const cells = book.findSheet("Plan 1");
      const first = Number(cells?.valueAt(5, 1));
      excel.user.type("'Plan 1'!B6", first + 30);
      const [changed] = await found(excel);
      expect(changed?.plan).toEqual({ changedClasses: 1, failing: ["too large", "too many placed"] });
      excel.user.type("'Plan 1'!B6", first);
      expect((await found(excel))[0]?.plan).toEqual(AS_FOUND);
    });
  });

  it("tell which inputs have changed, and forget it when they are changed back", async () => {
    await withResults(async (excel) => {
      excel.user.type("Inputs!B3", 21);
      excel.user.type("Inputs!B1", 5);
      const changed = { sheet: "Inputs", inputs: { kind: "changed", names: ["Teachers", "Children"] } };
      expect((await found(excel)).map(({ madeFrom }) => madeFrom)).toEqual([[changed], [changed]]);
      excel.user.type("Inputs!B3", 20);
      excel.user.type("Inputs!B1", 4);
      expect((await found(excel))[0]?.madeFrom).toEqual([unchanged]);
    });
  });

  it("are known under other names, as copies, and when hidden", async () => {
    await withResults(async (excel, book) => {
      await excel.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem("Inputs").name = 'Next "year"';
        const plan = worksheets.getItem("Plan 1");
        plan.copy("End");
        plan.name = "The plan";
        worksheets.getItem("Alternatives").visibility = "Hidden";
        await context.sync();
      });
      const renamed = { sheet: 'Next "year"', inputs: { kind: "unchanged" } };
      expect(await found(excel)).toEqual([
        { name: "The plan", hidden: false, madeFrom: [renamed], plan: AS_FOUND },
        { name: "Alternatives", hidden: true, madeFrom: [renamed] },
        { name: "Plan 1 (2)", hidden: false, madeFrom: [renamed], plan: AS_FOUND },
      ]);
      expect(book.names.all().map(({ name }) => name)).toHaveLength(Object.keys(SMALL_SCHOOL.names).length);
    });
  });

  it("name the scenario's sheet, also where it shares its other inputs with the workbook", async () => {
    const book = bookOf(SMALL_SCHOOL);
    const more = book.addSheet("More");
    more.enter(0, 0, 5);
    more.names.add({ name: "Teachers", formula: "=More!$A$1" });
    book.addSheet("Notes");
    await withExcel(book, async (excel) => {
      await writeResults(excel, "More");
      await writeResults(excel, "Notes");
      const sheets = (await found(excel)).flatMap(({ madeFrom }) => madeFrom.map(({ sheet }) => sheet));
      expect(sheets).toEqual(["More", "More", "Inputs", "Inputs"]);
      expect(
        book
          .findSheet("Plan 1")
          ?.cells.all()
          .map(({ value }) => value),
      ).toContain("Class Cruncher 1.2.3, from the sheet More");
    });
  });

  it("tell that the sheet of their inputs was deleted", async () => {
    await withResults(async (excel, book) => {
      const sheet = book.findSheet("Inputs");
      if (!sheet) throw new Error("The inputs are there.");
      book.deleteSheet(sheet);
      expect((await found(excel))[0]?.madeFrom).toEqual([{ inputs: { kind: "moved" } }]);
    });
  });

  it("cannot tell where somebody has written over the cell that tells, or the inputs are in another workbook", async () => {
    await withResults(async (excel, book) => {
      const plan = book.findSheet("Plan 1");
      const status = plan?.names.all()[0]?.formula.replace(/^=.*!/, "").replaceAll("$", "") ?? "";
      excel.user.type(`'Plan 1'!${status}`, "mine");
      expect((await found(excel))[0]?.madeFrom).toEqual([{ inputs: { kind: "unknown" } }]);
      excel.user.type(`'Plan 1'!${status}`, `=IF('[School.xlsx]Inputs'!$B$1&""<>"4"," Teachers,","")`);
      expect((await found(excel))[0]?.madeFrom).toEqual([{ inputs: { kind: "elsewhere" } }]);
    });
  });
});
