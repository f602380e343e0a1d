import type { CellContent, ChartContent, SheetContent } from "./sheet-content";

/** For each part of a chart, a column of its source, whether any of its cells will hold a number or a formula. */
export function partsWithNumbers(content: SheetContent, { source, colors }: ChartContent): readonly boolean[] {
  const first = source.column + source.columnCount - colors.length;
  return colors.map((_, part) =>
    Array.from({ length: source.rowCount - 1 }, (_row, below) =>
      contentAt(content, source.row + 1 + below, first + part),
    ).some((cell) => typeof cell === "number" || (typeof cell === "object" && cell !== null)),
  );
}

/** What a cell of the sheet gets; later blocks are written over earlier ones. */
function contentAt({ blocks }: SheetContent, row: number, column: number): CellContent | undefined {
  const cells = blocks.map((block) => block.rows[row - block.row]?.[column - block.column]);
  return cells.findLast((cell) => cell !== undefined);
}
