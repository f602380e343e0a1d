import { type Area, COLUMNS_OF_SHEET, contains, intersection, WHOLE_SHEET } from "./area";
import type { Cell, FormulaCell, PlacedCell } from "./cell";
import { DEFAULT_FORMAT, sameFormat } from "./cell-format";
import { type CapturedCells, CellRows } from "./cell-rows";
import type { CellValue } from "./cell-value";

/** What a cell held when its file was read, and where it stands. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
}

/** The cells of a sheet, kept where there is something to keep. */
export class CellGrid {
  readonly #cells = new CellRows();
  /** What the cells held when the file was read that were written since; all that was ever written where there is no file. */
  readonly #before = new Map<number, Cell>();
  /** The places of the cells with formulas. */
  readonly #formulas = new Set<number>();
  /** The areas of the arrays of fixed size that fill several cells, by their first cells. */
  readonly #arrays = new Map<number, Area>();
  /** How often a value of a column has changed. */
  readonly #editions: number[] = [];
  #rowsInUse = 0;
  #columnsInUse = 0;

  /** How many rows and columns from the first on have ever held a value; behind them all is blank. */
  get extent(): { readonly rows: number; readonly columns: number } {
    return { rows: this.#rowsInUse, columns: this.#columnsInUse };
  }

  /** What the cell holds; a blank cell where nothing is kept. */
  at(row: number, column: number): Cell {
    return this.#cells.at(row, column);
  }

  /** What the cell shows, which is quicker to learn than all that it holds. */
  valueAt(row: number, column: number): CellValue {
    return this.#cells.valueAt(row, column);
  }

  /** A number that is another after each change of a value in a column. */
  editionOf(column: number): number {
    return this.#editions[column] ?? 0;
  }

  /** Keeps a cell, or forgets it where nothing is left to keep. */
  put(row: number, column: number, cell: Cell): void {
    const place = key(row, column);
    if (!this.#before.has(place)) this.#before.set(place, this.#cells.at(row, column));
    this.restore(row, column, cell);
  }

  /** Keeps a cell that a file tells of: no change, but what changes are counted from. */
  restore(row: number, column: number, cell: Cell): void {
    const { value, formula, format, spilled, fills, fixedSize } = cell;
    const place = key(row, column);
    if (value !== this.#cells.valueAt(row, column)) this.#editions[column] = this.editionOf(column) + 1;
    const isBlank = value === null && formula === undefined && format === undefined && spilled === undefined;
    this.#cells.set(row, column, isBlank ? undefined : cell);
    if (formula === undefined) this.#formulas.delete(place);
    else this.#formulas.add(place);
    if (fixedSize === true && fills !== undefined) this.#arrays.set(place, { top: row, left: column, ...fills });
    else this.#arrays.delete(place);
    if (value === null) return;
    if (row >= this.#rowsInUse) this.#rowsInUse = row + 1;
    if (column >= this.#columnsInUse) this.#columnsInUse = column + 1;
  }

  /** Every kept cell as it is now, to be brought back later. */
  capture(): CapturedCells {
    return this.#cells.capture();
  }

  /** Brings cells back that were captured, and answers the places that changed by it. A formula's value is left to be calculated. */
  bringBack(captured: CapturedCells): readonly { readonly row: number; readonly column: number }[] {
    return this.#cells.differencesFrom(captured).flatMap(({ row, column, ...cell }) => {
      if (isAlike(cell, this.#cells.at(row, column))) return [];
      this.put(row, column, cell);
      return [{ row, column }];
    });
  }

  /** The kept cells of an area, row by row. */
  within(area: Area): readonly PlacedCell[] {
    return [...this.#cells.within(area)];
  }

  /** Every kept cell, row by row. */
  all(): readonly PlacedCell[] {
    return this.within(WHOLE_SHEET);
  }

  /** The cells of an area that hold formulas, row by row. */
  formulasWithin(area: Area): readonly FormulaCell[] {
    const places =
      area.rows * area.columns < this.#formulas.size
        ? [...this.#cells.within(area)].map(({ row, column }) => key(row, column))
        : [...this.#formulas].sort((a, b) => a - b);
    return places.flatMap((place) => {
      const [row, column] = [Math.floor(place / COLUMNS_OF_SHEET), place % COLUMNS_OF_SHEET];
      const cell = this.#cells.at(row, column);
      const { formula } = cell;
      return formula === undefined || !contains(area, row, column) ? [] : [{ ...cell, formula, row, column }];
    });
  }

  /** Every cell that holds a formula, row by row. */
  formulas(): readonly FormulaCell[] {
    return this.formulasWithin(WHOLE_SHEET);
  }

  /** The cells that were written since the file was read, row by row, with what they held before. */
  changes(): readonly CellChange[] {
    return [...this.#before]
      .sort(([a], [b]) => a - b)
      .map(([place, before]) => ({
        before,
        row: Math.floor(place / COLUMNS_OF_SHEET),
        column: place % COLUMNS_OF_SHEET,
      }));
  }

  /** The areas of the arrays of fixed size of which only a part lies in an area. */
  arraysPartlyIn(area: Area): readonly Area[] {
    return [...this.#arrays.values()].filter((array) => {
      const shared = intersection(array, area);
      return shared !== undefined && (shared.rows !== array.rows || shared.columns !== array.columns);
    });
  }

  /** Whether any cell holds a formula. */
  hasFormulas(): boolean {
    return this.#formulas.size > 0;
  }

  /** The smallest area that holds every value and formula of an area, or also every look of a cell; undefined where there is none. */
  usedAreaWithin(area: Area, valuesOnly = true): Area | undefined {
    return this.#cells.used(
      area,
      ({ value, formula, format }) => value !== null || formula !== undefined || (!valuesOnly && format !== undefined),
    );
  }

  /** The smallest area that holds every kept cell, or every cell with a value; undefined where there is none. */
  usedArea(valuesOnly: boolean): Area | undefined {
    if (valuesOnly) return this.usedAreaWithin(WHOLE_SHEET);
    return this.#cells.used(WHOLE_SHEET, ({ value, formula, format }) => {
      if (value !== null || formula !== undefined) return true;
      return format !== undefined && !sameFormat(format, DEFAULT_FORMAT);
    });
  }
}

/** Whether two cells hold the same by themselves, whatever a calculation lets them show. */
function isAlike(a: Cell, b: Cell): boolean {
  if (a.formula !== b.formula || a.format !== b.format || a.spilled !== b.spilled) return false;
  return a.formula !== undefined || a.spilled === true || a.value === b.value;
}

function key(row: number, column: number): number {
  return row * COLUMNS_OF_SHEET + column;
}

/** A cell without a format of its own. */
export function withoutOwnFormat(cell: Cell): Cell {
  const { value, formula, spilled, fills, fixedSize, singleResult } = cell;
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(spilled === undefined ? {} : { spilled }),
    ...(fills === undefined ? {} : { fills }),
    ...(fixedSize === undefined ? {} : { fixedSize }),
    ...(singleResult === undefined ? {} : { singleResult }),
  };
}
