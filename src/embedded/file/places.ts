import type { Sheet } from "../book/sheet";

/** A corner of something that floats over a sheet: a cell, and the distance from its corner in points. */
export interface Corner {
  readonly column: number;
  readonly columnOffset: number;
  readonly row: number;
  readonly rowOffset: number;
}

/** The distance of a corner from the sheet's, in points. */
export function pointOfCorner(
  sheet: Sheet,
  { column, columnOffset, row, rowOffset }: Corner,
): { left: number; top: number } {
  let left = columnOffset;
  let top = rowOffset;
  for (let index = 0; index < column; index++) left += widthOf(sheet, index);
  for (let index = 0; index < row; index++) top += heightOf(sheet, index);
  return { left, top };
}

/** The corner at a distance from the sheet's, in points. */
export function cornerOfPoint(sheet: Sheet, left: number, top: number): Corner {
  const [column, columnOffset] = lineAt(left, (index) => widthOf(sheet, index), 16_383);
  const [row, rowOffset] = lineAt(top, (index) => heightOf(sheet, index), 1_048_575);
  return { column, columnOffset, row, rowOffset };
}

function lineAt(distance: number, sizeOf: (index: number) => number, last: number): [number, number] {
  let rest = Math.max(0, distance);
  let index = 0;
  while (index < last && rest >= sizeOf(index)) rest -= sizeOf(index++);
  return [index, rest];
}

function widthOf(sheet: Sheet, column: number): number {
  return sheet.columns.get(column)?.hidden === true ? 0 : sheet.columnWidth(column);
}

function heightOf(sheet: Sheet, row: number): number {
  return sheet.rows.get(row)?.hidden === true ? 0 : sheet.rowHeight(row);
}
