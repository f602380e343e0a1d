import { type Area, isWholeColumns, isWholeRows } from "./area";
import type { CellFormat } from "./cell-format";

/** What a row or a column has of its own; lengths are points. */
export interface Line {
  /** undefined is the sheet's standard. */
  readonly size?: number;
  readonly hidden: boolean;
  readonly format?: CellFormat;
}

/** A row or column like any other. */
export const PLAIN_LINE: Line = { hidden: false };

/** A line without a format of its own. */
export function withoutFormat({ size, hidden }: Line): Line {
  return size === undefined ? { hidden } : { size, hidden };
}

/**
 * Changes the lines that an area takes up whole. Of a whole sheet, columns say how its blank cells look; its rows only where they
 * say something already.
 */
export function changeLinesOf(
  { columns, rows }: { readonly columns: Map<number, Line>; readonly rows: Map<number, Line> },
  area: Area,
  change: (line: Line) => Line,
): void {
  const changeAll = (lines: Map<number, Line>, first: number, count: number) => {
    for (let index = first; index < first + count; index++) lines.set(index, change(lines.get(index) ?? PLAIN_LINE));
  };
  if (!isWholeColumns(area)) {
    if (isWholeRows(area)) changeAll(rows, area.top, area.rows);
    return;
  }
  changeAll(columns, area.left, area.columns);
  if (!isWholeRows(area)) return;
  for (const [row, line] of rows) if (line.format !== undefined) rows.set(row, change(line));
}
