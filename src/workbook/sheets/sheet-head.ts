import { gradeKey, joined, rowsInSight } from "./grade-key";
import { LOOKS } from "./look";
import { charactersOf } from "./paper";
import { area, type CellBlock, type RowHeights, type StyledArea } from "./sheet-content";

/** What stands above the table of a sheet: its title, what it says in sentences, and what short names of grades mean. */
export interface SheetHead {
  /** The row of the table's header. */
  readonly header: number;
  readonly blocks: readonly CellBlock[];
  readonly styles: readonly StyledArea[];
  readonly rowHeights: readonly RowHeights[];
  /** What each page repeats: the header, and the short names. */
  readonly titleRows: readonly [number, number];
  /** How many rows stay in sight. */
  readonly frozenRows: number;
}

/** Lays out the head of a sheet with such columns; its title comes first, by which we know the sheet as ours. */
export function sheetHead(
  title: string,
  headline: string,
  grades: readonly string[],
  columnWidths: readonly number[],
): SheetHead {
  const lineLength = charactersOf(columnWidths);
  const size = LOOKS.headline.fontSize;
  const lines = joined(headline.split(" "), " ", charactersOf(columnWidths, size));
  const keyRow = 2 + lines.length;
  const key = gradeKey(keyRow, grades, lineLength);
  const header = keyRow + key.rowCount;
  return {
    header,
    blocks: [{ row: 0, column: 0, rows: [[title], ...lines.map((line) => [line])] }, ...key.blocks],
    styles: [
      { area: area(0, 0), style: LOOKS.title },
      { area: area(1, 0, lines.length), style: LOOKS.headline },
      ...key.styles,
    ],
    rowHeights: [
      { row: 0, rowCount: 1, height: 30 },
      { row: 1, rowCount: lines.length, height: 18 },
    ],
    titleRows: [keyRow, header],
    frozenRows: rowsInSight(header, key.rowCount + lines.length - 1),
  };
}
