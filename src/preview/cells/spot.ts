/** One cell of a sheet; rows and columns count from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A way across the cells, one at a time. */
export interface Direction {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

export const UP: Direction = { rows: -1, columns: 0 };
export const DOWN: Direction = { rows: 1, columns: 0 };
export const LEFT: Direction = { rows: 0, columns: -1 };
export const RIGHT: Direction = { rows: 0, columns: 1 };
