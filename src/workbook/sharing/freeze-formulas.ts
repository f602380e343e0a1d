import { areaText } from "../host/address";
import type { LiveFormula, ShownCell } from "./live-formulas";
import { putBack, StoppedHalfWay } from "../host/half-way";
import { textEntry } from "../host/text-entry";

/** Freezing failed. The formulas are as they were, but for these, which could not be put back. */
export class FreezingFailed extends StoppedHalfWay<LiveFormula> {
  override readonly name = "FreezingFailed";

  constructor(cause: unknown, left: readonly LiveFormula[]) {
    super("The formulas could not be frozen.", cause, left);
  }
}

/**
 * Writes what formulas show over them and over the cells that their results fill, all in one sync: one step for Ctrl+Z, in an
 * Excel that can take back what add-ins write. Where that fails half-way, those that were written are put back, and `FreezingFailed` is thrown.
 */
export async function freezeFormulas(context: Excel.RequestContext, formulas: readonly LiveFormula[]): Promise<void> {
  try {
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    for (const formula of formulas) rangeOf(context, formula).values = formula.shown.map((line) => line.map(entryOf));
    await context.sync();
  } catch (error) {
    throw new FreezingFailed(error, await thaw(context, formulas));
  }
}

/** What is typed into a cell so that it shows the same: text stays text, whatever it looks like. */
function entryOf({ value, isError, numberFormat }: ShownCell): string | number | boolean {
  return typeof value === "string" && !isError ? textEntry(value, numberFormat) : value;
}

function rangeOf(context: Excel.RequestContext, { sheet, ...area }: LiveFormula): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(areaText(area));
}

/** Puts the formulas back where they are no longer, and answers those that may still be frozen. */
function thaw(context: Excel.RequestContext, formulas: readonly LiveFormula[]): Promise<readonly LiveFormula[]> {
  return putBack(formulas, async () => {
    const cells = formulas.map((formula) => {
      const cell = rangeOf(context, { ...formula, rowCount: 1, columnCount: 1 });
      cell.load("formulas");
      return { formula, cell };
    });
    await context.sync();
    for (const { formula, cell } of cells) {
      if (cell.formulas[0]?.[0] === formula.formula) continue;
      rangeOf(context, formula).clear("Contents");
      cell.formulas = [[formula.formula]];
    }
    await context.sync();
  });
}
