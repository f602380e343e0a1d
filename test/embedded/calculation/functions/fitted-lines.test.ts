import { type Expected, expectFormula, REFUSED } from "./formula-table";

describe("lines and curves fitted to points", () => {
  it.each<[string, Expected]>([
    ["ROUND(LINEST({1;9;5;7},{0;4;2;3}),9)", [[2, 1]]],
    ["SUM(LINEST({1;3;6},,TRUE))", 2.5 - 5 / 3],
    ["TREND({1;3;5},{1;2;3},{4;5})", [[7], [9]]],
    ["TREND({1,3,5})", [[1, 3, 5]]],
    ["TREND({2;4},{1;2},3,FALSE)", [[6]]],
    ["SUM(TREND({3;5;4},{1;2;3},{4;5}))", 10.5],
    ["ROUND(GROWTH({2;4;8},{1;2;3},4),9)", 16],
    ["ROUND(LOGEST({2;4;8},{1;2;3}),9)", [[2, 1]]],
    ["GROWTH({2;0;8},{1;2;3},4)", "#NUM!"],
    ["INDEX(LINEST({1;2;4;3},{1;2;3;4},TRUE,TRUE),1,1)", 0.8],
    ["INDEX(LINEST({1;2;4;3},{1;2;3;4},TRUE,TRUE),2,1)", 0.424264068711929],
    ["INDEX(LINEST({1;2;4;3},{1;2;3;4},TRUE,TRUE),2,2)", 1.16189500386223],
    ["INDEX(LINEST({1;2;4;3},{1;2;3;4},TRUE,TRUE),3,1)", 0.64],
    ["INDEX(LINEST({1;2;4;3},{1;2;3;4},TRUE,TRUE),3,2)", 0.948683298050514],
    ["INDEX(LINEST({1;2;4;3},{1;2;3;4},TRUE,TRUE),4,1)", 3.555555555555556],
    ["INDEX(LINEST({1;2;4;3},{1;2;3;4},TRUE,TRUE),4,2)", 2],
    ["INDEX(LINEST({1;2;4;3},{1;2;3;4},TRUE,TRUE),5,2)", 1.8],
    ["INDEX(LINEST({1;2;4;3},{1;2;3;4},FALSE,TRUE),2,2)", "#N/A"],
    ["ROUND(LINEST({1;9;5;7},{0;4;2;3},,FALSE),9)", [[2, 1]]],
    ["TREND({1;2;3},{1;2;3},{4;5},)", REFUSED],
    ["TREND({1;2;3},A1)", "#VALUE!"],
    ["TREND({1;2;3},{1;2;3},{4;5},{TRUE,FALSE})", REFUSED],
    ['TREND({1;"x"},{1;2})', "#VALUE!"],
    ["TREND({1;2;3},{1;2})", "#REF!"],
    ["TREND({1;2;3},{1,1;2,3;4,4})", REFUSED],
    ["TREND({1;2;3},{1;1;1})", REFUSED],
    ["LINEST({1;3;5},{1;2;3},TRUE,TRUE)", REFUSED],
  ])("%s is %j", (formula, expected) => {
    expectFormula(formula, expected);
  });
});
