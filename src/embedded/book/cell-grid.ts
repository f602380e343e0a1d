import { type Area, cellArea, cellsOf, COLUMNS_OF_SHEET, contains, intersection, union } from "./area";
import { type CellFormat, DEFAULT_FORMAT, sameFormat } from "./cell-format";
import type { CellValue } from "./cell-value";

/** What one cell holds. A cell that holds nothing and looks like every other is not kept. */
export interface Cell {
  /** What it shows: typed, or the formula's latest result. */
  readonly value: CellValue;
  /** With its `=`; undefined where the value was typed. */
  readonly formula?: string;
  /** undefined where the cell looks like its row, its column or any other cell. */
  readonly format?: CellFormat;
  /** The value is part of the result of a formula in another cell, above or to the left. */
  readonly spilled?: true;
  /** How many cells the formula's result fills, where it fills more than its own. */
  readonly fills?: { readonly rows: number; readonly columns: number };
  /** The formula was entered as an array over certain cells: its result fills `fills`, or its own cell alone, whatever its size. */
  readonly fixedSize?: true;
  /** The formula comes from a file of the time when a formula had one result: a range in it means the cell of its row or column. */
  readonly singleResult?: true;
}

/** A cell with its place. */
export interface PlacedCell extends Cell {
  readonly row: number;
  readonly column: number;
}

/** What a cell held when its file was read, and where it stands. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
}

const BLANK: Cell = { value: null };

/** The cells of a sheet, kept where there is something to keep. */
export class CellGrid {
  readonly #cells = new Map<number, Cell>();
  /** What the cells held when the file was read that were written since; all that was ever written where there is no file. */
  readonly #before = new Map<number, Cell>();
  /** The areas of the arrays of fixed size that fill several cells, by their first cells. */
  readonly #arrays = new Map<number, Area>();
  #rowsInUse = 0;
  #columnsInUse = 0;

  /** How many rows and columns from the first on have ever held a value; behind them all is blank. */
  get extent(): { readonly rows: number; readonly columns: number } {
    return { rows: this.#rowsInUse, columns: this.#columnsInUse };
  }

  /** What the cell holds; a blank cell where nothing is kept. */
  at(row: number, column: number): Cell {
    return this.#cells.get(key(row, column)) ?? BLANK;
  }

  /** Keeps a cell, or forgets it where nothing is left to keep. */
  put(row: number, column: number, cell: Cell): void {
    const place = key(row, column);
    if (!this.#before.has(place)) this.#before.set(place, this.#cells.get(place) ?? BLANK);
    this.restore(row, column, cell);
  }

  /** Keeps a cell that a file tells of: no change, but what changes are counted from. */
  restore(row: number, column: number, cell: Cell): void {
    if (cell.value === null && cell.formula === undefined && cell.format === undefined && cell.spilled === undefined)
      this.#cells.delete(key(row, column));
    else this.#cells.set(key(row, column), cell);
    if (cell.fixedSize === true && cell.fills !== undefined)
      this.#arrays.set(key(row, column), { top: row, left: column, ...cell.fills });
    else this.#arrays.delete(key(row, column));
    if (cell.value === null) return;
    if (row >= this.#rowsInUse) this.#rowsInUse = row + 1;
    if (column >= this.#columnsInUse) this.#columnsInUse = column + 1;
  }

  /** Every kept cell by its place, as it is now, to be brought back later. */
  capture(): ReadonlyMap<number, Cell> {
    return new Map(this.#cells);
  }

  /** Brings cells back that were captured, and answers the places that changed by it. A formula's value is left to be calculated. */
  bringBack(captured: ReadonlyMap<number, Cell>): readonly { readonly row: number; readonly column: number }[] {
    const places = new Set([...captured.keys(), ...this.#cells.keys()]);
    return [...places].flatMap((place) => {
      const cell = captured.get(place) ?? BLANK;
      if (isAlike(cell, this.#cells.get(place) ?? BLANK)) return [];
      const [row, column] = [Math.floor(place / COLUMNS_OF_SHEET), place % COLUMNS_OF_SHEET];
      this.put(row, column, cell);
      return [{ row, column }];
    });
  }

  /** The kept cells of an area, row by row. */
  within(area: Area): readonly PlacedCell[] {
    if (area.rows * area.columns <= this.#cells.size)
      return [...cellsOf(area)].flatMap(({ row, column }) => {
        const cell = this.#cells.get(key(row, column));
        return cell === undefined ? [] : [{ ...cell, row, column }];
      });
    return this.all().filter(({ row, column }) => contains(area, row, column));
  }

  /** Every kept cell, row by row. */
  all(): readonly PlacedCell[] {
    return [...this.#cells]
      .sort(([a], [b]) => a - b)
      .map(([place, cell]) => ({
        ...cell,
        row: Math.floor(place / COLUMNS_OF_SHEET),
        column: place % COLUMNS_OF_SHEET,
      }));
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
    return [...this.#cells.values()].some(({ formula }) => formula !== undefined);
  }

  /** Whether any cell shows part of the result of a formula in another. */
  hasSpills(): boolean {
    return [...this.#cells.values()].some(({ spilled }) => spilled === true);
  }

  /** The smallest area that holds every value and formula of an area; undefined where there is none. */
  usedAreaWithin(area: Area): Area | undefined {
    return this.within(area)
      .filter(({ value, formula }) => value !== null || formula !== undefined)
      .map(({ row, column }) => cellArea(row, column))
      .reduce<Area | undefined>((used, cell) => (used === undefined ? cell : union(used, cell)), undefined);
  }

  /** The smallest area that holds every kept cell, or every cell with a value; undefined where there is none. */
  usedArea(valuesOnly: boolean): Area | undefined {
    let used: Area | undefined;
    for (const [place, cell] of this.#cells) {
      const formatted = cell.format !== undefined && !sameFormat(cell.format, DEFAULT_FORMAT);
      if (cell.value === null && cell.formula === undefined && (valuesOnly || !formatted)) continue;
      const here = cellArea(Math.floor(place / COLUMNS_OF_SHEET), place % COLUMNS_OF_SHEET);
      used = used === undefined ? here : union(used, here);
    }
    return used;
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
