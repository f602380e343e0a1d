import { COLUMNS_OF_SHEET, isWholeColumns, isWholeRows, ROWS_OF_SHEET } from "../embedded/book/area";
import type { Line } from "../embedded/book/line";
import type { Sheet } from "../embedded/book/sheet";
import { Lines } from "./cells/lines";
import type { Selected } from "./cells/selected";
import type { Layout } from "./cells/sight";
import type { SheetView } from "./sheet-view";

/** A point of the sheet in pixels of the screen. */
export const PIXELS_PER_POINT = 4 / 3;

/** The least cells that are shown, so that there is always paper to write on, and how many are blank beyond what is used. */
const LEAST = { rows: 60, columns: 26 };
const SPARE = { rows: 30, columns: 8 };

/** How many rows and columns are shown. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** How much of a sheet there is to show: what it holds, and as far as somebody has scrolled or selected. */
export function extentOf({ sheet, used }: SheetView, selected: Selected, scrolled: Extent): Extent {
  const charts = sheet.charts.map(({ content }) => content);
  const { active, area } = selected;
  const rows = Math.max(
    (used?.top ?? 0) + (used?.rows ?? 0),
    ...charts.map(({ top, height }) => Math.ceil((top + height) / sheet.standardHeight)),
    isWholeColumns(area) ? active.row : area.top + area.rows,
    scrolled.rows,
  );
  const columns = Math.max(
    (used?.left ?? 0) + (used?.columns ?? 0),
    ...charts.map(({ left, width }) => Math.ceil((left + width) / sheet.standardWidth)),
    isWholeRows(area) ? active.column : area.left + area.columns,
    scrolled.columns,
  );
  return {
    rows: Math.min(ROWS_OF_SHEET, Math.max(LEAST.rows, rows + SPARE.rows)),
    columns: Math.min(COLUMNS_OF_SHEET, Math.max(LEAST.columns, columns + SPARE.columns)),
  };
}

/** How the cells of a sheet lie on the screen. */
export function layoutOf(sheet: Sheet, { rows, columns }: Extent): Layout {
  return {
    rows: linesOf(sheet.rows, rows, sheet.standardHeight),
    columns: linesOf(sheet.columns, columns, sheet.standardWidth),
    frozen: sheet.frozen,
  };
}

/** Points of the sheet in pixels. */
export function pixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

function linesOf(lines: ReadonlyMap<number, Line>, count: number, standard: number): Lines {
  const odd = [...lines].map(([index, { hidden, size = standard }]) => ({ index, size: hidden ? 0 : pixels(size) }));
  return new Lines(count, pixels(standard), odd);
}
