import { shiftFormula } from "../book/formula-text";
import { cellsOfRow, rowsOf } from "./text/rows-text";
import { attributesAt, type ElementText, textBetween } from "./text/xml-text";

/** Cells whose formulas a file holds once, in the first of them. */
export interface FormulaGroup {
  readonly row: number;
  readonly column: number;
  /** The formula of the first cell as it is to be stored. */
  readonly stored: string;
  /** Whether the first cell still holds it; where not, each of the others needs a formula of its own. */
  readonly stays: boolean;
}

/** The groups of a sheet by their numbers; `follow` gives what becomes of a first cell's formula. */
export function formulaGroups(
  text: string,
  cells: ElementText,
  follow: (row: number, column: number, stored: string) => { readonly stored: string; readonly stays: boolean },
): ReadonlyMap<string, FormulaGroup> {
  const groups = new Map<string, FormulaGroup>();
  if (!/\bt\s*=\s*["']shared["']/.test(text)) return groups;
  for (const row of rowsOf(text, cells))
    for (const { formula, column } of cellsOfRow(text, row)) {
      if (formula === undefined) continue;
      const stored = textBetween(text, formula.openEnd, formula.closeStart);
      const { t, si } = attributesAt(text, formula.start, formula.openEnd);
      if (t !== "shared" || si === undefined || stored === "") continue;
      groups.set(si, { row: row.row, column, ...follow(row.row, column, stored) });
    }
  return groups;
}

/** The formula, as it would be stored, of a cell of a group. */
export function formulaInGroup({ stored, ...first }: FormulaGroup, row: number, column: number): string {
  return shiftFormula(stored, row - first.row, column - first.column);
}
