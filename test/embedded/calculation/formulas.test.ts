import { Book } from "../../../src/embedded/book/book";
import type { CellValue } from "../../../src/embedded/book/cell-value";
import type { Sheet } from "../../../src/embedded/book/sheet";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { conditionalLooks } from "../../../src/embedded/calculation/conditional-looks";
import { meaningOfFormula } from "../../../src/embedded/calculation/name-meaning";
import { area, enter, refusalOf, valueAt } from "../cells";

interface School {
  readonly book: Book;
  readonly calculation: Calculation;
  readonly inputs: Sheet;
  readonly plan: Sheet;
}

/** Inputs: K 12 x, 1 10 y, "2" 23 x, (blank) 28; a plan of two classes as a table with totals. */
function school(): School {
  const book = new Book();
  const calculation = new Calculation(book, { today: 46_023 });
  const inputs = book.addSheet("In puts");
  const plan = book.addSheet("Plan");
  inputs.enterAll(area("A1:C4"), [
    ["K", 12, "x"],
    ["'1", 10, "y"],
    [1, 23, "x"],
    [null, 28, null],
  ]);
  book.names.add({ name: "Kids", formula: "='In puts'!$B$1:$B$4" });
  book.names.add({ name: "Dynamic", formula: "=OFFSET('In puts'!$B$1,0,0,COUNTA('In puts'!$B:$B),1)" });
  book.names.add({ name: "Spanned", formula: "='In puts'!$B$1:INDEX('In puts'!$B:$B,3)" });
  book.names.add({ name: "Five", formula: "=5" });
  plan.names.add({ name: "Five", formula: "=6" });
  plan.enterAll(area("A1:D3"), [
    ["Class", "K", "Grade 1", "Size"],
    ["A", 12, 10, "=SUM([@K]:[@[Grade 1]])"],
    ["B", 3, 20, "=SUM(Plan1[@[K]:[Grade 1]])"],
  ]);
  plan.addTable(area("A1:D3"), "Plan1").setShowTotals(true);
  enter(plan, "D4", "=SUBTOTAL(109,Plan1[Size])");
  return { book, calculation, inputs, plan };
}

