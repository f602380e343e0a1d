import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { toNumber, toTruth } from "../values/coerce";
import { compareValues } from "../values/compare";
import { lifted, spreadAt } from "../evaluation/rectangles";
import { errorValue, isScalar, type Rectangle, type Value } from "../values/value";
import type { Expression } from "../syntax/expression";
import { fixed } from "./define";
import { type Evaluation, special } from "./special-form";

/** The functions of truth and choice; those that choose evaluate only what they need, and give on references. */
export const LOGIC = {
  IF: special(2, 3, (args, evaluation) => {
    const [condition, then, otherwise] = args;
    // Even where a function around it works on arrays, a formula with a single result asks IF about one cell.
    const truth = evaluation.asFormula().values(condition ?? OMITTED);
    if (isScalar(truth)) return branch(truth, then, otherwise, evaluation);
    const [yes, no] = [then, otherwise].map((part) => (part === undefined ? undefined : evaluation.rectangle(part)));
    return lifted([truth, ...present(yes), ...present(no)], (row, column) => {
      const holds = toTruth(spreadAt(truth, row, column));
      if (isCellError(holds)) return holds;
      const chosen = holds ? yes : no;
      return chosen === undefined ? holds : spreadAt(chosen, row, column);
    });
  }),
  IFERROR: special(2, 2, (args, evaluation) => replaced(args, evaluation, isCellError)),
  IFNA: special(2, 2, (args, evaluation) =>
    replaced(args, evaluation, (value) => isCellError(value) && value.error === "#N/A"),
  ),
  IFS: special(2, 254, (args, evaluation) => {
    if (args.length % 2 !== 0) return errorValue("#VALUE!");
    return firstThat(pairsOf(args), undefined, evaluation, (value) => toTruth(value));
  }),
  SWITCH: special(3, 254, ([subject = OMITTED, ...rest], evaluation) => {
    const value = evaluation.values(subject);
    if (isCellError(value)) return value;
    const pairs = pairsOf(rest);
    const otherwise = rest.length % 2 === 1 ? rest.at(-1) : undefined;
    if (isScalar(value)) return firstThat(pairs, otherwise, evaluation, (other) => same(value, other));
    const cases = pairs.map((pair) => pair.map((part) => evaluation.rectangle(part)));
    const last = otherwise === undefined ? undefined : evaluation.rectangle(otherwise);
    return lifted([value, ...cases.flat(), ...present(last)], (row, column) => {
      const each = spreadAt(value, row, column);
      if (isCellError(each)) return each;
      const found =
        cases.find(([key]) => key !== undefined && same(each, spreadAt(key, row, column)) === true)?.[1] ?? last;
      return found === undefined ? errorValue("#N/A") : spreadAt(found, row, column);
    });
  }),
  CHOOSE: special(2, 255, ([index = OMITTED, ...choices], evaluation) => {
    const chosen = evaluation.values(index);
    if (isScalar(chosen)) {
      const choice = choiceAt(chosen, choices, evaluation);
      return isCellError(choice) ? choice : evaluation.evaluate(choice);
    }
    const values = choices.map((choice) => evaluation.rectangle(choice));
    return lifted([chosen, ...values], (row, column) => {
      const choice = choiceAt(spreadAt(chosen, row, column), values, evaluation);
      return isCellError(choice) ? choice : spreadAt(choice, row, column);
    });
  }),
  AND: special(1, 255, (args, evaluation) => overTruths(args, evaluation, (truths) => truths.every(Boolean))),
  OR: special(1, 255, (args, evaluation) => overTruths(args, evaluation, (truths) => truths.some(Boolean))),
  XOR: special(1, 255, (args, evaluation) =>
    overTruths(args, evaluation, (truths) => truths.filter(Boolean).length % 2 === 1),
  ),
  NOT: fixed(["truth"], (truth) => !truth),
  TRUE: fixed([], () => true),
  FALSE: fixed([], () => false),
} as const;

const OMITTED: Expression = { kind: "omitted" };

function present(rectangle: Rectangle | undefined): readonly Rectangle[] {
  return rectangle === undefined ? [] : [rectangle];
}

