import { type Area, COLUMNS_OF_SHEET, contains, ROWS_OF_SHEET } from "../../embedded/book/area";
import { isOnPaper, type Paper, wholeCell } from "./paper";
import type { Direction, Spot } from "./spot";

/** The next cell this way: over hidden lines, and over merged cells as over one. The last cell stays. */
export function step(paper: Paper, from: Spot, direction: Direction): Spot {
  const { top, left, rows, columns } = wholeCell(paper, from.row, from.column);
  let row = thisWay(direction.rows, { before: top - 1, here: from.row, behind: top + rows });
  let column = thisWay(direction.columns, { before: left - 1, here: from.column, behind: left + columns });
  while (isOnPaper(row, column) && isHidden(paper, row, column, direction)) {
    row += direction.rows;
    column += direction.columns;
  }
  return isOnPaper(row, column) ? { row, column } : from;
}

/** Where Ctrl with an arrow goes: to the end of the filled cells this way, else to the next filled cell, else to the sheet's edge. */
export function jump(paper: Paper, from: Spot, direction: Direction): Spot {
  const isFilled = ({ row, column }: Spot): boolean => {
    const { top, left } = wholeCell(paper, row, column);
    return paper.isFilled(top, left);
  };
  let at = from;
  let next = step(paper, at, direction);
  const inFilled = isFilled(at) && next !== at && isFilled(next);
  while (next !== at) {
    if (inFilled ? !isFilled(next) : isFilled(next)) return inFilled ? at : next;
    if (isBehind(paper.filledArea, next, direction)) return inFilled ? at : lastThisWay(paper, next, direction);
    at = next;
    next = step(paper, at, direction);
  }
  return at;
}

/** Where Home goes: to the row's first cell that scrolls; with Ctrl to the first such cell of the sheet. */
export function home({ frozen }: Paper, { row, column }: Spot, ofSheet: boolean): Spot {
  if (ofSheet) return { row: frozen.rows, column: frozen.columns };
  return { row, column: column < frozen.columns ? 0 : frozen.columns };
}

/** Where End goes: to the row's last filled cell; with Ctrl to the last row and column that hold something. */
export function end(paper: Paper, { row }: Spot, ofSheet: boolean): Spot {
  const { filledArea: filled } = paper;
  if (filled === undefined) return ofSheet ? { row: 0, column: 0 } : { row, column: 0 };
  const right = filled.left + filled.columns - 1;
  if (ofSheet) return { row: filled.top + filled.rows - 1, column: right };
  let column = right;
  while (column > 0 && !paper.isFilled(row, column)) column--;
  return { row, column };
}

/** The cells around one that hold together: as far as no entire row or column is blank. */
export function regionAround(paper: Paper, spot: Spot): Area {
  let area = wholeCell(paper, spot.row, spot.column);
  for (;;) {
    const bottom = area.top + area.rows - 1;
    const right = area.left + area.columns - 1;
    const top = Math.max(0, area.top - 1);
    const left = Math.max(0, area.left - 1);
    const low = Math.min(ROWS_OF_SHEET - 1, bottom + 1);
    const far = Math.min(COLUMNS_OF_SHEET - 1, right + 1);
    const holds = (fromRow: number, fromColumn: number, toRow: number, toColumn: number): boolean => {
      for (let row = fromRow; row <= toRow; row++)
        for (let column = fromColumn; column <= toColumn; column++)
          if (!contains(area, row, column) && paper.isFilled(row, column)) return true;
      return false;
    };
    const newTop = holds(top, left, top, far) ? top : area.top;
    const newLeft = holds(top, left, low, left) ? left : area.left;
    const newBottom = holds(low, left, low, far) ? low : bottom;
    const newRight = holds(top, far, low, far) ? far : right;
    const next = {
      top: newTop,
      left: newLeft,
      rows: newBottom - newTop + 1,
      columns: newRight - newLeft + 1,
    };
    if (next.rows === area.rows && next.columns === area.columns) return area;
    area = next;
  }
}

/** The next of the selected cells this way, row by row or column by column, and from the last on to the first. */
export function nextWithin(paper: Paper, area: Area, from: Spot, direction: Direction): Spot {
  const byColumns = direction.rows !== 0;
  const [count, lines] = byColumns ? [area.rows, area.columns] : [area.columns, area.rows];
  const forwards = direction.rows + direction.columns > 0;
  let [along, across] = byColumns
    ? [from.row - area.top, from.column - area.left]
    : [from.column - area.left, from.row - area.top];
  for (let tried = 0; tried < count * lines; tried++) {
    along += forwards ? 1 : -1;
    if (along >= count || along < 0) {
      across = (across + (forwards ? 1 : -1) + lines) % lines;
      along = forwards ? 0 : count - 1;
    }
    const [row, column] = byColumns ? [area.top + along, area.left + across] : [area.top + across, area.left + along];
    const whole = wholeCell(paper, row, column);
    const standsForItself = whole.top === row && whole.left === column;
    if (standsForItself && !paper.isRowHidden(row) && !paper.isColumnHidden(column)) return { row, column };
  }
  return from;
}

/** Whether nothing filled can lie at a cell or beyond it this way. */
function isBehind(filled: Area | undefined, { row, column }: Spot, { rows, columns }: Direction): boolean {
  if (filled === undefined) return true;
  if (rows > 0) return row >= filled.top + filled.rows;
  if (columns > 0) return column >= filled.left + filled.columns;
  return rows < 0 ? row < filled.top : column < filled.left;
}

/** The line before, behind or here, as a way leads there. */
function thisWay(
  way: number,
  line: { readonly before: number; readonly here: number; readonly behind: number },
): number {
  if (way > 0) return line.behind;
  return way < 0 ? line.before : line.here;
}

/** The last cell of a sheet this way that is not hidden. */
function lastThisWay(paper: Paper, from: Spot, direction: Direction): Spot {
  const far: Spot = {
    row: thisWay(direction.rows, { before: 0, here: from.row, behind: ROWS_OF_SHEET - 1 }),
    column: thisWay(direction.columns, { before: 0, here: from.column, behind: COLUMNS_OF_SHEET - 1 }),
  };
  let { row, column } = far;
  while (isOnPaper(row, column) && isHidden(paper, row, column, direction)) {
    row -= direction.rows;
    column -= direction.columns;
  }
  return isOnPaper(row, column) ? { row, column } : from;
}

/** Whether the line that one comes to this way is hidden. */
function isHidden(paper: Paper, row: number, column: number, direction: Direction): boolean {
  return direction.rows !== 0 ? paper.isRowHidden(row) : paper.isColumnHidden(column);
}
