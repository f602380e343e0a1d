import { type Expected, expectFormula, REFUSED } from "./formula-table";

describe("depreciation", () => {
  it.each<[string, Expected]>([
    ["DB(1000000,100000,6,1,7)", 186_083.333333333],
    ["DB(1000000,100000,6,2,7)", 259_639.416666667],
    ["DB(1000000,100000,6,7,7)", 15_845.0984738463],
    ["DB(1000000,100000,6,8,7)", "#NUM!"],
    ["DB(1000000,100000,6,7)", "#NUM!"],
    ["DB(1000,100,6,1.5)", REFUSED],
    ["DDB(2400,300,10,1,2)", 480],
    ["DDB(2400,300,10,2,1.5)", 306],
    ["DDB(2400,300,10,10)", 22.1225472],
    ["DDB(2400,300,3650,1)", 1.31506849315068],
    ["DDB(100,300,10,1)", REFUSED],
    ["DDB(2400,300,10,11)", "#NUM!"],
    ["DDB(2400,300,10,1.5)", REFUSED],
  ])("%s is %j", (formula, expected) => {
    expectFormula(formula, expected);
  });
});
