import {
  columnLetters,
  columnOfLetters,
  parseAddress,
  printAbsoluteAddress,
  printAddress,
  printArea,
  quoteSheetName,
} from "../../../src/embedded/book/address";
import { intersection, subtract } from "../../../src/embedded/book/area";
import {
  deleteSheetFromFormula,
  renameSheetInFormula,
  shiftFormula,
  soleReference,
} from "../../../src/embedded/book/formula-text";
import { area, refusalOf } from "../cells";

describe("addresses", () => {
  it.each([
    ["A1", "A1"],
    ["$A$1", "A1"],
    ["b2:a1", "A1:B2"],
    ["A:C", "A:C"],
    ["$C:$A", "A:C"],
    ["3:5", "3:5"],
    ["XFD1048576", "XFD1048576"],
    ["1:1048576", "1:1048576"],
  ])("%s is printed %s", (written, printed) => {
    expect(printArea(parseAddress(written).area)).toBe(printed);
  });

  it.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A1:B2:C3", "Inputs!", "A 1"])("%s is none", (written) => {
    expect(refusalOf(() => parseAddress(written))).toBe("InvalidArgument");
  });

  it.each([
    ["Inputs", "Inputs!A1"],
    ["Plan 1", "'Plan 1'!A1"],
    ["It's", "'It''s'!A1"],
    ["2025", "'2025'!A1"],
    ["A1", "'A1'!A1"],
    ["R1C1", "'R1C1'!A1"],
    ["Été_2.b", "Été_2.b!A1"],
    ["a-b", "'a-b'!A1"],
  ])("a sheet %s is named %s and found again", (sheet, printed) => {
    expect(printAddress(sheet, area("A1"))).toBe(printed);
    expect(parseAddress(printed)).toEqual({ sheet, area: area("A1") });
    expect(parseAddress(printAbsoluteAddress(sheet, area("A1:B2")))).toEqual({ sheet, area: area("A1:B2") });
  });

  it("counts columns both ways", () => {
    for (const column of [0, 25, 26, 51, 52, 701, 702, 16_383])
      expect(columnOfLetters(columnLetters(column))).toBe(column);
  });

  it("parts an area around a hole without losing or doubling a cell", () => {
    const parts = subtract(area("A1:D4"), area("B2:C3"));
    expect(parts.reduce((sum, { rows, columns }) => sum + rows * columns, 0)).toBe(12);
    expect(parts.some((part) => intersection(part, area("B2:C3")) !== undefined)).toBe(false);
  });
});

describe("references in formulas", () => {
  it("move with the formula unless they are held", () => {
    expect(shiftFormula(`=SUM($A1:B$2)+"A1"&T[A1]+LOG10(5)+'A1 b'!C3+A:A+3:4+S!$B$2`, 1, 1)).toBe(
      `=SUM($A2:C$2)+"A1"&T[A1]+LOG10(5)+'A1 b'!D4+B:B+4:5+S!$B$2`,
    );
    expect(shiftFormula("=A1", -1, 0)).toBe("=#REF!");
  });

  it("follow the name of their sheet", () => {
    expect(renameSheetInFormula("=Inputs!A1+'In puts'!B2+inputs!$A:$A", "Inputs", "It's")).toBe(
      "='It''s'!A1+'In puts'!B2+'It''s'!$A:$A",
    );
    expect(deleteSheetFromFormula("=Inputs!A1+B2", "inputs")).toBe("=#REF!+B2");
  });

  it("are found where they are all there is", () => {
    expect(soleReference("='a b'!$A:$A")).toEqual({ sheet: "a b", area: area("A:A") });
    expect(soleReference("=OFFSET(A1,0,0)")).toBeUndefined();
    expect(soleReference("=30")).toBeUndefined();
    expect(quoteSheetName("x")).toBe("x");
  });
});
