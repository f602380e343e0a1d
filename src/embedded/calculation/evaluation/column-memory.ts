import type { Sheet } from "../../book/sheet";
import { ColumnIndex } from "./column-index";
import type { CellsOfSheet } from "../values/value";

/** How often as many cells as a column has are walked through before an index of it is made. */
const WALKS_BEFORE_INDEX = 2;
/** How many things are remembered. */
const MOST = 4096;
/** How many cells they may list in all. */
const MOST_LISTED = 4_000_000;

interface WalkedColumn {
  readonly edition: number;
  /** How many of its cells were walked through since. */
  walked: number;
  index?: ColumnIndex | undefined;
  isMade: boolean;
}

interface Remembered {
  readonly edition: string;
  readonly value: unknown;
  readonly size: number;
}

/**
 * What was found out about columns, which holds until a value in them changes: thousands of formulas that look through the same
 * column then walk through it but a few times. Whatever is found by it is what a walk finds.
 */
export class ColumnMemory {
  readonly #columns = new WeakMap<Sheet, Map<number, WalkedColumn>>();
  readonly #remembered = new Map<string, Remembered>();
  #listed = 0;

  /** The index of a column, once so much of it would have been walked through that making one is worth it. */
  indexOf({ sheet, area: { left, rows } }: CellsOfSheet): ColumnIndex | undefined {
    const edition = sheet.cells.editionOf(left);
    let columns = this.#columns.get(sheet);
    if (columns === undefined) this.#columns.set(sheet, (columns = new Map<number, WalkedColumn>()));
    let column = columns.get(left);
    if (column?.edition !== edition) columns.set(left, (column = { edition, walked: 0, isMade: false }));
    const filled = sheet.cells.extent.rows;
    column.walked += Math.min(rows, filled);
    if (!column.isMade && column.walked > WALKS_BEFORE_INDEX * filled) {
      column.index = ColumnIndex.of(sheet, left);
      column.isMade = true;
    }
    return column.index;
  }

  /**
   * What was worked out of cells, called so, as long as their values are the same.
   * @param sizeOf how many values it lists, so that not too many are kept
   */
  once<Value>(
    what: string,
    cells: readonly CellsOfSheet[],
    work: () => Value,
    sizeOf: (value: Value) => number = () => 1,
  ): Value {
    const key = `${what} ${cells.map(textOf).join(" ")}`;
    const edition = cells.map(editionOf).join(" ");
    const known = this.#remembered.get(key);
    // The key holds all that the value was made of.
    if (known?.edition === edition) return known.value as Value;
    if (known !== undefined) this.#forget(key, known);
    const value = work();
    const size = sizeOf(value);
    this.#remembered.set(key, { edition, value, size });
    this.#listed += size;
    for (const [oldest, remembered] of this.#remembered) {
      if (this.#remembered.size <= MOST && this.#listed <= MOST_LISTED) break;
      this.#forget(oldest, remembered);
    }
    return value;
  }

  /** Likewise for what is worth its work only where the same is asked again and again; undefined at first. */
  often<Value>(
    what: string,
    cells: readonly CellsOfSheet[],
    work: () => Value,
    sizeOf?: (value: Value) => number,
  ): Value | undefined {
    const asked = this.once(`asked for ${what}`, cells, () => ({ times: 0 }));
    asked.times++;
    return asked.times > WALKS_BEFORE_INDEX ? this.once(what, cells, work, sizeOf) : undefined;
  }

  #forget(key: string, { size }: Remembered): void {
    this.#remembered.delete(key);
    this.#listed -= size;
  }
}

/** Cells as a text that no others of the book have. */
function textOf({ sheet, area: { top, left, rows, columns } }: CellsOfSheet): string {
  return `${sheet.id}!${top},${left},${rows},${columns}`;
}

/** A text that is another after each change of a value in the columns of cells. */
function editionOf({ sheet, area: { left, columns } }: CellsOfSheet): string {
  const end = Math.min(left + columns, sheet.cells.extent.columns);
  let sum = 0;
  for (let column = left; column < end; column++) sum += sheet.cells.editionOf(column);
  return `${sum}/${sheet.cells.extent.rows}`;
}
