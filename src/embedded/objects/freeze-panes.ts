import type { Sheet } from "../book/sheet";
import { method } from "../protocol/members";
import type { ObjectType } from "../protocol/office-object";
import { either, objectOf, optional, text, whole } from "../protocol/parameters";
import { rangeOfAddress } from "./cell-range";
import { FREEZE_PANES, RANGE } from "./kinds";
import { rangeObject, type Workshop } from "./workshop";

/** The rows and columns of a sheet that stay in sight. */
export function freezePanesType({ book }: Workshop): ObjectType<Sheet> {
  const freeze = (sheet: Sheet, rows: number, columns: number): void => {
    sheet.frozen = { rows, columns };
    sheet.tellOther();
  };
  return {
    kind: FREEZE_PANES,
    members: {
      freezeRows: method([optional(whole)], (sheet, count = 1) => {
        freeze(sheet, count, 0);
      }),
      freezeColumns: method([optional(whole)], (sheet, count = 1) => {
        freeze(sheet, 0, count);
      }),
      freezeAt: method([either(objectOf(RANGE), text)], (sheet, frozen) => {
        const { area } = typeof frozen === "string" ? rangeOfAddress(book, sheet, frozen) : frozen;
        freeze(sheet, area.top + area.rows, area.left + area.columns);
      }),
      unfreeze: method([], (sheet) => {
        freeze(sheet, 0, 0);
      }),
      getLocationOrNullObject: method([], (sheet) => {
        const { rows, columns } = sheet.frozen;
        if (rows === 0 && columns === 0) return null;
        return rangeObject({
          sheet,
          area: { top: 0, left: 0, rows: rows === 0 ? 1_048_576 : rows, columns: columns === 0 ? 16_384 : columns },
        });
      }),
    },
  };
}