describe("formulas", () => {
  it.each<[string, unknown]>([
    ["=SUM(Kids)", 73],
    ["=SUM(Dynamic)", 73],
    ["=SUMPRODUCT((Kids>11)*Kids)", 63],
    ["=Five", 6],
    ["='In puts'!Z9", 0],
    ["=COUNTIF('In puts'!A1:A4,1)", 2],
    [`=COUNTIF('In puts'!A1:A4,"1")`, 2],
    [`=COUNTIF('In puts'!B1:B9,"<100")`, 4],
    [`=COUNTIF('In puts'!C1:C4,"<>")`, 3],
    [`=COUNTIF('In puts'!C1:C4,"X*")`, 2],
    [`=COUNTIFS('In puts'!C1:C4,"x",'In puts'!B1:B4,">12")`, 1],
    [`=SUMIFS('In puts'!B1:B4,'In puts'!C1:C4,"x")`, 35],
    [`=SUMIF('In puts'!C1:C4,"x",'In puts'!B1:B4)`, 35],
    [`=INDEX(Kids,MATCH("K",'In puts'!A1:A4,0))`, 12],
    [`=IFS(1=2,"a",TRUE,"b")`, "b"],
    [`=TEXT(1234.5,"#,##0.00")&TEXT(45000," yyyy-mm-dd")`, "1,234.50 2023-03-15"],
    [`=TEXTJOIN(", ",TRUE,'In puts'!C1:C4)`, "x, y, x"],
    ["=LET(x,5,x*2)", 10],
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(-2.5,0)", -3],
    [`=ISNUMBER('In puts'!A2)`, false],
    ["=SUM(Plan1[Size])", 45],
    ["=Plan1[[#Totals],[Size]]", 45],
    ["=SUM(Plan1)", 90],
    ["=TODAY()", 46_023],
    ["=1/0", { error: "#DIV/0!" }],
    [`=MATCH("q",'In puts'!A1:A4,0)`, { error: "#N/A" }],
    ["=Nope", { error: "#NAME?" }],
    ["=NOPE(1)", { error: "#NAME?" }],
    ["=Gone!A1", { error: "#REF!" }],
    ["=SQRT(-1)", { error: "#NUM!" }],
    [`="a"+1`, { error: "#VALUE!" }],
  ])("%s", (formula, expected) => {
    const { plan } = school();
    enter(plan, "J20", formula);
    expect(valueAt(plan, "J20")).toEqual(expected);
  });

  it("follow the cells, names, tables and sheets that they name", () => {
    const { book, inputs, plan } = school();
    enter(plan, "J1", "=SUM(Kids)");
    expect(valueAt(plan, "J1")).toBe(73);
    enter(inputs, "B1", 13);
    expect(valueAt(plan, "J1")).toBe(74);
    book.names.change("Kids", { formula: "='In puts'!$B$1:$B$2" });
    expect(valueAt(plan, "J1")).toBe(23);
    enter(plan, "C2", 11);
    expect(valueAt(plan, "D4")).toBe(46);
    book.names.delete("Kids");
    expect(valueAt(plan, "J1")).toEqual({ error: "#NAME?" });
    book.deleteSheet(inputs);
    enter(plan, "J2", "=SUM(Dynamic)");
    expect(valueAt(plan, "J2")).toEqual({ error: "#REF!" });
  });

  it("spill, are blocked by what stands in their way, and withdraw", () => {
    const { inputs, plan } = school();
    enter(plan, "J1", "=Kids*2");
    expect(["J1", "J2", "J3", "J4", "J5"].map((cell) => valueAt(plan, cell))).toEqual([24, 20, 46, 56, null]);
    enter(plan, "J3", "mine");
    expect(["J1", "J2", "J3"].map((cell) => valueAt(plan, cell))).toEqual([{ error: "#SPILL!" }, null, "mine"]);
    enter(plan, "J3", "");
    enter(inputs, "B4", 1);
    expect(valueAt(plan, "J4")).toBe(2);
    enter(plan, "J1", "=1");
    expect(valueAt(plan, "J2")).toBeNull();
  });

  it("ask the host for functions that are its own", () => {
    const { calculation, plan } = school();
    enter(plan, "J1", `=CC.CLASSES(Kids,"x")`);
    expect(valueAt(plan, "J1")).toEqual({ error: "#NAME?" });
    const known: CellValue[][][] = [];
    calculation.setHost({
      names: new Set(["CC.CLASSES"]),
      complaint: () => undefined,
      call: ({ args: [kids] }) => known[0] ?? [[{ error: "#BUSY!" }, kids?.rows.length ?? 0]],
      began: () => undefined,
      ended: () => undefined,
      explained: (_cell, error) => error,
    });
    expect([valueAt(plan, "J1"), valueAt(plan, "K1")]).toEqual([{ error: "#BUSY!" }, 4]);
    known.push([["a"], ["b"]]);
    calculation.expire();
    expect([valueAt(plan, "J1"), valueAt(plan, "J2"), valueAt(plan, "K1")]).toEqual(["a", "b", null]);
  });

  it("that cannot be read are refused", () => {
    const { plan } = school();
    expect(
      refusalOf(() => {
        enter(plan, "J1", "=1+");
      }),
    ).toBe("InvalidArgument");
  });

  it("are fast enough for a few thousand cells", () => {
    const { plan } = school();
    plan.enterAll(
      { top: 100, left: 0, rows: 2000, columns: 2 },
      Array.from({ length: 2000 }, (_, row) => [row, `=A${row + 101}*2+SUM(Kids)`]),
    );
    const start = performance.now();
    expect(plan.valueAt(2099, 1)).toBe(1999 * 2 + 73);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("what names stand for", () => {
  it.each<[string, string]>([
    ["=Kids", "B1:B4"],
    ["=Dynamic", "B1:B4"],
    ["=Spanned", "B1:B3"],
    ["='In puts'!$A:$A", "A:A"],
    ["=INDEX('In puts'!$A$1:$C$4,0,2)", "B1:B4"],
    ["=INDEX('In puts'!$A$1:$C$4,2,3)", "C2"],
    [`=INDIRECT("'In puts'!B2")`, "B2"],
    ["=OFFSET('In puts'!$A$1,1,1,-2,2)", "B1:C2"],
    ["=IF(Five=6,'In puts'!$A$1,'In puts'!$A$2)", "A1"],
  ])("%s is %s of the inputs", (formula, address) => {
    const { calculation, inputs, plan } = school();
    expect(meaningOfFormula(calculation, formula, plan)).toEqual({
      kind: "cells",
      sheet: inputs,
      area: area(address),
    });
  });

  it.each<[string, unknown]>([
    ["=Five", 6],
    ["=30", 30],
    [`="at most"`, "at most"],
    ["=#REF!", { error: "#REF!" }],
    ["='In puts'!#REF!", { error: "#REF!" }],
    ["=Nope", { error: "#NAME?" }],
    ["=Five*2", 12],
    ["='In puts'!$B$1,'In puts'!$B$3", { error: "#VALUE!" }],
    [`=${"IF(1,".repeat(500)}5${")".repeat(500)}`, { error: "#VALUE!" }],
  ])("%s is a value", (formula, value) => {
    const { calculation, plan } = school();
    expect(meaningOfFormula(calculation, formula, plan)).toEqual({ kind: "value", value });
  });
});

describe("conditional formats", () => {
  it("apply cell by cell, the first winning and stopping the rest where it says so", () => {
    const { calculation, plan } = school();
    const formats = [
      { formula: "=B2>$C2", look: { fill: "#FF0000" }, stopIfTrue: false },
      { formula: "=B2>Five+4", look: { fill: "#00FF00", font: { bold: true } }, stopIfTrue: true },
      { formula: "=B2>0", look: { font: { italic: true } }, stopIfTrue: false },
    ];
    for (const { formula, ...rest } of formats)
      plan.addConditionalFormat({ areas: [area("B2:C3")], rule: { kind: "Custom", formula }, ...rest }, "last");
    const looks = conditionalLooks(calculation, plan, area("A1:Z9"));
    expect(Object.fromEntries(looks.map(({ row, column, look }) => [`${row},${column}`, look]))).toEqual({
      "1,1": { fill: "#FF0000", font: { bold: true } },
      "1,2": { font: { italic: true } },
      "2,1": { font: { italic: true } },
      "2,2": { fill: "#00FF00", font: { bold: true } },
    });
  });

  it("compare values with one or two formulas", () => {
    const { calculation, plan } = school();
    const rule = { kind: "CellValue", operator: "Between", formula1: "=Five", formula2: "=$B$2" } as const;
    plan.addConditionalFormat({ areas: [area("B2:C3")], rule, look: { fill: "#FF0000" }, stopIfTrue: false });
    const looks = conditionalLooks(calculation, plan, area("B2:C3"));
    expect(looks.map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });
});
