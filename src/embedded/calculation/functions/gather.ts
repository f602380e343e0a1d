import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { CannotComputeError, errorValue, type Rectangle } from "../values/value";

/** The values of a rectangle row by row, without the blank rest behind its filled corner. */
export function filledValues(rectangle: Rectangle): readonly CellValue[] {
  const values: CellValue[] = [];
  for (let row = 0; row < rectangle.filledRows; row++)
    for (let column = 0; column < rectangle.filledColumns; column++) values.push(rectangle.at(row, column));
  return values;
}

/** The numbers of all arguments, one behind the other; those of a single one as they are, of which there may be many. */
export function numbersOfAll(groups: readonly (readonly [readonly number[]])[]): readonly number[] {
  const [[only] = [], ...more] = groups;
  return only !== undefined && more.length === 0 ? only : groups.flatMap(([numbers]) => numbers);
}

/** Every value of a rectangle row by row, also the blank ones behind its filled corner. */
export function allValues(rectangle: Rectangle): readonly CellValue[] {
  return rowsOf(rectangle).flat();
}

/** The rows of a rectangle. */
export function rowsOf(rectangle: Rectangle): readonly (readonly CellValue[])[] {
  return Array.from({ length: rectangle.rows }, (_, row) =>
    Array.from({ length: rectangle.columns }, (__, column) => rectangle.at(row, column)),
  );
}

/** The first error among values, row by row. */
export function firstError(values: readonly CellValue[]): CellError | undefined {
  return values.find(isCellError);
}

/** Whether what a function was given as `contents` is a range or an array rather than one value of the formula. */
export function isRectangle(contents: CellValue | Rectangle): contents is Rectangle {
  return typeof contents === "object" && contents !== null && "kind" in contents;
}

/** The numbers of a rectangle as a matrix; the error of what is none. */
export function matrixOf(rectangle: Rectangle): readonly (readonly number[])[] | CellError {
  const rows = rowsOf(rectangle);
  const wrong = rows.flat().find((value) => typeof value !== "number");
  if (wrong === undefined) return rows as readonly (readonly number[])[];
  return isCellError(wrong) ? wrong : errorValue("#VALUE!");
}

/** Pairs of numbers that stand at the same place of two rectangles; places where either is no number are left out. */
export function numberPairs(
  first: Rectangle,
  second: Rectangle,
): readonly { readonly x: number; readonly y: number }[] | CellError {
  if (first.rows * first.columns !== second.rows * second.columns) return errorValue("#N/A");
  const sameShape = first.rows === second.rows;
  const [xs, ys] = sameShape ? bothFilled(first, second) : [allValues(first), allValues(second)];
  const error = firstError(xs) ?? firstError(ys);
  if (error !== undefined) return error;
  return xs.flatMap((x, index) => {
    const y = ys[index];
    return typeof x === "number" && typeof y === "number" ? [{ x, y }] : [];
  });
}

/** The values of two rectangles of one shape, up to where either is filled. */
function bothFilled(first: Rectangle, second: Rectangle): readonly [readonly CellValue[], readonly CellValue[]] {
  const filledRows = Math.max(first.filledRows, second.filledRows);
  const filledColumns = Math.max(first.filledColumns, second.filledColumns);
  const within = (rectangle: Rectangle): readonly CellValue[] =>
    filledValues({ ...rectangle, filledRows, filledColumns, at: (row, column) => rectangle.at(row, column) });
  return [within(first), within(second)];
}

/**
 * The numbers of functions that came late to Excel and take ranges, where Excel's documents do not say what texts and truth
 * values in cells do: they are refused, blanks are left out.
 */
export function strictNumbers(contents: readonly (CellValue | Rectangle)[]): readonly number[] | CellError {
  const values = contents.flatMap((one) => (isRectangle(one) ? filledValues(one) : [one ?? 0]));
  const error = firstError(values);
  if (error !== undefined) return error;
  return values.flatMap((value) => {
    if (value === null) return [];
    if (typeof value === "number") return [value];
    throw new CannotComputeError("what a text or a truth value counts as here");
  });
}
