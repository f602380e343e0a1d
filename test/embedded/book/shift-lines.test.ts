import { parseArea, printArea } from "../../../src/embedded/book/address";
import { type Area, cellArea } from "../../../src/embedded/book/area";
import { Book } from "../../../src/embedded/book/book";
import { DEFAULT_ALERT, NO_PROMPT } from "../../../src/embedded/book/data-validation";
import { type LineShift, shiftInFormula } from "../../../src/embedded/book/line-shift";
import { shiftLines } from "../../../src/embedded/book/shift-lines";
import { describeBook } from "../../support/describe-book";
import type { Sheet } from "../../../src/embedded/book/sheet";
import { Calculation } from "../../../src/embedded/calculation/calculation";

const area = (address: string): Area => parseArea(address) ?? cellArea(0, 0);
const insertRows = (at: number, count = 1): LineShift => ({ lines: "rows", what: "insert", at: at - 1, count });
const deleteRows = (at: number, count = 1): LineShift => ({ ...insertRows(at, count), what: "delete" });
const insertColumns = (at: number, count = 1): LineShift => ({ ...insertRows(at, count), lines: "columns" });
const deleteColumns = (at: number, count = 1): LineShift => ({ ...insertColumns(at, count), what: "delete" });

/** A sheet with all that follows its cells, and another whose formulas read it. */
function bookOfAll(): { book: Book; sheet: Sheet; other: Sheet } {
  const book = new Book({ year: 2026 });
  const sheet = book.addSheet("Data");
  const other = book.addSheet("Other sheet");
  new Calculation(book, { today: 46_000 });
  sheet.enterAll(area("A1:C8"), [
    ["Title", null, null],
    ["Grade", "Children", "Twice"],
    ["K", 20, "=B3*2"],
    [1, 21, "=B4*2"],
    [2, 22, "=B5*2"],
    [null, "=SUM(B3:B5)", "=SUM($C$3:C5)"],
    [null, null, null],
    ["Merged", null, "=SEQUENCE(2)"],
  ]);
  sheet.addTable(area("E2:F5"), "Grades");
  sheet.enterAll(area("E2:F5"), [
    ["Name", "Size"],
    ["a", 1],
    ["b", 2],
    ["c", "=F3+F4"],
  ]);
  sheet.merge(area("A8:B8"));
  sheet.changeRows(3, 1, { size: 30 });
  sheet.changeColumns(2, 1, { size: 90 });
  sheet.format(area("A2:C2"), { fill: "#DDDDDD" });
  sheet.addConditionalFormat({
    areas: [area("B3:B5")],
    rule: { kind: "Custom", formula: "=$B3>20" },
    look: { fill: "#FF0000" },
    stopIfTrue: false,
  });
  sheet.setValidation(area("B3:B5"), {
    rule: { kind: "WholeNumber", operator: "Between", formula1: 0, formula2: "=$B$6" },
    ignoreBlanks: true,
    prompt: NO_PROMPT,
    errorAlert: DEFAULT_ALERT,
  });
  sheet.page = { ...sheet.page, printAreas: [area("A1:F8")], titleRows: area("2:2"), rowBreaks: [1, 5] };
  book.names.add({ name: "Children", formula: "=Data!$B$3:$B$5" });
  sheet.names.add({ name: "Total", formula: "=Data!$B$6" });
  other.enterAll(area("A1:A4"), [["=Data!B4"], ["=SUM(Children)"], ["=SUM(Grades[Size])"], ["=COUNTA(Data!A:A)"]]);
  book.settle();
  return { book, sheet, other };
}

const formulasOf = (sheet: Sheet): Record<string, string> =>
  Object.fromEntries(
    sheet.cells
      .all()
      .flatMap(({ row, column, formula }) =>
        formula === undefined ? [] : [[printArea(cellArea(row, column)), formula]],
      ),
  );

