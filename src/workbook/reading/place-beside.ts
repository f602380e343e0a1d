import type { Place } from "../host/address";
import { cellAt, type InputCells, type InputRange, type PlacedCell } from "./input-cells";
import type { InputName, NameOf } from "./inputs";
import { mergedAt } from "./merged-cells";

/** A cell for a number, and whether it is the only one of its name, which holds it for all. */
export interface CellBeside {
  readonly place: Place;
  readonly cell: PlacedCell["cell"];
}

/**
 * The cell of an input that goes with a cell of another list, as the largest class goes with the grade: the one beside it, the first of
 * those that are merged there, or the only one, which holds for all. Nothing where the input has no cell for it.
 */
export function cellBeside(
  cells: InputCells,
  name: NameOf<"number of each grade" | "number of each composite">,
  list: InputName & ("Grades" | "Composites"),
  { row, column }: Place,
): CellBeside | undefined {
  const [beside, input] = [cells[list], cells[name]];
  if (beside.kind !== "range" || input.kind !== "range") return undefined;
  const { range } = input;
  const length = Math.max(range.rowCount, range.columnCount);
  const position = length === 1 ? 0 : runsAlong(beside.range) ? column - beside.range.column : row - beside.range.row;
  if (position < 0 || position >= length) return undefined;
  const [down, along] = runsAlong(range) ? [0, position] : [position, 0];
  const merged = mergedAt(range, down, along);
  return placed(range, merged ? merged.row - range.row : down, merged ? merged.column - range.column : along);
}

/** The only cell of an input; nothing where it has none, or several. */
export function onlyCell(cells: InputCells, name: InputName): CellBeside | undefined {
  const input = cells[name];
  if (input.kind !== "range" || input.range.rowCount * input.range.columnCount > 1) return undefined;
  return placed(input.range, 0, 0);
}

function placed(range: InputRange, row: number, column: number): CellBeside {
  const { cell } = cellAt(range, row, column);
  return { cell, place: { sheet: range.sheet, row: range.row + row, column: range.column + column } };
}

/** Whether a list goes along a row rather than down a column. */
function runsAlong({ rowCount, columnCount }: InputRange): boolean {
  return rowCount === 1 && columnCount > 1;
}
