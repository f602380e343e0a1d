import { printAddress } from "../book/address";
import { intersection } from "../book/area";
import { method, readOnly } from "../protocol/members";
import { type Members, OfficeObject, type ObjectType } from "../protocol/office-object";
import { type CellRange, sameSheet } from "./cell-range";
import { RANGE_AREAS } from "./kinds";

/** Several rectangles of cells of one sheet. */
export const rangeAreasType: ObjectType<readonly CellRange[]> = {
  kind: RANGE_AREAS,
  members: {
    address: readOnly((areas) => areas.map(({ sheet, area }) => printAddress(sheet.name, area)).join(",")),
    areaCount: readOnly((areas) => areas.length),
    cellCount: readOnly((areas) => areas.reduce((sum, { area }) => sum + area.rows * area.columns, 0)),
  },
};

/** The merged cells that share a cell with a range. */
export const rangeMergedAreas: Members<CellRange> = {
  getMergedAreasOrNullObject: method([], (range) => {
    const merged = range.sheet.merged.filter((area) => intersection(area, range.area) !== undefined);
    if (merged.length === 0) return null;
    return OfficeObject.of(
      RANGE_AREAS,
      merged.map((area) => sameSheet(range, area)),
    );
  }),
};
