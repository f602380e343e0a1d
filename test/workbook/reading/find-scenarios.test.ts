import { Book } from "../../../src/embedded/book/book";
import { type FoundScenarios, findScenarios } from "../../../src/workbook/reading/find-scenarios";
import { bookOf, SMALL_SCHOOL, withExcel } from "../../support/school-book";

function found(book: Book): Promise<FoundScenarios> {
  return withExcel(book, ({ Excel, faults }) =>
    Excel.run(async (context) => {
      const scenarios = await findScenarios(context);
      expect(faults.syncs).toBe(2);
      return scenarios;
    }),
  );
}

/** A book with sheets of these names, and names for cells: `Teachers`, or `Spring!Teachers` for the sheet's own. */
function bookWith(sheets: readonly string[], names: Readonly<Record<string, string>>): Book {
  return bookOf({ cells: Object.fromEntries(sheets.map((name) => [`'${name}'!A1`, [[1]]])), names });
}

describe("the scenarios of a workbook", () => {
  it("are none where nothing is named, and one where only the workbook has names", async () => {
    expect(await found(bookWith(["Notes"], { Budget: "=Notes!$A$1" }))).toEqual({ sheets: [], hidden: [] });
    expect(await found(bookOf(SMALL_SCHOOL))).toEqual({ sheets: ["Inputs"], shared: "Inputs", hidden: [] });
  });

  it("are each sheet with a name of its own, copies among them, in the order of the sheets", async () => {
    const book = bookOf(SMALL_SCHOOL);
    await withExcel(book, ({ Excel }) =>
      Excel.run(async (context) => {
        const { workbook } = context;
        const inputs = workbook.worksheets.getItem("Inputs");
        inputs.copy("Before", inputs).name = "Fewer";
        inputs.copy("End").name = "More";
        workbook.worksheets.add("Notes");
        await context.sync();
      }),
    );
    expect(await found(book)).toEqual({ sheets: ["Fewer", "Inputs", "More"], shared: "Inputs", hidden: [] });
  });

  it("take one name of a sheet's own for enough, in whatever case, and no other name", async () => {
    const names = { Grades: "=Data!$A$1", "More!teachers": "=More!$A$1", "Notes!Budget": "=Notes!$A$1" };
    const scenarios = await found(bookWith(["Notes", "Data", "More"], names));
    expect(scenarios).toEqual({ sheets: ["Data", "More"], shared: "Data", hidden: [] });
  });

  it("have no share in a rule alone that the workbook names for all of them", async () => {
    const names = { Priorities: "=Notes!$A$1", "One!Grades": "=One!$A$1", "Two!Grades": "=Two!$A$1" };
    expect(await found(bookWith(["Notes", "One", "Two"], names))).toEqual({ sheets: ["One", "Two"], hidden: [] });
  });

  it("leave hidden sheets out, and see the workbook's names from another sheet where theirs is hidden", async () => {
    const names = { Grades: "='The data'!$A$1", "Old!Grades": "=Old!$A$1", "New!Grades": "=New!$A$1" };
    const book = bookWith(["New", "Old", "The data", "Cover"], names);
    for (const name of ["Old", "The data"]) {
      const sheet = book.findSheet(name);
      if (sheet) sheet.visibility = "Hidden";
    }
    expect(await found(book)).toEqual({ sheets: ["New", "Cover"], shared: "Cover", hidden: ["Old"] });
  });

  it("do not hold the workbook's names where every sheet has its own, since none shows them", async () => {
    const names = { Grades: "=One!$A$1", "One!Grades": "=One!$A$1", "Two!Grades": "=Two!$A$1" };
    expect(await found(bookWith(["One", "Two"], names))).toEqual({ sheets: ["One", "Two"], hidden: [] });
  });
});
