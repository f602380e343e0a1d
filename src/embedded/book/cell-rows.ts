import { type Area, ROWS_OF_SHEET } from "./area";
import type { Cell, PlacedCell } from "./cell";
import type { CellValue } from "./cell-value";

/** A cell as it is kept: one that holds nothing but a number, a text or a truth value is kept as that alone, for sheets of millions. */
export type KeptCell = Cell | number | string | boolean;

/** The kept cells of a row by their columns. */
type Row = (KeptCell | undefined)[];

/** Cells as they were at some moment, for `bringBack`; rows that did not change since are shared with the sheet. */
export type CapturedCells = ReadonlyMap<number, readonly (KeptCell | undefined)[]>;

const BLANK: Cell = { value: null };

/** The kept cells of a sheet, row by row, so that those of an area are found without a look at the others. */
export class CellRows {
  readonly #rows = new Map<number, Row>();
  /** The numbers of the rows, in order once that was needed. */
  readonly #numbers: number[] = [];
  #isInOrder = true;
  /** The rows that no captured cells share; undefined where nothing was captured. */
  #own: Set<number> | undefined;

  /** The cell of a place; a blank one where none is kept. */
  at(row: number, column: number): Cell {
    const kept = this.#rows.get(row)?.[column];
    return kept === undefined ? BLANK : typeof kept === "object" ? kept : { value: kept };
  }

  /** The value alone. */
  valueAt(row: number, column: number): CellValue {
    const kept = this.#rows.get(row)?.[column];
    return kept === undefined ? null : typeof kept === "object" ? kept.value : kept;
  }

  /** Keeps a cell; undefined has none kept there. */
  set(row: number, column: number, cell: Cell | undefined): void {
    if (cell === undefined && this.#rows.get(row)?.[column] === undefined) return;
    this.#toWrite(row)[column] = cell === undefined ? undefined : kept(cell);
  }

  /** Every kept cell of an area, row by row. */
  *within({ top, left, rows, columns }: Area): Generator<PlacedCell> {
    for (const row of this.#numbersFrom(top, rows)) {
      const cells = this.#rows.get(row) ?? [];
      const end = Math.min(cells.length, left + columns);
      for (let column = left; column < end; column++) {
        const cell = cells[column];
        if (cell === undefined) continue;
        yield typeof cell === "object" ? { ...cell, row, column } : { value: cell, row, column };
      }
    }
  }

  /** The smallest area with every cell of an area that counts; undefined where none does. */
  used({ top, left, rows, columns }: Area, counts: (cell: Cell) => boolean): Area | undefined {
    let [first, last, leftmost, rightmost] = [-1, -1, left + columns, -1];
    for (const row of this.#numbersFrom(top, rows)) {
      const cells = this.#rows.get(row) ?? [];
      const end = Math.min(cells.length, left + columns);
      for (let column = left; column < end; column++) {
        const cell = cells[column];
        if (cell === undefined || (typeof cell === "object" && !counts(cell))) continue;
        if (first < 0) first = row;
        last = row;
        if (column < leftmost) leftmost = column;
        if (column > rightmost) rightmost = column;
      }
    }
    return first < 0
      ? undefined
      : { top: first, left: leftmost, rows: last - first + 1, columns: rightmost - leftmost + 1 };
  }

  /** The cells as they are now; rows are copied only when they are written next. */
  capture(): CapturedCells {
    this.#own = new Set();
    return new Map(this.#rows);
  }

  /** The places that held another cell, or none, when cells were captured, with what they held. */
  differencesFrom(captured: CapturedCells): readonly PlacedCell[] {
    const differences: PlacedCell[] = [];
    for (const row of new Set([...captured.keys(), ...this.#rows.keys()])) {
      const [before, now] = [captured.get(row) ?? [], this.#rows.get(row) ?? []];
      if (before === now) continue;
      for (let column = 0; column < Math.max(before.length, now.length); column++) {
        const cell = before[column];
        if (cell === now[column]) continue;
        differences.push({ ...(typeof cell === "object" ? cell : { value: cell ?? null }), row, column });
      }
    }
    return differences;
  }

  #toWrite(row: number): Row {
    const known = this.#rows.get(row);
    if (known !== undefined && this.#own?.has(row) !== false) return known;
    const own = known?.slice() ?? [];
    this.#rows.set(row, own);
    this.#own?.add(row);
    if (known === undefined) {
      this.#isInOrder &&= row > (this.#numbers.at(-1) ?? -1);
      this.#numbers.push(row);
    }
    return own;
  }

  #numbersFrom(top: number, count: number): readonly number[] {
    if (count < this.#numbers.length) return Array.from({ length: count }, (_, index) => top + index);
    if (!this.#isInOrder) this.#numbers.sort((a, b) => a - b);
    this.#isInOrder = true;
    return top === 0 && count >= ROWS_OF_SHEET
      ? this.#numbers
      : this.#numbers.filter((row) => row >= top && row < top + count);
  }
}

function kept(cell: Cell): KeptCell {
  const { value, formula, format, spilled, fills, fixedSize, singleResult } = cell;
  if (value === null || typeof value === "object") return cell;
  const isPlain = formula === undefined && format === undefined && spilled === undefined;
  return isPlain && fills === undefined && fixedSize === undefined && singleResult === undefined ? value : cell;
}
