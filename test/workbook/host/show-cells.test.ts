import { Book } from "../../../src/embedded/book/book";
import { openSheet, selectCells } from "../../../src/workbook/host/show-cells";
import { withExcel } from "../../support/school-book";

/** Does something in a workbook with these sheets, and answers what is selected then, with its sheet. */
async function selectedAfter(
  sheets: readonly string[],
  story: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<readonly unknown[]> {
  const book = new Book();
  for (const sheet of sheets) book.addSheet(sheet);
  return withExcel(book, (excel) =>
    excel.Excel.run(async (context) => {
      const answer = await story(context);
      const selected = context.workbook.getSelectedRange();
      selected.load("address");
      await context.sync();
      return [answer, selected.address];
    }),
  );
}

describe("cells that are shown", () => {
  it.each([
    ["Plans!B2:C3", "Plans!B2:C3"],
    ["'Year 2026'!A1:A7", "'Year 2026'!A1:A7"],
    ["'O''Hara!'!D4", "'O''Hara!'!D4"],
    ["B9", "Inputs!B9"],
  ])("are selected by their address, their sheet in front: %s", async (address, wanted) => {
    const sheets = ["Inputs", "Plans", "Year 2026", "O'Hara!"];
    expect(await selectedAfter(sheets, (context) => selectCells(context, address))).toEqual([undefined, wanted]);
  });

  it("are on a sheet that comes to the front where it is there", async () => {
    const opened = selectedAfter(["Inputs", "Plans"], (context) => openSheet(context, "Plans"));
    expect(await opened).toEqual([true, "Plans!A1"]);
    const missing = selectedAfter(["Inputs", "Plans"], (context) => openSheet(context, "Gone"));
    expect(await missing).toEqual([false, "Inputs!A1"]);
  });
});
