import type { Place, PlacedArea } from "../host/address";
import { cellAt, type InputCells, isBlank } from "./input-cells";
import type { IssueList } from "./issue-list";
import type { NameOf } from "./inputs";
import { filledSize } from "./line";
import { parseNumber } from "./parse-number";

/** A class as a row of the workbook has it. */
export interface ClassRow {
  /** By position of the grade; 0 where the class has nobody of it. */
  readonly children: readonly number[];
  /** The cell of each of these numbers. */
  readonly places: readonly (Place | undefined)[];
  /** What stands before them. */
  readonly label?: string;
}

/** The classes under a name, and where they stand. */
export interface ClassRows {
  readonly rows: readonly ClassRow[];
  readonly range: PlacedArea;
}

/**
 * Reads classes: one row a class, one column a grade in the order of `Grades`, blank where a class has nobody of a grade. Rows
 * without children are no classes. Nothing where the name has no cells, or not these.
 */
export function parseClasses(
  inputs: InputCells,
  name: NameOf<"classes">,
  grades: number,
  issues: IssueList,
): ClassRows | undefined {
  const input = inputs[name];
  if ((input.kind !== "range" && input.kind !== "constant") || grades === 0) return undefined;
  if (input.kind === "constant") {
    issues.error("notAGrid", undefined, { name, columns: 1, grades });
    return undefined;
  }
  const { range } = input;
  const filled = filledSize(range);
  if (range.columnCount < grades || filled.columns > grades) {
    issues.error("notAGrid", range, {
      name,
      columns: Math.max(filled.columns, Math.min(range.columnCount, grades)),
      grades,
    });
    return undefined;
  }
  const rows = Array.from({ length: filled.rows }, (_, row): ClassRow => {
    const cells = Array.from({ length: grades }, (_unused, column) => cellAt(range, row, column));
    return {
      children: cells.map((placed) => (isBlank(placed.cell) ? 0 : (parseNumber(placed, name, issues) ?? 0))),
      places: cells.map(({ place }) => place),
      ...(range.labels?.[row] && { label: range.labels[row] }),
    };
  });
  return { rows: rows.filter(({ children }) => children.some((count) => count > 0)), range };
}
