import { questionSentence, shareSentence } from "../../../src/application/sentences/share";
import type { CheckedFormula, ShareCheck } from "../../../src/application/sharing/share-check";

const NOTHING: ShareCheck = { formulas: [], unfinished: [], results: [] };
const FORMULA: CheckedFormula = {
  sheet: "In",
  row: 0,
  column: 0,
  rowCount: 1,
  columnCount: 1,
  formula: "=CRUNCHER.TEACHERS(A1)",
  functions: ["CRUNCHER.TEACHERS"],
  shown: [[{ value: 4, isError: false }]],
  spillReaders: [],
  address: "In!A1",
  fills: "In!A1",
};
const LIVE: ShareCheck = { ...NOTHING, formulas: [FORMULA] };
const asks = { starts: false, quiet: false };

describe("what Excel asks colleagues", () => {
  it("is nothing where the workbook neither starts the add-in nor calls it", () => {
    expect(questionSentence(NOTHING, asks)).toBeUndefined();
    expect(shareSentence(NOTHING, asks)).toMatch(/^Ready to share/);
  });

  it.each([
    [LIVE, asks, "because this workbook holds its live formulas."],
    [NOTHING, { ...asks, starts: true }, "because this workbook starts it."],
    [LIVE, { ...asks, starts: true }, "because this workbook holds its live formulas and starts it."],
  ])("is said with its reasons", (check, startup, because) => {
    const sentence = questionSentence(check, startup);
    expect(sentence).toBe(
      `Excel may ask colleagues to add or to trust Class Cruncher, ${because} Nobody has to: they see the workbook without it.`,
    );
    expect(shareSentence(check, startup)).toMatch(/a question to colleagues\.$/);
  });

  it("is left to the web where the workbook says so", () => {
    expect(questionSentence(LIVE, { starts: true, quiet: true })).toBe(
      "Excel on Windows and Mac asks nobody to add Class Cruncher. On the web it may, because this workbook holds its live formulas and starts it.",
    );
    expect(shareSentence(NOTHING, { starts: true, quiet: true })).toMatch(/^Ready to share/);
  });
});
