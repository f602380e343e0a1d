import { COLUMNS_OF_SHEET, ROWS_OF_SHEET } from "../../book/area";
import type { HostArgument } from "../functions/host-functions";
import { CannotComputeError, type Rectangle } from "../values/value";

/**
 * All cells of an argument, as a function of an add-in is given them; of whole columns only those in use are listed, and the blank
 * rows behind them counted.
 */
export function hostArgument(rectangle: Rectangle): HostArgument {
  const isLong = rectangle.rows === ROWS_OF_SHEET;
  const rows = isLong ? Math.max(1, rowsInUse(rectangle)) : rectangle.rows;
  // Nobody hands over a whole sheet: what stands beside its cells in use is left out.
  const columns =
    isLong && rectangle.columns === COLUMNS_OF_SHEET ? Math.max(1, rectangle.filledColumns) : rectangle.columns;
  if (rectangle.rows * columns > MOST_HANDED_OVER)
    throw new CannotComputeError("what a function of an add-in makes of so many cells");
  return {
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_each, column) => rectangle.at(row, column)),
    ),
    blankRowsBehind: rectangle.rows - rows,
  };
}

/** How many rows there are up to the last that holds anything. */
function rowsInUse(rectangle: Rectangle): number {
  const { filledRows, filledColumns } = rectangle;
  const columns = Array.from({ length: filledColumns }, (_, column) => column);
  const isBlank = (row: number) => columns.every((column) => rectangle.at(row, column) === null);
  let rows = filledRows;
  while (rows > 0 && isBlank(rows - 1)) rows--;
  return rows;
}

/** As many cells of an argument as a function of an add-in is given, blank ones too. */
const MOST_HANDED_OVER = 16 * ROWS_OF_SHEET;
