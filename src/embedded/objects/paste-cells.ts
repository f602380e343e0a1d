import type { Area } from "../book/area";
import { withoutOwnFormat } from "../book/cell-grid";
import type { CellFormat } from "../book/cell-format";
import type { ConditionalFormat } from "../book/conditional-format";
import type { DataValidation } from "../book/data-validation";
import type { Entry } from "../book/entry";
import { areasCopied, placedAt, withoutArea } from "../book/placed";
import { rewrittenRule, rewrittenValidation } from "../book/rule-formulas";
import type { Sheet } from "../book/sheet";

/** How cells look that were copied. */
export interface CopiedLooks {
  /** Of each cell that they are pasted to. */
  readonly formats: readonly (readonly CellFormat[])[];
  /** The cells that were copied, and the rules that their sheet had then. */
  readonly block: Area;
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly DataValidation[];
}

/**
 * Enters what was copied, in cells that look as those it was copied from: first the looks, as `1/2` is a date unless its cell is text.
 * The rules of the copied cells, by which looks depend on values and by which some entries are refused, take the place of those there;
 * what is pasted is not held to them. Nothing is changed where an entry is refused; a protected sheet keeps its looks and rules.
 */
export function pasteCells(
  sheet: Sheet,
  area: Area,
  entries: readonly (readonly Entry[])[],
  looks: CopiedLooks | undefined,
): void {
  if (looks === undefined || sheet.protection !== undefined) {
    sheet.enterAll(area, entries);
    return;
  }
  const { formats } = looks;
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
  giveRules(sheet, area, looks);
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

/** Gives cells the rules of those that were copied; a rule that the sheet has already holds for these cells too. */
export function giveRules(
  sheet: Sheet,
  area: Area,
  { block, conditionalFormats, validations }: Omit<CopiedLooks, "formats">,
): void {
  let formats = sheet.conditionalFormats.flatMap((format) => withoutArea(format, area, rewrittenRule));
  for (const copied of conditionalFormats) {
    const areas = areasCopied(copied.areas, block, area);
    if (areas.length === 0) continue;
    const there = formats.find(({ id }) => id === copied.id);
    formats =
      there === undefined
        ? [...formats, { ...placedAt(copied, areas, rewrittenRule), id: sheet.book.nextConditionalFormatId() }]
        : formats.map((one) => (one === there ? placedAt(one, [...one.areas, ...areas], rewrittenRule) : one));
  }
  sheet.conditionalFormats = formats;
  sheet.validations = [
    ...sheet.validations.flatMap((validation) => withoutArea(validation, area, rewrittenValidation)),
    ...validations.flatMap((copied) => {
      const areas = areasCopied(copied.areas, block, area);
      return areas.length === 0 ? [] : [placedAt(copied, areas, rewrittenValidation)];
    }),
  ];
}
