/**
 * The parameters, from 0, that Excel evaluates as arrays in every formula. Elsewhere, in a formula with a single result, a
 * range in a computation means its cell in the formula's row or column: `=SUM(A1:A3*2)` against `=SUMPRODUCT(A1:A3*2)`.
 */
const ARRAY_PARAMETERS: Readonly<Record<string, "all" | readonly number[]>> = {
  SUMPRODUCT: "all",
  LOOKUP: "all",
  INDEX: [0],
  MMULT: "all",
  MINVERSE: "all",
  MDETERM: "all",
  TRANSPOSE: "all",
  FREQUENCY: "all",
  MODE: "all",
  "MODE.SNGL": "all",
  "MODE.MULT": "all",
  CORREL: "all",
  COVAR: "all",
  "COVARIANCE.P": "all",
  "COVARIANCE.S": "all",
  PEARSON: "all",
  RSQ: "all",
  SLOPE: "all",
  INTERCEPT: "all",
  STEYX: "all",
  FORECAST: "all",
  "FORECAST.LINEAR": "all",
  LINEST: "all",
  LOGEST: "all",
  TREND: "all",
  GROWTH: "all",
  SUMXMY2: "all",
  SUMX2MY2: "all",
  SUMX2PY2: "all",
  FTEST: "all",
  "F.TEST": "all",
  TTEST: "all",
  "T.TEST": "all",
  CHITEST: "all",
  "CHISQ.TEST": "all",
  PROB: "all",
  AGGREGATE: [2, 3],
};

/** Whether Excel evaluates an argument of a function as an array in every formula. */
export function isArrayParameter(name: string, index: number): boolean {
  const parameters = ARRAY_PARAMETERS[name];
  return parameters === "all" || parameters?.includes(index) === true;
}
