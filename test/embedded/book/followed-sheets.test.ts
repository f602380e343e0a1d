import { deleteSheetFromFormula, renameSheetInFormula } from "../../../src/embedded/book/formula-text";

describe("a formula", () => {
  it.each([
    ["=Old!A1+'Old'!$B$2:C3", "='It''s new'!A1+'It''s new'!$B$2:C3"],
    ['=OLD!Teachers&"Old!A1"', "='It''s new'!Teachers&\"Old!A1\""],
    ["=Old!#REF!+Older!A1+'Other one'!A1", "='It''s new'!#REF!+Older!A1+'Other one'!A1"],
    ["=SUM(Old!A:B,Old!1:2)", "=SUM('It''s new'!A:B,'It''s new'!1:2)"],
  ])("%s follows the new name of a sheet: %s", (formula, expected) => {
    expect(renameSheetInFormula(formula, "Old", "It's new")).toBe(expected);
  });

  it.each([
    ["=Old!A1+'Old'!$B$2:C3*2", "=#REF!+#REF!*2"],
    ['=Old!Teachers&"Old!A1"', '=#REF!&"Old!A1"'],
    ["=Old!#REF!+Older!A1+'Other one'!A1", "=#REF!+Older!A1+'Other one'!A1"],
    ["=SUM(Old!A:B,Old!1:2)", "=SUM(#REF!,#REF!)"],
    ["='Other'!A1", "='Other'!A1"],
  ])("%s loses what was on a sheet that is gone: %s", (formula, expected) => {
    expect(deleteSheetFromFormula(formula, "Old")).toBe(expected);
  });
});
