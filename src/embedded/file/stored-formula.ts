import { storedFunctionName } from "../book/add-in-functions";
import { mapWords } from "../book/formula-text";
import { markParameters, nameSpills } from "./formula-parameters";
import { withShortRows, writeOutRows } from "../book/table-rows";

/** Functions that came after the file format, which stores them with a prefix. */
const LATER_FUNCTIONS = new Set(
  `ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT
  BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT
  CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH
  DAYS DECIMAL DROP ECMA.CEILING ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST FILTERXML F.DIST.RT F.INV F.INV.RT F.TEST
  FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY
  HSTACK HYPGEOM.DIST IFNA IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN IFS ISFORMULA ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY
  MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV
  NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERCENTOF PERMUTATIONA PIVOTBY PHI POISSON.DIST
  QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STOCKHISTORY
  STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT
  TOCOL TOROW TRANSLATE TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS
  XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);

/** Later functions with a second prefix. */
const WORKSHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);

/**
 * A formula, with its `=`, as files hold it: without the `=`, later functions and those of add-ins with their prefix, and the row of a table
 * written out (`Table1[[#This Row],[Size]]` for `[@Size]`; `tableName` is the table the cell is in).
 */
export function toStoredFormula(
  formula: string,
  tableName?: string,
  addInFunctions: ReadonlySet<string> = new Set(),
): string {
  const prefixed = mapWords(markParameters(nameSpills(formula.slice(1))), (word, next) => {
    const name = word.toUpperCase();
    if (next !== "(") return word;
    if (addInFunctions.has(name)) return storedFunctionName(name);
    if (WORKSHEET_FUNCTIONS.has(name)) return `_xlfn._xlws.${name}`;
    return LATER_FUNCTIONS.has(name) ? `_xlfn.${name}` : word;
  });
  return writeOutRows(prefixed, tableName);
}

/** A stored formula as people see it, with its `=`: without prefixes, and with `Table1[@Size]` for a table's row. */
export function fromStoredFormula(stored: string): string {
  const bare = stored.replace(/"(?:[^"]|"")*"|_xlfn\.(?:_xlws\.)?|_xlpm\.|_xlws\./g, (part) =>
    part.startsWith('"') ? part : "",
  );
  return `=${withShortRows(bare)}`;
}