function branch(
  truth: CellValue,
  then: Expression | undefined,
  otherwise: Expression | undefined,
  evaluation: Evaluation,
): Value {
  const holds = toTruth(truth);
  if (isCellError(holds)) return holds;
  const chosen = holds ? then : otherwise;
  if (chosen === undefined) return holds;
  return chosen.kind === "omitted" ? 0 : evaluation.evaluate(chosen);
}

function replaced(args: readonly Expression[], evaluation: Evaluation, isBad: (value: CellValue) => boolean): Value {
  const [subject = OMITTED, instead = OMITTED] = args;
  const value = evaluation.values(subject);
  if (isScalar(value)) return isBad(value) ? evaluation.evaluate(instead) : value;
  const other = evaluation.rectangle(instead);
  return lifted([value, other], (row, column) => {
    const each = spreadAt(value, row, column);
    return isBad(each) ? spreadAt(other, row, column) : each;
  });
}

function pairsOf(args: readonly Expression[]): readonly (readonly [Expression, Expression])[] {
  return Array.from({ length: Math.floor(args.length / 2) }, (_, index) => [
    args[index * 2] ?? OMITTED,
    args[index * 2 + 1] ?? OMITTED,
  ]);
}

/** The result of the first pair that holds; evaluated one after the other while conditions are single values. */
function firstThat(
  pairs: readonly (readonly [Expression, Expression])[],
  otherwise: Expression | undefined,
  evaluation: Evaluation,
  test: (value: CellValue) => CellValue,
): Value {
  for (const [index, [condition, result]] of pairs.entries()) {
    const value = evaluation.values(condition);
    if (!isScalar(value)) return firstOfArrays(pairs.slice(index), otherwise, evaluation, test);
    const holds = test(value);
    if (isCellError(holds)) return holds;
    if (holds === true) return evaluation.evaluate(result);
  }
  return otherwise === undefined ? errorValue("#N/A") : evaluation.evaluate(otherwise);
}

function firstOfArrays(
  pairs: readonly (readonly [Expression, Expression])[],
  otherwise: Expression | undefined,
  evaluation: Evaluation,
  test: (value: CellValue) => CellValue,
): Value {
  const cases = pairs.map(([condition, result]): readonly [Rectangle, Rectangle] => [
    evaluation.rectangle(condition),
    evaluation.rectangle(result),
  ]);
  const last = otherwise === undefined ? undefined : evaluation.rectangle(otherwise);
  return lifted([...cases.flat(), ...present(last)], (row, column) => {
    for (const [condition, result] of cases) {
      const holds = test(spreadAt(condition, row, column));
      if (isCellError(holds)) return holds;
      if (holds === true) return spreadAt(result, row, column);
    }
    return last === undefined ? errorValue("#N/A") : spreadAt(last, row, column);
  });
}

function same(value: CellValue, other: CellValue): boolean | CellError {
  if (isCellError(other)) return other;
  const isAlike = typeof value === typeof other || value === null || other === null;
  return isAlike && compareValues(value, other) === 0;
}

function choiceAt<Choice>(index: CellValue, choices: readonly Choice[], evaluation: Evaluation): Choice | CellError {
  const number = toNumber(index, evaluation.context);
  if (isCellError(number)) return number;
  return choices[Math.trunc(number) - 1] ?? errorValue("#VALUE!");
}

/** The truth values among arguments: of ranges and arrays all but texts and blanks, of single values each. */
function overTruths(
  args: readonly Expression[],
  evaluation: Evaluation,
  finish: (truths: readonly boolean[]) => boolean,
): CellValue {
  const truths: boolean[] = [];
  for (const arg of args) {
    const value = evaluation.evaluate(arg);
    if (isScalar(value)) {
      const truth = toTruth(value);
      if (isCellError(truth)) return truth;
      truths.push(truth);
      continue;
    }
    const rectangle = evaluation.rectangleOf(value);
    for (let row = 0; row < rectangle.filledRows; row++)
      for (let column = 0; column < rectangle.filledColumns; column++) {
        const each = rectangle.at(row, column);
        if (isCellError(each)) return each;
        if (typeof each === "boolean" || typeof each === "number") truths.push(each !== false && each !== 0);
      }
  }
  return truths.length === 0 ? errorValue("#VALUE!") : finish(truths);
}
