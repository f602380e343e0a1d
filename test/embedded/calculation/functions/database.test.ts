import { type Expected, expectFormula, REFUSED } from "./formula-table";

/** A list in A1:D6; criteria in F1:G3, H1:H2, I1:I2 and further columns. */
const CELLS = [
  ["Tree", "Height", "Age", "Note", null, "Tree", "Height", "Height", "Tree", "Tree", "None", "Age", "Height"],
  ["Apple", 18, 20, "a", null, "Apple", ">10", "<16", "=App", "Ap", ">1", "=", "<>13"],
  ["Pear", 12, 12, "3", null, "Pear", null],
  ["Cherry", 13, null, 4],
  ["apple", 8, 9, "b"],
  ["Apples", 14, 15, null],
];

describe("functions of lists with headers", () => {
  it.each<[string, Expected]>([
    ['DSUM(A1:D6,"Height",F1:G2)', 32],
    ['DSUM(A1:D6,"height",F1:G3)', 44],
    ["DSUM(A1:D6,2,H1:H2)", 47],
    ["DSUM(A1:D6,2.9,H1:H2)", 47],
    ["DCOUNT(A1:D6,,F1:G3)", 3],
    ['DCOUNT(A1:D6,"Age",H1:H2)', 3],
    ['DCOUNT(A1:D6,"Note",H1:H2)', 1],
    ['DCOUNTA(A1:D6,"Note",H1:H2)', 3],
    ['DAVERAGE(A1:D6,"Age",F1:F2)', 44 / 3],
    ['DMAX(A1:D6,"Height",F1:F2)', 18],
    ['DMIN(A1:D6,"Height",F1:F2)', 8],
    ['DPRODUCT(A1:D6,"Height",F1:G2)', 252],
    ['DSTDEV(A1:D6,"Height",F1:G2)', 2.8284271247461903],
    ['DSTDEVP(A1:D6,"Height",F1:G2)', 2],
    ['DVAR(A1:D6,"Height",F1:G2)', 8],
    ['DVARP(A1:D6,"Height",F1:G2)', 4],
    // A text is met by what begins with it, but not behind an equals sign.
    ["DCOUNT(A1:D6,,J1:J2)", 3],
    ["DCOUNT(A1:D6,,I1:I2)", 0],
    ['DAVERAGE(A1:D6,"Age",I1:I2)', "#DIV/0!"],
    ['DMAX(A1:D6,"Age",I1:I2)', 0],
    // Criteria without a row below that says anything are met by all; blank cells meet `=`.
    ["DCOUNT(A1:D6,,H3:H4)", 5],
    ['DSUM(A1:D6,"Height",L1:L2)', 13],
    ['DSUM(A1:D6,"Height",M1:M2)', 52],
    ['DGET(A1:D6,"Height",L1:L2)', 13],
    ['DGET(A1:D6,"Height",F1:F2)', "#NUM!"],
    ['DGET(A1:D6,"Height",I1:I2)', "#VALUE!"],
    ['DSUM(A1:D6,"Colour",F1:F2)', "#VALUE!"],
    ["DSUM(A1:D6,5,F1:F2)", "#VALUE!"],
    ['DSUM({1,2},"Height",F1:F2)', "#VALUE!"],
    // A criterion below no header of the list is a formula about each row.
    ['DSUM(A1:D6,"Height",K1:K2)', REFUSED],
    ['DSUM(A1:D6,"Height",F1:F1)', REFUSED],
    ["DSUM(A1:D6,{1,2},F1:F2)", REFUSED],
    ["DSUM(A1:D6,TRUE,F1:F2)", REFUSED],
    ["DSUM(A1:D6,G1,F1:F2)", 40],
    ["DSUM(A1:D6,1/0,F1:F2)", "#DIV/0!"],
    ['DGET(A1:D6,"Age",H1:H2)', REFUSED],
  ])("%s is %j", (formula, expected) => {
    expectFormula(formula, expected, CELLS);
  });
});
