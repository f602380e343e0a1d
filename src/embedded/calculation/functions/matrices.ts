import { isCellError } from "../../book/cell-value";
import { arrayOf, CannotComputeError, errorValue } from "../values/value";
import { fixed, type FunctionDefinition } from "./define";
import { matrixOf } from "./gather";

/** Rows of numbers, all equally long. */
export type Matrix = readonly (readonly number[])[];

/** Functions on matrices. */
export const MATRICES: Readonly<Record<string, FunctionDefinition>> = {
  MMULT: fixed(["rectangle", "rectangle"], (first, second) => {
    if (first.columns !== second.rows) return errorValue("#VALUE!");
    const [left, right] = [matrixOf(first), matrixOf(second)];
    if (isCellError(left)) return left;
    return isCellError(right) ? right : arrayOf(times(left, right));
  }),
  MDETERM: fixed(["rectangle"], (given) => {
    const matrix = matrixOf(given);
    if (isCellError(matrix)) return matrix;
    if (given.rows !== given.columns) return errorValue("#VALUE!");
    const { determinant } = eliminate(matrix);
    refuseNearlySingular(matrix, determinant);
    return matrix.flat().every(Number.isInteger) && Math.abs(determinant) < 1e9 ? Math.round(determinant) : determinant;
  }),
  MINVERSE: fixed(["rectangle"], (given) => {
    const matrix = matrixOf(given);
    if (isCellError(matrix)) return matrix;
    if (given.rows !== given.columns) return errorValue("#VALUE!");
    const { determinant, inverse } = eliminate(matrix);
    refuseNearlySingular(matrix, determinant);
    return inverse === undefined ? errorValue("#NUM!") : arrayOf(inverse);
  }),
  MUNIT: fixed(["number"], (size) => {
    const whole = Math.trunc(size);
    return whole < 1 || whole > 4096 ? errorValue("#VALUE!") : arrayOf(unit(whole));
  }),
};

/** Where a determinant is 0 but for rounding, programs differ by what rounding leaves of it. */
function refuseNearlySingular(matrix: Matrix, determinant: number): void {
  const largest = matrix.reduce((size, row) => size * Math.hypot(...row), 1);
  const isNothing = determinant === 0 && matrix.length > 2;
  if (isNothing || (determinant !== 0 && Math.abs(determinant) < 1e-13 * largest))
    throw new CannotComputeError("a matrix whose determinant is 0 but for rounding");
}

/** The product of two matrices that fit. */
function times(left: Matrix, right: Matrix): Matrix {
  const columns = right[0]?.length ?? 0;
  return left.map((row) =>
    Array.from({ length: columns }, (_, column) =>
      row.reduce((total, value, index) => total + value * (right[index]?.[column] ?? 0), 0),
    ),
  );
}

/** The determinant and, where it is not 0, the inverse, by Gauss's elimination with the largest pivot of each column. */
function eliminate(matrix: Matrix): { readonly determinant: number; readonly inverse: Matrix | undefined } {
  const size = matrix.length;
  const left = matrix.map((row) => [...row]);
  const right = unit(size).map((row) => [...row]);
  let determinant = 1;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (magnitude(left, row, column) > magnitude(left, pivot, column)) pivot = row;
    if (magnitude(left, pivot, column) === 0) return { determinant: 0, inverse: undefined };
    if (pivot !== column) {
      swap(left, pivot, column);
      swap(right, pivot, column);
      determinant = -determinant;
    }
    const divisor = left[column]?.[column] ?? 1;
    determinant *= divisor;
    scale(left[column], 1 / divisor);
    scale(right[column], 1 / divisor);
    for (let row = 0; row < size; row++) {
      const factor = left[row]?.[column] ?? 0;
      if (row === column || factor === 0) continue;
      subtract(left[row], left[column], factor);
      subtract(right[row], right[column], factor);
    }
  }
  return { determinant, inverse: right };
}

function unit(size: number): Matrix {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => (row === column ? 1 : 0)),
  );
}

function magnitude(matrix: Matrix, row: number, column: number): number {
  return Math.abs(matrix[row]?.[column] ?? 0);
}

function swap(rows: number[][], first: number, second: number): void {
  [rows[first], rows[second]] = [rows[second] ?? [], rows[first] ?? []];
}

function scale(row: number[] | undefined, factor: number): void {
  row?.forEach((value, index) => (row[index] = value * factor));
}

function subtract(row: number[] | undefined, other: readonly number[] | undefined, factor: number): void {
  row?.forEach((value, index) => (row[index] = value - factor * (other?.[index] ?? 0)));
}
