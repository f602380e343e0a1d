import { inputStatusSentence } from "../../../src/application/sentences/input-status";
import { troubleSentence } from "../../../src/application/sentences/trouble";
import { ThreadDiedError } from "../../../src/optimisation/thread/thread-plan-finder";
import { FreezingFailed } from "../../../src/workbook/sharing/freeze-formulas";
import type { LiveFormula } from "../../../src/workbook/sharing/live-formulas";
import { WritingFailed } from "../../../src/workbook/writing/write-sheets";
import { column, constant, inputCells } from "../../support/input-cells";

const excelError = (code: string): Error => Object.assign(new Error("raw"), { code, debugInfo: {} });

describe("what went wrong, in words", () => {
  it.each([
    [
      excelError("InvalidOperationInCellEditMode"),
      "A cell is being edited. Finish typing in the cell: press Enter or Esc, then try again. (Excel says: InvalidOperationInCellEditMode.)",
    ],
    [
      new ThreadDiedError("out of memory"),
      "The search ended unexpectedly; what it had found is kept. Find the classes again.",
    ],
    [
      new Error("x is undefined"),
      "Class Cruncher met a defect of its own. Try again; where that does not help, please report this: x is undefined",
    ],
  ])("is told of %s", (error, sentence) => {
    expect(troubleSentence(error)).toBe(sentence);
  });

  it("says first that nothing was written", () => {
    const sentence = troubleSentence(new WritingFailed(excelError("AccessDenied"), []));
    expect(sentence).toMatch(/^Nothing was written: the workbook is as it was\. Excel does not allow a change here/);
  });
});

describe("freezing that failed, in words", () => {
  const formula = (row: number): LiveFormula => ({
    sheet: "District 5",
    row,
    column: 1,
    rowCount: 3,
    columnCount: 4,
    formula: "=CRUNCHER.PLAN(A1)",
    functions: ["PLAN"],
    shown: [],
    spillReaders: [],
  });

  it("is no defect: the formulas are as they were, and Excel's reason is told", () => {
    expect(troubleSentence(new FreezingFailed(excelError("AccessDenied"), []))).toBe(
      "Nothing was frozen: the formulas are as they were. Excel does not allow a change here, because the sheet or the workbook is protected, or read-only. Choose Review > Unprotect Workbook or Unprotect Sheet, or save a copy, then try again. (Excel says: AccessDenied.)",
    );
  });

  it("names the cells that could not be put back", () => {
    expect(troubleSentence(new FreezingFailed(excelError("RequestAborted"), [formula(0), formula(9)]))).toBe(
      "Freezing stopped half-way. Look at 'District 5'!B1 and 'District 5'!B10: where a value stands instead of the formula, choose Undo. Excel broke off. Try again. (Excel says: RequestAborted.)",
    );
  });
});

describe("what stands under a name, in words", () => {
  const cells = inputCells({ Children: column("B5", 20, 22), Teachers: constant(7) });

  it.each([
    ["Children", cells.Children, "Inputs!B5:B6, 2 cells."],
    ["Teachers", cells.Teachers, "The value “7”, without a cell."],
    ["Grades", cells.Grades, "Not found. It is needed."],
    ["Composites", cells.Composites, "Not found. It is optional."],
    ["Grades", { kind: "withoutCells" }, "The name is there, but its cells were deleted (#REF!)."],
    [
      "Grades",
      { kind: "unresolved", formula: "=OFFSET(A1,-5,0)" },
      "The name is the formula “=OFFSET(A1,-5,0)”, which gives no cells here.",
    ],
  ] as const)("for %s", (name, input, sentence) => {
    expect(inputStatusSentence(name, input)).toBe(sentence);
  });
});