describe("rows and columns that come or go", () => {
  it("take along cells, sizes, merged cells, tables, rules, names and the formulas of every sheet", () => {
    const { book, sheet, other } = bookOfAll();
    shiftLines(book, sheet, insertRows(4, 2));
    expect(formulasOf(sheet)).toEqual({
      C3: "=B3*2",
      C6: "=B6*2",
      C7: "=B7*2",
      B8: "=SUM(B3:B7)",
      C8: "=SUM($C$3:C7)",
      C10: "=SEQUENCE(2)",
      F7: "=F3+F6",
    });
    expect(formulasOf(other)["A1"]).toBe("=Data!B6");
    expect(book.names.find("Children")?.formula).toBe("=Data!$B$3:$B$7");
    expect(sheet.names.find("Total")?.formula).toBe("=Data!$B$8");
    expect(sheet.merged.map((each) => printArea(each))).toEqual(["A10:B10"]);
    expect(sheet.tables.map((table) => printArea(table.area))).toEqual(["E2:F7"]);
    expect(sheet.conditionalFormats.map(({ areas, rule }) => [areas.map((each) => printArea(each)), rule])).toEqual([
      [["B3:B7"], { kind: "Custom", formula: "=$B3>20" }],
    ]);
    expect(sheet.validations.map(({ areas, rule }) => [areas.map((each) => printArea(each)), rule])).toMatchObject([
      [["B3:B7"], { formula2: "=$B$8" }],
    ]);
    expect([sheet.rowHeight(5), sheet.rowHeight(3)]).toEqual([30, 15]);
    expect(sheet.page.printAreas.map((each) => printArea(each))).toEqual(["A1:F10"]);
    expect(sheet.page.rowBreaks).toEqual([1, 7]);
    expect([0, 1, 2, 3].map((row) => other.valueAt(row, 0))).toEqual([21, 63, 6, 6]);
    expect(sheet.valueAt(10, 2)).toBe(2);
  });

  it("are as if they had never come once they go again", () => {
    for (const shift of [
      insertRows(1),
      insertRows(4, 3),
      insertRows(7),
      insertColumns(1),
      insertColumns(3, 2),
      insertColumns(5),
    ]) {
      const { book, sheet } = bookOfAll();
      const before = describeBook(book);
      shiftLines(book, sheet, shift);
      expect(describeBook(book)).not.toEqual(before);
      shiftLines(book, sheet, { ...shift, what: "delete" });
      expect(describeBook(book)).toEqual(before);
    }
  });

  it("leave #REF! where what a formula reads is gone, and less where some of it is", () => {
    const { book, sheet, other } = bookOfAll();
    shiftLines(book, sheet, deleteRows(4));
    expect(formulasOf(sheet)).toMatchObject({ C4: "=B4*2", B5: "=SUM(B3:B4)", F4: "=F3+#REF!" });
    expect(formulasOf(other)["A1"]).toBe("=Data!#REF!");
    expect([other.valueAt(0, 0), other.valueAt(1, 0)]).toEqual([{ error: "#REF!" }, 42]);
  });

  it("write a rule for the first cell that stays, where its own first cell goes", () => {
    const { book, sheet } = bookOfAll();
    shiftLines(book, sheet, deleteRows(3));
    expect(sheet.conditionalFormats[0]).toMatchObject({ areas: [area("B3:B4")], rule: { formula: "=$B3>20" } });
  });

  it("keep what is merged and what spills in step with their columns", () => {
    const { book, sheet } = bookOfAll();
    shiftLines(book, sheet, insertColumns(2));
    expect(sheet.merged.map((each) => printArea(each))).toEqual(["A8:C8"]);
    expect([sheet.valueAt(7, 3), sheet.valueAt(8, 3), sheet.columnWidth(3)]).toEqual([1, 2, 90]);
    shiftLines(book, sheet, deleteColumns(2, 2));
    expect(sheet.merged).toEqual([]);
    expect(formulasOf(sheet)["B3"]).toBe("=#REF!*2");
  });

  it.each<[string, LineShift, RegExp]>([
    ["the header of a table", deleteRows(2), /The header of the table Grades cannot go/],
    ["all rows of a table", deleteRows(3, 3), /keeps at least one row/],
    ["a table that formulas use", deleteRows(2, 4), /Formulas use the table Grades/],
    ["columns within a table", insertColumns(6), /Columns of the table Grades/],
    ["all rows of the sheet", deleteRows(1, 1_048_576), /Delete the sheet instead/],
    ["rows for which there is no room", insertRows(1, 1_048_570), /There is no room/],
  ])("are refused, changing nothing: %s", (_, shift, told) => {
    const { book, sheet } = bookOfAll();
    const before = describeBook(book);
    expect(() => {
      shiftLines(book, sheet, shift);
    }).toThrow(told);
    expect(describeBook(book)).toEqual(before);
  });

  it("are refused on a protected sheet, through an array of fixed size, and where a formula reads several sheets", () => {
    const { book, sheet, other } = bookOfAll();
    other.cells.put(8, 0, { value: null, formula: "=SUM(Data:Other!A1)" });
    expect(() => {
      shiftLines(book, sheet, insertRows(1));
    }).toThrow(/reads several sheets/);
    other.cells.put(8, 0, { value: 1, formula: "=ROW(A1:A2)", fixedSize: true, fills: { rows: 2, columns: 1 } });
    expect(() => {
      shiftLines(book, other, insertRows(10));
    }).toThrow(/part of an array/);
    sheet.protect();
    expect(() => {
      shiftLines(book, sheet, insertRows(1));
    }).toThrow(/protected/);
  });
});

describe("a reference after rows or columns came or went", () => {
  it.each<[string, LineShift, string]>([
    ["=A5+$B$5:C$7", insertRows(5), "=A6+$B$6:C$8"],
    ["=A4:A5", insertRows(5), "=A4:A6"],
    ["=A4", insertRows(5), "=A4"],
    ["=SUM(5:6)", insertRows(6, 2), "=SUM(5:8)"],
    ["=SUM(A:C)", insertRows(1), "=SUM(A:C)"],
    ["=SUM(A:C)", insertColumns(2), "=SUM(A:D)"],
    ["=B7:A5", deleteRows(6), "=B6:A5"],
    ["=A5:A7", deleteRows(5, 2), "=A5"],
    ["=A5:A7", deleteRows(5, 3), "=#REF!"],
    ['=Elsewhere!A5&"A5"', insertRows(1), '=Elsewhere!A5&"A5"'],
    ["=LOG10(A10)", insertRows(1), "=LOG10(A11)"],
  ])("%s", (formula, shift, wanted) => {
    const made = shiftInFormula(formula, shift, (named) => named === undefined);
    expect(made.replace(/A5:A5/, "A5")).toBe(wanted);
  });
});
