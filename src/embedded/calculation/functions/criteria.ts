import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { errorValue, isScalar, type Rectangle, type Reference } from "../values/value";
import type { Area } from "../../book/area";
import { isOnSheet } from "../../book/area";
import { rowsWithin } from "../evaluation/column-index";
import { countBefore } from "../evaluation/halving";
import { lifted, spreadAt } from "../evaluation/rectangles";
import type { Expression } from "../syntax/expression";
import { type Criterion, criterionOf } from "./criterion";
import type { FunctionContext } from "./define";
import { type Evaluation, special, type SpecialForm } from "./special-form";

/** COUNTIF and its kin: what of a range counts where others meet their criteria. Criteria may be arrays, and lift. */
export const CRITERIA: Readonly<Record<string, SpecialForm>> = {
  COUNTIF: special(2, 2, ([range, criterion], evaluation) => over(undefined, [range, criterion], evaluation, COUNT)),
  COUNTIFS: special(2, 254, (args, evaluation) => over(undefined, args, evaluation, COUNT)),
  SUMIF: special(2, 3, ([range, criterion, sum], evaluation) =>
    over(likeFirst(range, sum, evaluation), [range, criterion], evaluation, TOTAL),
  ),
  SUMIFS: special(3, 255, ([sum, ...pairs], evaluation) => over(rangeOf(sum, evaluation), pairs, evaluation, TOTAL)),
  AVERAGEIF: special(2, 3, ([range, criterion, values], evaluation) =>
    over(likeFirst(range, values, evaluation), [range, criterion], evaluation, AVERAGE),
  ),
  AVERAGEIFS: special(3, 255, ([values, ...pairs], evaluation) =>
    over(rangeOf(values, evaluation), pairs, evaluation, AVERAGE),
  ),
  MAXIFS: special(3, 255, ([values, ...pairs], evaluation) =>
    over(rangeOf(values, evaluation), pairs, evaluation, LARGEST),
  ),
  MINIFS: special(3, 255, ([values, ...pairs], evaluation) =>
    over(rangeOf(values, evaluation), pairs, evaluation, SMALLEST),
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

/** What a function makes of the numbers that stand beside what meets its criteria. */
interface Finish {
  readonly name: string;
  readonly of: (numbers: readonly number[], matches: number) => CellValue;
}

const COUNT: Finish = { name: "count", of: (_, matches) => matches };
const TOTAL: Finish = { name: "total", of: sumOf };
const AVERAGE: Finish = {
  name: "average",
  of: (numbers) => (numbers.length === 0 ? errorValue("#DIV/0!") : sumOf(numbers) / numbers.length),
};
const LARGEST: Finish = {
  name: "largest",
  of: (numbers) => numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0),
};
const SMALLEST: Finish = {
  name: "smallest",
  of: (numbers) => numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0),
};

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
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
  const one = (each: readonly CellValue[]): CellValue => matched(values, ranges, each, evaluation.context, finish);
  if (criteria.every(isScalar)) return one(criteria);
  const rectangles = criteria.map((criterion) => evaluation.rectangleOf(criterion));
  return lifted(rectangles, (row, column) => one(rectangles.map((each) => spreadAt(each, row, column))));
}

/** Fewer rows than this are gone through sooner than it is remembered what they came to. */
const WORTH_REMEMBERING = 32;

/** What a function makes of all that meets its criteria. What is asked again and again is gone through a few times only. */
function matched(
  values: Rectangle | undefined,
  ranges: readonly Rectangle[],
  given: readonly CellValue[],
  context: FunctionContext,
  finish: Finish,
): CellValue {
  const [first] = ranges;
  if (first === undefined) return errorValue("#VALUE!");
  const criteria = given.map((criterion) => criterionOf(criterion, context));
  const rows = Math.max(...ranges.map(({ filledRows }) => filledRows), values?.filledRows ?? 0);
  const columns = Math.max(...ranges.map(({ filledColumns }) => filledColumns), values?.filledColumns ?? 0);
  const indexes = ranges.map((range) => indexedColumn(range, context));
  if (finish === COUNT && ranges.length === 1 && criteria[0] !== undefined) {
    const counted = countOnSide(first, indexes[0], criteria[0], context);
    if (counted !== undefined) return counted;
  }
  const candidates = candidateRows(indexes, criteria);
  const walk = (): CellValue => walked({ values, ranges, indexes, criteria, candidates, rows, columns }, finish);
  const cells = [...(values === undefined ? [] : [values]), ...ranges].flatMap((range) => range.cells ?? []);
  if ((candidates?.length ?? rows) < WORTH_REMEMBERING || cells.length < ranges.length + (values === undefined ? 0 : 1))
    return walk();
  const today = `${Math.floor(context.now)} ${context.datesFrom1904}`;
  return context.columns.often(`${finish.name} of ${JSON.stringify(given)} on ${today}`, cells, walk) ?? walk();
}

