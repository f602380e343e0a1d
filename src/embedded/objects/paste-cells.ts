import type { Area } from "../book/area";
import { withoutOwnFormat } from "../book/cell-grid";
import type { CellFormat } from "../book/cell-format";
import type { Entry } from "../book/entry";
import type { Sheet } from "../book/sheet";

/**
 * Enters what was copied, in cells that look as those it was copied from: first the looks, as `1/2` is a date unless its cell is text.
 * Nothing is changed where an entry is refused; a protected sheet keeps its looks.
 */
export function pasteCells(
  sheet: Sheet,
  area: Area,
  entries: readonly (readonly Entry[])[],
  formats: readonly (readonly CellFormat[])[] | undefined,
): void {
  if (formats === undefined || sheet.protection !== undefined) {
    sheet.enterAll(area, entries);
    return;
  }
  const before = formats.map((line, down) =>
    line.map((_, across) => sheet.cells.at(area.top + down, area.left + across).format),
  );
  dress(sheet, area, formats);
  try {
    sheet.enterAll(area, entries);
  } catch (error) {
    dress(sheet, area, before);
    throw error;
  }
  sheet.book.tell({ kind: "cells", sheetId: sheet.id, area, detail: "format" });
}

function dress(sheet: Sheet, { top, left }: Area, formats: readonly (readonly (CellFormat | undefined)[])[]): void {
  formats.forEach((line, down) => {
    line.forEach((format, across) => {
      const cell = withoutOwnFormat(sheet.cells.at(top + down, left + across));
      sheet.cells.put(top + down, left + across, format === undefined ? cell : { ...cell, format });
    });
  });
}
