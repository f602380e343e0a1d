import { type Expected, expectFormula, REFUSED } from "./formula-table";

describe("loans and savings", () => {
  it.each<[string, Expected]>([
    ["ROUND(PMT(0.08/12,10,10000),2)", -1037.03],
    ["ROUND(PMT(0.08/12,10,10000,0,1),2)", -1030.16],
    ["ROUND(PMT(0.06/12,18*12,0,50000),2)", -129.08],
    ["PMT(0,10,1000)", -100],
    ["ROUND(FV(0.06/12,10,-200,-500,1),2)", 2581.4],
    ["ROUND(FV(0.12/12,12,-1000),2)", 12_682.5],
    ["ROUND(PV(0.08/12,12*20,500),2)", -59_777.15],
    ["ROUND(NPER(0.12/12,-100,-1000,10000,1),4)", 59.6739],
    ["ROUND(NPER(0.01,-100,-1000),5)", -9.57859],
    ["ROUND(IPMT(0.1/12,1,36,8000),2)", -66.67],
    ["ROUND(IPMT(0.1,3,3,8000),2)", -292.45],
    ["ROUND(PPMT(0.1/12,1,24,2000),2)", -75.62],
    ["ROUND(PPMT(0.08,10,10,200000),2)", -27_598.05],
    ["IPMT(0.1,4,3,8000)", "#NUM!"],
    ["ROUND(NPV(0.1,-10000,3000,4200,6800),2)", 1188.44],
    ["ROUND(NPV(0.08,8000,9200,10000,12000,14500)-40000,2)", 1922.06],
    ["ROUND(IRR({-70000,12000,15000,18000,21000}),3)", -0.021],
    ["ROUND(IRR({-70000,12000,15000,18000,21000,26000}),3)", 0.087],
    ["IRR({1,2})", "#NUM!"],
    ["IRR({-1,5,-2})", REFUSED],
    ["SLN(30000,7500,10)", 2250],
    ["ROUND(SYD(30000,7500,10,1),2)", 4090.91],
    ["ROUND(EFFECT(0.0525,4),7)", 0.0535427],
    ["ROUND(NOMINAL(0.053543,4),5)", 0.0525],
    ["ROUND(RRI(96,10000,11000),8)", 0.00099331],
    ["ROUND(PDURATION(0.025,2000,2200),2)", 3.86],
  ])("%s is %j", (formula, expected) => {
    expectFormula(formula, expected);
  });
});

describe("numbers of computers", () => {
  it.each<[string, Expected]>([
    ["DEC2BIN(9,4)", "1001"],
    ["DEC2BIN(-100)", "1110011100"],
    ["DEC2BIN(512)", "#NUM!"],
    ["DEC2HEX(100,4)", "0064"],
    ["DEC2HEX(-54)", "FFFFFFFFCA"],
    ["DEC2HEX(64,1)", "#NUM!"],
    ["DEC2OCT(-100)", "7777777634"],
    ["BIN2DEC(1100100)", 100],
    ["BIN2DEC(1111111111)", -1],
    ['BIN2DEC("2")', "#NUM!"],
    ['HEX2DEC("A5")', 165],
    ['HEX2DEC("FFFFFFFF5B")', -165],
    ["OCT2DEC(7777777533)", -165],
    ["BIN2HEX(11111011,4)", "00FB"],
    ['HEX2BIN("F",8)', "00001111"],
    ['HEX2OCT("3B4E")', "35516"],
    ["OCT2HEX(7777777533)", "FFFFFFFF5B"],
    ["BITAND(13,25)", 9],
    ["BITOR(23,10)", 31],
    ["BITXOR(5,3)", 6],
    ["BITAND(-1,1)", "#NUM!"],
    ["BITLSHIFT(4,2)", 16],
    ["BITRSHIFT(13,2)", 3],
    ["DELTA(5,4)", 0],
    ["GESTEP(5,4)", 1],
  ])("%s is %j", (formula, expected) => {
    expectFormula(formula, expected);
  });
});
