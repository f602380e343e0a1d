import { areaText, type Place } from "../host/address";
import type { LiveFormula } from "./live-formulas";
import type { RestoreOutcome } from "../writing/write-input";

/**
 * Brings frozen formulas back into their cells, all in one sync; none where a cell no longer holds what it was frozen to. A
 * formula that stands in its cell already is left alone, so that trying again after a failure half-way brings back the rest.
 */
export async function unfreezeFormulas(
  context: Excel.RequestContext,
  formulas: readonly LiveFormula[],
): Promise<RestoreOutcome> {
  const cells = formulas.map((formula) => {
    const range = rangeOf(context, formula);
    range.load("formulas,values");
    return { formula, range };
  });
  await context.sync();
  const frozen = cells.filter(({ formula, range }) => contentAt(range, 0, 0) !== formula.formula);
  const changed = frozen.filter(({ formula, range }) => !holdsWhatWasFrozen(formula, range));
  if (changed.length > 0) return { kind: "changedSince", places: changed.map(({ formula }) => placeOf(formula)) };
  if (frozen.length > 0) context.workbook.application.suspendScreenUpdatingUntilNextSync();
  for (const { formula, range } of frozen) {
    range.clear("Contents");
    rangeOf(context, { ...formula, rowCount: 1, columnCount: 1 }).formulas = [[formula.formula]];
  }
  await context.sync();
  return { kind: "restored" };
}

/** Whether every cell shows what was written over it, and holds no formula. */
function holdsWhatWasFrozen({ shown }: LiveFormula, range: Excel.Range): boolean {
  return shown.every((line, row) =>
    line.every(({ value }, column) => {
      const now: unknown = (range.values as unknown[][])[row]?.[column];
      return now === value && contentAt(range, row, column) === now;
    }),
  );
}

function contentAt({ formulas }: Excel.Range, row: number, column: number): unknown {
  return (formulas as unknown[][])[row]?.[column];
}

function rangeOf(context: Excel.RequestContext, { sheet, ...area }: LiveFormula): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(areaText(area));
}

function placeOf({ sheet, row, column }: LiveFormula): Place {
  return { sheet, row, column };
}
