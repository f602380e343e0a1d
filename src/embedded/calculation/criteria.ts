import { type EngineScalar, type EngineValue, engineError, rowsOf, scalarOf } from "./engine-values";

/** Whether a cell's value meets a criterion. */
export type Criterion = (value: EngineScalar) => boolean;

/**
 * Reads a criterion of COUNTIF and its kin as Excel does: `>5` compares numbers only and never counts blank cells,
 * `=1` and `1` match the number 1 and the text 1, `a*` matches texts without regard to case, `<>` matches what is not blank.
 */
export function criterionOf(criterion: EngineScalar): Criterion {
  if (criterion.kind === 4) return (value) => value.kind === 4 && value.code === criterion.code;
  if (criterion.kind === 3) return (value) => value.kind === 3 && value.value === criterion.value;
  if (criterion.kind === 1) return equalTo(String(criterion.value));
  if (criterion.kind === 0) return equalTo("0");
  const [, operator = "", operand = ""] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(criterion.value) ?? [];
  switch (operator) {
    case "":
      return operand === "" ? isBlank : equalTo(operand);
    case "=":
      return operand === "" ? (value) => value.kind === 0 : equalTo(operand);
    case "<>":
      return operand === "" ? (value) => value.kind !== 0 : not(equalTo(operand));
    default:
      return comparedWith(operator, operand);
  }
}

/** Which places of equally large ranges meet every pair of range and criterion; undefined where the ranges differ. */
export function matchingPlaces(pairs: readonly EngineValue[]): readonly (readonly boolean[])[] | undefined {
  let matches: readonly (readonly boolean[])[] | undefined;
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const range = rowsOf(pairs[index] ?? { kind: 0 });
    const criterion = criterionOf(scalarOf(pairs[index + 1] ?? { kind: 0 }));
    if (matches !== undefined && (matches.length !== range.length || matches[0]?.length !== range[0]?.length))
      return undefined;
    const before = matches;
    matches = range.map((row, down) =>
      row.map((value, across) => before?.[down]?.[across] !== false && criterion(value)),
    );
  }
  return matches;
}

/** The numbers of a range at the places that match; an error among them ends it. */
export function numbersAt(
  range: EngineValue,
  matches: readonly (readonly boolean[])[],
): readonly number[] | EngineScalar {
  const values = rowsOf(range).flatMap((row, down) => row.filter((_, across) => matches[down]?.[across] === true));
  const error = values.find((value) => value.kind === 4);
  if (error !== undefined) return error;
  return values.flatMap((value) => (value.kind === 1 ? [value.value] : []));
}

/** The answer of a function whose ranges differ in shape. */
export const SHAPES_DIFFER = engineError("#VALUE!");

function isBlank(value: EngineScalar): boolean {
  return value.kind === 0 || (value.kind === 2 && value.value === "");
}

function not(criterion: Criterion): Criterion {
  return (value) => !criterion(value);
}

function equalTo(operand: string): Criterion {
  const number = numberOf(operand);
  if (number !== undefined)
    return (value) =>
      (value.kind === 1 && value.value === number) || (value.kind === 2 && numberOf(value.value) === number);
  const truth = operand.toLowerCase();
  if (truth === "true" || truth === "false") return (value) => value.kind === 3 && value.value === (truth === "true");
  if (operand.startsWith("#")) return (value) => value.kind === 4 && value.code === operand.toUpperCase();
  const pattern = wildcardPattern(operand);
  return (value) => value.kind === 2 && pattern.test(value.value);
}

function comparedWith(operator: string, operand: string): Criterion {
  const number = numberOf(operand);
  const compare = (order: number) =>
    operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
  if (number !== undefined) return (value) => value.kind === 1 && compare(value.value - number);
  const text = operand.toLowerCase();
  return (value) =>
    value.kind === 2 && compare(value.value.toLowerCase() === text ? 0 : value.value.toLowerCase() < text ? -1 : 1);
}

function numberOf(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i.test(trimmed)) return undefined;
  return trimmed.endsWith("%") ? Number(trimmed.slice(0, -1)) / 100 : Number(trimmed);
}

/** `*` is any text, `?` any character, `~` takes the next for itself. */
function wildcardPattern(text: string): RegExp {
  const source = text.replace(
    /~([*?~])|([*?])|([.+^${}()|[\]\\/-])/g,
    (_, literal?: string, wild?: string, special?: string) =>
      literal !== undefined
        ? `\\${literal === "~" ? "x7e" : literal}`
        : wild === "*"
          ? "[\\s\\S]*"
          : wild === "?"
            ? "[\\s\\S]"
            : `\\${special ?? ""}`,
  );
  return new RegExp(`^${source}$`, "iu");
}
