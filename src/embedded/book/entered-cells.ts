import type { Area } from "./area";
import type { PlacedCell } from "./cell";
import type { CellFormat } from "./cell-format";
import type { CellGrid } from "./cell-grid";
import { type Entry, interpretEntry } from "./entry";
import { ExcelError } from "./excel-error";
import type { SheetOwner } from "./sheet-owner";

/** What is asked of the sheet that is typed into. */
interface TypedInto {
  readonly book: SheetOwner;
  readonly cells: CellGrid;
  formatAt(row: number, column: number): CellFormat;
}

/** What typing entries into cells makes of them, before one is written; null leaves a cell as it is. @throws ExcelError */
export function enteredCells(
  sheet: TypedInto,
  area: Area,
  entries: readonly (readonly Entry[])[],
): readonly PlacedCell[] {
  return entries.flatMap((line, down) =>
    line.flatMap((entry, across) =>
      entry === null ? [] : [enteredCell(sheet, area.top + down, area.left + across, entry)],
    ),
  );
}

function enteredCell(sheet: TypedInto, row: number, column: number, entry: Exclude<Entry, null>): PlacedCell {
  const { year, datesFrom1904 } = sheet.book;
  const look = sheet.formatAt(row, column);
  const { value, formula, numberFormat } = interpretEntry(entry, look.numberFormat, year, datesFrom1904);
  if (formula !== undefined) sheet.book.refuseUnreadableFormula(formula);
  const brings = numberFormat !== undefined && look.numberFormat === "General";
  const format = brings ? { ...look, numberFormat } : sheet.cells.at(row, column).format;
  return {
    row,
    column,
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
  };
}

/** Throws where there is not an entry for each cell of the area. */
export function checkShape(area: Area, entries: readonly (readonly Entry[])[]): void {
  if (entries.length !== area.rows || entries.some((line) => line.length !== area.columns))
    throw new ExcelError(
      "InvalidArgument",
      `The values must have ${area.rows} rows of ${area.columns} columns, like the range.`,
    );
}
