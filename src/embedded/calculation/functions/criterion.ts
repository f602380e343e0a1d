import { type CellValue, isCellError } from "../../book/cell-value";
import { compareTexts, sameNumber } from "../values/compare";
import { numberOfText, type ReadingOfTexts } from "../values/number-of-text";
import { wildcardPattern } from "../values/wildcards";

/** Whether a cell's value meets a criterion. */
export type Criterion = ((value: CellValue) => boolean) & {
  /** The one number, or text, that a value must be or read as to meet it; absent where others may. */
  readonly sought?: number | string;
  /** Where nothing but the numbers above a certain one meet it, or those below; absent where others may. */
  readonly side?: "above" | "below";
};

/**
 * Reads a criterion of COUNTIF and its kin as Excel does: `>5` compares numbers only and never counts blank cells,
 * `=1` and `1` match the number 1 and the text 1, `a*` matches texts without regard to case, `<>` matches what is not blank.
 */
export function criterionOf(criterion: CellValue, reading: ReadingOfTexts): Criterion {
  if (isCellError(criterion)) return (value) => isCellError(value) && value.error === criterion.error;
  if (typeof criterion === "boolean") return (value) => value === criterion;
  if (criterion === null) return equalToNumber(0, reading);
  if (typeof criterion === "number") return equalToNumber(criterion, reading);
  const [, operator = "", operand = ""] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(criterion) ?? [];
  switch (operator) {
    case "":
      return operand === "" ? isBlank : equalTo(operand, reading);
    case "=":
      return operand === "" ? (value) => value === null : equalTo(operand, reading);
    case "<>": {
      const equal = operand === "" ? (value: CellValue) => value === null : equalTo(operand, reading);
      return (value) => !equal(value);
    }
    case "<":
    case ">":
    case "<=":
    case ">=":
      return comparedWith(operator, operand, reading);
    default:
      throw new Error(`A criterion has no operator “${operator}”.`);
  }
}

function isBlank(value: CellValue): boolean {
  return value === null || value === "";
}

function equalToNumber(number: number, reading: ReadingOfTexts): Criterion {
  return seeking(number, (value) =>
    typeof value === "number"
      ? sameNumber(value, number)
      : typeof value === "string" && /\d/.test(value) && numberOfText(value, reading) === number,
  );
}

function seeking(sought: number | string, meets: (value: CellValue) => boolean): Criterion {
  return Object.assign(meets, { sought });
}

function equalTo(operand: string, reading: ReadingOfTexts): Criterion {
  const number = /\d/.test(operand) ? numberOfText(operand, reading) : undefined;
  if (number !== undefined) return equalToNumber(number, reading);
  const word = operand.toLowerCase();
  if (word === "true" || word === "false") return (value) => value === (word === "true");
  if (operand.startsWith("#")) {
    const code = operand.toUpperCase();
    return (value) => (isCellError(value) ? value.error === code : value === operand);
  }
  if (!/[*?~]/.test(operand))
    return seeking(operand, (value) => typeof value === "string" && value.toLowerCase() === word);
  const pattern = wildcardPattern(operand);
  return (value) => typeof value === "string" && pattern.test(value);
}

/** Whether the order of a value and an operand is what an operator between them says. */
const HOLDS = {
  "<": (order: number) => order < 0,
  ">": (order: number) => order > 0,
  "<=": (order: number) => order <= 0,
  ">=": (order: number) => order >= 0,
} as const;

function comparedWith(operator: keyof typeof HOLDS, operand: string, reading: ReadingOfTexts): Criterion {
  const holds = HOLDS[operator];
  const number = /\d/.test(operand) ? numberOfText(operand, reading) : undefined;
  if (number !== undefined) {
    const meets = (value: CellValue) =>
      typeof value === "number" && holds(sameNumber(value, number) ? 0 : value - number);
    return Object.assign(meets, { side: operator.startsWith(">") ? ("above" as const) : ("below" as const) });
  }
  const word = operand.toLowerCase();
  if (word === "true" || word === "false")
    return (value) => typeof value === "boolean" && holds(Number(value) - Number(word === "true"));
  return (value) => typeof value === "string" && holds(compareTexts(value, operand));
}
