import { type Area, cellArea, COLUMNS_OF_SHEET, contains, ROWS_OF_SHEET } from "../../embedded/book/area";
import type { FrozenPanes, Sheet } from "../../embedded/book/sheet";

/** What moving about a sheet asks of it. */
export interface Paper {
  readonly frozen: FrozenPanes;
  readonly merged: readonly Area[];
  /** The smallest area with every cell that holds something; undefined where none does. */
  readonly filledArea: Area | undefined;
  readonly isFilled: (row: number, column: number) => boolean;
  readonly isRowHidden: (row: number) => boolean;
  readonly isColumnHidden: (column: number) => boolean;
}

/** A sheet as something to move about on. */
export function paperOf(sheet: Sheet): Paper {
  return {
    frozen: sheet.frozen,
    merged: sheet.merged,
    get filledArea() {
      return sheet.usedArea(true);
    },
    isFilled: (row, column) => {
      const { value, formula } = sheet.cells.at(row, column);
      return value !== null || formula !== undefined;
    },
    isRowHidden: (row) => sheet.rows.get(row)?.hidden === true,
    isColumnHidden: (column) => sheet.columns.get(column)?.hidden === true,
  };
}

/** The merged cells that a cell is one of, else the cell alone. */
export function wholeCell(paper: Paper, row: number, column: number): Area {
  return paper.merged.find((area) => contains(area, row, column)) ?? cellArea(row, column);
}

/** Whether there is such a row and such a column. */
export function isOnPaper(row: number, column: number): boolean {
  return row >= 0 && row < ROWS_OF_SHEET && column >= 0 && column < COLUMNS_OF_SHEET;
}
