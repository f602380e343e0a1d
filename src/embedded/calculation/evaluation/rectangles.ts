import type { CellValue } from "../../book/cell-value";
import { arrayOf, errorValue, filledRectangle, type Rectangle } from "../values/value";

/** One value as a rectangle. */
export function rectangleOfOne(value: CellValue): Rectangle {
  return arrayOf([[value]]);
}

/** The only value of a rectangle of one, else the rectangle. */
export function simplified(rectangle: Rectangle): CellValue | Rectangle {
  return rectangle.rows === 1 && rectangle.columns === 1 ? rectangle.at(0, 0) : rectangle;
}

/** The index from which on every row of a rectangle is the same, where that is told; else its number of rows. */
function sameRowsFrom({ rows, filledRows, sameFrom }: Rectangle): number {
  return sameFrom ?? (filledRows < rows ? filledRows : rows);
}

/** The rows of a rectangle as far as they are filled, each as far as it is filled. */
export function filledRowsOf(rectangle: Rectangle): readonly (readonly CellValue[])[] {
  return Array.from({ length: rectangle.filledRows }, (_, row) =>
    Array.from({ length: rectangle.filledColumns }, (_each, column) => rectangle.at(row, column)),
  );
}

/** The value of a rectangle spread over a larger one: a single row or column serves all; elsewhere what is missing is `#N/A`. */
export function spreadAt(rectangle: Rectangle, row: number, column: number): CellValue {
  const down = rectangle.rows === 1 ? 0 : row;
  const across = rectangle.columns === 1 ? 0 : column;
  return down < rectangle.rows && across < rectangle.columns ? rectangle.at(down, across) : errorValue("#N/A");
}

/**
 * A rectangle made place by place from others, which are spread where they are smaller. Rows at the end in which nothing
 * given differs any more, as below the last entry of whole columns, are computed once.
 */
export function lifted(given: readonly Rectangle[], compute: (row: number, column: number) => CellValue): Rectangle {
  const rows = Math.max(1, ...given.map((each) => each.rows));
  const columns = Math.max(1, ...given.map((each) => each.columns));
  const differing = Math.max(0, ...given.map((each) => (each.rows === 1 ? 0 : ownRows(each, rows))));
  const computed = Math.min(rows, differing + 1);
  const values = Array.from({ length: computed }, (_, row) =>
    Array.from({ length: columns }, (_each, column) => compute(row, column)),
  );
  if (computed === rows) return arrayOf(values);
  const last = computed - 1;
  return {
    ...filledRectangle(rows, columns, (row, column) => values[Math.min(row, last)]?.[column] ?? null),
    sameFrom: last,
  };
}

/** How many rows of a larger rectangle depend on this one: behind a shorter one there is `#N/A`. */
function ownRows(rectangle: Rectangle, rows: number): number {
  return rectangle.rows < rows ? rectangle.rows : sameRowsFrom(rectangle);
}
