import type { Sheet } from "../../book/sheet";
import type { CellsOfSheet } from "../values/value";
import type { Precedents } from "./precedents";

/** A cell with a formula, as the graph of what depends on what keeps it. */
export interface FormulaNode {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Whether a person typed it since the book was opened. */
  readonly isTyped: boolean;
  readonly precedents: Precedents;
  /** The cells that it read when it was evaluated last, where its text does not tell them; undefined before. */
  read: readonly CellsOfSheet[] | undefined;
}
