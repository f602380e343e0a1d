import { child, method } from "../protocol/members";
import { OfficeObject, type ObjectType } from "../protocol/office-object";
import { flag, oneOf, optional } from "../protocol/parameters";
import type { CellRange } from "./cell-range";
import { CONDITIONAL_FORMATS, DATA_VALIDATION, RANGE, RANGE_FORMAT } from "./kinds";
import { rangeMergedAreas } from "./range-areas";
import { rangeCells } from "./range-cells";
import { rangeLines } from "./range-lines";
import { rangeShape } from "./range-shape";
import { rangeSpills } from "./range-spills";
import type { Workshop } from "./workshop";

/** Cells of a sheet. */
export function rangeType({ book, selection }: Workshop): ObjectType<CellRange> {
  return {
    kind: RANGE,
    members: {
      ...rangeShape(book),
      ...rangeCells,
      ...rangeLines,
      ...rangeSpills,
      ...rangeMergedAreas,
      format: child((range) => OfficeObject.of(RANGE_FORMAT, range)),
      conditionalFormats: child((range) => OfficeObject.of(CONDITIONAL_FORMATS, range)),
      dataValidation: child((range) => OfficeObject.of(DATA_VALIDATION, range)),

      select: method([], (range) => {
        book.activate(range.sheet);
        selection.select(range);
      }),
      clear: method([optional(oneOf("All", "Contents", "Formats"))], (range, what = "All") => {
        range.sheet.clear(range.area, WHAT_TO_CLEAR[what]);
      }),
      merge: method([optional(flag)], (range, across = false) => {
        const { area, sheet } = range;
        if (!across) sheet.merge(area);
        else for (let row = 0; row < area.rows; row++) sheet.merge({ ...area, top: area.top + row, rows: 1 });
      }),
      unmerge: method([], (range) => {
        range.sheet.unmerge(range.area);
      }),
      calculate: method([], () => {
        book.settle();
      }),
    },
  };
}

const WHAT_TO_CLEAR = { All: "all", Contents: "contents", Formats: "formats" } as const;
