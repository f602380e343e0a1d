/** How many rows a sheet has. */
export const ROWS_OF_SHEET = 1_048_576;

/** How many columns a sheet has. */
export const COLUMNS_OF_SHEET = 16_384;

/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Every cell of a sheet. */
export const WHOLE_SHEET: Area = { top: 0, left: 0, rows: ROWS_OF_SHEET, columns: COLUMNS_OF_SHEET };

/** The area of one cell. */
export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, rows: 1, columns: 1 };
}

/** The smallest area that holds both corners, given in any order. */
export function areaBetween(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    rows: Math.abs(row - otherRow) + 1,
    columns: Math.abs(column - otherColumn) + 1,
  };
}

/** Whether an area is entire columns. */
export function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.rows === ROWS_OF_SHEET;
}

/** Whether an area is entire rows. */
export function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.columns === COLUMNS_OF_SHEET;
}

/** The cells that two areas share, or undefined where they share none. */
export function intersection(a: Area, b: Area): Area | undefined {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const rows = Math.min(a.top + a.rows, b.top + b.rows) - top;
  const columns = Math.min(a.left + a.columns, b.left + b.columns) - left;
  return rows > 0 && columns > 0 ? { top, left, rows, columns } : undefined;
}

/** The smallest area around two areas. */
export function union(a: Area, b: Area): Area {
  const top = Math.min(a.top, b.top);
  const left = Math.min(a.left, b.left);
  return {
    top,
    left,
    rows: Math.max(a.top + a.rows, b.top + b.rows) - top,
    columns: Math.max(a.left + a.columns, b.left + b.columns) - left,
  };
}

/** Whether a cell lies in an area. */
export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row < area.top + area.rows && column >= area.left && column < area.left + area.columns;
}

/** Whether every cell of `inner` lies in `outer`. */
export function encloses(outer: Area, inner: Area): boolean {
  return (
    contains(outer, inner.top, inner.left) &&
    contains(outer, inner.top + inner.rows - 1, inner.left + inner.columns - 1)
  );
}

/** Whether two areas are the same cells. */
export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.rows === b.rows && a.columns === b.columns;
}

/** Whether an area lies on a sheet at all. */
export function isOnSheet(area: Area): boolean {
  return area.rows > 0 && area.columns > 0 && encloses(WHOLE_SHEET, area);
}

/** What is left of an area without the cells of another, as at most four areas. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const shared = intersection(area, hole);
  if (shared === undefined) return [area];
  const bottom = area.top + area.rows;
  const right = area.left + area.columns;
  const sharedBottom = shared.top + shared.rows;
  const sharedRight = shared.left + shared.columns;
  return [
    { ...area, rows: shared.top - area.top },
    { ...area, top: sharedBottom, rows: bottom - sharedBottom },
    { ...shared, left: area.left, columns: shared.left - area.left },
    { ...shared, left: sharedRight, columns: right - sharedRight },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** The rows and columns of every cell of an area, row by row. */
export function* cellsOf(area: Area): Generator<{ row: number; column: number }> {
  for (let row = area.top; row < area.top + area.rows; row++)
    for (let column = area.left; column < area.left + area.columns; column++) yield { row, column };
}
