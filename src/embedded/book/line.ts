import type { CellFormat } from "./cell-format";

/** What a row or a column has of its own; lengths are points. */
export interface Line {
  /** undefined is the sheet's standard. */
  readonly size?: number;
  readonly hidden: boolean;
  readonly format?: CellFormat;
}

/** A row or column like any other. */
export const PLAIN_LINE: Line = { hidden: false };

/** A line without a format of its own. */
export function withoutFormat({ size, hidden }: Line): Line {
  return size === undefined ? { hidden } : { size, hidden };
}
