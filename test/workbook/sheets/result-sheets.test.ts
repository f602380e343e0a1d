import { alternativesSheet } from "../../../src/workbook/sheets/alternatives-sheet";
import { keptSheet } from "../../../src/workbook/sheets/kept-sheet";
import { sampleSheet } from "../../../src/workbook/sheets/sample-sheet";
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
    expect(rowsFrom(sheet, 0)).toEqual([
      ["Plan 1"],
      [{ formula: '=IF(D52=0,"","As it was found: ")&"Three classes."' }],
      [
        {
          formula:
            '=IF(D52=0,"The best plan, proved.","Changed by hand: "&IF(D52=1,"1 class differs",D52&" classes differ")&" from the plan as it was found.")',
        },
      ],
    ]);
    const limits = (r: number, whenEmpty: string) => [
      { formula: `=SUM(B${r}:C${r})` },
      { formula: `=IFERROR(INDEX(E$48:E$50,MATCH(SUMPRODUCT((B${r}:C${r}>0)*B$46:C$46),D$48:D$50,0)),"")` },
      { formula: `=IFERROR(INDEX(F$48:F$50,MATCH(SUMPRODUCT((B${r}:C${r}>0)*B$46:C$46),D$48:D$50,0)),"")` },
      {
        formula: `=IF(OR(COUNT(B${r}:C${r})+COUNTBLANK(B${r}:C${r})<2,IFERROR(SUMPRODUCT(ABS(B${r}:C${r}-INT(ABS(B${r}:C${r})))),1)>0),"not a count",IF(D${r}=0,"${whenEmpty}",IF(F${r}="","mix not allowed",IF(AND(F${r}<>"",D${r}>F${r}),"too large",IF(AND(E${r}<>"",D${r}<E${r}),"too small",IF(AND(COUNTIF(B${r}:C${r},">0")>1,SUMPRODUCT((B${r}:C${r}>0)*(B${r}:C${r}<B$14:C$14))>0),"too few of a grade","OK"))))))`,
      },
    ];
    expect(rowsFrom(sheet, 4)).toEqual([
      ["Class", "=1+1", "2", "Size", "Smallest allowed", "Largest allowed", "Check", "Teacher", "Room"],
      ["=1+1 A", 20, 0, ...limits(6, "empty")],
      ["=1+1/2 A", 10, 10, ...limits(7, "empty")],
      ["2 A", 0, 21, ...limits(8, "empty")],
      ["(one more class)", null, null, ...limits(9, "")],
    ]);
    expect(sheet.tables).toEqual([
      { name: "Plan1_Classes", area: { row: 4, column: 0, rowCount: 4, columnCount: 9 }, filterButtons: false },
    ]);
  });

  it("compares what is placed with the children in the inputs, and with the number read where a cell holds text", () => {
    expect(rowsFrom(sheet, 9)).toEqual([
      [
        "Total",
        { formula: "=SUM(B6:B9)" },
        { formula: "=SUM(C6:C9)" },
        { formula: "=SUM(D6:D9)" },
        null,
        null,
        {
          formula:
            '=IF(SUM(B6:C9)<>D10,"row incomplete",IF(SUMPRODUCT((G6:G9<>"")*(G6:G9<>"OK")*(G6:G9<>"empty")*(G6:G9<>"kept"))>0,"see above","OK"))',
        },
      ],
      ["Children", { formula: "=IFERROR(Inputs!$B$5+0,30)" }, 31, { formula: "=SUM(B11:C11)" }, null, null, null],
      [
        "Still to place",
        { formula: "=B11-B10" },
        { formula: "=C11-C10" },
        null,
        null,
        null,
        {
          formula: '=IF(COUNTIF(B12:C12,"<0")>0,"too many placed",IF(COUNTIF(B12:C12,">0")>0,"not all placed","OK"))',
        },
      ],
      [
        "Teachers",
        null,
        null,
        { formula: '=COUNTIF(D6:D9,">0")' },
        null,
        { formula: "=IFERROR(Inputs!$B$2+0,3)" },
        { formula: '=IF(D13>F13,"too many classes",IF(D13<E13,"too few classes","OK"))' },
      ],
      ["Smallest subclass", 5, 5, null, null, null, null],
    ]);
  });

  it("lists the classes that are allowed, each with the number of its grades", () => {
    expect(rowsFrom(sheet, 45)).toEqual([
      ["Classes that are allowed", 1, 2],
      ["Class", "=1+1", "2", null, "Smallest allowed", "Largest allowed"],
      ["=1+1", 1, null, { formula: "=SUMPRODUCT((B48:C48>0)*B$46:C$46)" }, 1, 24],
      ["=1+1/2", 1, 1, { formula: "=SUMPRODUCT((B49:C49>0)*B$46:C$46)" }, 1, 24],
      ["2", null, 1, { formula: "=SUMPRODUCT((B50:C50>0)*B$46:C$46)" }, 1, 24],
    ]);
  });

  it("flags limits, small subclasses, children left and checks that fail, and takes whole numbers only", () => {
    expect(sheet.highlights.map(({ formula, numberFormat = "" }) => `${formula} ${numberFormat}`.trim())).toEqual([
      "=$D$52>0",
      '=$G6="too large" "▲ "0',
      '=$G6="too small" "▼ "0',
      '=AND($G6<>"",$G6<>"OK",$G6<>"empty",$G6<>"kept")',
      '=AND(B6<>0,OR($G6="mix not allowed",$G6="not a count"))',
      '=AND(B6>0,COUNTIF($B6:$C6,">0")>1,B6<B$14) "▼ "0',
      "=B12<>0",
      '=AND($G10<>"",$G10<>"OK")',
      '=$G$13="too many classes" "▲ "0',
      '=$G$13="too few classes" "▼ "0',
      '=LEFT($A$43,26)="Inputs have changed since:"',
    ]);
    expect(sheet.entryRules.map(({ area, allowed }) => ({ area, allowed }))).toEqual([
      { area: { row: 5, column: 1, rowCount: 4, columnCount: 2 }, allowed: { kind: "wholeNumber", least: 0 } },
    ]);
  });

  it("says what it was made from", () => {
    const [heading, ...facts] = rowsFrom(sheet, 30);
    expect(heading).toEqual(["Made from"]);
    expect(facts).toEqual([
      ["Made on", "21 November 2026, 09:30"],
      ["Made by", "Class Cruncher 1.2.3, from the sheet Inputs"],
      ["Found", "The best plan, proved."],
      ["Teachers", "at most 3"],
      ["Priorities", "1. fewest composite classes, 2. most even class sizes"],
    ]);
    expect(rowsFrom(sheet, 36)).toEqual([
      ["Grade", "=1+1", "2"],
      ["Children", 30, 31],
      ["Smallest", 1, 1],
      ["Largest", 24, 24],
      ["Subclass", 5, 5],
    ]);
    expect(rowsFrom(sheet, 41)[0]).toEqual(["Composites", "=1+1/2"]);
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

describe("alerts on our sheets", () => {
  it("have titles and messages as long as Excel takes whole: 32 and 255 characters", () => {
    const { plan, made } = smallSchool();
    const sheets = [planSheet(1, plan, made, TEXTS), sampleSheet(), keptSheet([], made.problem.grades)];
    const alerts = sheets.flatMap(({ entryRules }) => entryRules);
    expect(alerts.length).toBeGreaterThan(5);
    for (const { title, message } of alerts) {
      expect([title, title.length <= 32]).toEqual([title, true]);
      expect(message.length).toBeLessThanOrEqual(255);
    }
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
