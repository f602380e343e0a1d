import { isSame } from "./same";
import type { Recorded } from "./window";

/** A way in which LibreOffice is known to differ from Excel, and where that is said. */
export interface Difference {
  readonly id: string;
  /** What each of the two does, and which of Microsoft's pages says so. */
  readonly reason: string;
  /** The formulas that it can touch. */
  readonly formulas: RegExp;
  /** The array formula gives the same; only in one cell the two differ. */
  readonly onlyPlain?: true;
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
    allows: (ours, theirs) =>
      isError(theirs, "Err:502") && isError(ours, "#NUM!", "#VALUE!", "#DIV/0!", "#N/A", "#REF!"),
  },
  {
    id: "wrong-kind-of-argument",
    reason:
      "LibreOffice's Err:504 (a value where cells are wanted, or the other way) is Excel's #VALUE!, #REF! or #N/A by the function.",
    formulas: /./,
    allows: (ours, theirs) => isError(theirs, "Err:504") && isError(ours, "#VALUE!", "#REF!", "#N/A"),
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
      "Where a text is wanted, a truth value is TRUE or FALSE in Excel (Calculation operators; CONCATENATE, LEN, UPPER …); LibreOffice takes it as 1 or 0, and a number's format applies to it.",
    formulas:
      /&|\b(?:CLEAN|CONCATENATE|CONCAT|TEXTJOIN|LEN|LENB|LOWER|UPPER|PROPER|REPT|SUBSTITUTE|TRIM|TEXT|CODE|UNICODE|EXACT|LEFT|LEFTB|RIGHT|RIGHTB|MID|MIDB|REPLACE|REPLACEB|FIND|SEARCH|FINDB|SEARCHB|ASC)\(/,
    allows: (ours, theirs, formula) =>
      /TRUE|B1:B6|G1:G6/.test(formula) &&
      (typeof ours === "string"
        ? isSame(ours.replaceAll(/TRUE/gi, "1").replaceAll(/FALSE/gi, "0"), theirs) ||
          (ours === "TRUE" && typeof theirs === "string" && Number(theirs) === 1)
        : (ours === 4 && theirs === 1) || (ours === 84 && theirs === 49) || isError(theirs, "Err:504")),
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
      "“Logical values and text representations of numbers that you type directly into the list of arguments are counted”, other texts “cause errors” (SUM, AVERAGE, AVERAGEA, COUNT …); LibreOffice refuses such texts or takes them as 0.",
    formulas:
      /\b(?:SUM|SUMSQ|PRODUCT|AVERAGE|MAX|MIN|MEDIAN|GEOMEAN|HARMEAN|STDEV|STDEV\.S|STDEV\.P|STDEVP|VAR|VAR\.S|VAR\.P|VARP|DEVSQ|AVEDEV|KURT|SKEW|SKEW\.P|GCD|LCM|AVERAGEA|MAXA|MINA|STDEVA|STDEVPA|VARA|VARPA|AND|OR|XOR)\([^)]*"(?:\d+|TRUE|x)"/,
    allows: (ours, theirs, formula) =>
      formula.includes('"x"')
        ? isError(ours, "#VALUE!") && (theirs === 0 || isError(theirs))
        : (typeof ours !== "object" || isError(ours, "#DIV/0!")) &&
          (theirs === 0 || isError(theirs, "#VALUE!", "Err:504")),
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
    formulas: /[(,],|,\)/,
    allows: (ours, theirs) => isError(theirs, "Err:518", "Err:502") && (ours === 0 || ours === ""),
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
  {
    id: "array-constant-beside-ranges",
    reason:
      "Without an array formula a range means the cell of its row, also beside an array constant (Implicit intersection operator), and functions over the constant's values are summed; LibreOffice computes the whole formula as an array and shows its first value.",
    formulas: /\{/,
    onlyPlain: true,
    allows: () => true,
  },
  {
    id: "kinds-of-truth-values",
    reason:
      "TRUE is no number in Excel (ISNUMBER, ISLOGICAL, TYPE, VALUE, ISEVEN, ISODD, NUMBERVALUE, each on its page); in LibreOffice it is one.",
    formulas: callsOf("ISNUMBER ISLOGICAL TYPE VALUE ISEVEN ISODD NUMBERVALUE ISNONTEXT"),
    allows: (ours, theirs, formula) =>
      /TRUE|B1:B6|G1:G6/.test(formula) &&
      (isError(ours, "#VALUE!") || typeof ours === "boolean" || [0, 1, 4, 64].some((value) => value === ours)) &&
      (typeof theirs !== "object" || isError(theirs, "Err:504")),
  },
  {
    id: "even-and-odd",
    reason:
      "“If number is not an integer, it is truncated”, a blank is 0, a text that reads as a number is one (ISEVEN, ISODD); LibreOffice refuses those with Err:504.",
    formulas: callsOf("ISEVEN ISODD"),
    allows: (ours, theirs) => (typeof ours !== "object" || isError(ours, "#VALUE!")) && isError(theirs, "Err:504"),
  },
  {
    id: "first-cell-of-a-range",
    reason:
      "N and T of a range are those of its first cell, TYPE of a range or an array is 64 as a whole (their pages); LibreOffice takes the cell of the row, or each.",
    formulas: callsOf("N T TYPE"),
    allows: (ours, _, formula) => /[A-Z]\d:[A-Z]\d|\{/.test(formula) && !isError(ours),
  },
  {
    id: "type-of-an-empty-text",
    reason: "A formula's empty text is a text, 2 (TYPE); LibreOffice says 8, a formula.",
    formulas: /^=TYPE\(B6\)$/,
    allows: (ours, theirs) => ours === 2 && theirs === 8,
  },
  {
    id: "errors-of-errors",
    reason:
      "ERROR.TYPE lifts over a range as an array formula (its page; dynamic arrays); LibreOffice gives #N/A for the whole.",
    formulas: callsOf("ERROR.TYPE"),
    allows: (ours, theirs) => typeof ours === "number" && isError(theirs, "#N/A"),
  },
  {
    id: "characters-by-number",
    reason:
      "“A number between 1 and 255” (CHAR), “#VALUE! if 0” (UNICHAR), #VALUE! of an empty text (CODE), Windows' characters (CODE); LibreOffice has a character 0 and the machine's characters. Control characters cannot stand in its file.",
    formulas: callsOf("CHAR UNICHAR CODE"),
    allows: (ours, theirs) =>
      (isError(ours, "#VALUE!") && (theirs === "" || theirs === 0 || isError(theirs, "Err:502"))) ||
      (typeof ours === "string" && ours < " " && theirs === "") ||
      (ours === 233 && theirs === 63) ||
      (ours === 84 && theirs === 49),
  },
  {
    id: "empty-text-sought",
    reason:
      "“If find_text is an empty text, FIND matches the first character in the search string” (FIND, SEARCH); LibreOffice shows #VALUE!.",
    formulas: callsOf("FIND SEARCH FINDB SEARCHB"),
    allows: (ours, theirs, formula) =>
      /\(""|\(B6|\(B4|\(,|\(B1:B6/.test(formula) && typeof ours === "number" && isError(theirs, "#VALUE!"),
  },
  {
    id: "capital-sharp-s",
    reason: "Excel's UPPER changes letters one by one and has no capital for ß; LibreOffice writes ẞ.",
    formulas: callsOf("UPPER"),
    allows: (ours, theirs) =>
      typeof ours === "string" && typeof theirs === "string" && theirs.replace("ẞ", "ß") === ours,
  },
  {
    id: "rounding-as-read",
    reason:
      "Excel rounds the 15 digits that a number reads as: 0.285 is 29% (Floating-point arithmetic may give inaccurate results); LibreOffice rounds 28.499999999999996.",
    formulas: /^=TEXT\(0\.285,/,
    allows: (ours, theirs) => ours === "29%" && theirs === "28%",
  },
  {
    id: "nearest-fraction",
    reason:
      "Excel's fractions are the last convergent that fits (Display numbers as fractions: 123.456 with one digit is 123 1/2); LibreOffice takes the nearest of all.",
    formulas: /^=TEXT\(.*\?\/\?/,
    allows: (ours, theirs) => typeof ours === "string" && typeof theirs === "string",
  },
  {
    id: "empty-number",
    reason:
      "“If an empty string is specified as the Text argument, the result is 0” (NUMBERVALUE); LibreOffice shows #VALUE!.",
    formulas: callsOf("NUMBERVALUE"),
    allows: (ours, theirs) => ours === 0 && isError(theirs, "#VALUE!"),
  },
  {
    id: "years-of-few-digits",
    reason:
      "“If year is between 0 and 1899, Excel adds that value to 1900” (DATE); LibreOffice adds 2000 to two digits, and goes before 1899.",
    formulas: callsOf("DATE"),
    allows: (ours, theirs) => typeof ours === "number" && typeof theirs === "number",
  },
  {
    id: "last-date",
    reason: "Dates end with 31 December 9999, whatever is beyond is #NUM! (DATE, YEAR); LibreOffice goes on.",
    formulas: callsOf("DATE YEAR"),
    allows: (ours) => isError(ours, "#NUM!"),
  },
  {
    id: "days-of-1900",
    reason:
      "Excel counts a 29 February 1900, and day 0 as 0 January; days before are #NUM!, fractions of days are left off (Excel incorrectly assumes that the year 1900 is a leap year). LibreOffice counts from 30 December 1899 and before.",
    formulas: callsOf(
      "DAY MONTH YEAR DAYS DAYS360 EOMONTH EDATE HOUR MINUTE SECOND WEEKDAY WEEKNUM ISOWEEKNUM WORKDAY WORKDAY.INTL NETWORKDAYS NETWORKDAYS.INTL YEARFRAC DATEDIF",
    ),
    allows: (ours, theirs, formula) =>
      /A1:A|B1:B|B4|TRUE|"7"|\{1|-1|1\.7|60|\b0\b|\b1\b|,,|,\)|\(,/.test(formula) &&
      (typeof ours === "number" || isError(ours, "#NUM!")) &&
      (typeof theirs === "number" || isError(theirs, "Err:502")),
  },
  {
    id: "whole-hours",
    reason:
      "TIME leaves fractions of hours, minutes and seconds off and refuses what is above 32767 with #NUM! (its page); LibreOffice counts them.",
    formulas: callsOf("TIME"),
    allows: (ours, theirs) => (typeof ours === "number" || isError(ours, "#NUM!")) && typeof theirs === "number",
  },
  {
    id: "first-week",
    reason:
      "Without a kind, week 1 is that of 1 January and weeks begin on Sunday (WEEKNUM): 31 December 2014 is in week 53; LibreOffice's reading of workbooks counts it to the next year.",
    formulas: /^=WEEKNUM\(E1\)$/,
    allows: (ours, theirs) => ours === 53 && theirs === 1,
  },
  {
    id: "clock",
    reason: "The test's clock stands still, LibreOffice's went on.",
    formulas: /^=(?:TODAY|NOW)\(\)$/,
    allows: (ours, theirs) => typeof ours === "number" && typeof theirs === "number",
  },
  {
    id: "arrays-in-numbers-of-computers",
    reason:
      "Functions that came with the Analysis ToolPak lift over arrays (Microsoft's pages of dynamic arrays); LibreOffice refuses an array in these.",
    formulas: callsOf(
      "BIN2OCT BIN2DEC BIN2HEX OCT2BIN OCT2DEC OCT2HEX HEX2BIN HEX2DEC HEX2OCT DEC2BIN DEC2OCT DEC2HEX DELTA GESTEP",
    ),
    allows: (_, theirs) => isError(theirs, "Err:502"),
  },
  {
    id: "rates-of-nothing",
    reason: "A nominal rate of 0 or less is #NUM! (EFFECT); LibreOffice computes 0.",
    formulas: callsOf("EFFECT"),
    allows: (ours, theirs) => isError(ours, "#NUM!") && theirs === 0,
  },
  {
    id: "texts-among-payments",
    reason:
      "Texts that read as numbers count where they are written in the formula, and texts and truth values in an array do not (NPV); LibreOffice refuses both.",
    formulas: callsOf("NPV"),
    allows: (ours, theirs) => typeof ours === "number" && isError(theirs, "Err:502", "Err:504"),
  },
  {
    id: "arrays-without-being-asked",
    reason:
      "The array of INDEX and the new values of TREND are taken as arrays in a plain formula too (guidelines and examples of array formulas); LibreOffice takes one cell.",
    formulas: /^=(?:MAX\(INDEX|TREND)\(/,
    onlyPlain: true,
    allows: (ours, theirs) => typeof ours === "number" && (typeof theirs === "number" || isError(theirs, "Err:504")),
  },
  {
    id: "arrays-for-a-basis",
    reason: "YEARFRAC lifts over each of its arguments; LibreOffice refuses an array for the basis.",
    formulas: /^=YEARFRAC\(.*\{/,
    allows: (ours, theirs) => (typeof ours === "number" || isError(ours)) && isError(theirs, "Err:502"),
  },
  {
    id: "errors-among-holidays",
    reason: "An error among the holidays is the result (WORKDAY, NETWORKDAYS); LibreOffice says Err:504.",
    formulas: callsOf("WORKDAY WORKDAY.INTL NETWORKDAYS NETWORKDAYS.INTL"),
    allows: (ours, theirs) => isError(ours, "#N/A") && isError(theirs, "Err:504"),
  },
  {
    id: "dates-as-texts",
    reason: "DATEVALUE reads “1 Sep 2015”, a date in a format of Excel's; LibreOffice does not in this language.",
    formulas: /^=DATEVALUE\("1 Sep 2015"\)$/,
    allows: (ours) => ours === 42248,
  },
  {
    id: "no-pairs",
    reason:
      "SUMX2MY2, SUMX2PY2 and SUMXMY2 without any pair of numbers are #DIV/0!, as workbooks stored by Excel show; LibreOffice gives 0.",
    formulas: callsOf("SUMX2MY2 SUMX2PY2 SUMXMY2"),
    allows: (ours, theirs) => isError(ours, "#DIV/0!") && (theirs === 0 || isError(theirs)),
  },
  {
    id: "criterion-of-a-number",
    reason:
      "A criterion that is a number, or reads as one, is met by numbers and by texts that read as that number (COUNTIF: numbers stored as text are counted); LibreOffice asks for the same kind, and takes TRUE as 1.",
    formulas: /\b(?:COUNTIF|COUNTIFS|SUMIF|SUMIFS|AVERAGEIF|AVERAGEIFS|MAXIFS|MINIFS)\(/,
    allows: (ours, theirs, formula) =>
      /F1:F6|B1:B6/.test(formula) &&
      (typeof ours === "number" || isError(ours, "#DIV/0!")) &&
      (typeof theirs === "number" || isError(theirs, "#DIV/0!")),
  },
  {
    id: "criterion-that-is-an-error",
    reason: "An error as criterion is met by cells with that error (COUNTIF); LibreOffice gives the error itself.",
    formulas: /\b(?:COUNTIF|COUNTIFS|SUMIF|SUMIFS|AVERAGEIF|AVERAGEIFS|MAXIFS|MINIFS)\(/,
    allows: (ours, theirs, formula) =>
      /C2|F1:F2/.test(formula) && (ours === 0 || isError(ours, "#DIV/0!")) && isError(theirs, "#N/A", "#VALUE!"),
  },
  {
    id: "arrays-for-cells",
    reason:
      "Excel does not take such a formula: the argument has to be cells (COUNTIF, SUMIF, AVERAGEIF, COUNTBLANK, ISFORMULA, FORMULATEXT, SHEET); ours is #VALUE!, LibreOffice computes something.",
    formulas: callsOf(
      "COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS COUNTBLANK ISFORMULA FORMULATEXT SHEET SHEETS AREAS RANK RANK.EQ RANK.AVG SUBTOTAL AGGREGATE",
    ),
    allows: (ours, _, formula) => /\{1,2\}|"A1"|\b1\b/.test(formula) && isError(ours, "#VALUE!", "#N/A"),
  },
  {
    id: "errors-typed-in-cells",
    reason: "An error typed into a cell is no formula in Excel; LibreOffice reads it from a file as one.",
    formulas: callsOf("ISFORMULA FORMULATEXT"),
    allows: () => true,
  },
  {
    id: "errors-transposed",
    reason: "An error is the result (TRANSPOSE); LibreOffice gives 0 for a single one, and 1 for TRUE.",
    formulas: callsOf("TRANSPOSE"),
    allows: (ours, theirs) => (isError(ours, "#N/A") && theirs === 0) || (ours === true && theirs === 1),
  },
  {
    id: "own-place",
    reason: "The formulas stand in other places in LibreOffice's workbook, below and beside each other.",
    formulas: /^=(?:ROW|COLUMN)\(\)$/,
    allows: (ours, theirs) => typeof ours === "number" && typeof theirs === "number",
  },
  {
    id: "size-of-a-value",
    reason:
      "ROWS and COLUMNS take “an array, an array formula, or a reference”: one value is an array of one; LibreOffice says Err:504.",
    formulas: callsOf("ROWS COLUMNS"),
    allows: (ours, theirs) => typeof ours === "number" && isError(theirs, "Err:504"),
  },
  {
    id: "exclamation-mark",
    reason: "ADDRESS writes Sheet!A1 (its page); LibreOffice in a workbook without its own setting Sheet.A1.",
    formulas: callsOf("ADDRESS"),
    allows: (ours, theirs) =>
      typeof ours === "string" &&
      typeof theirs === "string" &&
      (theirs.replace(".", "!") === ours || `!${theirs}` === ours),
  },
  {
    id: "heights-upwards",
    reason:
      "A negative height or width reaches up or to the left in Excel (OFFSET, as Excel has always done); LibreOffice refuses it.",
    formulas: callsOf("OFFSET"),
    allows: (ours, theirs) => !isError(ours) && isError(theirs, "Err:502"),
  },
  {
    id: "value-of-a-link",
    reason: "HYPERLINK is its friendly name, or its address (its page); LibreOffice yields both below each other.",
    formulas: callsOf("HYPERLINK"),
    allows: () => true,
  },
  {
    id: "arrays-without-array-formula",
    reason:
      "Without an array formula the operators in MATCH's array intersect (MATCH needs Ctrl+Shift+Enter there); LibreOffice computes an array.",
    formulas: /^=MATCH\(.*[-/>=]/,
    onlyPlain: true,
    allows: () => true,
  },
  {
    id: "truth-values-found",
    reason: "What is looked up stays a truth value in Excel; LibreOffice gives 1 or 0.",
    formulas: /\b(?:VLOOKUP|HLOOKUP|LOOKUP|INDEX|CHOOSE|IFERROR|IFNA|SWITCH|IFS|IF|OFFSET|INDIRECT)\(/,
    allows: (ours, theirs) => typeof ours === "boolean" && Number(ours) === theirs,
  },
  {
    id: "rows-of-a-table",
    reason:
      "A table's name means its data without its headings (Structured references); LibreOffice counts the headings.",
    formulas: /^=ROWS\(Pupils\)$/,
    allows: (ours, theirs) => ours === 4 && theirs === 5,
  },
  {
    id: "lookup-in-a-truth-value",
    reason: "Numbers are never greater than TRUE, so nothing is found (LOOKUP); LibreOffice compares with 1.",
    formulas: callsOf("LOOKUP"),
    allows: (ours, _, formula) => formula.includes("TRUE") && isError(ours, "#N/A"),
  },
  {
    id: "errors-passed-over-in-search",
    reason:
      "A search for the last number passes over errors, so `MATCH(2,1/(…))` finds the last place (as LOOKUP(2,1/(…)) does in both programs); LibreOffice's MATCH stops at the first.",
    formulas: /^=MATCH\(2,1\//,
    allows: (ours, theirs) => ours === 5 || (isError(ours, "#N/A") && theirs === 1),
  },
  {
    id: "lists-without-numbers",
    reason:
      "A list without numbers, or without enough of them, is #NUM! (MEDIAN, LARGE, SMALL, PERCENTILE, QUARTILE, DEVSQ), #DIV/0! (CORREL, SLOPE, COVARIANCE.S …) or #N/A (MODE; a value outside of RANK and PERCENTRANK); LibreOffice shows another error, and counts truth values as numbers.",
    formulas: callsOf(
      "MEDIAN LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC QUARTILE QUARTILE.INC QUARTILE.EXC MODE MODE.SNGL MODE.MULT RANK RANK.EQ RANK.AVG DEVSQ CORREL PEARSON RSQ COVAR COVARIANCE.P COVARIANCE.S SLOPE INTERCEPT STEYX FORECAST FORECAST.LINEAR STDEVA VARA",
    ),
    allows: (ours, theirs, formula) =>
      isError(ours, "#NUM!", "#DIV/0!", "#N/A") && (isError(theirs) || /B1:B6|TRUE/.test(formula)),
  },
  {
    id: "ranks-cut-off",
    reason:
      "PERCENTRANK cuts its result off at the digits asked for (its page's example: 0.333 for a third, 0.666 for two); LibreOffice rounds.",
    formulas: callsOf("PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC"),
    allows: (ours, theirs) =>
      typeof ours === "number" &&
      ((typeof theirs === "number" && Math.abs(ours - theirs) <= 0.1) || isError(theirs, "#NUM!")),
  },
  {
    id: "bins-twice",
    reason: "Of equal bins the first counts (FREQUENCY); LibreOffice lets another one count, and counts TRUE as 1.",
    formulas: callsOf("FREQUENCY"),
    allows: (ours, theirs, formula) =>
      /H1:J3|TRUE/.test(formula) && typeof ours === "number" && typeof theirs === "number",
  },
  {
    id: "no-deviation",
    reason: "“If standard_dev ≤ 0, STANDARDIZE returns #NUM!”; LibreOffice shows #DIV/0!.",
    formulas: callsOf("STANDARDIZE"),
    allows: (ours, theirs) => isError(ours, "#NUM!") && isError(theirs),
  },
  {
    id: "numbers-in-the-look-of-truth-values",
    reason:
      "MAXA and MINA give numbers, TRUE as 1 (their pages); LibreOffice shows the number in the format of a truth value.",
    formulas: callsOf("MAXA MINA"),
    allows: (ours, theirs) => typeof ours === "number" && typeof theirs === "boolean" && ours === Number(theirs),
  },
  {
    id: "arrays-of-pairs",
    reason: "FORECAST.LINEAR takes arrays, so that operators in them need no array formula; LibreOffice wants one.",
    formulas: callsOf("FORECAST FORECAST.LINEAR TREND"),
    onlyPlain: true,
    allows: (ours, theirs) => typeof ours === "number" && isError(theirs, "Err:502"),
  },
  {
    id: "blanks-counted-in-a-value",
    reason: "Excel does not take COUNTBLANK of a value; here nothing in it is blank, in LibreOffice it is Err:504.",
    formulas: callsOf("COUNTBLANK"),
    allows: (ours, theirs) => ours === 0 && isError(theirs, "Err:504"),
  },
  {
    id: "place-in-an-array",
    reason:
      "Without an array formula the place that LARGE and SMALL are asked for is that of the formula's row; LibreOffice takes all, and has #VALUE! where there are not so many numbers.",
    formulas: callsOf("LARGE SMALL"),
    allows: (ours, theirs, formula) => /,[A-Z]1:/.test(formula) && isError(theirs, "#VALUE!") && !isError(ours, "#N/A"),
  },
];
