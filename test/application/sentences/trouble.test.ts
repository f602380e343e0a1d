import { inputStatusSentence } from "../../../src/application/sentences/input-status";
import { troubleSentence } from "../../../src/application/sentences/trouble";
import { ThreadDiedError } from "../../../src/optimisation/solver/thread-plan-finder";
import { WritingFailed } from "../../../src/workbook/write-sheets";
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
