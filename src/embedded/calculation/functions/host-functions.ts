import type { CellError, CellValue } from "../../book/cell-value";

/** A cell whose formula calls a function of the host's. */
export interface CallingCell {
  readonly sheetId: string;
  /** From 0, as `column`. */
  readonly row: number;
  readonly column: number;
}

/** An argument of a call: its rows as far as they are filled, one at least, and how many blank rows as wide follow behind them. */
export interface HostArgument {
  readonly rows: readonly (readonly CellValue[])[];
  readonly blankRowsBehind: number;
}

/** One call of a function of the host's. */
export interface HostCall {
  /** As the host registered it, in capitals. */
  readonly name: string;
  /** The arguments; undefined where one is left out. */
  readonly args: readonly (HostArgument | undefined)[];
  /** Absent where the call stands in a name, or in a formula of no cell. */
  readonly cell?: CallingCell;
}

/** What formulas can call beside the functions of Excel. */
export interface HostFunctions {
  /** In capitals, with their namespace. */
  readonly names: ReadonlySet<string>;
  /** Why a formula with so many arguments is refused; undefined where it is not. */
  readonly complaint: (name: string, count: number) => string | undefined;
  /** Answers at once with what is known, else `#BUSY!`. */
  readonly call: (call: HostCall) => readonly (readonly CellValue[])[];
  /** A calculation of the whole book begins. */
  readonly began: () => void;
  /** The calculation is complete: what it did not call is not called for any more. */
  readonly ended: () => void;
  /** The error of a cell with what a function said of it. */
  readonly explained: (cell: CallingCell, error: CellError) => CellError;
}
