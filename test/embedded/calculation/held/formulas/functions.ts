/**
 * Every function on a line: its name, the kind of each argument (the last one repeats), then whole argument lists that make
 * sense, the fullest first. From that first one the cases are varied argument by argument; see `vary.ts` for the kinds.
 */
export const FUNCTIONS = `
ABS n | A5 | -3.5
ACOS n | 0.5 | 2
ACOSH n | 1.5 | 0.5
ACOT n | 2
ACOTH n | 2 | 0.5
ASIN n | 0.5 | -2
ASINH n | 1.5
ATAN n | 1
ATAN2 nn | 1,2 | 0,0 | -1,-1
ATANH n | 0.5 | 1
COS n | 1
COSH n | 1
COT n | 1 | 0
COTH n | 1
CSC n | 1
CSCH n | 1
SEC n | 1
SECH n | 1
SIN n | 1
SINH n | 1
TAN n | 1
TANH n | 1
DEGREES n | 3
RADIANS n | 180
PI 
EXP n | 1 | 1000
LN n | 2 | 0
LOG nn | 8,2 | 100 | -1 | 10,1
LOG10 n | 1000 | 0
POWER nn | 2,3 | 0,0 | -8,1/3 | 0,-1
SQRT n | 2 | -1
SQRTPI n | 2 | -1
SIGN n | A5
INT n | -2.5 | 2.7
TRUNC nn | 2.789,1 | -2.5 | 1234.5,-2
ROUND nn | 2.345,2 | -2.5,0 | 1.005,2 | 1250,-2 | 0.5,0 | A4,0
ROUNDUP nn | 2.341,2 | -2.1,0 | 1250,-2 | 72/25,0 | 1.1*3,1
ROUNDDOWN nn | 2.349,2 | -2.9,0 | 1250,-2 | 0.7*10,0
MROUND nn | 7,3 | -7,-3 | 5,-2 | 1.3,0.2
CEILING nn | 2.5,1 | -2.5,-2 | -2.5,2 | 72,25 | 0.234,0.01
CEILING.MATH nnn | 24.3,5,1 | -8.1,2 | -5.5,2,-1 | 6.7
CEILING.PRECISE nn | 4.3,2 | -4.3,-2 | 4.3
ISO.CEILING nn | 4.3,2 | -4.3
FLOOR nn | 2.5,1 | -2.5,-2 | -2.5,2 | 72,25 | 2.5,-2
FLOOR.MATH nnn | 24.3,5,1 | -8.1,2 | -5.5,2,-1 | 6.7
FLOOR.PRECISE nn | 4.3,2 | -4.3,2 | 4.3
EVEN n | 1.5 | -1 | 3
ODD n | 1.5 | 2 | 0
MOD nn | 10,3 | -3,2 | 3,-2 | 3,0 | 5.5,2
QUOTIENT nn | 7,2 | -7,2 | 5,0
FACT n | 5 | 170 | 171 | 1.9
FACTDOUBLE n | 7 | 6 | -1
COMBIN nn | 8,2 | 2,8 | 5.9,2.9
COMBINA nn | 4,3
PERMUT nn | 5,2
PERMUTATIONA nn | 3,2
GCD r | 24,36 | 5,0 | H1:J3 | 7.9,2
LCM r | 5,2 | 24,36 | 0,2
MULTINOMIAL r | 2,3,4
SUM r | A1:A6 | 1,"7",TRUE | B1:B6,2 | A1:A2,A3,H1:J3
SUMSQ r | 3,4 | A1:A6
PRODUCT r | A1:A4 | 2,"3",TRUE | M1:M6
SUMPRODUCT x | A1:A6,A1:A6 | (A1:A6>1)*A1:A6 | A1:A6,--(F1:F6="JK") | A1:A6,F1:F6 | A1:A3,A1:A4
SUMX2MY2 xx | A1:A6,Q1:Q6
SUMX2PY2 xx | A1:A6,Q1:Q6
SUMXMY2 xx | A1:A6,Q1:Q6
SERIESSUM nnnx | 2,0,1,{1,2,3}
SUMIF kck | F1:F6,"JK",A1:A6 | A1:A6,">1" | D1:D6,"a*",A1 | F1:F6,F2:F3,A1:A6 | A:A,">0"
SUMIFS kkckc | A1:A6,F1:F6,"JK",A1:A6,">0" | A1:A6,D1:D6,"<>apple" | A1:A6,F1:F6,{"JK","SK"}
COUNTIF kc | F1:F6,"JK" | A1:A6,">1" | B1:B6,"" | B1:B6,"<>" | D1:D6,"*an*" | F1:F6,{"JK","SK"} | F1:F6,1 | F1:F6,"1" | A:A,">=0"
COUNTIFS kckc | F1:F6,"JK",A1:A6,">0" | D1:D6,"apple" | F1:F6,F1:F6
AVERAGEIF kck | F1:F6,"JK",A1:A6 | A1:A6,">1" | D1:D6,"zz",A1:A6
AVERAGEIFS kkc | A1:A6,F1:F6,"JK" | A1:A6,A1:A6,">0"
MAXIFS kkc | A1:A6,F1:F6,"JK" | A1:A6,A1:A6,">99"
MINIFS kkc | A1:A6,F1:F6,"JK" | A1:A6,A1:A6,">99"
SUBTOTAL nk | 9,A1:A6 | 109,A1:A6 | 1,B1:B6 | 2,B1:B6 | 3,B1:B6 | 4,A1:A6 | 5,A1:A6 | 6,A1:A4 | 7,A1:A6 | 8,A1:A6 | 10,A1:A6 | 11,A1:A6 | 12,A1:A6
AGGREGATE nnk | 9,6,C1:C6 | 14,6,A1:A6,2 | 15,6,A1:A6/(F1:F6="JK"),1 | 1,0,A1:A6 | 4,4,A1:A6 | 9,4,C1:C6 | 16,6,A1:A6,0.5 | 12,6,A1:A6 | 20,6,A1:A6
MDETERM x | H1:J3 | {1,2;3,4} | A1:A6
MINVERSE x | H1:J3 | {1,2;2,4} | {2,0;0,4}
MMULT xx | H1:J3,H1:J3 | {1,2},{3;4} | {1,2},{3,4} | H1:J3,{1;1;1}
MUNIT v | 2
TRANSPOSE x | A1:A3 | H1:J3 | K1:M2
ROMAN nn | 499,0 | 1999 | 4 | 499,4 | 4000
ARABIC t | "MCMXII" | "-XL" | "ABC"
BASE nnn | 255,16,4 | 7,2 | 10,40
DECIMAL tn | "FF",16 | "zz",36 | "12",2
AVERAGE r | A1:A6 | 1,"7",TRUE | M1:M6
AVERAGEA r | B1:B6 | A1:A6
COUNT r | B1:B6 | 1,"7",TRUE,"x" | C1:C6 | A:A
COUNTA r | B1:B6 | "",1 | C1:C6 | D:D
COUNTBLANK k | B1:B6 | A1:A6 | M1:M6 | H1:M3
MAX r | A1:A6 | 1,"7",TRUE | M1:M6 | E1:E6
MAXA r | B1:B6 | G1:G6
MIN r | A1:A6 | 1,"7",TRUE | M1:M6
MINA r | B1:B6 | G1:G6
MEDIAN r | A1:A6 | 1,2,3,10
MODE r | {1,2,2,3} | A1:A6 | {1,2,2,3,3}
MODE.SNGL r | {1,2,2,3} | A1:A6
MODE.MULT r | {1;2;2;3;3}
LARGE xn | A1:A6,2 | A1:A6,{1,2,3} | A1:A6,7 | B1:B6,1
SMALL xn | A1:A6,2 | A1:A6,{1;2;3} | A1:A6,0 | A1:A6,ROW(A1:A3)
RANK nkn | A1,A1:A6,1 | A1,A1:A6 | 99,A1:A6 | A1:A6,A1:A6
RANK.EQ nkn | A1,A1:A6,1 | A1,A1:A6
RANK.AVG nkn | 2,{1,2,2,3},1 | A1,A1:A6,0
PERCENTILE xn | A1:A6,0.3 | A1:A6,1.1 | A1:A6,{0.25,0.75}
PERCENTILE.INC xn | A1:A6,0.3
PERCENTILE.EXC xn | A1:A6,0.3 | A1:A6,0.01
PERCENTRANK xnn | A1:A6,1.5,4 | A1:A6,2 | A1:A6,99
PERCENTRANK.INC xnn | A1:A6,1.5,4 | A1:A6,2
PERCENTRANK.EXC xnn | A1:A6,1.5,4 | A1:A6,2
QUARTILE xn | A1:A6,1 | A1:A6,4 | A1:A6,5 | A1:A6,0
QUARTILE.INC xn | A1:A6,3
QUARTILE.EXC xn | A1:A6,1 | A1:A6,0
STDEV r | A1:A6 | 1,"7",TRUE | 5
STDEV.S r | A1:A6
STDEV.P r | A1:A6
STDEVP r | A1:A6
STDEVA r | B1:B6
STDEVPA r | B1:B6
VAR r | A1:A6
VAR.S r | A1:A6
VAR.P r | A1:A6
VARP r | A1:A6
VARA r | B1:B6
VARPA r | B1:B6
AVEDEV r | A1:A6
DEVSQ r | A1:A6
GEOMEAN r | A1:A4 | A1:A6
HARMEAN r | A1:A4 | A1:A6
TRIMMEAN xn | A1:A6,0.4 | A1:A6,1
SKEW r | A1:A6 | 1,2
SKEW.P r | A1:A6
KURT r | A1:A6 | 1,2,3
CORREL xx | A1:A6,Q1:Q6 | A1:A3,Q1:Q6
PEARSON xx | A1:A6,Q1:Q6
RSQ xx | A1:A6,Q1:Q6
COVAR xx | A1:A6,Q1:Q6
COVARIANCE.P xx | A1:A6,Q1:Q6
COVARIANCE.S xx | A1:A6,Q1:Q6
SLOPE xx | Q1:Q6,A1:A6
INTERCEPT xx | Q1:Q6,A1:A6
STEYX xx | Q1:Q6,A1:A6
FORECAST nxx | 5,Q1:Q6,A1:A6
FORECAST.LINEAR nxx | 5,Q1:Q6,A1:A6
TREND xxxl | Q1:Q6,A1:A6,{5;6},TRUE | Q1:Q6,A1:A6 | Q1:Q6
GROWTH xxxl | {2;4;9},{1;2;3},{4;5},TRUE | {2;4;9}
LINEST xxll | Q1:Q6,A1:A6,TRUE,FALSE | Q1:Q6,A1:A6 | Q1:Q6,A1:A6,TRUE,TRUE
LOGEST xxll | {2;4;9},{1;2;3},TRUE,FALSE | {2;4;9}
FREQUENCY xx | A1:A6,{0;2;4} | A1:A6,A1:A3 | B1:B6,{1}
PROB xxnn | {1,2,3},{0.2,0.3,0.5},1,2 | {1,2},{0.5,0.6},1
CONFIDENCE nnn | 0.05,2.5,50
CONFIDENCE.NORM nnn | 0.05,2.5,50 | 0,1,1
CONFIDENCE.T nnn | 0.05,1,50
NORMDIST nnnl | 42,40,1.5,TRUE | 42,40,1.5,FALSE
NORM.DIST nnnl | 42,40,1.5,TRUE | 42,40,1.5,FALSE
NORMINV nnn | 0.9,40,1.5
NORM.INV nnn | 0.9,40,1.5 | 0,1,1
NORMSDIST n | 1.33
NORM.S.DIST nl | 1.33,TRUE | 1.33,FALSE
NORMSINV n | 0.9 | 1
NORM.S.INV n | 0.9
STANDARDIZE nnn | 42,40,1.5 | 1,1,0
BINOMDIST nnnl | 6,10,0.5,FALSE | 6,10,0.5,TRUE
BINOM.DIST nnnl | 6,10,0.5,FALSE | 6,10,0.5,TRUE | 11,10,0.5,TRUE
BINOM.DIST.RANGE nnnn | 60,0.75,45,50 | 60,0.75,48
BINOM.INV nnn | 6,0.5,0.75
CRITBINOM nnn | 6,0.5,0.75
NEGBINOMDIST nnn | 10,5,0.25
NEGBINOM.DIST nnnl | 10,5,0.25,TRUE | 10,5,0.25,FALSE
HYPGEOMDIST nnnn | 1,4,8,20
HYPGEOM.DIST nnnnl | 1,4,8,20,TRUE | 1,4,8,20,FALSE
POISSON nnl | 2,5,TRUE
POISSON.DIST nnl | 2,5,TRUE | 2,5,FALSE
EXPONDIST nnl | 0.2,10,TRUE
EXPON.DIST nnl | 0.2,10,TRUE | 0.2,10,FALSE
GAMMADIST nnnl | 10,9,2,TRUE | 10,9,2,FALSE
GAMMA.DIST nnnl | 10,9,2,TRUE | 10,9,2,FALSE
GAMMAINV nnn | 0.068,9,2
GAMMA.INV nnn | 0.068,9,2
GAMMALN n | 4 | 0
GAMMALN.PRECISE n | 4
GAMMA n | 2.5 | 0 | -3.75
GAUSS n | 2
PHI n | 0.75
FISHER n | 0.75 | 1
FISHERINV n | 0.973
BETADIST nnnnn | 2,8,10,1,3
BETA.DIST nnnlnn | 2,8,10,TRUE,1,3 | 2,8,10,FALSE,1,3
BETAINV nnnnn | 0.685,8,10,1,3
BETA.INV nnnnn | 0.685,8,10,1,3
CHIDIST nn | 18.307,10
CHIINV nn | 0.05,10
CHISQ.DIST nnl | 0.5,1,TRUE | 2,3,FALSE
CHISQ.DIST.RT nn | 18.307,10
CHISQ.INV nn | 0.93,1
CHISQ.INV.RT nn | 0.05,10
CHITEST xx | {58,35;11,25},{45.35,47.65;17.56,18.44}
CHISQ.TEST xx | {58,35;11,25},{45.35,47.65;17.56,18.44}
FDIST nnn | 15.2,6,4
FINV nnn | 0.01,6,4
F.DIST nnnl | 15.2,6,4,TRUE | 15.2,6,4,FALSE
F.DIST.RT nnn | 15.2,6,4
F.INV nnn | 0.01,6,4
F.INV.RT nnn | 0.01,6,4
FTEST xx | A1:A6,Q1:Q6
F.TEST xx | A1:A6,Q1:Q6
TDIST nnn | 1.96,60,2 | 1.96,60,1
TINV nn | 0.05,60
T.DIST nnl | 1.96,60,TRUE | 8,3,FALSE
T.DIST.2T nn | 1.96,60
T.DIST.RT nn | 1.96,60
T.INV nn | 0.75,2
T.INV.2T nn | 0.05,60
TTEST xxnn | A1:A6,Q1:Q6,2,1 | A1:A6,Q1:Q6,1,3
T.TEST xxnn | A1:A6,Q1:Q6,2,1 | A1:A6,Q1:Q6,2,2
ZTEST xnn | Q1:Q6,4,2 | Q1:Q6,4
Z.TEST xnn | Q1:Q6,4,2 | Q1:Q6,4
WEIBULL nnnl | 105,20,100,TRUE
WEIBULL.DIST nnnl | 105,20,100,TRUE | 105,20,100,FALSE
LOGNORMDIST nnn | 4,3.5,1.2
LOGNORM.DIST nnnl | 4,3.5,1.2,TRUE | 4,3.5,1.2,FALSE
LOGINV nnn | 0.039,3.5,1.2
LOGNORM.INV nnn | 0.039,3.5,1.2
AND b | TRUE,A1>0 | G1:G6 | 1,0 | B1:B6 | M1:M6
OR b | FALSE,A1>5 | G1:G6 | 0,0 | D1:D6
XOR b | TRUE,FALSE,TRUE | G1:G6
NOT l | TRUE | 0
IF lvv | A1>2,"yes","no" | A1>5,"yes" | A1>5,1, | A1:A6>1,A1:A6,"-" | TRUE,,2 | {TRUE,FALSE},1,2 | A1>2,A1:A6
IFERROR vv | 1/0,"bad" | C1:C6,0 | A1,2 | B4,1 | VLOOKUP("q",D1:D6,1,FALSE),""
IFNA vv | C2,"none" | C1:C6,0 | 1/0,2
IFS lvlv | A1>5,"big",A1>2,"mid" | FALSE,1 | A1:A6>1,"a",TRUE,"b"
SWITCH vvvv | A1,3,"three","other" | 2,1,"a",2,"b" | 5,1,"a" | F1:F6,"JK",4,"SK",5,0
CHOOSE nvv | 2,"a","b" | 3,"a","b" | {1,2},A1:A3,Q1:Q3 | 1.9,"a","b" | 1,A1:A3
TRUE 
FALSE 
ISBLANK v | B4 | B6 | "" | M1:M3
ISERR v | C2 | C4 | C1:C6
ISERROR v | C2 | C1:C6 | 1
ISNA v | C2 | C4
ISEVEN n | 2 | -3 | 2.9
ISODD n | 3 | 2.9
ISLOGICAL v | TRUE | B1:B6
ISNUMBER v | 1 | B1:B6 | "1"
ISTEXT v | "a" | B1:B6
ISNONTEXT v | "a" | B1:B6
ISREF v | A1 | A1:B2 | 1 | "A1"
ISFORMULA k | A1 | B6 | A1:A3
N v | TRUE | "7" | A1:A3 | E1
T v | "a" | 1 | D1:D3
NA 
TYPE v | 1 | "a" | TRUE | A1:A3 | {1,2} | C2 | B4
ERROR.TYPE v | C2 | C4 | 1 | 1/0 | C1:C6
SHEET k | A1
SHEETS k | A1
ROW k | A3 | A2:A4 | 
COLUMN k | C1 | B1:D1 | 
ROWS x | A1:A6 | {1,2;3,4} | A:A | 1
COLUMNS x | H1:J3 | {1,2,3} | 3:4
AREAS k | A1:A6 | (A1:A2,B3)
ADDRESS nnnlt | 2,3,1,TRUE,"Data" | 2,3 | 2,3,2 | 2,3,4 | 2,3,1,FALSE | 2,3,4,FALSE | 1,28,1,1,"A b" | 0,1
INDIRECT tl | "A1",TRUE | "A1:A6" | "R2C1",FALSE | "nope" | "Kids" | "Data!A2"
OFFSET knnnn | A1,1,0,2,1 | A1,2,0 | A1:A3,1,0 | A1,-1,0 | A1,0,0,0,1 | A3,0,0,-2,1
INDEX xnn | H1:J3,2,3 | A1:A6,3 | H1:J3,0,2 | H1:J3,2,0 | K1:N1,3 | {1,2;3,4},2,1 | A1:A6,7 | A1:A6,{1;3} | H1:J3,2 | A1:A6,0
MATCH vxn | 60,K4:K8,0 | 65,K4:K8,1 | 65,K4:K8 | "b*",D1:D6,0 | {"JK","SK"},F1:F6,0 | 5,K4:K8 | "APPLE",D1:D6,0 | 3,{5,4,3,2},-1 | 1,F1:F6,0 | TRUE,G1:G6,0
LOOKUP vxx | 65,K4:K8,L4:L8 | 65,K4:L8 | -5,K4:K8 | 2,{1,2,3},{"a","b","c"} | 2,1/(F1:F6="JK"),A1:A6 | {55;85},K4:K8,L4:L8
VLOOKUP vxnl | 65,K4:L8,2,TRUE | 60,K4:L8,2,FALSE | 65,K4:L8,2,FALSE | 65,K4:L8,3 | "app*",D1:E6,2,FALSE | {60,80},K4:L8,2,FALSE | 65,K4:L8,2 | "apple",D1:F6,{2,3},FALSE
HLOOKUP vxnl | 25,K1:N2,2,TRUE | 20,K1:N2,2,FALSE | "c",K2:N2,1,FALSE
HYPERLINK tv | "http://example.org","link" | "http://example.org"
FORMULATEXT k | B6
CHAR n | 65 | 233 | 0 | 256
UNICHAR n | 233 | 8364 | 0
CODE t | "A" | "" | "é"
UNICODE t | "é" | ""
CLEAN t | "a"&CHAR(7)&"b"
CONCATENATE t | "a",1,TRUE | D1," ",A4 | D1:D3,"x"
CONCAT v | "a",1,TRUE | D1:D6 | A1:A3,"-"
TEXTJOIN tlv | ", ",TRUE,D1:D6 | ",",FALSE,D1:D6 | {",",";"},TRUE,A1:A4 | "",TRUE,B1:B6
DOLLAR nn | 1234.567,2 | -1234.567,-2 | 0.5
FIXED nnl | 1234.567,1,TRUE | 1234.567 | -1234.567,-1 | 44.332
EXACT tt | "Word","word" | "a","a" | A1,3
FIND ttn | "a","banana",3 | "A","banana" | "","abc" | "n",D1:D6
FINDB ttn | "a","banana",3
SEARCH ttn | "A","banana",3 | "n?n","banana" | "~*","a*b" | "z","abc" | "a",D1:D6
SEARCHB ttn | "a","banana",3
LEFT tn | "banana",3 | "ab" | "ab",0 | "ab",9 | D1:D6,1 | 123.5,2
LEFTB tn | "banana",3
RIGHT tn | "banana",3 | "ab" | D1:D6,2 | E3,2
RIGHTB tn | "banana",3
MID tnn | "banana",2,3 | "abc",9,1 | "abc",0,1 | "abc",1,-1 | D1:D6,2,2
MIDB tnn | "banana",2,3
LEN t | "abc" | D1:D6 | B4 | 1.5 | TRUE | 1/3
LENB t | "abc"
LOWER t | "ABC" | D1:D6
UPPER t | "straße é" | D1:D6
PROPER t | "o'neil mc-donald 2nd" | D1:D6
REPLACE tnnt | "abcdef",2,3,"X" | "abc",9,1,"z" | "abc",1,0,"z"
REPLACEB tnnt | "abcdef",2,3,"X"
REPT tn | "ab",3 | "x",0 | "x",2.9 | "▌",A1
SUBSTITUTE tttn | "aXbXc","X","-",2 | "aXbXc","X","" | "aaa","aa","b" | D1:D6,"a","A"
TRIM t | "  a   b " | D1:D6
TEXT vt | 1234.567,"#,##0.00" | 0.285,"0%" | 42005,"yyyy-mm-dd" | 42005,"d mmm yyyy" | 0.75,"h:mm AM/PM" | 5,"000" | -5,"0;(0)" | "abc","@" | 1234.5,"0.0E+00" | 12.3,"# ?/?" | 42005.5,"dddd" | 0,"" | A1:A3,"0.0" | 1.5,"General" | 1E+10,"General" | 25.5/24,"[h]:mm" | 1234567,"#,##0,"
VALUE t | "12.5" | "$1,234.50" | "25%" | "1/2/2020" | "12:30" | "abc" | "" | " 7 " | "1e3" | D1:D6 | "1 1/2" | TRUE | "(5)"
NUMBERVALUE ttt | "1.234,5",",","." | "5%" | "" | "1 2"
ASC t | "ABC"
BAHTTEXT n | 1234
ENCODEURL t | "a b&c"
DATE nnn | 2015,9,1 | 2015,13,1 | 2015,1,0 | 2015,2,30 | 15,1,1 | 1899,1,1 | 10000,1,1 | 2015,-1,15 | 2016,2,29 | YEAR(E3)+5,9,1
DATEVALUE t | "2015-09-01" | "9/1/2015" | "1 Sep 2015" | "x" | "2015-09-01 12:00"
DAY n | E3 | 60 | 0 | 1 | E1:E6 | "2015-09-01"
MONTH n | E3 | 60 | 0 | E1:E6
YEAR n | E3 | 0 | E1:E6 | 2958466 | -1
DAYS nn | E4,E3 | E3,E4 | "2015-09-02","2015-09-01"
DAYS360 nnl | E1,E5,FALSE | E1,E5,TRUE | E4,E6
EDATE nn | E6,1 | E4,12 | E3,-1 | E6,1.9 | E1:E3,1
EOMONTH nn | E3,0 | E6,1 | E4,-1 | E1:E3,0
HOUR n | 0.75 | "12:30" | 1.999
MINUTE n | 0.7604 | "12:30"
SECOND n | 0.76049
TIME nnn | 12,30,15 | 25,0,0 | 0,90,0 | -1,0,0
TIMEVALUE t | "12:30" | "2:24 PM" | "x"
TODAY 
NOW 
WEEKDAY nn | E3,2 | E3 | E3,3 | E3,11 | E3,17 | E3,4 | 1
WEEKNUM nn | E3,2 | E3 | E3,21 | E1
ISOWEEKNUM n | E3 | E1
WORKDAY nnx | E3,5,E4 | E3,-3 | E3,0 | E3,10,{42254;42255}
WORKDAY.INTL nnvx | E3,5,1,E4 | E3,5,"0000011" | E3,-3,11 | E3,5,"1111111"
NETWORKDAYS nnx | E3,E4,E4 | E4,E3 | E3,E3
NETWORKDAYS.INTL nnvx | E3,E4,1,E4 | E3,E4,"0000011" | E3,E4,17
YEARFRAC nnn | E3,E5,1 | E3,E5 | E3,E5,2 | E3,E5,3 | E3,E5,4 | E4,E3,1
DATEDIF nnt | E3,E5,"Y" | E3,E5,"M" | E3,E5,"D" | E3,E5,"YM" | E3,E5,"MD" | E3,E5,"YD" | E5,E3,"Y" | E6,E5+400,"MD"
BIN2DEC v | "1111111111" | 101 | 2
BIN2HEX vn | "11111011",4 | "1110"
BIN2OCT vn | "1001",3
DEC2BIN nn | 9,4 | -100 | 512
DEC2HEX nn | 100,4 | -54
DEC2OCT nn | 58,3 | -100
HEX2BIN vn | "F",8 | "B7"
HEX2DEC v | "A5" | "FFFFFFFF5B"
HEX2OCT vn | "F",3
OCT2BIN vn | 3,3 | "7777777000"
OCT2DEC v | 54
OCT2HEX vn | 100,4
BITAND nn | 13,25 | -1,1
BITOR nn | 23,10
BITXOR nn | 5,3
BITLSHIFT nn | 4,2
BITRSHIFT nn | 13,2
COMPLEX nnt | 3,4,"j" | 3,4 | 0,1 | 1,0
IMABS v | "5+12i"
IMAGINARY v | "3+4i" | 4
IMREAL v | "6-9i"
IMARGUMENT v | "3+4i"
IMCONJUGATE v | "3+4i"
IMCOS v | "1+i"
IMDIV vv | "-238+240i","10+24i"
IMEXP v | "1+i"
IMLN v | "3+4i"
IMLOG10 v | "3+4i"
IMLOG2 v | "3+4i"
IMPOWER vn | "2+3i",3
IMPRODUCT v | "3+4i","5-3i"
IMSIN v | "4+3i"
IMSQRT v | "1+i"
IMSUB vv | "13+4i","5+3i"
IMSUM v | "3+4i","5-3i"
IMTAN v | "4+3i"
IMSINH v | "4+3i"
IMCOSH v | "4+3i"
IMSEC v | "4+3i"
IMSECH v | "4+3i"
IMCSC v | "4+3i"
IMCSCH v | "4+3i"
IMCOT v | "4+3i"
BESSELI nn | 1.5,1
BESSELJ nn | 1.9,2
BESSELK nn | 1.5,1
BESSELY nn | 2.5,1
CONVERT ntt | 68,"F","C" | 1,"lbm","kg" | 2.5,"ft","sec" | 1,"km","mi" | 1,"day","hr"
DELTA nn | 5,4 | 0.5,0.5 | 0
ERF nn | 0.745,1 | 1
ERF.PRECISE n | 0.745
ERFC n | 1
ERFC.PRECISE n | 1
GESTEP nn | 5,4 | -4,-5 | 0
PMT nnnnn | 0.08/12,10,10000,0,1 | 0.08/12,10,10000 | 0,10,10000
IPMT nnnnnn | 0.1/12,1,36,8000,0,0 | 0.1,3,3,8000
PPMT nnnnnn | 0.1/12,1,24,2000,0,0 | 0.08,10,10,200000
FV nnnnn | 0.06/12,10,-200,-500,1 | 0.01,12,-1000
PV nnnnn | 0.08/12,240,500,0,0 | 0,12,-100
NPER nnnnn | 0.01,-100,-1000,10000,1 | 0.01,-100,1000
RATE nnnnnn | 48,-200,8000,0,0,0.1 | 48,-200,8000
NPV nr | 0.1,-10000,3000,4200,6800 | 0.08,O1:O6
IRR xn | O1:O6,0.1 | O1:O6 | {1,2,3}
MIRR xnn | O1:O6,0.1,0.12
XNPV nxx | 0.09,O1:O6,P1:P6
XIRR xxn | O1:O6,P1:P6,0.1 | O1:O6,P1:P6
CUMIPMT nnnnnn | 0.09/12,360,125000,13,24,0
CUMPRINC nnnnnn | 0.09/12,360,125000,13,24,0
SLN nnn | 30000,7500,10
SYD nnnn | 30000,7500,10,1
DB nnnnn | 1000000,100000,6,1,7 | 1000000,100000,6,2
DDB nnnnn | 2400,300,10,2,1.5 | 2400,300,10,1
VDB nnnnnnl | 2400,300,10,0,1,1.5,FALSE | 2400,300,10,6,18/12
EFFECT nn | 0.0525,4
NOMINAL nn | 0.053543,4
RRI nnn | 96,10000,11000
PDURATION nnn | 0.025,2000,2200
ISPMT nnnn | 0.1,1,3,8000000
FVSCHEDULE nx | 1,{0.09,0.11,0.1}
DOLLARDE nn | 1.02,16
DOLLARFR nn | 1.125,16
ACCRINT nnnnnnn | 39508,39691,39569,0.1,1000,2,0
ACCRINTM nnnnn | 39539,39614,0.1,1000,3
COUPDAYBS nnnn | 40568,40862,2,1
COUPDAYS nnnn | 40568,40862,2,1
COUPDAYSNC nnnn | 40568,40862,2,1
COUPNCD nnnn | 40568,40862,2,1
COUPNUM nnnn | 39107,39767,2,1
COUPPCD nnnn | 40568,40862,2,1
DISC nnnnn | 43282,44197,97.975,100,1
DURATION nnnnnn | 43282,50406,0.08,0.09,2,1
MDURATION nnnnnn | 39448,42370,0.08,0.09,2,1
INTRATE nnnnn | 39493,39583,1000000,1014420,2
RECEIVED nnnnn | 39493,39583,1000000,0.0575,2
PRICE nnnnnnn | 39493,43054,0.0575,0.065,100,2,0
PRICEDISC nnnnn | 39494,39508,0.0525,100,2
PRICEMAT nnnnnn | 39493,39551,39397,0.061,0.061,0
YIELD nnnnnnn | 39493,42689,0.0575,95.04287,100,2,0
YIELDDISC nnnnn | 39494,39508,99.795,100,2
YIELDMAT nnnnnn | 39522,39755,39394,0.0625,100.0123,0
TBILLEQ nnn | 39538,39600,0.0914
TBILLPRICE nnn | 39538,39600,0.09
TBILLYIELD nnn | 39538,39600,98.45
AMORDEGRC nnnnnnn | 2400,39679,39813,300,1,0.15,1
AMORLINC nnnnnnn | 2400,39679,39813,300,1,0.15,1
DSUM kvk | R1:T6,"Size",V1:V2 | R1:T6,3,V1:V2
DCOUNT kvk | R1:T6,"Size",V1:V2 | R1:T6,,V1:V2
DCOUNTA kvk | R1:T6,"Name",V1:V2
DAVERAGE kvk | R1:T6,"Size",V1:V2
DMAX kvk | R1:T6,"Size",V1:V2
DMIN kvk | R1:T6,"Size",V1:V2
DPRODUCT kvk | R1:T6,"Size",V1:V2
DSTDEV kvk | R1:T6,"Size",V1:V2
DSTDEVP kvk | R1:T6,"Size",V1:V2
DVAR kvk | R1:T6,"Size",V1:V2
DVARP kvk | R1:T6,"Size",V1:V2
DGET kvk | R1:T6,"Size",V1:V2 | R1:T6,"Size",V4:V5
`;
