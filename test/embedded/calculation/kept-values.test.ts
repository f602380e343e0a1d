import type { Sheet } from "../../../src/embedded/book/sheet";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { openBook } from "../../../src/embedded/file/open-book";
import { Package } from "../../../src/embedded/file/package";
import { element } from "../../../src/embedded/file/text/xml";
import { shownText } from "../../../src/embedded/objects/display-text";
import { saveBook } from "../../support/saved-book";
import { Book } from "../../../src/embedded/book/book";
import { enter, valueAt } from "../cells";

/** A book as a file gives it: `B1` holds a formula with the value 25 that Excel had calculated. */
async function opened(formula: string): Promise<{ sheet: Sheet; calculation: Calculation }> {
  const typed = new Book();
  const sheet = typed.addSheet("In");
  sheet.cells.put(0, 1, { value: 25, formula });
  enter(sheet, "A1", 7);
  enter(sheet, "C1", "=B1+A1");
  const { book } = await openBook((await saveBook(typed)).bytes);
  return { sheet: book.activeSheet, calculation: new Calculation(book) };
}

describe("a formula that cannot be calculated here", () => {
  it.each([
    ["reads another workbook", "=[1]Staff!$B$3"],
    ["reads another workbook by its path", "='C:\\school\\[staff 2026.xlsx]Staff'!B3"],
    ["reads a name of another workbook", "=[2]!Children*1"],
    ["calls a function of a pivot table", '=GETPIVOTDATA("Children",$Z$1)'],
    ["calls a function nobody here knows", "=IF(TRUE,COUNTPUPILS(Z1),0)"],
    ["is written as the engine cannot read it", "=LAMBDA(x,x+1)(24)"],
  ])("keeps the value it came with where it %s", async (_, formula) => {
    const { sheet, calculation } = await opened(formula);
    calculation.calculate();
    expect([valueAt(sheet, "B1"), valueAt(sheet, "C1")]).toEqual([25, 32]);
    expect(calculation.ask([{ sheet, row: 0, formula: "=B1*2" }])).toEqual([50]);
    enter(sheet, "A1", 8);
    calculation.settle();
    expect([valueAt(sheet, "B1"), valueAt(sheet, "C1")]).toEqual([25, 33]);
  });

  it.each(['=GETPIVOTDATA("Children",$A$1)', "=IF(TRUE,COUNTPUPILS(A1),0)", "=[1]Staff!$B$3+A1"])(
    "is refused, with all that depends on it, once a cell it reads changes: %s",
    async (formula) => {
      const { sheet, calculation } = await opened(formula);
      calculation.settle();
      expect([valueAt(sheet, "B1"), valueAt(sheet, "C1")]).toEqual([25, 32]);
      enter(sheet, "A1", 8);
      expect([valueAt(sheet, "B1"), valueAt(sheet, "C1")]).toMatchObject([
        { error: "#UNKNOWN!" },
        { error: "#UNKNOWN!" },
      ]);
    },
  );

  it.each(["=SUM(A1,18)", '=IF("[1]Staff!$B$3"="",0,A1+18)', "=LET(x,A1,x+18)", "=XLOOKUP(MAX(A1),A1:A1,A1:A1)+18"])(
    "is not one that can be: %s follows its cells",
    async (formula) => {
      const { sheet, calculation } = await opened(formula);
      enter(sheet, "A1", 7.5);
      calculation.settle();
      expect(valueAt(sheet, "B1")).toBe(25.5);
    },
  );

  it("keeps the cells into which its value spills", () => {
    const book = new Book();
    const sheet = book.addSheet("In");
    sheet.cells.put(0, 0, { value: 1, formula: "=GROUPBY(C1:C2,D1:D2,SUM)", fills: { rows: 2, columns: 1 } });
    sheet.cells.put(1, 0, { value: 2, spilled: true });
    enter(sheet, "B1", "=SUM(A1:A2)");
    const calculation = new Calculation(book);
    calculation.calculate();
    expect([valueAt(sheet, "A2"), valueAt(sheet, "B1")]).toEqual([2, 3]);
    expect(sheet.cells.at(1, 0).spilled).toBe(true);
  });

  it("shows an error where it is typed, as there is no value to keep", () => {
    const book = new Book();
    new Calculation(book);
    const sheet = book.addSheet("In");
    enter(sheet, "A1", "=COUNTPUPILS(1)");
    book.settle();
    expect(valueAt(sheet, "A1")).toEqual({ error: "#NAME?" });
  });
});

