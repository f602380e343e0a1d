import { addressText, type PlacedArea, type Place } from "../host/address";
import { functionsCalled } from "./function-calls";
import { SpillReaders } from "./spill-references";
import { usedParts } from "./used-parts";

/** What a cell shows: a number, a text, TRUE or FALSE, or an error such as `#N/A`. */
export interface ShownCell {
  readonly value: string | number | boolean;
  readonly isError: boolean;
  /** The English number format of the cell, where it was asked for. */
  readonly numberFormat?: string;
}

/** A formula that calls functions of ours: its cell, and the cells that its result fills. */
export interface LiveFormula extends PlacedArea {
  readonly formula: string;
  /** `PLAN`, `TEACHERS` … */
  readonly functions: readonly string[];
  /** What the filled cells show, row by row. */
  readonly shown: readonly (readonly ShownCell[])[];
  /** Cells and names whose formulas read its result by `#`, as only a formula's can be read. */
  readonly spillReaders: readonly string[];
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

/** What Excel shows while a value is being worked out, by its version. */
const BUSY: readonly unknown[] = ["#BUSY!", "#GETTING_DATA"];

/** Looks through every formula of the workbook, on hidden sheets too. */
export async function readLiveFormulas(context: Excel.RequestContext): Promise<LiveFormulas> {
  const anchors: Anchor[] = [];
  const unfinished: UnfinishedCell[] = [];
  const readers = new SpillReaders();
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  for (const lot of await usedParts(context)) {
    for (const { range } of lot) range.load("formulas,values,valueTypes,rowIndex,columnIndex");
    await context.sync();
    for (const { range, sheet } of lot) {
      forEachFormula(range, (formula, shown, row, column) => {
        const place: Place = { sheet, row, column };
        if (shown.isError && shown.value === "#NAME?") unfinished.push({ ...place, shows: "#NAME?" });
        if (shown.isError && BUSY.includes(shown.value)) unfinished.push({ ...place, shows: "#BUSY!" });
        readers.note(addressText(place), formula, sheet);
        const functions = functionsCalled(formula);
        if (functions.length > 0) anchors.push({ ...place, formula, functions, shown });
      });
    }
  }
  for (const { name, formula } of names.items) readers.note(name, String(formula), "");
  return { formulas: await withSpills(context, anchors, readers), unfinished };
}

interface Anchor extends Place {
  readonly formula: string;
  readonly functions: readonly string[];
  readonly shown: ShownCell;
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
async function withSpills(
  context: Excel.RequestContext,
  anchors: readonly Anchor[],
  readers: SpillReaders,
): Promise<readonly LiveFormula[]> {
  const asked = anchors.map((anchor) => {
    const cell = context.workbook.worksheets.getItem(anchor.sheet).getCell(anchor.row, anchor.column);
    const spill = cell.getSpillingToRangeOrNullObject();
    spill.load("rowCount,columnCount,values,valueTypes,numberFormat");
    cell.load("numberFormat");
    return { anchor, spill, cell };
  });
  if (asked.length > 0) await context.sync();
  return asked.map(({ anchor: { shown, ...anchor }, spill, cell }) => {
    const spillReaders = readers.of(anchor);
    const alone = { ...shown, numberFormat: formatAt(cell, 0, 0) };
    if (spill.isNullObject) return { ...anchor, rowCount: 1, columnCount: 1, shown: [[alone]], spillReaders };
    const { rowCount, columnCount, values, valueTypes } = spill;
    return {
      ...anchor,
      spillReaders,
      rowCount,
      columnCount,
      shown: values.map((line: readonly unknown[], row) =>
        line.map((_, column) => ({
          ...shownCell(values, valueTypes, row, column),
          numberFormat: formatAt(spill, row, column),
        })),
      ),
    };
  });
}

function formatAt({ numberFormat }: Excel.Range, row: number, column: number): string {
  return String((numberFormat as unknown[][])[row]?.[column]);
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
