import { type InputName, mayBeOneForAll } from "./inputs";
import { SHEET_COLUMNS, SHEET_ROWS } from "../host/address";
import { cellAt, type InputCell, type InputRange, isBlank, type NamedInput, type PlacedCell } from "./input-cells";
import type { IssueList } from "./issue-list";
import { cellShownAt, withMergedShown } from "./merged-cells";

/** The cells of an input that is a list, first to last. */
export interface Line {
  readonly name: InputName;
  /** From the first cell to the last that holds something. */
  readonly cells: readonly PlacedCell[];
  /** How many cells the range has; more than `cells` where it is longer than its data. */
  readonly length: number;
  /** Where it stands; nowhere where the name is a constant. */
  readonly range?: InputRange;
  /** Whether it goes down a column rather than along a row. */
  readonly down: boolean;
}

/** The cell at a position of a list, blank where the range is longer than its data; nothing beyond the range. */
export function cellOf(line: Line, position: number): PlacedCell | undefined {
  const filled = line.cells[position];
  if (filled || position >= line.length || !line.range) return filled;
  return line.down ? cellAt(line.range, position, 0) : cellAt(line.range, 0, position);
}

/** An input as a list; nothing where it is not given, or was noted as an issue. */
export function lineOf(name: InputName, input: NamedInput, issues: IssueList): Line | undefined {
  if (input.kind === "constant") return { name, cells: [{ cell: input.cell }], length: 1, down: true };
  if (input.kind === "array") return arrayLine(name, input.rows, issues);
  if (input.kind !== "range") return undefined;
  // Merged cells hold one limit for all that they stand beside.
  const isForSeveral = mayBeOneForAll(name);
  const range = isForSeveral ? withMergedShown(input.range) : input.range;
  const filled = filledSize(range);
  if (filled.rows > 1 && filled.columns > 1) {
    issues.error("notOneLine", range, { name });
    return;
  }

  const at = isForSeveral ? cellShownAt : cellAt;
  const down = filled.columns <= 1 && (filled.rows > 1 || range.rowCount >= range.columnCount);
  const cells = Array.from({ length: down ? filled.rows : filled.columns }, (_, index) =>
    down ? at(input.range, index, 0) : at(input.range, 0, index),
  );
  return { name, cells, length: down ? range.rowCount : range.columnCount, range: input.range, down };
}

/** A list of constants, which stand in no cells. */
function arrayLine(name: InputName, rows: readonly (readonly InputCell[])[], issues: IssueList): Line | undefined {
  const columns = rows[0]?.length ?? 0;
  if (rows.length > 1 && columns > 1) {
    issues.error("notOneLine", undefined, { name });
    return;
  }
  const cells = rows.flat().map((cell) => ({ cell }));
  return { name, cells, length: cells.length, down: rows.length > 1 };
}

/** The single cell of an input; nothing where it is not given, or was noted as an issue. */
export function singleCell(name: InputName, input: NamedInput, issues: IssueList): PlacedCell | undefined {
  if (input.kind === "constant") return { cell: input.cell };
  if (input.kind === "array") issues.error("notOneCell", undefined, { name });
  if (input.kind !== "range") return undefined;
  const { rows, columns } = filledSize(input.range);
  if (rows > 1 || columns > 1) {
    issues.error("notOneCell", input.range, { name });
    return;
  }
  return cellAt(input.range, 0, 0);
}

/**
 * Whether a list has a cell for each cell of another, and nothing beyond it. Trailing blanks do not count; where it has
 * not, that is noted.
 */
export function runsBeside(line: Line, other: Line, oneForAll: boolean, issues: IssueList): boolean {
  if (line.length >= other.cells.length && line.cells.length <= other.length) return true;
  const lengthOf = ({ range, cells, length }: Line) => (range && isWholeColumnOrRow(range) ? cells.length : length);
  issues.error("lengthsDiffer", line.range, {
    name: line.name,
    cells: lengthOf(line),
    beside: other.name,
    besideCells: lengthOf(other),
    ...(other.range ? { besideAddress: issues.addressOf(other.range) } : {}),
    oneForAll,
  });
  return false;
}

/** Whether a range is whole columns or whole rows, so that a heading may be among its cells. */
export function isWholeColumnOrRow(range: InputRange): boolean {
  return range.rowCount >= SHEET_ROWS || range.columnCount >= SHEET_COLUMNS;
}

/** How many rows and columns of a range there are up to the last that holds something. */
export function filledSize(range: InputRange): { readonly rows: number; readonly columns: number } {
  const rows = 1 + range.cells.findLastIndex((row) => row.some((cell) => !isBlank(cell)));
  const columns = range.cells.reduce((most, row) => Math.max(most, 1 + row.findLastIndex((cell) => !isBlank(cell))), 0);
  return { rows, columns };
}
