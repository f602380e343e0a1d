import { openBook } from "../../../src/embedded/file/open-book";
import { Package } from "../../../src/embedded/file/package";
import { saveBook } from "../../support/saved-book";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { startEmbeddedExcel } from "../../../src/embedded/host/embedded-excel";
import { enter, valueAt } from "../cells";
import { DemoFunctions } from "../fixtures/demo-functions";
import { smallBook } from "../open-excel";

/** The file of a book in which functions have answered: `=DEMO.ADD(B1,1)` in D1, a table of one row from F1, text beside it. */
async function filed(): Promise<Uint8Array> {
  const book = smallBook();
  const excel = await startEmbeddedExcel(book, { functions: new DemoFunctions() });
  excel.user.type("D1", "=DEMO.ADD(B1,1)");
  excel.user.type("D2", '=D1&" = DEMO.ADD(B1,1)"');
  excel.user.type("F1", "=DEMO.TABLE(B1-5)");
  await excel.settled();
  const { bytes } = await saveBook(book);
  excel.close();
  return bytes;
}

describe("a file with functions of an add-in", () => {
  it("names them as Excel does, and marks what spills", async () => {
    const bytes = await filed();
    const file = await Package.open(bytes);
    const cells = JSON.stringify(file.read("xl/worksheets/sheet1.xml"));
    expect(cells).toContain("_xldudf_DEMO_ADD(B1,1)");
    expect(cells).toContain("_xldudf_DEMO_TABLE(B1-5)");
    expect(cells).toContain('D1&\\" = DEMO.ADD(B1,1)\\"');
    expect(cells).toContain('"cm":"1"');
    expect(file.paths()).toContain("xl/metadata.xml");
  });

  it("keeps values and texts for who has no add-in, also through their own saving", async () => {
    const opened = await openBook(await filed());
    const calculation = new Calculation(opened.book);
    const sheet = opened.book.activeSheet;
    enter(sheet, "Z1", 8);
    calculation.calculate();
    expect(["D1", "D2", "F1", "G2"].map((cell) => valueAt(sheet, cell))).toEqual([8, "8 = DEMO.ADD(B1,1)", "row 1", 2]);
    expect(sheet.cells.at(0, 3).formula).toBe("=_xldudf_DEMO_ADD(B1,1)");
    const again = await openBook((await saveBook(opened.book, opened.origin)).bytes);
    expect(again.book.activeSheet.cells.at(0, 5)).toMatchObject({
      formula: "=_xldudf_DEMO_TABLE(B1-5)",
      value: "row 1",
      fills: { rows: 2, columns: 3 },
    });
  });

  it("shows no outdated value where what a function was given changes without the add-in", async () => {
    const { book } = await openBook(await filed());
    new Calculation(book);
    enter(book.activeSheet, "B1", 8);
    expect(["D1", "D2", "F1"].map((cell) => valueAt(book.activeSheet, cell))).toMatchObject(
      ["D1", "D2", "F1"].map(() => ({ error: "#UNKNOWN!" })),
    );
  });

  it("comes to life where the add-in is there", async () => {
    const { book } = await openBook(await filed());
    const excel = await startEmbeddedExcel(book, { functions: new DemoFunctions() });
    excel.user.type("B1", 8);
    await excel.settled();
    const sheet = book.activeSheet;
    expect([sheet.cells.at(0, 3).formula, valueAt(sheet, "D1"), valueAt(sheet, "F3")]).toEqual([
      "=DEMO.ADD(B1,1)",
      9,
      "row 3",
    ]);
    excel.close();
    expect([valueAt(sheet, "D1"), valueAt(sheet, "F3")]).toEqual([9, "row 3"]);
  });
});
