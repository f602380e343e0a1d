import { readFileSync } from "node:fs";
import { join } from "node:path";
import { liveFunctions } from "../../src/cli/live-functions";
import { openBook } from "../../src/embedded/file/open-book";
import { startEmbeddedExcel } from "../../src/embedded/host/embedded-excel";
import { publishedSchools } from "../support/cases";
import { folderWith, reportFrom } from "../support/command-line";
import { localFinder } from "../support/functions-in-excel";
import { workbookOfSchool } from "../support/workbook-of-school";

const [school] = publishedSchools().filter(({ id }) => id === "hady");

describe("a workbook with formulas of ours at the command line", () => {
  it("is solved with what they come to now, and keeps them and what they show", async () => {
    if (school === undefined) throw new Error("The school is not among the cases.");
    const book = workbookOfSchool(school.problem);
    const excel = await startEmbeddedExcel(book, { functions: liveFunctions(localFinder) });
    const limits = "Grades,Children,MaxClassSize,MinClassSize,Composites,MinSubclass";
    excel.user.type("Inputs!B1", `=CRUNCHER.TEACHERS(${limits})+1`);
    excel.user.type("Inputs!A21", `=CRUNCHER.PLAN(Teachers,${limits},TeacherRule)`);
    await excel.settled();
    excel.close();
    // Somebody without the add-in changes a number, after which the formulas show what was before.
    book.sheets[0]?.enter(3, 1, 61);
    const folder = await folderWith(book);
    const { status, report } = await reportFrom(folder, "school.xlsx", "--out", "solved.xlsx");
    expect(status).toBe(0);
    expect(report.plans[0]).toMatchObject({ teachers: 5, compositeClasses: 0, smallest: 20, largest: 23 });

    const { book: solved } = await openBook(new Uint8Array(readFileSync(join(folder, "solved.xlsx"))));
    const sheet = solved.findSheet("Inputs");
    expect(sheet?.valueAt(0, 1)).toBe(5);
    expect(sheet?.cells.at(0, 1).formula).toBe(`=_xldudf_CRUNCHER_TEACHERS(${limits})+1`);
    const spilled = Array.from({ length: 6 }, (_, row) =>
      Array.from({ length: 4 }, (_unused, column) => sheet?.valueAt(20 + row, column)),
    );
    expect(spilled).toEqual([
      ["Class", "1", "2", "Size"],
      ["1 A", 23, "", 23],
      ["1 B", 22, "", 22],
      ["2 A", "", 21, 21],
      ["2 B", "", 20, 20],
      ["2 C", "", 20, 20],
    ]);
  });
});
