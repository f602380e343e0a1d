import { type Area, cellsOf, contains, intersection } from "../../book/area";
import { isCellError } from "../../book/cell-value";
import type { Sheet } from "../../book/sheet";
import type { CellsOfSheet } from "../values/value";
import type { FormulaNode } from "./formula-node";

/** The formulas whose results fill several cells, or would if nothing stood in their way. */
export class Spills {
  readonly #filled = new Map<FormulaNode, Area>();
  readonly #blocked = new Set<FormulaNode>();

  /** Takes up how a formula's result stands on its sheet now. */
  remember(node: FormulaNode): void {
    const { row, column, sheet } = node;
    const { fills, value } = sheet.cells.at(row, column);
    if (fills === undefined) this.#filled.delete(node);
    else this.#filled.set(node, { top: row, left: column, ...fills });
    if (isCellError(value) && value.error === "#SPILL!") this.#blocked.add(node);
    else this.#blocked.delete(node);
  }

  /** Forgets everything, as when the book is read anew. */
  clear(): void {
    this.#filled.clear();
    this.#blocked.clear();
  }

  /** The formulas whose results a change of cells may block, free or damage. */
  touchedBy({ sheet, area }: CellsOfSheet): readonly FormulaNode[] {
    const damaged = [...this.#filled].filter(
      ([node, filled]) => node.sheet === sheet && intersection(filled, area) !== undefined,
    );
    const blocked = [...this.#blocked].filter((node) => node.sheet === sheet);
    return [...damaged.map(([node]) => node), ...blocked];
  }

  /** Empties what the results of formulas filled that are gone from an area; answers with what was emptied. */
  withdraw({ sheet, area }: CellsOfSheet): readonly Area[] {
    const emptied: Area[] = [];
    for (const [node, filled] of [...this.#filled]) {
      if (node.sheet !== sheet || !contains(area, node.row, node.column)) continue;
      if (sheet.cells.at(node.row, node.column).fills !== undefined) continue;
      this.#filled.delete(node);
      empty(sheet, filled);
      emptied.push(filled);
    }
    for (const node of [...this.#blocked])
      if (node.sheet === sheet && contains(area, node.row, node.column)) this.#blocked.delete(node);
    return emptied;
  }
}

function empty(sheet: Sheet, area: Area): void {
  for (const { row, column } of cellsOf(area)) {
    const { spilled, format } = sheet.cells.at(row, column);
    if (spilled === true) sheet.cells.put(row, column, { value: null, ...(format === undefined ? {} : { format }) });
  }
}
