import { isSame } from "./same";
import type { Recorded } from "./window";

/** A way in which LibreOffice is known to differ from Excel, and where that is said. */
export interface Difference {
  readonly id: string;
  /** What each of the two does, and which of Microsoft's pages says so. */
  readonly reason: string;
  /** The formulas that it can touch. */
  readonly formulas: RegExp;
  /** Whether it explains these two values. */
  readonly allows: (ours: Recorded, theirs: Recorded, formula: string) => boolean;
}

/** The difference that is proved by LibreOffice itself, with texts where the truth values were. */
export const TRUTH_VALUES_IN_CELLS = "truth-values-in-cells";

/** Formulas that call one of some functions first. */
function callsOf(names: string): RegExp {
  return new RegExp(`^=(?:${names.replaceAll(".", "\\.").split(" ").join("|")})\\(`);
}

function isError(value: Recorded, ...codes: readonly string[]): boolean {
  return typeof value === "object" && (codes.length === 0 || codes.includes(value.error));
}

/** Every known difference of LibreOffice from Excel. */
export const DIFFERENCES: readonly Difference[] = [
  {
    id: "invalid-argument",
    reason:
      "LibreOffice has one error for an argument outside its range (Err:502) where Excel shows #NUM!, #VALUE!, #DIV/0! or #N/A by the function.",
    formulas: /./,
    allows: (ours, theirs) => isError(theirs, "Err:502") && isError(ours, "#NUM!", "#VALUE!", "#DIV/0!", "#N/A"),
  },
  {
    id: "wrong-kind-of-argument",
    reason: "LibreOffice's Err:504 (a value where cells are wanted, or the other way) is Excel's #VALUE!.",
    formulas: /./,
    allows: (ours, theirs) => isError(theirs, "Err:504") && isError(ours, "#VALUE!"),
  },
  {
    id: "no-convergence",
    reason:
      "LibreOffice's Err:523 (an iteration that finds nothing) is Excel's #NUM!; Microsoft's pages of IRR, XIRR and RATE.",
    formulas: /./,
    allows: (ours, theirs) => isError(theirs, "Err:523") && isError(ours, "#NUM!"),
  },
  {
    id: "truth-values-in-texts",
    reason:
      "LibreOffice joins a truth value to a text as 1 or 0, Excel as TRUE or FALSE (Calculation operators, the & operator).",
    formulas: /&/,
    allows: (ours, theirs) =>
      typeof ours === "string" && isSame(ours.replaceAll("TRUE", "1").replaceAll("FALSE", "0"), theirs),
  },
  {
    id: "truth-values-last",
    reason:
      "In Excel's order every truth value is greater than every text and number (Sort data: default order); LibreOffice compares it as 1 or 0.",
    formulas: /^=[^()]*(?:<|>|=)[^()]*$/,
    allows: (ours, theirs, formula) =>
      /TRUE|B1:B6|G1:G6/.test(formula) &&
      ((!isError(ours) && (typeof theirs !== "object" || isError(theirs, "#VALUE!"))) ||
        (isError(ours, "#N/A") && isError(theirs, "#VALUE!"))),
  },
  {
    id: "first-of-two-errors",
    reason: "Of several errors in a range Excel gives the first, LibreOffice the last one summed.",
    formulas: /C1:C6/,
    allows: (ours, theirs) => isError(ours, "#N/A") && isError(theirs, "#DIV/0!"),
  },
  {
    id: "numbers-as-texts-given-directly",
    reason:
      "“Logical values and text representations of numbers that you type directly into the list of arguments are counted” (SUM, AVERAGE, COUNT …); LibreOffice shows #VALUE!.",
    formulas:
      /\b(?:SUM|SUMSQ|PRODUCT|AVERAGE|MAX|MIN|MEDIAN|GEOMEAN|HARMEAN|STDEV|STDEV\.S|STDEV\.P|STDEVP|VAR|VAR\.S|VAR\.P|VARP|DEVSQ|AVEDEV|KURT|SKEW|SKEW\.P|GCD|LCM|AVERAGEA|MAXA|MINA|STDEVA|STDEVPA|VARA|VARPA|AND|OR|XOR)\([^)]*"(?:\d+|TRUE)"/,
    allows: (ours, theirs) => typeof ours !== "object" && isError(theirs, "#VALUE!"),
  },
  {
    id: "zero-as-divisor",
    reason:
      "Excel's #DIV/0! at a pole (COT, COTH, CSC, CSCH, ATAN2(0,0), POWER(0,-1), QUOTIENT by 0; each on its page); LibreOffice shows #NUM! or 0.",
    formulas: callsOf("COT COTH CSC CSCH ATAN2 POWER QUOTIENT"),
    allows: (ours, theirs) => isError(ours, "#DIV/0!") && (isError(theirs, "#NUM!", "Err:502") || theirs === 0),
  },
  {
    id: "powers",
    reason: "Excel gives #NUM! for 0^0 and for roots of negative numbers; LibreOffice 1 and the real root.",
    formulas: /POWER|\^/,
    allows: (ours, theirs) => isError(ours, "#NUM!", "#VALUE!") && (typeof theirs === "number" || isError(theirs)),
  },
  {
    id: "signs-of-multiples",
    reason:
      "“The Number and Multiple arguments must have the same sign. If not, a #NUM error is returned” (MROUND); LibreOffice rounds.",
    formulas: callsOf("MROUND"),
    allows: (ours) => isError(ours, "#NUM!"),
  },
  {
    id: "other-size",
    reason:
      "“If array_x and array_y have a different number of values, SUMX2MY2 returns the #N/A error value”; LibreOffice #VALUE!.",
    formulas: callsOf(
      "SUMX2MY2 SUMX2PY2 SUMXMY2 CORREL PEARSON RSQ COVAR COVARIANCE.P COVARIANCE.S SLOPE INTERCEPT STEYX FORECAST FORECAST.LINEAR TTEST T.TEST CHITEST CHISQ.TEST PROB",
    ),
    allows: (ours, theirs) => isError(ours, "#N/A") && isError(theirs, "#VALUE!"),
  },
  {
    id: "not-in-libreoffice",
    reason: "LibreOffice 7.4 does not know the function; it is held by Microsoft's examples.",
    formulas: /./,
    allows: (_, theirs) => isError(theirs, "#NAME?"),
  },
  {
    id: "roman-forms",
    reason: "“TRUE: Classic. FALSE: Simplified” (ROMAN); LibreOffice reads them as the forms 1 and 0.",
    formulas: /^=ROMAN\([^,]*,(?:TRUE|FALSE|"")\)/,
    allows: () => true,
  },
  {
    id: "too-large",
    reason:
      "A result beyond 1.8E+308 is #NUM! in Excel (Excel specifications and limits); LibreOffice shows #VALUE! for FACT.",
    formulas: callsOf("FACT FACTDOUBLE"),
    allows: (ours, theirs) => isError(ours, "#NUM!") && isError(theirs, "#VALUE!"),
  },
  {
    id: "texts-and-blanks-passed-over",
    reason:
      "“If an array or reference argument contains text, logical values, or empty cells, those values are ignored” (SUMXMY2); LibreOffice shows #VALUE!.",
    formulas: callsOf("SUMXMY2"),
    allows: (ours, theirs) => (typeof ours === "number" || isError(ours, "#DIV/0!")) && isError(theirs, "#VALUE!"),
  },
  {
    id: "matrices-with-other-than-numbers",
    reason:
      "MDETERM, MINVERSE and MMULT of anything but numbers are #VALUE! (their pages), or the error within; LibreOffice takes TRUE as 1 and turns errors to #VALUE!.",
    formulas: callsOf("MDETERM MINVERSE MMULT SUMPRODUCT"),
    allows: (ours, theirs) => isError(ours, "#VALUE!", "#N/A") && (isError(theirs, "#VALUE!", "#N/A") || theirs === 1),
  },
  {
    id: "nested-arrays",
    reason:
      "A function that yields an array for each of several arguments yields the first value of each in Excel (dynamic array formulas: nested arrays); LibreOffice lays the arrays over each other.",
    formulas: callsOf("MUNIT"),
    allows: () => true,
  },
  {
    id: "negative-numerals",
    reason: "“A negative Roman numeral is allowed” (ARABIC, its page's examples); LibreOffice refuses it.",
    formulas: callsOf("ARABIC"),
    allows: (ours, theirs) => typeof ours === "number" && ours < 0 && isError(theirs, "Err:502"),
  },
  {
    id: "longest-numeral",
    reason: "“Min_length … must be greater than or equal to 0 … maximum value 255” (BASE); LibreOffice goes on.",
    formulas: callsOf("BASE"),
    allows: (ours, theirs) => isError(ours, "#NUM!") && typeof theirs === "string" && theirs.length > 255,
  },
  {
    id: "truth-values-as-numerals",
    reason:
      "DECIMAL takes a text; TRUE's is “TRUE”, no numeral of base 16, and x is none either; LibreOffice takes 1 and 0.",
    formulas: callsOf("DECIMAL"),
    allows: (ours, theirs) => isError(ours, "#NUM!") && (theirs === 0 || theirs === 1),
  },
  {
    id: "argument-left-empty",
    reason:
      "An argument that is there but empty is 0, FALSE or an empty text in Excel; LibreOffice's IFERROR, SWITCH and CHOOSE break off with Err:518.",
    formulas: /^=\w+\(.*(?:\(,|,,|,\))/,
    allows: (ours, theirs) => isError(theirs, "Err:518") && (ours === 0 || ours === ""),
  },
  {
    id: "error-of-an-operator",
    reason:
      "An error in either operand is the result in Excel, the left one first; LibreOffice shows the kind of trouble that the operator met.",
    formulas: /^=[^(]*(?:[-+*/^]|<|>|=)[^(]*$/,
    allows: (ours, theirs) =>
      (isError(ours, "#N/A", "#VALUE!") && isError(theirs, "#VALUE!", "#NUM!", "#DIV/0!", "#N/A")) ||
      (isError(ours, "#N/A") && typeof theirs === "number"),
  },
  {
    id: "negative-truth-value",
    reason: "Minus a truth value is a number in Excel; LibreOffice shows it in the format of a truth value.",
    formulas: /^=-TRUE$/,
    allows: (ours) => ours === -1,
  },
  {
    id: "digits-of-exponents",
    reason: "General writes exponents with two digits or more in Excel (1E+21), with three in LibreOffice (1E+021).",
    formulas: /./,
    allows: (ours, theirs) =>
      typeof ours === "string" && typeof theirs === "string" && theirs.replaceAll(/E([-+])0(\d\d)/g, "E$1$2") === ours,
  },
  {
    id: "no-common-cells",
    reason:
      "Two ranges without a common cell are #NULL! in Excel (How to correct a #NULL! error), #REF! in LibreOffice.",
    formulas: / /,
    allows: (ours, theirs) => isError(ours, "#NULL!") && isError(theirs, "#REF!"),
  },
  {
    id: "errors-written-in-arrays",
    reason: "Excel's arrays may hold errors; LibreOffice reads none (Err:539).",
    formulas: /\{[^}]*#/,
    allows: (_, theirs) => isError(theirs, "Err:539"),
  },
  {
    id: "texts-as-numbers",
    reason:
      "VALUE's page: a text in a format for numbers, dates or times that Excel knows. “5-” and “TRUE” are none, “1 Sep 2015” is one; LibreOffice reads it the other way.",
    formulas: /^="(?:5-|TRUE|1 Sep 2015)"\+0$/,
    allows: () => true,
  },
  {
    id: "array-constant-beside-range",
    reason:
      "Without an array formula a range means the cell of its row, also beside an array constant (Implicit intersection operator); LibreOffice takes the whole range.",
    formulas: /^=A1:A3=\{/,
    allows: (ours, theirs) => typeof ours === "boolean" && typeof theirs === "boolean",
  },
  {
    id: "names-are-arrays",
    reason: "A name's formula is computed as an array in Excel wherever it stands; LibreOffice intersects within it.",
    formulas: /Doubled|Big/,
    allows: () => true,
  },
  {
    id: "sums-of-truth-values",
    reason:
      "SUM passes over the truth values of arrays (its page), as over those of ranges; LibreOffice counts them as 1.",
    formulas: /^=SUM\(A1:A6>1\)$/,
    allows: (ours, theirs) => ours === 0 && theirs === 3,
  },
  {
    id: "intersection-within-functions",
    reason:
      "Without an array formula IFERROR of a range is that of the cell in its row; LibreOffice sums the whole range.",
    formulas: /^=SUM\(IFERROR\(C1:C6,0\)\)$/,
    allows: (ours, theirs) => ours === 3 && isError(theirs),
  },
  {
    id: "decimals-up-to-twenty-digits",
    reason:
      "Excel joins numbers to texts in decimals below 1E+20, LibreOffice in exponents from 1E+16 on; both keep 15 digits.",
    formulas: /&""$/,
    allows: (ours, theirs) =>
      typeof ours === "string" &&
      typeof theirs === "string" &&
      /^\d{17,20}$/.test(ours) &&
      Number(theirs) === Number(ours),
  },
  {
    id: "errors-within-multinomial",
    reason: "An error in a range is the result (MULTINOMIAL); LibreOffice says Err:504.",
    formulas: callsOf("MULTINOMIAL"),
    allows: (ours, theirs) => isError(ours, "#N/A") && isError(theirs, "Err:504"),
  },
  {
    id: "blank-cells-passed-over",
    reason:
      "A blank cell is passed over by GCD and LCM as the blanks of a range are, also in LibreOffice; alone LibreOffice takes it as 0.",
    formulas: callsOf("GCD LCM"),
    allows: (ours, theirs, formula) => formula.includes("B4") && typeof ours === "number" && theirs === 0,
  },
  {
    id: "none-of-none",
    reason:
      "“#NUM! … when the total number is zero (0) and the number chosen is larger than zero” (PERMUTATIONA); LibreOffice gives 0.",
    formulas: callsOf("PERMUTATIONA"),
    allows: (ours, theirs) => isError(ours, "#NUM!") && theirs === 0,
  },
  {
    id: "digits-beyond-all",
    reason:
      "Rounding to more digits than a number has leaves it as it is (ROUND, TRUNC); LibreOffice refuses 40000 digits in TRUNC.",
    formulas: callsOf("TRUNC"),
    allows: (ours, theirs, formula) =>
      formula.includes(",40000)") && typeof ours === "number" && isError(theirs, "Err:502"),
  },
  {
    id: "the-chosen-value-alone",
    reason:
      "IFS and SWITCH return the value that belongs to the first condition met; LibreOffice spreads it over the size of values not chosen.",
    formulas: callsOf("IFS SWITCH"),
    allows: (ours, theirs) => !isError(ours) && isError(theirs, "#N/A"),
  },
];
