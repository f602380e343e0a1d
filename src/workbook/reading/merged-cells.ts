import type { Area } from "../host/address";
import { cellAt, type InputRange, isBlank, type PlacedCell } from "./input-cells";

/** The merged cells of several rows or columns to which a cell of a range belongs; its rows and columns count from the sheet's first. */
export function mergedAt({ row, column, merged = [] }: InputRange, down: number, along: number): Area | undefined {
  const [atRow, atColumn] = [row + down, column + along];
  return merged.find(
    (area) =>
      area.row <= atRow &&
      atRow < area.row + area.rowCount &&
      area.column <= atColumn &&
      atColumn < area.column + area.columnCount,
  );
}

/** The cell of a range, or that which holds what is shown there: the first of those with which it is merged. */
export function cellShownAt(range: InputRange, row: number, column: number): PlacedCell {
  const placed = cellAt(range, row, column);
  if (!isBlank(placed.cell)) return placed;
  const area = mergedAt(range, row, column);
  return area === undefined ? placed : cellAt(range, area.row - range.row, area.column - range.column);
}

/** The range with the cells that merged ones cover, so that its last cell that shows something is the last that it has. */
export function withMergedShown(range: InputRange): InputRange {
  if (range.merged === undefined || range.merged.length === 0) return range;
  const rows = Math.max(
    range.cells.length,
    ...range.merged.map((area) => Math.min(area.row + area.rowCount - range.row, range.rowCount)),
  );
  const columns = (row: number): number =>
    Math.max(
      range.cells[row]?.length ?? 0,
      ...(range.merged ?? []).map((area) => Math.min(area.column + area.columnCount - range.column, range.columnCount)),
    );
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns(row) }, (_unused, column) => cellShownAt(range, row, column).cell),
  );
  return { ...range, cells };
}
