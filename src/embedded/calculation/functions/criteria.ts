import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { errorValue, isScalar, type Rectangle, type Reference } from "../evaluation/value";
import type { Area } from "../../book/area";
import { isOnSheet } from "../../book/area";
import { lifted, spreadAt } from "../evaluation/rectangles";
import type { Expression } from "../syntax/expression";
import { type Criterion, criterionOf } from "./criterion";
import { type Evaluation, special, type SpecialForm } from "./special-form";

/** COUNTIF and its kin: what of a range counts where others meet their criteria. Criteria may be arrays, and lift. */
export const CRITERIA: Readonly<Record<string, SpecialForm>> = {
  COUNTIF: special(2, 2, ([range, criterion], evaluation) => over(undefined, [range, criterion], evaluation, count)),
  COUNTIFS: special(2, 254, (args, evaluation) => over(undefined, args, evaluation, count)),
  SUMIF: special(2, 3, ([range, criterion, sum], evaluation) =>
    over(likeFirst(range, sum, evaluation), [range, criterion], evaluation, total),
  ),
  SUMIFS: special(3, 255, ([sum, ...pairs], evaluation) => over(rangeOf(sum, evaluation), pairs, evaluation, total)),
  AVERAGEIF: special(2, 3, ([range, criterion, values], evaluation) =>
    over(likeFirst(range, values, evaluation), [range, criterion], evaluation, average),
  ),
  AVERAGEIFS: special(3, 255, ([values, ...pairs], evaluation) =>
    over(rangeOf(values, evaluation), pairs, evaluation, average),
  ),
  MAXIFS: special(3, 255, ([values, ...pairs], evaluation) =>
    over(rangeOf(values, evaluation), pairs, evaluation, (numbers) =>
      numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0),
    ),
  ),
  MINIFS: special(3, 255, ([values, ...pairs], evaluation) =>
    over(rangeOf(values, evaluation), pairs, evaluation, (numbers) =>
      numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0),
    ),
  ),
  COUNTBLANK: special(1, 1, ([range], evaluation) => {
    const cells = rangeOf(range, evaluation);
    if (isCellError(cells)) return cells;
    let blanks = cells.rows * cells.columns;
    for (let row = 0; row < cells.filledRows; row++)
      for (let column = 0; column < cells.filledColumns; column++) {
        const value = cells.at(row, column);
        if (value !== null && value !== "") blanks--;
      }
    return blanks;
  }),
};

type Finish = (numbers: readonly number[], matches: number) => CellValue;

function count(_: readonly number[], matches: number): CellValue {
  return matches;
}

function total(numbers: readonly number[]): CellValue {
  return numbers.reduce((sum, each) => sum + each, 0);
}

function average(numbers: readonly number[]): CellValue {
  return numbers.length === 0 ? errorValue("#DIV/0!") : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/** A range that must be cells: an array in its place is refused, as Excel does not let it be typed. */
function rangeOf(expression: Expression | undefined, evaluation: Evaluation): Rectangle | CellError {
  const reference = evaluation.reference(expression ?? { kind: "omitted" });
  if (isScalar(reference)) return isCellError(reference) ? reference : errorValue("#VALUE!");
  return reference.areas.length === 1 ? evaluation.rectangleOf(reference) : errorValue("#VALUE!");
}

/** The cells that SUMIF sums: as many as the range has, from the first cell of the given ones on. */
function likeFirst(
  range: Expression | undefined,
  given: Expression | undefined,
  evaluation: Evaluation,
): Rectangle | CellError {
  if (given === undefined || given.kind === "omitted") return rangeOf(range, evaluation);
  const [like, sum] = [range, given].map((each) => evaluation.reference(each ?? { kind: "omitted" }));
  const [one, other] = [soleArea(like), soleArea(sum)];
  if (one === undefined || other === undefined) return [like, sum].find(isCellError) ?? errorValue("#VALUE!");
  const area = { ...other.area, rows: one.area.rows, columns: one.area.columns };
  const fitting = isOnSheet(area) ? area : onSheet(area);
  return evaluation.rectangleOf({ kind: "reference", areas: [{ sheet: other.sheet, area: fitting }] });
}

function onSheet(area: Area): Area {
  return {
    ...area,
    rows: Math.min(area.rows, 1_048_576 - area.top),
    columns: Math.min(area.columns, 16_384 - area.left),
  };
}

function soleArea(value: Reference | CellValue | undefined): Reference["areas"][number] | undefined {
  return value === undefined || isScalar(value) || value.areas.length > 1 ? undefined : value.areas[0];
}

function over(
  values: Rectangle | CellError | undefined,
  args: readonly (Expression | undefined)[],
  evaluation: Evaluation,
  finish: Finish,
): CellValue | Rectangle {
  if (values !== undefined && isCellError(values)) return values;
  if (args.length % 2 !== 0) return errorValue("#VALUE!");
  const ranges: Rectangle[] = [];
  const criteria: (CellValue | Rectangle)[] = [];
  for (let index = 0; index < args.length; index += 2) {
    const range = rangeOf(args[index], evaluation);
    if (isCellError(range)) return range;
    ranges.push(range);
    criteria.push(evaluation.values(args[index + 1] ?? { kind: "omitted" }));
  }
  const shape = values ?? ranges[0];
  if (ranges.some(({ rows, columns }) => rows !== shape?.rows || columns !== shape.columns))
    if (values === undefined || ranges.length > 0) return errorValue("#VALUE!");
  const one = (each: readonly CellValue[]): CellValue =>
    matched(
      values,
      ranges,
      each.map((criterion) => criterionOf(criterion, evaluation.context)),
      finish,
    );
  if (criteria.every(isScalar)) return one(criteria);
  const rectangles = criteria.map((criterion) => evaluation.rectangleOf(criterion));
  return lifted(rectangles, (row, column) => one(rectangles.map((each) => spreadAt(each, row, column))));
}

/** Goes through all that is filled, and counts the blank rest at once. */
function matched(
  values: Rectangle | undefined,
  ranges: readonly Rectangle[],
  criteria: readonly Criterion[],
  finish: Finish,
): CellValue {
  const [first] = ranges;
  if (first === undefined) return errorValue("#VALUE!");
  const rows = Math.max(...ranges.map(({ filledRows }) => filledRows), values?.filledRows ?? 0);
  const columns = Math.max(...ranges.map(({ filledColumns }) => filledColumns), values?.filledColumns ?? 0);
  const numbers: number[] = [];
  let matches = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (!ranges.every((range, index) => criteria[index]?.(range.at(row, column)) === true)) continue;
      matches++;
      const value = values?.at(row, column);
      if (typeof value === "number") numbers.push(value);
      else if (value !== undefined && isCellError(value)) return value;
    }
  const rest = first.rows * first.columns - rows * columns;
  if (rest > 0 && criteria.every((criterion) => criterion(null))) matches += rest;
  return finish(numbers, matches);
}
