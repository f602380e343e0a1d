import type { PlacedArea, Place } from "./address";
import { functionsCalled } from "./function-calls";

/** What a cell shows: a number, a text, TRUE or FALSE, or an error such as `#N/A`. */
export interface ShownCell {
  readonly value: string | number | boolean;
  readonly isError: boolean;
}

/** A formula that calls functions of ours: its cell, and the cells that its result fills. */
export interface LiveFormula extends PlacedArea {
  readonly formula: string;
  /** `PLAN`, `TEACHERS` … */
  readonly functions: readonly string[];
  /** What the filled cells show, row by row. */
  readonly shown: readonly (readonly ShownCell[])[];
}

/** A cell that shows an error which a colleague should not get to see. */
export interface UnfinishedCell extends Place {
  readonly shows: "#NAME?" | "#BUSY!";
}

/** What a look through all formulas of a workbook found. */
export interface LiveFormulas {
  readonly formulas: readonly LiveFormula[];
  /** Cells with any formula, ours or not, that show `#NAME?` or `#BUSY!`. */
  readonly unfinished: readonly UnfinishedCell[];
}

/** How many cells are asked for in one go. Their formulas and values stay far below the 5 MB that Excel hands over. */
const MOST_CELLS_AT_ONCE = 40_000;

/** What Excel shows while a value is being worked out, by its version. */
const BUSY: readonly unknown[] = ["#BUSY!", "#GETTING_DATA"];

/** Looks through every formula of the workbook, on hidden sheets too. */
export async function readLiveFormulas(context: Excel.RequestContext): Promise<LiveFormulas> {
  const anchors: Anchor[] = [];
  const unfinished: UnfinishedCell[] = [];
  for (const part of await partsOfSheets(context)) {
    for (const { range } of part) range.load("formulas,values,valueTypes,rowIndex,columnIndex");
    await context.sync();
    for (const { range, sheet } of part) {
      forEachFormula(range, (formula, shown, row, column) => {
        const place: Place = { sheet, row, column };
        if (shown.isError && shown.value === "#NAME?") unfinished.push({ ...place, shows: "#NAME?" });
        if (shown.isError && BUSY.includes(shown.value)) unfinished.push({ ...place, shows: "#BUSY!" });
        const functions = functionsCalled(formula);
        if (functions.length > 0) anchors.push({ ...place, formula, functions, shown });
      });
    }
  }
  return { formulas: await withSpills(context, anchors), unfinished };
}

interface Anchor extends Place {
  readonly formula: string;
  readonly functions: readonly string[];
  readonly shown: ShownCell;
}

interface Part {
  readonly sheet: string;
  readonly range: Excel.Range;
}

/** The used cells of all sheets, in parts that are each asked for in one go. */
async function partsOfSheets(context: Excel.RequestContext): Promise<readonly (readonly Part[])[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const used = worksheets.items.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject() }));
  for (const { range } of used) range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const parts: Part[][] = [];
  let room = 0;
  for (const { sheet, range } of used) {
    if (range.isNullObject) continue;
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    const step = Math.max(1, Math.floor(MOST_CELLS_AT_ONCE / columnCount));
    for (let row = 0; row < rowCount; row += step) {
      const rows = Math.min(step, rowCount - row);
      if (rows * columnCount > room) {
        parts.push([]);
        room = MOST_CELLS_AT_ONCE;
      }
      room -= rows * columnCount;
      parts
        .at(-1)
        ?.push({ sheet: sheet.name, range: sheet.getRangeByIndexes(rowIndex + row, columnIndex, rows, columnCount) });
    }
  }
  return parts;
}

function forEachFormula(
  { formulas, values, valueTypes, rowIndex, columnIndex }: Excel.Range,
  visit: (formula: string, shown: ShownCell, row: number, column: number) => void,
): void {
  formulas.forEach((line: readonly unknown[], row) => {
    line.forEach((formula, column) => {
      if (typeof formula !== "string" || !formula.startsWith("=")) return;
      visit(formula, shownCell(values, valueTypes, row, column), rowIndex + row, columnIndex + column);
    });
  });
}

/** Asks how far the result of each formula spills. */
async function withSpills(context: Excel.RequestContext, anchors: readonly Anchor[]): Promise<readonly LiveFormula[]> {
  const asked = anchors.map((anchor) => {
    const cell = context.workbook.worksheets.getItem(anchor.sheet).getCell(anchor.row, anchor.column);
    const spill = cell.getSpillingToRangeOrNullObject();
    spill.load("rowCount,columnCount,values,valueTypes");
    return { anchor, spill };
  });
  if (asked.length > 0) await context.sync();
  return asked.map(({ anchor: { shown, ...anchor }, spill }) => {
    if (spill.isNullObject) return { ...anchor, rowCount: 1, columnCount: 1, shown: [[shown]] };
    const { rowCount, columnCount, values, valueTypes } = spill;
    return {
      ...anchor,
      rowCount,
      columnCount,
      shown: values.map((line: readonly unknown[], row) =>
        line.map((_, column) => shownCell(values, valueTypes, row, column)),
      ),
    };
  });
}

function shownCell(
  values: readonly (readonly unknown[])[],
  types: readonly (readonly Excel.RangeValueType[])[],
  row: number,
  column: number,
): ShownCell {
  const value = values[row]?.[column];
  const plain = typeof value === "number" || typeof value === "boolean" || typeof value === "string" ? value : "";
  return { value: plain, isError: String(types[row]?.[column]) === "Error" };
}