describe("a file whose values are left to whoever opens it", () => {
  /** The book again, its file saying that everything is to be computed on opening, or that dates count from 1904. */
  async function leftToCompute(part: "calcPr" | "workbookPr", says: Readonly<Record<string, string>>) {
    const typed = new Book();
    const sheet = typed.addSheet("In");
    enter(sheet, "A1", 7);
    sheet.cells.put(0, 1, { value: 0, formula: "=A1+18" });
    sheet.cells.put(0, 2, { value: 0, formula: '=CUBEVALUE("Sales","[Children]")' });
    sheet.cells.put(0, 3, { value: 0, formula: "=C1+1" });
    const file = await Package.open((await saveBook(typed)).bytes);
    const root = file.read("xl/workbook.xml");
    if (root === undefined) throw new Error("There is no workbook.");
    file.change("xl/workbook.xml", {
      ...root,
      children: root.children.some((child) => child.type === "element" && child.name === part)
        ? root.children.map((child) =>
            child.type === "element" && child.name === part
              ? { ...child, attributes: { ...child.attributes, ...says } }
              : child,
          )
        : [...root.children, element(part, says)],
    });
    const { book } = await openBook(await file.bytes());
    return { sheet: book.activeSheet, calculation: new Calculation(book) };
  }

  it("is computed, and what cannot be is refused instead of being believed", async () => {
    const { sheet, calculation } = await leftToCompute("calcPr", { fullCalcOnLoad: "1", calcMode: "manual" });
    calculation.settle();
    expect([valueAt(sheet, "B1"), valueAt(sheet, "C1"), valueAt(sheet, "D1")]).toMatchObject([
      25,
      { error: "#UNKNOWN!" },
      { error: "#UNKNOWN!" },
    ]);
  });

  it("is believed where it does not say so", async () => {
    const { sheet, calculation } = await leftToCompute("calcPr", { fullCalcOnLoad: "0" });
    calculation.settle();
    expect([valueAt(sheet, "B1"), valueAt(sheet, "C1")]).toEqual([0, 0]);
  });

  it("counts its dates from 1904 where it says so", async () => {
    const { sheet, calculation } = await leftToCompute("workbookPr", { date1904: "1" });
    const asked = ["=YEAR(0)", "=DATE(1904,1,2)"].map((formula) => ({ sheet, row: 0, formula }));
    expect(calculation.ask(asked)).toEqual([1904, 1]);
    sheet.enter(5, 0, "9/1/2026");
    expect(calculation.ask([{ sheet, row: 0, formula: "=A6-DATE(2026,8,31)" }])).toEqual([1]);
    expect(shownText(sheet, 5, 0)).toBe("9/1/2026");
  });
});

describe("a total that leaves out hidden rows", () => {
  it("keeps the value it came with until its own sheet changes", async () => {
    const typed = new Book();
    const sheet = typed.addSheet("In");
    for (const [row, value] of [7, 8].entries()) sheet.cells.put(row, 0, { value });
    sheet.cells.put(0, 1, { value: 99, formula: "=SUBTOTAL(109,A1:A2)" });
    const { book } = await openBook((await saveBook(typed)).bytes);
    new Calculation(book);
    const [opened] = book.sheets;
    const plan = book.addSheet("Plan 1");
    plan.changeRows(0, 1, { size: 30 });
    plan.changeColumns(0, 1, { size: 90 });
    expect(opened?.valueAt(0, 1)).toBe(99);
    opened?.changeRows(1, 1, { hidden: true });
    expect(opened?.valueAt(0, 1)).toBe(7);
  });
});
