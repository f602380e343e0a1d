import { readCompositeCell } from "./composite-line";
import { gradeNameIn, nameKey } from "./grade-name";
import { cellAt, type InputCells, type InputRange, isBlank, isDate, type PlacedCell } from "./input-cells";
import type { InputName } from "./inputs";
import { filledSize, isWholeColumnOrRow, type Line } from "./line";

/** The cells of one row of composites, and its position among the rows. */
export interface CompositeRow {
  readonly cells: readonly PlacedCell[];
  readonly position: number;
}

/** The rows of the range that hold something. A range of one row whose cells are composites each is read along the row. */
export function compositeRows(
  inputs: InputCells,
  names: readonly string[],
): { rows: readonly CompositeRow[]; line: Line } {
  const input = inputs.Composites;
  const name: InputName = "Composites";
  if (input.kind === "constant") {
    const cells = [{ cell: input.cell }];
    return { rows: isBlank(input.cell) ? [] : [{ cells, position: 0 }], line: { name, cells, length: 1, down: true } };
  }
  if (input.kind !== "range") return { rows: [], line: { name, cells: [], length: 0, down: true } };
  const { range } = input;
  const filled = filledSize(range);
  const along = filled.rows <= 1 && range.rowCount === 1 && isRowOfComposites(range, filled.columns, names);
  const length = along ? filled.columns : filled.rows;
  const cellsAt = (position: number): readonly PlacedCell[] =>
    along
      ? [cellAt(range, 0, position)]
      : Array.from({ length: filled.columns }, (_, column) => cellAt(range, position, column));
  const all = Array.from({ length }, (_, position) => ({ cells: cellsAt(position), position }));
  const line: Line = {
    name,
    cells: all.flatMap(({ cells }) => cells[0] ?? []),
    length: along ? range.columnCount : range.rowCount,
    range,
    down: !along,
  };
  const rows = all
    .map(({ cells, position }) => ({ cells: cells.filter(({ cell }) => !isBlank(cell)), position }))
    .filter(({ cells }) => cells.length > 0);
  return { rows, line };
}

/** Whether the first row of whole columns is a heading: words that name no grade, and in which nothing could part grades. */
export function isHeading({ cells }: CompositeRow, { range }: Line, names: readonly string[]): boolean {
  if (range === undefined || !isWholeColumnOrRow(range)) return false;
  return cells.every(({ cell }) => {
    const text = gradeNameIn(cell);
    const { kind } = readCompositeCell(text, names);
    return cell.kind === "text" && /^[\p{L}\s]+$/u.test(text) && (kind === "unknown" || kind === "unknownInLine");
  });
}

function isRowOfComposites(range: InputRange, columns: number, names: readonly string[]): boolean {
  if (range.columnCount === 1) return false;
  const cells = Array.from({ length: columns }, (_, column) => cellAt(range, 0, column).cell);
  const known = new Set(names.map(nameKey));
  if (cells.every((cell) => isBlank(cell) || known.has(nameKey(gradeNameIn(cell))))) return false;
  return cells.some((cell) => {
    const { kind } = readCompositeCell(gradeNameIn(cell), names);
    return isDate(cell) || (kind !== "single" && kind !== "unknown");
  });
}