interface Walk {
  readonly values: Rectangle | undefined;
  readonly ranges: readonly Rectangle[];
  readonly indexes: readonly (IndexedColumn | undefined)[];
  readonly criteria: readonly Criterion[];
  /** The rows that can meet the criteria; undefined where all can. */
  readonly candidates: readonly number[] | undefined;
  /** How many rows and columns are filled. */
  readonly rows: number;
  readonly columns: number;
}

/** Goes through all that is filled and can count, and counts the blank rest at once. */
function walked({ values, ranges, indexes, criteria, candidates, rows, columns }: Walk, finish: Finish): CellValue {
  const asked = ranges.map((range, place) => ({
    at: indexes[place]?.at ?? ((row: number, column: number) => range.at(row, column)),
    meets: criteria[place],
  }));
  const numbers: number[] = [];
  let matches = 0;
  for (let index = 0; index < (candidates?.length ?? rows); index++) {
    const row = candidates?.[index] ?? index;
    if (row >= rows) break;
    for (let column = 0; column < columns; column++) {
      if (!asked.every(({ at, meets }) => meets?.(at(row, column)) === true)) continue;
      matches++;
      const value = values?.at(row, column);
      if (typeof value === "number") numbers.push(value);
      else if (value !== undefined && isCellError(value)) return value;
    }
  }
  const rest = (ranges[0]?.rows ?? 0) * (ranges[0]?.columns ?? 0) - rows * columns;
  if (rest > 0 && criteria.every((criterion) => criterion(null))) matches += rest;
  return finish.of(numbers, matches);
}

/** How many numbers of a column lie on the side that a criterion asks for, by halving; undefined where that is not worth it. */
function countOnSide(
  { cells, filledRows }: Rectangle,
  index: IndexedColumn | undefined,
  criterion: Criterion,
  context: FunctionContext,
): number | undefined {
  if (cells === undefined || index === undefined || criterion.side === undefined) return undefined;
  const sorted = context.columns.often(
    "numbers in order",
    [cells],
    () => {
      const values = Array.from({ length: filledRows }, (_, row) => index.at(row));
      return values.filter((value) => typeof value === "number").sort((a, b) => a - b);
    },
    ({ length }) => length,
  );
  if (sorted === undefined) return undefined;
  return criterion.side === "below"
    ? countBefore(sorted, (number) => !criterion(number))
    : sorted.length - countBefore(sorted, criterion);
}

/** A range of one column as its index tells it. */
interface IndexedColumn {
  readonly at: (row: number) => CellValue;
  /** The rows of the range, from 0 and in order, of all values that may equal one, or read as it, and of some others. */
  readonly rowsOf: (sought: number | string) => readonly number[];
}

/** A range as an index tells it; undefined where there is none, as where a cell cannot be computed. */
function indexedColumn({ cells }: Rectangle, context: FunctionContext): IndexedColumn | undefined {
  const index = cells?.area.columns === 1 ? context.columns.indexOf(cells) : undefined;
  if (cells === undefined || index === undefined) return undefined;
  const { top, rows: count } = cells.area;
  return {
    at: (row) => index.at(top + row),
    rowsOf: (sought) => {
      const rows = typeof sought === "number" ? index.rowsReadingAs(sought, context) : index.rowsOf(sought);
      return rowsWithin(rows, top, count).map((row) => row - top);
    },
  };
}

/**
 * The only rows that can meet all criteria, in order; undefined where all can. Ranges before the one whose index tells them
 * have indexes too: without one, a walk may meet in them what cannot be computed.
 */
function candidateRows(
  indexes: readonly (IndexedColumn | undefined)[],
  criteria: readonly Criterion[],
): readonly number[] | undefined {
  const sought = criteria.findIndex((criterion) => criterion.sought !== undefined);
  const value = criteria[sought]?.sought;
  if (value === undefined || indexes.slice(0, sought).includes(undefined)) return undefined;
  return indexes[sought]?.rowsOf(value);
}
