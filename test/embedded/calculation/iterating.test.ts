import { Calculation } from "../../../src/embedded/calculation/calculation";
import { openBook } from "../../../src/embedded/file/open-book";
import { Book } from "../../../src/embedded/book/book";
import { saveBook } from "../../support/saved-book";
import { packed } from "../file/packed";
import { enter, valueAt } from "../cells";

/** A workbook that iterates: A1 and B1 depend on each other, and Excel has stored where they came to rest; C1 and D1 do not. */
async function iterating(): Promise<Book> {
  const book = new Book();
  const sheet = book.addSheet("Data");
  enter(sheet, "A1", "=B1/2+1");
  enter(sheet, "B1", "=A1/2+E1");
  enter(sheet, "C1", "=A1+1");
  enter(sheet, "D1", "=E1*2");
  enter(sheet, "E1", 1);
  const file = await packed((await saveBook(book)).bytes, (name, text) => {
    if (name === "xl/workbook.xml")
      return text.replace("</workbook>", '<calcPr iterate="1" iterateCount="100"/></workbook>');
    if (name !== "xl/worksheets/sheet1.xml") return text;
    const values = { A1: 2, B1: 2, C1: 3, D1: 2 };
    return Object.entries(values).reduce(
      (sheetText, [cell, value]) =>
        sheetText.replace(
          new RegExp(`<c r="${cell}"[^>]*>(<f>[^<]*</f>)(?:<v>[^<]*</v>)?</c>`),
          `<c r="${cell}">$1<v>${value}</v></c>`,
        ),
      text,
    );
  });
  return (await openBook(file)).book;
}

describe("a workbook whose formulas go round in circles, as Excel iterates them", () => {
  it("keeps what Excel stored while nothing of it changes", async () => {
    const book = await iterating();
    const calculation = new Calculation(book);
    const [data] = book.sheets;
    if (data === undefined) throw new Error("The workbook has a sheet.");
    enter(data, "F1", 7);
    calculation.settle();
    expect(["A1", "B1", "C1", "D1"].map((cell) => valueAt(data, cell))).toEqual([2, 2, 3, 2]);
  });

  it("says of the circle alone that it cannot be computed here, once something of it changes", async () => {
    const book = await iterating();
    const calculation = new Calculation(book);
    const [data] = book.sheets;
    if (data === undefined) throw new Error("The workbook has a sheet.");
    enter(data, "E1", 2);
    calculation.settle();
    expect(["A1", "B1", "C1"].map((cell) => valueAt(data, cell))).toMatchObject([
      { error: "#UNKNOWN!" },
      { error: "#UNKNOWN!" },
      { error: "#UNKNOWN!" },
    ]);
    expect(valueAt(data, "D1")).toBe(4);
  });
});
