import type { CurrentPlan, Priority } from "../../planning/problem";
import { cellAt, type InputCells, isBlank } from "./input-cells";
import type { IssueList } from "./issue-list";
import { filledSize } from "./line";
import { NUMBER_RULES, parseNumber } from "./parse-number";

/**
 * Reads the classes there are now: one row a class, one column a grade in the order of `Grades`, blank where a class has
 * nobody of a grade. Rows without children are no classes. Nothing where the school does not say, which is a mistake only where
 * little change is a priority.
 */
export function parseCurrentPlan(
  inputs: InputCells,
  grades: number,
  priorities: readonly Priority[],
  issues: IssueList,
): CurrentPlan | undefined {
  const name = "CurrentPlan";
  const input = inputs[name];
  if (input.kind === "missing" && priorities.includes("least change from the current plan"))
    issues.error("nameMissing", undefined, { name });
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
  const rows = Array.from({ length: filled.rows }, (_, row) =>
    Array.from({ length: grades }, (_, column) => {
      const placed = cellAt(range, row, column);
      return isBlank(placed.cell) ? 0 : (parseNumber(placed, NUMBER_RULES.CurrentPlan, issues) ?? 0);
    }),
  );
  return rows.filter((children) => children.some((count) => count > 0));
}
