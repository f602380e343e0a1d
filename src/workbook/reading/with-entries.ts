import type { Place } from "../host/address";
import type { NameOf } from "./inputs";
import { BLANK_CELL, cellsOfInputs, type InputCell, type InputCells, type InputRange, isBlank } from "./input-cells";
import { filledSize } from "./line";

/** What is to stand in the cell of an input: a number, or text that stays text. */
export interface InputEntry {
  readonly place: Place;
  readonly content: string | number;
}

/** The inputs as they would be read if entries stood in their cells. */
export function withEntries(cells: InputCells, entries: readonly InputEntry[]): InputCells {
  return cellsOfInputs((name) => {
    const input = cells[name];
    return input.kind === "range" ? { kind: "range", range: entries.reduce(withEntry, input.range) } : input;
  });
}

/** The cells of `Composites` in which one more could stand, the likeliest first: after the last, then in gaps. */
export function placesForComposite(cells: InputCells): readonly Place[] {
  const input = cells.Composites;
  if (input.kind !== "range") return [];
  const { range } = input;
  const { sheet, row, column, rowCount, columnCount } = range;
  const filled = filledSize(range);
  const along = rowCount === 1;
  const after = along ? filled.columns : filled.rows;
  const length = along ? columnCount : rowCount;
  const isFree = (position: number): boolean =>
    along ? isBlank(range.cells[0]?.[position] ?? BLANK_CELL) : (range.cells[position] ?? []).every(isBlank);
  const gaps = Array.from({ length: after }, (_, position) => position).filter(isFree);
  const positions = after < length ? [after, ...gaps] : gaps;
  return positions.map((position) => ({
    sheet,
    row: along ? row : row + position,
    column: along ? column + position : column,
  }));
}

/** The cell for a limit of the composite that stands, or could stand, in a cell; none where there is no such cell. */
export function placeBesideComposite(
  cells: InputCells,
  name: NameOf<"number of each composite">,
  { row, column }: Place,
): Place | undefined {
  const [composites, limits] = [cells.Composites, cells[name]];
  if (composites.kind !== "range" || limits.kind !== "range") return undefined;
  const position = composites.range.rowCount === 1 ? column - composites.range.column : row - composites.range.row;
  const { range } = limits;
  const length = Math.max(range.rowCount, range.columnCount);
  // One cell alone holds the limit of all.
  if (length === 1 || position >= length) return undefined;
  const down = range.rowCount > 1;
  return {
    sheet: range.sheet,
    row: down ? range.row + position : range.row,
    column: down ? range.column : range.column + position,
  };
}

function withEntry(range: InputRange, { place, content }: InputEntry): InputRange {
  const row = place.row - range.row;
  const column = place.column - range.column;
  const within = row >= 0 && row < range.rowCount && column >= 0 && column < range.columnCount;
  if (place.sheet !== range.sheet || !within) return range;
  const rows = Array.from({ length: Math.max(range.cells.length, row + 1) }, (_, index) => range.cells[index] ?? []);
  const cells = rows.map((line, index) => (index === row ? withCell(line, column, content) : line));
  return { ...range, cells };
}

function withCell(line: readonly InputCell[], column: number, content: string | number): readonly InputCell[] {
  const cell: InputCell = {
    kind: typeof content === "number" ? "number" : "text",
    value: content,
    shown: String(content),
    numberFormat: "General",
  };
  const length = Math.max(line.length, column + 1);
  return Array.from({ length }, (_, index) => (index === column ? cell : (line[index] ?? BLANK_CELL)));
}
