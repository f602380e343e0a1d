import { readFile } from "node:fs/promises";
import { openBook } from "../../../src/embedded/file/open-book";
import { Package } from "../../../src/embedded/file/package";
import { saveBook } from "../../support/saved-book";
import { elementsOf } from "../../../src/embedded/file/xml";
import { enter } from "../cells";

/** A workbook of the folder beside this file, opened, given one more sheet, and saved. */
async function withOneMoreSheet(name: string): Promise<Package> {
  const bytes = await readFile(new URL(`./kept/${name}.xlsx`, import.meta.url));
  const { book, origin } = await openBook(new Uint8Array(bytes));
  enter(book.addSheet("Plan 1"), "A1", "new");
  return Package.open((await saveBook(book, origin)).bytes);
}

describe("a workbook of Excel's later years", () => {
  it("keeps what stands behind the calculation in the order of the schema", async () => {
    const file = await withOneMoreSheet("01-calcpr-extlst");
    const order = elementsOf(file.read("xl/workbook.xml")).map(({ name }) => name);
    expect(order.slice(order.indexOf("definedNames"))).toEqual(["definedNames", "calcPr", "extLst"]);
  });
});
