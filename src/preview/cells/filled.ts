import { type Area, contains } from "../../embedded/book/area";
import { printArea } from "../../embedded/book/address";
import type { Entry } from "../../embedded/book/entry";
import { ExcelError } from "../../embedded/book/excel-error";
import { shiftFormula } from "../../embedded/book/formula-text";
import type { Sheet } from "../../embedded/book/sheet";
import type { Spot } from "./spot";

/** So many cells can be filled at once. */
export const MOST_FILLED = 100_000;

/** What each cell of an area gets when all are filled with what is typed into one of them: formulas as they read there. */
export function filled(text: string, area: Area, typedInto: Spot): readonly (readonly string[])[] {
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (_each, across) =>
      text.startsWith("=")
        ? shiftFormula(text, area.top + down - typedInto.row, area.left + across - typedInto.column)
        : text,
    ),
  );
}

/**
 * What is entered into an area so that nothing comes to lie where nobody sees it: merged cells get what their first cell gets.
 * @throws ExcelError where another one of them would get something else
 */
export function inSight(
  { merged }: Pick<Sheet, "merged">,
  area: Area,
  entries: readonly (readonly string[])[],
): readonly (readonly Entry[])[] {
  if (merged.length === 0) return entries;
  return entries.map((line, down) =>
    line.map((entry, across) => {
      const [row, column] = [area.top + down, area.left + across];
      const whole = merged.find((one) => contains(one, row, column));
      if (whole === undefined || (whole.top === row && whole.left === column)) return entry;
      const first = entries[whole.top - area.top]?.[whole.left - area.left];
      const isSame = entry === first || (entry.startsWith("=") && first?.startsWith("=") === true);
      if (entry !== "" && !isSame)
        throw new ExcelError(
          "InvalidArgument",
          `${printArea(whole)} are merged into one cell, which cannot take several. Paste beside them.`,
        );
      return null;
    }),
  );
}
