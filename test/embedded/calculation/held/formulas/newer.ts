/**
 * Functions that LibreOffice 7.4 does not know, each formula with one of older functions, or with the result itself as
 * Microsoft's page of the function gives it, which LibreOffice computes in its place.
 */
const NEWER = `
XLOOKUP(60,K4:K8,L4:L8) ≡ INDEX(L4:L8,MATCH(60,K4:K8,0))
XLOOKUP(65,K4:K8,L4:L8) ≡ NA()
XLOOKUP(65,K4:K8,L4:L8,"none") ≡ "none"
XLOOKUP(65,K4:K8,L4:L8,,-1) ≡ VLOOKUP(65,K4:L8,2)
XLOOKUP(65,K4:K8,L4:L8,"none",1) ≡ "B"
XLOOKUP(-1,K4:K8,L4:L8,"none",-1) ≡ "none"
XLOOKUP(99,K4:K8,L4:L8,"none",1) ≡ "none"
XLOOKUP("JK",F1:F6,A1:A6) ≡ INDEX(A1:A6,MATCH("JK",F1:F6,0))
XLOOKUP("JK",F1:F6,A1:A6,,0,-1) ≡ A5
XLOOKUP("jk",F1:F6,A1:A6) ≡ 3
XLOOKUP("a*",D1:D6,A1:A6) ≡ NA()
XLOOKUP("b*",D1:D6,A1:A6,,2) ≡ INDEX(A1:A6,MATCH("b*",D1:D6,0))
XLOOKUP("?herry",D1:D6,A1:A6,,2) ≡ 4
XLOOKUP("a~*b",D1:D6,A1:A6,,2) ≡ 0
XLOOKUP({"JK";"SK"},F1:F6,A1:A6) ≡ {3;1}
XLOOKUP(F1:F3,F1:F6,A1:A6) ≡ {3;1;4}
XLOOKUP(2,H1:H3,H1:J3) ≡ H1:J1
XLOOKUP("c",K2:N2,K1:N1) ≡ INDEX(K1:N1,MATCH("c",K2:N2,0))
XLOOKUP(1,F1:F6,A1:A6) ≡ 4
XLOOKUP("1",F1:F6,A1:A6) ≡ 1.5
XLOOKUP("x",B1:B6,A1:A6) ≡ 1
XLOOKUP(C2,F1:F6,A1:A6) ≡ NA()
SUM(XLOOKUP(1,H1:H3,H1:H3):XLOOKUP(0,H1:H3,H1:H3)) ≡ SUM(H2:H3)
XLOOKUP(60,K4:K8,L4:L8,,0,2) ≡ "C"
XMATCH(60,K4:K8) ≡ MATCH(60,K4:K8,0)
XMATCH(65,K4:K8) ≡ NA()
XMATCH(65,K4:K8,-1) ≡ MATCH(65,K4:K8,1)
XMATCH(65,K4:K8,1) ≡ 4
XMATCH("b*",D1:D6,2) ≡ MATCH("b*",D1:D6,0)
XMATCH("JK",F1:F6,0,-1) ≡ 5
XMATCH({"JK","SK"},F1:F6) ≡ MATCH({"JK","SK"},F1:F6,0)
XMATCH(4,{5,4,3,2,1}) ≡ 2
XMATCH(4.5,{5,4,3,2,1},1) ≡ 1
FILTER(A1:A6,F1:F6="JK") ≡ {3;-2}
FILTER(A1:A6,A1:A6>1) ≡ {3;4;1.5}
FILTER(A1:A6,A1:A6>99,"none") ≡ "none"
FILTER(K1:N1,K1:N1>15) ≡ {20,30,40}
FILTER(H1:J3,H1:H3=1) ≡ H2:J2
FILTER(A1:A6,(F1:F6="JK")*(A1:A6>0)) ≡ 3
FILTER(A1:A6,(F1:F6="JK")+(F1:F6="SK")) ≡ {3;1;-2}
FILTER(A1:A6,A1:A3>1) ≡ "x"+0
FILTER(D1:D6,D1:D6<>"") ≡ {"apple";"Banana";"cherry";"apple";"a*b"}
SUM(FILTER(A1:A6,F1:F6="JK")) ≡ SUMIF(F1:F6,"JK",A1:A6)
ROWS(FILTER(A1:A6,F1:F6="JK")) ≡ COUNTIF(F1:F6,"JK")
COUNT(FILTER(A1:A6,F1:F6="zz",0)) ≡ 1
SORT(A1:A6) ≡ SMALL(A1:A6,{1;2;3;4;5;6})
SORT(A1:A6,1,-1) ≡ LARGE(A1:A6,{1;2;3;4;5;6})
SORT(A1:A6,,-1) ≡ LARGE(A1:A6,{1;2;3;4;5;6})
SORT({3,1,2},1,1,TRUE) ≡ {1,2,3}
SORT({"b";"A";"c"}) ≡ {"A";"b";"c"}
SORT({2,"x";1,"y";2,"a"}) ≡ {1,"y";2,"x";2,"a"}
SORT({2,"x";1,"y";2,"a"},2) ≡ {2,"a";2,"x";1,"y"}
SORT({TRUE;"a";1}) ≡ {1;"a";TRUE}
SORT(D1:D6) ≡ {"a*b";"apple";"apple";"Banana";"cherry";0}
SORTBY(D1:D3,A1:A3) ≡ {"Banana";"apple";"cherry"}
SORTBY(D1:D3,A1:A3,-1) ≡ {"cherry";"apple";"Banana"}
SORTBY({"a";"b";"c";"d"},{2;1;2;1},1,{1;2;3;4},-1) ≡ {"d";"b";"c";"a"}
UNIQUE(F1:F6) ≡ {"JK";"SK";1;"1";"K/1"}
UNIQUE({1;2;2;3}) ≡ {1;2;3}
UNIQUE({1;2;2;3},FALSE,TRUE) ≡ {1;3}
UNIQUE({1,2,2,3},TRUE) ≡ {1,2,3}
UNIQUE({"a";"A";"b"}) ≡ {"a";"b"}
UNIQUE({1,2;1,2;2,1}) ≡ {1,2;2,1}
ROWS(UNIQUE(F1:F6)) ≡ 5
COUNTA(UNIQUE(D1:D4)) ≡ 3
SUM(COUNTIF(F1:F6,UNIQUE(F1:F6))) ≡ 8
SEQUENCE(4) ≡ {1;2;3;4}
SEQUENCE(2,3) ≡ {1,2,3;4,5,6}
SEQUENCE(2,3,10,5) ≡ {10,15,20;25,30,35}
SEQUENCE(1,3,0,-1) ≡ {0,-1,-2}
SEQUENCE(3,1,1,0) ≡ {1;1;1}
SEQUENCE(,3) ≡ {1,2,3}
SUM(SEQUENCE(100)) ≡ 5050
DATE(2015,SEQUENCE(1,3),1) ≡ {42005,42036,42064}
MID("K12",SEQUENCE(3),1) ≡ {"K";"1";"2"}
TAKE(H1:J3,2) ≡ H1:J2
TAKE(H1:J3,-1) ≡ H3:J3
TAKE(H1:J3,1,2) ≡ H1:I1
TAKE(H1:J3,,-1) ≡ J1:J3
TAKE(H1:J3,9) ≡ H1:J3
DROP(H1:J3,1) ≡ H2:J3
DROP(H1:J3,-1) ≡ H1:J2
DROP(H1:J3,,1) ≡ I1:J3
DROP(H1:J3,1,-1) ≡ H2:I3
SUM(DROP(A1:A6,1)) ≡ SUM(A2:A6)
CHOOSEROWS(H1:J3,1,3) ≡ {2,1,0;0,1,4}
CHOOSEROWS(H1:J3,-1) ≡ H3:J3
CHOOSECOLS(H1:J3,3,1) ≡ {0,2;1,1;4,0}
CHOOSECOLS(H1:J3,{1,2}) ≡ H1:I3
EXPAND({1,2;3,4},3,3,0) ≡ {1,2,0;3,4,0;0,0,0}
EXPAND({1,2},,3,"-") ≡ {1,2,"-"}
HSTACK(A1:A3,Q1:Q3) ≡ {3,5;1,3;4,6}
HSTACK({1;2},{3;4}) ≡ {1,3;2,4}
VSTACK(H1:J1,H3:J3) ≡ {2,1,0;0,1,4}
VSTACK(1,2,3) ≡ {1;2;3}
TOCOL({1,2;3,4}) ≡ {1;2;3;4}
TOCOL({1,2;3,4},0,TRUE) ≡ {1;3;2;4}
TOCOL(D1:D6,1) ≡ {"apple";"Banana";"cherry";"apple";"a*b"}
TOCOL(C1:C5,2) ≡ {1;3;2}
TOROW({1;2;3}) ≡ {1,2,3}
WRAPROWS({1,2,3,4},2) ≡ {1,2;3,4}
WRAPROWS({1,2,3},2,"x") ≡ {1,2;3,"x"}
WRAPCOLS({1,2,3,4},2) ≡ {1,3;2,4}
WRAPCOLS({1,2,3},2,0) ≡ {1,3;2,0}
TEXTBEFORE("a-b-c","-") ≡ "a"
TEXTBEFORE("a-b-c","-",2) ≡ "a-b"
TEXTBEFORE("a-b-c","-",-1) ≡ "a-b"
TEXTBEFORE("a-b","x") ≡ NA()
TEXTBEFORE("a-b","x",1,0,0,"none") ≡ "none"
TEXTBEFORE("abXc","x",1,1) ≡ "ab"
TEXTBEFORE("abc","x",1,0,1) ≡ "abc"
TEXTBEFORE({"K/1","1/2"},"/") ≡ {"K","1"}
TEXTBEFORE("a,b;c",{",",";"}) ≡ "a"
TEXTAFTER("a-b-c","-") ≡ "b-c"
TEXTAFTER("a-b-c","-",2) ≡ "c"
TEXTAFTER("a-b-c","-",-1) ≡ "c"
TEXTAFTER("a-b","x",1,0,0,"none") ≡ "none"
TEXTAFTER({"K/1","1/2"},"/") ≡ {"1","2"}
TEXTSPLIT("a b c"," ") ≡ {"a","b","c"}
TEXTSPLIT("a=1;b=2","=",";") ≡ {"a","1";"b","2"}
TEXTSPLIT("a,,b",",") ≡ {"a","","b"}
TEXTSPLIT("a,,b",",",,TRUE) ≡ {"a","b"}
TEXTSPLIT("a-b;c",{"-",";"}) ≡ {"a","b","c"}
TEXTSPLIT("a,b;c",",",";",FALSE,0,"-") ≡ {"a","b";"c","-"}
TEXTSPLIT("aXbxc","x",,,1) ≡ {"a","b","c"}
TEXTSPLIT("a;b",,";") ≡ {"a";"b"}
VALUETOTEXT("a",1) ≡ """a"""
VALUETOTEXT(1.5) ≡ "1.5"
ARRAYTOTEXT({1,"a",TRUE}) ≡ "1, a, TRUE"
ARRAYTOTEXT({1,"a";2,"b"},1) ≡ "{1,""a"";2,""b""}"
LET(x,5,x*2) ≡ 10
LET(x,A1:A6,SUM(x)/COUNT(x)) ≡ AVERAGE(A1:A6)
LET(x,2,y,x+1,x*y) ≡ 6
LET(a,A1,IF(a>2,"many","few")) ≡ "many"
LET(codes,{"JK","SK"},SUM(COUNTIF(F1:F6,codes))) ≡ 3
LAMBDA(x,x+1)(2) ≡ 3
LAMBDA(x,y,x*y)(3,4) ≡ 12
MAP({1,2,3},LAMBDA(x,x*2)) ≡ {2,4,6}
MAP(A1:A3,Q1:Q3,LAMBDA(a,b,a+b)) ≡ {8;4;10}
REDUCE(0,A1:A6,LAMBDA(a,b,a+b)) ≡ SUM(A1:A6)
REDUCE("",{"a","b"},LAMBDA(a,b,a&b)) ≡ "ab"
SCAN(0,A1:A3,LAMBDA(a,b,a+b)) ≡ {3;4;8}
BYROW(H1:J3,LAMBDA(r,SUM(r))) ≡ {3;5;5}
BYCOL(H1:J3,LAMBDA(c,MAX(c))) ≡ {2,3,4}
MAKEARRAY(2,3,LAMBDA(r,c,r*c)) ≡ {1,2,3;2,4,6}
BYROW(H1:J3,SUM) ≡ {3;5;5}
LET(f,LAMBDA(x,x^2),f(3)) ≡ 9
ISOMITTED(1) ≡ FALSE()
SUM(TAKE(SORT(A1:A6,,-1),3)) ≡ SUM(LARGE(A1:A6,{1,2,3}))
TEXTJOIN(", ",TRUE,SORT(UNIQUE(FILTER(D1:D6,D1:D6<>"")))) ≡ "a*b, apple, Banana, cherry"
COUNTA(TEXTSPLIT("K/1/2","/")) ≡ 3
SUM(--TEXTSPLIT("1,2,3",",")) ≡ 6
SUM(VSTACK(A1:A3,Q1:Q3)) ≡ SUM(A1:A3,Q1:Q3)
@A1:A6 ≡ A3
SUM(@A1:A6) ≡ A3
PERCENTOF(A1:A2,A1:A4) ≡ 4/9.5
`;

/** A formula of a newer function with the older one that LibreOffice computes in its place; both with `=`. */
export interface NewerFormula {
  readonly group: string;
  readonly formula: string;
  readonly standIn: string;
}

/** Every such pair. */
export const NEWER_FORMULAS: readonly NewerFormula[] = NEWER.trim()
  .split("\n")
  .map((line) => {
    const [formula = "", standIn = ""] = line.split(" ≡ ");
    return { group: /^[A-Z]+(?=\()/.exec(formula)?.[0] ?? "@", formula: `=${formula}`, standIn: `=${standIn}` };
  });
