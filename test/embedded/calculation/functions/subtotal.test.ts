import { Book } from "../../../../src/embedded/book/book";
import { isCellError } from "../../../../src/embedded/book/cell-value";
import type { Sheet } from "../../../../src/embedded/book/sheet";
import { Calculation } from "../../../../src/embedded/calculation/calculation";
import { area, enter, valueAt } from "../../cells";

/** Column A: 4, a text, 6, a subtotal of the first three, blank, 8, TRUE; column B: 1, an error, 3; row 3 may be hidden. */
function list(): { readonly book: Book; readonly sheet: Sheet } {
  const book = new Book();
  new Calculation(book);
  const sheet = book.addSheet("List");
  sheet.enterAll(area("A1:B7"), [
    [4, 1],
    ["x", "=1/0"],
    [6, 3],
    ["=ROUND(SUBTOTAL(9,A1:A3),0)", null],
    [null, null],
    [8, '="SUBTOTAL("'],
    [true, "=AGGREGATE(4,6,B1:B3)"],
  ]);
  return { book, sheet };
}

/** What a formula without its `=` shows beside the list. */
function shown(sheet: Sheet, formula: string): unknown {
  enter(sheet, "D9", `=${formula}`);
  const value = sheet.valueAt(8, 3);
  return isCellError(value) ? value.error : value;
}

describe("SUBTOTAL", () => {
  it.each<[string, unknown, unknown]>([
    // The second value is that with row 3, with the 6, hidden by hand.
    ["SUBTOTAL(9,A1:A7)", 18, 18],
    ["SUBTOTAL(109,A1:A7)", 18, 12],
    ["SUBTOTAL(1,A1:A7)", 6, 6],
    ["SUBTOTAL(101,A1:A7)", 6, 6],
    ["SUBTOTAL(102,A1:A7)", 3, 2],
    ["SUBTOTAL(3,A1:A7)", 5, 5],
    ["SUBTOTAL(103,A1:A7)", 5, 4],
    ["SUBTOTAL(104,A1:A7)", 8, 8],
    ["SUBTOTAL(105,A1:A7)", 4, 4],
    ["SUBTOTAL(106,A1:A7)", 192, 32],
    ["SUBTOTAL(107,A1:A3)", Math.SQRT2, "#DIV/0!"],
    ["SUBTOTAL(8,A1:A3)", 1, 1],
    ["SUBTOTAL(10,A1:A3)", 2, 2],
    ["SUBTOTAL(111,A1:A3)", 1, 0],
    ["SUBTOTAL(109,A1:A3,A6:A7)", 18, 12],
    ["SUBTOTAL(9,B1:B7)", "#DIV/0!", "#DIV/0!"],
    ["SUBTOTAL(2,B1:B7)", 2, 2],
    ["SUBTOTAL(103,B1:B7)", 4, 3],
    ["SUBTOTAL(1,A5)", "#DIV/0!", "#DIV/0!"],
    ["SUBTOTAL(6,A5)", 0, 0],
    ["SUBTOTAL(9.9,A1:A3)", 10, 10],
    ["SUBTOTAL(12,A1:A3)", "#VALUE!", "#VALUE!"],
    ["SUBTOTAL(100,A1:A3)", "#VALUE!", "#VALUE!"],
    ["SUBTOTAL(9,A1:A3*1)", "#VALUE!", "#VALUE!"],
    ["SUM(SUBTOTAL({9,2},A1:A3))", 12, 12],
  ])("%s is %j, and %j with a hidden row", (formula, plain, hidden) => {
    const { sheet } = list();
    expect(shown(sheet, formula)).toEqual(plain);
    sheet.changeRows(2, 1, { hidden: true });
    expect(shown(sheet, formula)).toEqual(hidden);
  });

  it("follows a row that is hidden and shown", () => {
    const { sheet } = list();
    enter(sheet, "D1", "=SUBTOTAL(109,A1:A7)");
    enter(sheet, "D2", "=D1*2");
    expect([valueAt(sheet, "D1"), valueAt(sheet, "D2")]).toEqual([18, 36]);
    sheet.changeRows(5, 1, { hidden: true });
    expect([valueAt(sheet, "D1"), valueAt(sheet, "D2")]).toEqual([10, 20]);
    sheet.changeRows(5, 1, { hidden: false });
    expect([valueAt(sheet, "D1"), valueAt(sheet, "D2")]).toEqual([18, 36]);
  });

  it("refuses a hidden row of a filtered sheet unless hidden rows are left out anyway", () => {
    const { sheet } = list();
    sheet.isFiltered = true;
    expect(shown(sheet, "SUBTOTAL(9,A1:A7)")).toBe(18);
    sheet.changeRows(2, 1, { hidden: true });
    expect(shown(sheet, "SUBTOTAL(9,A1:A7)")).toBe("#UNKNOWN!");
    expect(shown(sheet, "SUBTOTAL(9,A4:A7)")).toBe(8);
    expect(shown(sheet, "SUBTOTAL(109,A1:A7)")).toBe(12);
    expect(shown(sheet, "AGGREGATE(9,4,A1:A7)")).toBe("#UNKNOWN!");
  });

  it("totals a table's column below it", () => {
    const book = new Book();
    const calculation = new Calculation(book);
    const sheet = book.addSheet("Plan");
    sheet.enterAll(area("A1:B3"), [
      ["Class", "Children"],
      ["A", 23],
      ["B", 24],
    ]);
    sheet.addTable(area("A1:B3"), "Plan_1").setShowTotals(true);
    enter(sheet, "B4", "=SUBTOTAL(109,Plan_1[Children])");
    calculation.settle();
    expect(valueAt(sheet, "B4")).toBe(47);
    enter(sheet, "B2", 20);
    expect(valueAt(sheet, "B4")).toBe(44);
  });

  it("is #VALUE! for cells of several sheets", () => {
    const { book, sheet } = list();
    const other = book.addSheet("Other");
    enter(other, "A1", 5);
    expect(shown(sheet, "SUM(List:Other!A1:A3)")).toBe(15);
    expect(shown(sheet, "SUBTOTAL(9,List:Other!A1:A3)")).toBe("#VALUE!");
    expect(shown(sheet, "SUBTOTAL(9,Other!A1:A3)")).toBe(5);
  });
});

