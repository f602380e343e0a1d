import { isWholeColumns, isWholeRows } from "../book/area";
import type { Json } from "../protocol/json";
import { property, readOnly } from "../protocol/members";
import type { Members } from "../protocol/office-object";
import { flag } from "../protocol/parameters";
import type { CellRange } from "./cell-range";

/** Whether the rows and columns of a range are hidden. */
export const rangeLines: Members<CellRange> = {
  hidden: readOnly((range) => both(rowsHidden(range), columnsHidden(range))),
  rowHidden: property(rowsHidden, flag, ({ sheet, area }, hidden) => {
    sheet.changeRows(area.top, area.rows, { hidden });
  }),
  columnHidden: property(columnsHidden, flag, ({ sheet, area }, hidden) => {
    sheet.changeColumns(area.left, area.columns, { hidden });
  }),
};

function rowsHidden({ sheet, area }: CellRange): Json {
  if (isWholeColumns(area)) return sheet.rows.size === 0 ? false : null;
  return agreed(area.top, area.rows, (row) => sheet.rows.get(row)?.hidden ?? false);
}

function columnsHidden({ sheet, area }: CellRange): Json {
  if (isWholeRows(area)) return sheet.columns.size === 0 ? false : null;
  return agreed(area.left, area.columns, (column) => sheet.columns.get(column)?.hidden ?? false);
}

/** What all lines say; null where they differ. */
export function agreed<A extends Json>(first: number, count: number, ask: (line: number) => A): A | null {
  const answer = ask(first);
  for (let line = first + 1; line < first + count; line++) {
    if (ask(line) !== answer) return null;
  }
  return answer;
}

function both(rows: Json, columns: Json): Json {
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}
