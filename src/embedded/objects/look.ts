import type { CellFormat, FormatChange } from "../book/cell-format";
import type { Json } from "../protocol/json";
import { type Parameter, property } from "../protocol/members";
import type { PropertyMember } from "../protocol/office-object";
import { type CellRange, inUse } from "./cell-range";

/** A property of the look of cells: null where the cells differ, as Excel says it. */
export function look<A>(
  ask: (format: CellFormat) => Json,
  parameter: Parameter<A>,
  change: (value: A) => FormatChange,
): PropertyMember<CellRange> {
  return property(
    (range) => agreedLook(range, ask),
    parameter,
    (range, value) => {
      range.sheet.format(range.area, change(value));
    },
  );
}

/** What all cells say of their look; null where they differ. */
function agreedLook(range: CellRange, ask: (format: CellFormat) => Json): Json {
  const { sheet, area } = inUse(range) ?? { sheet: range.sheet, area: { ...range.area, rows: 1, columns: 1 } };
  const answer = ask(sheet.formatAt(area.top, area.left));
  for (let row = area.top; row < area.top + area.rows; row++) {
    for (let column = area.left; column < area.left + area.columns; column++) {
      if (ask(sheet.formatAt(row, column)) !== answer) return null;
    }
  }
  return answer;
}
