import type { PlacedArea } from "../host/address";
import { seenAt, type SeenCell, type SeenSheet } from "./seen-sheet";

/** A sheet as parallel lines: its columns, or its rows. What is found in the one is found in the other. */
export interface Lines {
  /** How many lines there are. */
  readonly count: number;
  /** How many cells each has. */
  readonly length: number;
  /** The cell at a position of a line; blank outside the sheet. */
  readonly at: (line: number, position: number) => SeenCell;
  /** Where the cells of a line stand from one position to another. */
  readonly area: (line: number, from: number, to: number) => PlacedArea;
  /** Whether nobody sees a line. */
  readonly isHidden: (line: number) => boolean;
  /** Whether nobody sees the cells at a position. */
  readonly isPositionHidden: (position: number) => boolean;
}

/** The columns of a sheet. */
export function columnsOf(seen: SeenSheet): Lines {
  return {
    count: seen.columnCount,
    length: seen.rowCount,
    at: (line, position) => seenAt(seen, position, line),
    area: (line, from, to) => ({
      sheet: seen.sheet,
      row: seen.row + from,
      column: seen.column + line,
      rowCount: to - from + 1,
      columnCount: 1,
    }),
    isHidden: (line) => seen.hiddenColumns.includes(line),
    isPositionHidden: (position) => seen.hiddenRows.includes(position),
  };
}

/** The rows of a sheet. */
export function rowsOf(seen: SeenSheet): Lines {
  return {
    count: seen.rowCount,
    length: seen.columnCount,
    at: (line, position) => seenAt(seen, line, position),
    area: (line, from, to) => ({
      sheet: seen.sheet,
      row: seen.row + line,
      column: seen.column + from,
      rowCount: 1,
      columnCount: to - from + 1,
    }),
    isHidden: (line) => seen.hiddenRows.includes(line),
    isPositionHidden: (position) => seen.hiddenColumns.includes(position),
  };
}
