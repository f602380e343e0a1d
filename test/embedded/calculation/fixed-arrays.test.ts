import { Book } from "../../../src/embedded/book/book";
import type { Sheet } from "../../../src/embedded/book/sheet";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { openBook } from "../../../src/embedded/file/open-book";
import { Package } from "../../../src/embedded/file/package";
import { saveBook } from "../../support/saved-book";
import { area, enter, refusalOf, valueAt } from "../cells";

const WORKSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A book from a file, in which `A1:A3` hold 1, 2 and 3 and an array of a formula, with these old values, stands from `C1` on. */
async function withArray(ref: string, formula: string, values: readonly string[]) {
  const typed = new Book();
  typed.addSheet("In");
  const file = await Package.open((await saveBook(typed)).bytes);
  const rows = [1, 2, 3, 4].map((row) => {
    const f = row === 1 ? `<f t="array" ref="${ref}">${formula}</f>` : "";
    const value = values[row - 1];
    const own = row < 4 ? `<c r="A${row}"><v>${row}</v></c>` : "";
    return `<row r="${row}">${own}${value === undefined ? "" : `<c r="C${row}">${f}<v>${value}</v></c>`}</row>`;
  });
  file.changeText(
    "xl/worksheets/sheet1.xml",
    `<worksheet xmlns="${WORKSHEET}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
  );
  const opened = await openBook(await file.bytes());
  new Calculation(opened.book);
  return { ...opened, sheet: opened.book.activeSheet };
}

const column = (sheet: Sheet): readonly unknown[] => ["C1", "C2", "C3", "C4"].map((cell) => valueAt(sheet, cell));

describe("an array of fixed size", () => {
  it("fills its cells and no others: what is too much is cut", async () => {
    const { sheet } = await withArray("C1:C2", "A1:A3*10", ["10", "20"]);
    enter(sheet, "C3", "mine");
    enter(sheet, "A2", 5);
    expect(column(sheet)).toEqual([10, 50, "mine", null]);
  });

  it("shows #N/A where its result ends before its cells do", async () => {
    const { sheet } = await withArray("C1:C4", "A1:A3*10", ["10", "20", "30", "0"]);
    expect(column(sheet)).toEqual([10, 20, 30, 0]);
    enter(sheet, "A1", 7);
    expect(column(sheet)).toEqual([70, 20, 30, { error: "#N/A" }]);
  });

  it("repeats a single value, and shows the first of many in a single cell", async () => {
    const repeated = await withArray("C1:C3", "SUM(A1:A3*2)", ["12", "12", "12"]);
    enter(repeated.sheet, "A1", 2);
    expect(column(repeated.sheet)).toEqual([14, 14, 14, null]);
    const alone = await withArray("C1", "A1:A3*10", ["10"]);
    enter(alone.sheet, "A1", 4);
    expect(column(alone.sheet)).toEqual([40, null, null, null]);
  });

  it("cannot be changed in a part, but as a whole", async () => {
    const { sheet } = await withArray("C1:C3", "A1:A3*10", ["10", "20", "30"]);
    expect(
      refusalOf(() => {
        enter(sheet, "C2", 1);
      }),
    ).toBe("InvalidOperation");
    expect(
      refusalOf(() => {
        enter(sheet, "C1", 1);
      }),
    ).toBe("InvalidOperation");
    expect(
      refusalOf(() => {
        sheet.clear(area("B2:D2"), "contents");
      }),
    ).toBe("InvalidOperation");
    expect(column(sheet)).toEqual([10, 20, 30, null]);
    sheet.clear(area("C1:C3"), "contents");
    expect(column(sheet)).toEqual([null, null, null, null]);
    enter(sheet, "C2", 1);
    expect(column(sheet)).toEqual([null, 1, null, null]);
  });

  it("stays one in its file, computed or not", async () => {
    const { sheet, book, origin } = await withArray("C1:C2", "A1:A3*10", ["10", "20"]);
    enter(sheet, "A1", 4);
    const { bytes } = await saveBook(book, origin);
    const part = (await Package.open(bytes)).text("xl/worksheets/sheet1.xml");
    expect(part).toContain('<c r="C1"><f t="array" ref="C1:C2">A1:A3*10</f><v>40</v></c>');
    const again = (await openBook(bytes)).book;
    new Calculation(again);
    enter(again.activeSheet, "A2", 6);
    expect(column(again.activeSheet)).toEqual([40, 60, null, null]);
  });
});

describe("an array that cannot be computed any more", () => {
  it.each(["", ' cm="1"'])("shows that in all its cells, so that none is read as a blank%s", async (metadata) => {
    const { sheet, book } = await withArray("C1:C2", "CUBEVALUE(A1:A3)", ["10", "20"]);
    if (metadata !== "") {
      const { value, formula = "", fills = { rows: 2, columns: 1 } } = sheet.cells.at(0, 2);
      sheet.cells.restore(0, 2, { value, formula, fills });
      new Calculation(book);
    }
    enter(sheet, "D1", "=C2+1");
    expect(valueAt(sheet, "D1")).toBe(21);
    enter(sheet, "A1", 9);
    expect([valueAt(sheet, "C1"), valueAt(sheet, "C2"), valueAt(sheet, "D1")]).toMatchObject([
      { error: "#UNKNOWN!" },
      { error: "#UNKNOWN!" },
      { error: "#UNKNOWN!" },
    ]);
  });
});
