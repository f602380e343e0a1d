import { alternativesSheet } from "../../../src/workbook/sheets/alternatives-sheet";
import { inputsChangedFormula } from "../../../src/workbook/sheets/inputs-changed";
import { planSheet } from "../../../src/workbook/sheets/plan-sheet";
import type { CellContent, SheetContent } from "../../../src/workbook/sheets/sheet-content";
import { column, inputCells, row } from "../../support/input-cells";
import { smallSchool } from "../../support/small-school";

const TEXTS = { headline: "Three classes.", verdict: "The best plan, proved." };

function rowsFrom(sheet: SheetContent, atRow: number, atColumn = 0): readonly (readonly CellContent[])[] {
  const block = sheet.blocks.find((candidate) => candidate.row === atRow && candidate.column === atColumn);
  if (!block) throw new Error(`Nothing begins at row ${atRow}, column ${atColumn}.`);
  return block.rows;
}

describe("the sheet of a plan", () => {
  const { plan, made } = smallSchool();
  const sheet = planSheet(1, plan, made, TEXTS);

  it("has a row for each class, with its size and its check as formulas", () => {
    expect(rowsFrom(sheet, 0)).toEqual([["Plan 1"], ["Three classes."], ["The best plan, proved."]]);
    const check = (r: number) => ({
      formula: `=IF(D${r}=0,"empty",IF(D${r}>F${r},"too large",IF(D${r}<E${r},"too small",IF(AND(COUNTIF(B${r}:C${r},">0")>1,SUMPRODUCT((B${r}:C${r}>0)*(B${r}:C${r}<B$12:C$12))>0),"too few of a grade","OK"))))`,
    });
    expect(rowsFrom(sheet, 4)).toEqual([
      ["Class", "=1+1", "2", "Size", "Smallest allowed", "Largest allowed", "Check"],
      ["=1+1 A", 20, 0, { formula: "=SUM(B6:C6)" }, 1, 24, check(6)],
      ["=1+1/2 A", 10, 10, { formula: "=SUM(B7:C7)" }, 1, 24, check(7)],
      ["2 A", 0, 21, { formula: "=SUM(B8:C8)" }, 1, 24, check(8)],
    ]);
    expect(sheet.tables).toEqual([
      { name: "Plan1_Classes", area: { row: 4, column: 0, rowCount: 4, columnCount: 7 }, filterButtons: false },
    ]);
  });

  it("compares what is placed with the children in the inputs, and with the number read where a cell holds text", () => {
    expect(rowsFrom(sheet, 8)).toEqual([
      [
        "Total",
        { formula: "=SUM(B6:B8)" },
        { formula: "=SUM(C6:C8)" },
        { formula: "=SUM(D6:D8)" },
        null,
        null,
        { formula: '=IF(COUNTIF(G6:G8,"OK")+COUNTIF(G6:G8,"empty")=ROWS(G6:G8),"OK","see above")' },
      ],
      ["Children", { formula: "=Inputs!$B$5" }, 31, { formula: "=SUM(B10:C10)" }, null, null, null],
      [
        "Still to place",
        { formula: "=B10-B9" },
        { formula: "=C10-C9" },
        null,
        null,
        null,
        { formula: '=IF(SUMPRODUCT(--(B11:C11<>0))=0,"OK","not all placed")' },
      ],
      ["Smallest subclass", 5, 5, null, null, null, null],
    ]);
  });

  it("flags limits, small subclasses, children left and checks that fail, and takes whole numbers only", () => {
    expect(sheet.highlights.slice(0, 5).map(({ formula }) => formula)).toEqual([
      "=OR($D6>$F6,AND($D6>0,$D6<$E6))",
      '=AND($G6<>"OK",$G6<>"empty")',
      '=AND(B6>0,COUNTIF($B6:$C6,">0")>1,B6<B$12)',
      "=B11<>0",
      '=AND($G9<>"",$G9<>"OK")',
    ]);
    expect(sheet.entryRules.map(({ area, allowed }) => ({ area, allowed }))).toEqual([
      { area: { row: 5, column: 1, rowCount: 3, columnCount: 2 }, allowed: { kind: "wholeNumber", least: 0 } },
    ]);
  });

  it("says what it was made from", () => {
    const [heading, ...facts] = rowsFrom(sheet, 23, 8);
    expect(heading).toEqual(["Made from"]);
    expect(facts).toEqual([
      ["Made on", "21 November 2026, 09:30"],
      ["Made by", "Class Cruncher 1.2.3, from the sheet Inputs"],
      ["Result", "The best plan, proved."],
      ["Teachers", "at most 3"],
      ["Priorities", "1. fewest composite classes"],
      [null, "2. most even class sizes"],
    ]);
    expect(rowsFrom(sheet, 30, 8)).toEqual([
      ["Grade", "Children", "Smallest", "Largest", "Subclass", null],
      ["=1+1", 30, 1, 24, 5, null],
      ["2", 31, 1, 24, 5, null],
    ]);
    expect(rowsFrom(sheet, 33, 8)[0]).toEqual(["Composites", "=1+1/2"]);
  });
});

describe("the sheet of alternatives", () => {
  it("has a row for each plan, best first", () => {
    const { plan, made } = smallSchool();
    const sheet = alternativesSheet([plan, plan], made, TEXTS);
    const row1 = [3, 1, 20, 21, 61 / 3, 20, "1×=1+1, 1×=1+1/2, 1×2"];
    expect(rowsFrom(sheet, 0)).toEqual([["Alternatives"], ["Three classes."]]);
    expect(rowsFrom(sheet, 3)).toEqual([
      [
        "Plan",
        "Teachers",
        "Composite classes",
        "Smallest",
        "Largest",
        "Average",
        "Children in composites",
        "Structure",
      ],
      [1, ...row1],
      [2, ...row1],
    ]);
  });
});

describe("the formula that watches the inputs", () => {
  it("compares each range with what it held, as text", () => {
    const cells = inputCells({
      Teachers: row("My school!B2", 9),
      Grades: column("My school!A5", "K", 'a "b"'),
      Children: column("My school!B5", 40, null),
    });
    expect(inputsChangedFormula(cells)).toBe(
      `=IFERROR(SUBSTITUTE(SUBSTITUTE("Inputs have changed since:"&IF('My school'!$B$2&""<>"9"," Teachers,","")&IF(SUMPRODUCT(--('My school'!$A$5:$A$6&""<>{"K";"a ""b"""}))," Grades,","")&IF(SUMPRODUCT(--('My school'!$B$5:$B$6&""<>{"40";""}))," Children,","")&".",",.","."),"Inputs have changed since:.","Inputs unchanged since."),"Inputs have changed since: cells were added or deleted.")`,
    );
  });

  it("is left out where nothing stands in cells, and where it would be too long", () => {
    expect(inputsChangedFormula(inputCells({}))).toBeUndefined();
    const many = column("A1", ...Array.from({ length: 300 }, (_, index) => `a long name of a grade ${index}`));
    expect(inputsChangedFormula(inputCells({ Grades: many }))).toBeUndefined();
  });

  it("knows a text that is too long for a formula by its beginning and its length", () => {
    const cells = inputCells({ Grades: column("A1", "x".repeat(300), "K") });
    expect(inputsChangedFormula(cells)).toContain(
      `LEFT(Inputs!$A$1:$A$2,200)&LEN(Inputs!$A$1:$A$2)<>{"${"x".repeat(200)}300";"K1"}`,
    );
  });
});
