import type { CellFormat } from "./cell-format";
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

/** A cell with a formula, and its place. */
export type FormulaCell = PlacedCell & { readonly formula: string };
