import { type CellValue, isCellError } from "../../book/cell-value";
import { CannotComputeError } from "../values/value";
import { sameNumber } from "../values/compare";
import { numberOfText, type ReadingOfTexts } from "../values/number-of-text";
import { criterionOf } from "./criterion";

/** Whether the value of a list's row meets a criterion of its column. */
export type RowCriterion = (value: CellValue) => boolean;

/**
 * Reads a criterion that stands below a header, as advanced filters and DSUM do: a text is met by what begins with it, unless
 * `=` stands before it. What Excel's documents leave open is refused where the answer depends on it.
 */
export function criterionOfList(criterion: CellValue, reading: ReadingOfTexts): RowCriterion {
  if (isCellError(criterion) || typeof criterion === "boolean")
    throw new CannotComputeError("what an error or a truth value as a criterion of a list means");
  if (typeof criterion === "number") return equalToNumber(criterion, reading);
  if (criterion === null) return () => true;
  const [, operator = "", operand = ""] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(criterion) ?? [];
  const number = numberOfText(operand, reading);
  const meets = criterionOf(criterion, reading);
  if (operator !== "" && operand === "")
    return operator === "=" || operator === "<>" ? refusingEmptyTexts(meets) : meets;
  if (number !== undefined && ["", "=", "<>"].includes(operator)) {
    const equal = equalToNumber(number, reading);
    return operator === "<>" ? (value) => !equal(value) : equal;
  }
  if (operator === "") return criterionOf(operand.endsWith("*") ? operand : `${operand}*`, reading);
  if (operator !== "<>") return meets;
  const begins = criterionOf(`${operand}*`, reading);
  return (value) => {
    if (meets(value) && begins(value))
      throw new CannotComputeError("whether a text that only begins with a criterion differs from it");
    return meets(value);
  };
}

function equalToNumber(number: number, reading: ReadingOfTexts): RowCriterion {
  return (value) => {
    if (typeof value === "string" && numberOfText(value, reading) === number)
      throw new CannotComputeError("whether a number stored as text meets a criterion of a list");
    return typeof value === "number" && sameNumber(value, number);
  };
}

function refusingEmptyTexts(meets: RowCriterion): RowCriterion {
  return (value) => {
    if (value === "") throw new CannotComputeError("whether an empty text is blank to a criterion of a list");
    return meets(value);
  };
}
