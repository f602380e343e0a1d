import { displayText } from "../../../src/embedded/objects/display-text";

describe("what a cell shows", () => {
  // As Excel in American English shows them.
  it.each([
    [20, "m/d/yyyy", "1/20/1900"],
    [60, "m/d/yyyy", "2/29/1900"],
    [46085, "d-mmm-yy", "4-Mar-26"],
    [-1, "m/d/yyyy", "########"],
    [2_958_466, "m/d/yyyy", "########"],
    [45000.5, "m/d/yy h:mm", "3/15/23 12:00"],
    [1 / 3, "General", "0.333333333"],
    [12_345_678_901_234, "General", "1.23457E+13"],
    [0.5, "# ?/?", " 1/2"],
    [3, '"P"0', "P3"],
    [-5, "0.00;(0.00)", "(5.00)"],
    [0, "0;-0;", ""],
    [1.5, "[h]:mm", "36:00"],
    ["Ann", '"Ms "@', "Ms Ann"],
    ["007", "@", "007"],
    [7, "@", "7"],
    [true, "0", "TRUE"],
    [null, "0", ""],
  ])("%j as %s is %j", (value, numberFormat, shown) => {
    expect(displayText(value, numberFormat, false)).toBe(shown);
  });

  it("counts from 1904 where the workbook does", () => {
    expect(displayText(0, "m/d/yyyy", true)).toBe("1/1/1904");
    expect(displayText(7, "0", true)).toBe("7");
  });
});
