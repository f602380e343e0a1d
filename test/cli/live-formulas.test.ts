import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBook } from "../../src/embedded/file/open-book";
import { publishedSchools } from "../support/cases";
import { folderWith, reportFrom } from "../support/command-line";
import { workbookOfSchool } from "../support/workbook-of-school";

const [school] = publishedSchools().filter(({ id }) => id === "hady");

describe("a workbook with formulas of ours at the command line", () => {
  it("is solved with what they come to now, and keeps them and what they show", async () => {
    if (school === undefined) throw new Error("The school is not among the cases.");
    const book = workbookOfSchool(school.problem);
    const inputs = book.sheets[0];
    const limits = "Grades,Children,MaxClassSize,MinClassSize,Composites,MinSubclass";
    inputs?.enter(0, 1, `=CRUNCHER.TEACHERS(${limits})+1`);
    inputs?.enter(20, 0, `=CRUNCHER.PLAN(Teachers,${limits},TeacherRule)`);
    const folder = await folderWith(book);
    const { status, report } = await reportFrom(folder, "school.xlsx", "--out", "solved.xlsx");
    expect(status).toBe(0);
    expect(report.plans[0]).toMatchObject({ teachers: 4, compositeClasses: 0, smallest: 22, largest: 23 });

    const { book: solved } = await openBook(new Uint8Array(readFileSync(join(folder, "solved.xlsx"))));
    const sheet = solved.findSheet("Inputs");
    expect(sheet?.valueAt(0, 1)).toBe(4);
    expect(sheet?.cells.at(0, 1).formula).toBe(`=CRUNCHER.TEACHERS(${limits})+1`);
    const spilled = Array.from({ length: 5 }, (_, row) =>
      Array.from({ length: 4 }, (_unused, column) => sheet?.valueAt(20 + row, column)),
    );
    expect(spilled).toEqual([
      ["Class", "1", "2", "Size"],
      ["1 A", 23, 0, 23],
      ["1 B", 22, 0, 22],
      ["2 A", 0, 23, 23],
      ["2 B", 0, 22, 22],
    ]);
  });
});
