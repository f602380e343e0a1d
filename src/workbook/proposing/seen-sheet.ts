import type { PlacedArea } from "../host/address";
import { BLANK_CELL, type InputCell, type InputRange } from "../reading/input-cells";

/** A cell of a sheet as it was found: what it holds, what it shows, and whether a formula worked it out. */
export interface SeenCell extends InputCell {
  readonly isFormula: boolean;
}

/** The used part of a sheet, as far as it was looked at, free of Excel. */
export interface SeenSheet extends PlacedArea {
  /** Row by row, each as long as the others. */
  readonly cells: readonly (readonly SeenCell[])[];
  /** Rows that nobody sees, counted from the part's first. */
  readonly hiddenRows: readonly number[];
  /** Columns that nobody sees, counted likewise. */
  readonly hiddenColumns: readonly number[];
}

/** A cell in which nothing stands. */
const NOTHING: SeenCell = { ...BLANK_CELL, isFormula: false };

/** The cell at a row and a column of the part; blank outside it. */
export function seenAt({ cells }: SeenSheet, row: number, column: number): SeenCell {
  return cells[row]?.[column] ?? NOTHING;
}

/** Whether an area lies within what was looked at. */
export function liesWithin(seen: SeenSheet, area: PlacedArea): boolean {
  return (
    area.sheet === seen.sheet &&
    area.row >= seen.row &&
    area.column >= seen.column &&
    area.row + area.rowCount <= seen.row + seen.rowCount &&
    area.column + area.columnCount <= seen.column + seen.columnCount
  );
}

/** The cells of an area within what was looked at, as they are read once they have a name. */
export function rangeSeen(seen: SeenSheet, area: PlacedArea): InputRange {
  const top = area.row - seen.row;
  const left = area.column - seen.column;
  const isIn = (from: number, count: number) => (position: number) => position >= from && position < from + count;
  return {
    ...area,
    cells: Array.from({ length: area.rowCount }, (_, row) =>
      Array.from({ length: area.columnCount }, (_unused, column) => seenAt(seen, top + row, left + column)),
    ),
    hidden: seen.hiddenRows.some(isIn(top, area.rowCount)) || seen.hiddenColumns.some(isIn(left, area.columnCount)),
  };
}
