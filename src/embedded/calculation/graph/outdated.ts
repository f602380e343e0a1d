import type { Sheet } from "../../book/sheet";
import type { CellsOfSheet } from "../values/value";
import type { FormulaNode } from "./formula-node";

/** The formulas that are to be computed, found by their cells. */
export class Outdated {
  readonly #columns = new Map<Sheet, Map<number, Map<number, FormulaNode>>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds a formula; answers whether it is new. */
  add(node: FormulaNode): boolean {
    let columns = this.#columns.get(node.sheet);
    if (columns === undefined) this.#columns.set(node.sheet, (columns = new Map<number, Map<number, FormulaNode>>()));
    let rows = columns.get(node.column);
    if (rows === undefined) columns.set(node.column, (rows = new Map<number, FormulaNode>()));
    if (rows.get(node.row) === node) return false;
    if (!rows.has(node.row)) this.#size++;
    rows.set(node.row, node);
    return true;
  }

  /** Takes a formula out. */
  delete({ sheet, row, column }: FormulaNode): void {
    if (this.#columns.get(sheet)?.get(column)?.delete(row) === true) this.#size--;
  }

  /** Whether a formula is among them. */
  has(node: FormulaNode): boolean {
    return this.#columns.get(node.sheet)?.get(node.column)?.get(node.row) === node;
  }

  /** Those in an area. */
  *within({ sheet, area }: CellsOfSheet): Generator<FormulaNode> {
    const columns = this.#columns.get(sheet);
    if (columns === undefined || this.#size === 0) return;
    for (const [column, rows] of columns) {
      if (column < area.left || column >= area.left + area.columns || rows.size === 0) continue;
      if (area.rows < rows.size) {
        for (let row = area.top; row < area.top + area.rows; row++) {
          const node = rows.get(row);
          if (node !== undefined) yield node;
        }
      } else for (const [row, node] of rows) if (row >= area.top && row < area.top + area.rows) yield node;
    }
  }

  /** All of them, column by column. */
  all(): readonly FormulaNode[] {
    return [...this.#columns.values()].flatMap((columns) =>
      [...columns.values()].flatMap((rows) => [...rows.values()]),
    );
  }
}