describe("AGGREGATE", () => {
  it.each<[string, unknown, unknown]>([
    ["AGGREGATE(9,0,A1:A7)", 18, 18],
    ["AGGREGATE(9,4,A1:A7)", 28, 28],
    ["AGGREGATE(9,1,A1:A7)", 18, 12],
    ["AGGREGATE(9,5,A1:A7)", 28, 22],
    ["AGGREGATE(9,6,B1:B3)", 4, 4],
    ["AGGREGATE(9,7,B1:B3)", 4, 1],
    ["AGGREGATE(9,6,B1:B7)", 7, 7],
    ["AGGREGATE(9,3,B1:B7)", 4, 1],
    ["AGGREGATE(9,4,B1:B3)", "#DIV/0!", "#DIV/0!"],
    ["AGGREGATE(3,6,B1:B3)", 2, 2],
    ["AGGREGATE(3,4,B1:B3)", 3, 3],
    ["AGGREGATE(12,5,A1:A3,A6)", 6, 6],
    ["AGGREGATE(13,6,A1:A3)", "#N/A", "#N/A"],
    ["AGGREGATE(14,6,A1:A3,1)", 6, 6],
    ["AGGREGATE(14,5,A1:A3,1)", 6, 4],
    ["AGGREGATE(15,6,A1:A6/(A1:A6>4),1)", 6, 6],
    ["SUM(AGGREGATE(14,4,{1,2,3},{1,2}))", 5, 5],
    ["AGGREGATE(16,4,{1,2,3,4},0.5)", 2.5, 2.5],
    ["AGGREGATE(19,4,{1,2,3},2)", 2, 2],
    ["AGGREGATE(14,4,{1,2},3)", "#NUM!", "#NUM!"],
    ["AGGREGATE(14,6,A1:A3)", "#VALUE!", "#VALUE!"],
    ["AGGREGATE(9,6,{1,2})", "#VALUE!", "#VALUE!"],
    ["AGGREGATE(20,6,A1:A3)", "#VALUE!", "#VALUE!"],
    ["AGGREGATE(9,8,A1:A3)", "#VALUE!", "#VALUE!"],
  ])("%s is %j, and %j with a hidden row", (formula, plain, hidden) => {
    const { sheet } = list();
    expect(shown(sheet, formula)).toEqual(plain);
    sheet.changeRows(2, 1, { hidden: true });
    expect(shown(sheet, formula)).toEqual(hidden);
  });
});
