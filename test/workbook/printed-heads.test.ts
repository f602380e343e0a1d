import { insertSample } from "../../src/application/insert-sample";
import { keepClasses } from "../../src/application/keep-classes";
import { readSchool } from "../../src/application/school/read-school";
import type { Book } from "../../src/embedded/book/book";
import { Book as NewBook } from "../../src/embedded/book/book";
import { readSchoolName } from "../../src/workbook/reading/school-name";
import { planSheet } from "../../src/workbook/sheets/plan-sheet";
import { writeSheets } from "../../src/workbook/writing/write-sheets";
import { bookOf, SMALL_SCHOOL, withExcel } from "../support/school-book";
import { smallSchool } from "../support/small-school";

const TEXTS = { headline: "Three classes.", verdict: "The best plan, proved." };

/** What stands at the head of a plan's pages, in a workbook whose names are these beside the small school's. */
async function headIn(names: Readonly<Record<string, string>>, entry: string | number): Promise<string | undefined> {
  const book = bookOf({ ...SMALL_SCHOOL, names: { ...SMALL_SCHOOL.names, ...names } });
  book.findSheet("Inputs")?.enter(9, 0, entry);
  await withExcel(book, ({ Excel }) =>
    Excel.run(async (context) => {
      const { plan, made } = smallSchool();
      await writeSheets(context, [planSheet(1, plan, made, TEXTS)], await readSchoolName(context, "Inputs"));
    }),
  );
  return headOf(book, "Plan 1");
}

function headOf(book: Book, sheet: string): string | undefined {
  return book.findSheet(sheet)?.page.headerFooter.header;
}

const HERE = { School: "=Inputs!$A$10" };

describe("the head of printed pages", () => {
  it.each([
    ["says what the school is called", HERE, "Oak Hill", "Oak Hill"],
    [
      "says it by the sheet's own name first",
      { School: "=Inputs!$A$1", "Inputs!School": "=Inputs!$A$10" },
      "Oak",
      "Oak",
    ],
    ["keeps an & and a number at the beginning", HERE, "5th & Main, A&C", "5th && Main, A&&C"],
    ["says a number as it is shown", HERE, 42, "42"],
    ["says the workbook's name where the cell is blank", HERE, "", "&F"],
    ["says the workbook's name where there is no cell", { School: "=Inputs!#REF!" }, "", "&F"],
    ["says the workbook's name where nothing is called School", {}, "Oak Hill", "&F"],
    ["is cut where Excel takes no more", HERE, "x".repeat(300), "x".repeat(200)],
  ])("%s", async (_, names, entry, expected) => {
    expect(await headIn(names, entry)).toBe(`&C&11&"-,Bold"${expected}`);
  });

  it("is that of the sample on every sheet that is made from it, as it is called then", async () => {
    const book = new NewBook();
    book.addSheet();
    await withExcel(book, async ({ Excel, user }) => {
      const sheet = await Excel.run(insertSample);
      user.type(`${sheet}!A1`, "Oak Hill School");
      await Excel.run(async (context) => {
        const { problem, ...school } = await readSchool(context, sheet);
        if (problem === undefined) throw new Error("The sample is in order.");
        await keepClasses(context, { ...school, problem }, [{ name: "K A", children: [19, 0, 0, 0, 0, 0, 0] }]);
      });
    });
    expect(headOf(book, "Kept classes")).toBe('&C&11&"-,Bold"Oak Hill School');
  });
});
