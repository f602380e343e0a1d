import { fromStoredFormula, toStoredFormula } from "../../../src/embedded/file/stored-formula";

describe("a formula in a file", () => {
  it.each([
    ['=LET(x,A1,y,x+1,x*y&"x")', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y&"x")'],
    ["=MAP(A1:A3,LAMBDA(each,each*x))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.each,_xlpm.each*x))"],
    ["=LET(f,LAMBDA(a,b,a+b),f(1,2))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b),_xlpm.f(1,2))"],
    ["=SUM(B2#,'My sheet'!$A$1#)", "SUM(_xlfn.ANCHORARRAY(B2),_xlfn.ANCHORARRAY('My sheet'!$A$1))"],
    ['=SORT(FILTER(A1:A9,B1:B9="#"))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9="#"))'],
    ["=SUM(Tab[Grade '#])+A1:#REF!", "SUM(Tab[Grade '#])+A1:#REF!"],
  ])("%s is stored as Excel stores it: %s", (formula, stored) => {
    expect(toStoredFormula(formula)).toBe(stored);
  });

  it("reads as it was typed, without the marks of files", () => {
    const typed = "=LET(x,A1,MAP(B1:B3,LAMBDA(each,each*x)))";
    expect(fromStoredFormula(toStoredFormula(typed))).toBe(typed);
  });
});
