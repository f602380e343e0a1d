import type { InputName } from "./inputs";
import { areaText, cellText, type Place } from "../host/address";
import type { WorkbookContext } from "../host/workbook-context";
import { type InputCells, inputRanges } from "./input-cells";

/** A cell of an input whose content is worked out. */
export interface InputFormula {
  readonly name: InputName;
  readonly place: Place;
  readonly formula: string;
}

/** The formulas among the cells of the inputs on a sheet, in the order of the names. One sync. */
export async function inputFormulas(
  context: WorkbookContext,
  cells: InputCells,
  sheet: string,
): Promise<readonly InputFormula[]> {
  const onSheet = context.workbook.worksheets.getItem(sheet);
  const requests = inputRanges(cells).flatMap(({ name, range: { sheet: stands, row, column, cells: lines } }) => {
    if (stands !== sheet) return [];
    // Whole columns are as long as what stands in them.
    const rowCount = lines.length;
    const columnCount = Math.max(0, ...lines.map((line) => line.length));
    if (rowCount === 0 || columnCount === 0) return [];
    const range = onSheet.getRange(areaText({ row, column, rowCount, columnCount }));
    range.load("formulas,values");
    return [{ name, row, column, range }];
  });
  await context.sync();
  return requests.flatMap(({ name, row, column, range }) =>
    (range.formulas as unknown[][]).flatMap((line, down) =>
      line.flatMap((formula, across): InputFormula[] => {
        const place = { sheet, row: row + down, column: column + across };
        // Text may begin with = too; a formula differs from its value.
        const isFormula =
          typeof formula === "string" && formula.startsWith("=") && formula !== range.values[down]?.[across];
        return isFormula ? [{ name, place, formula }] : [];
      }),
    ),
  );
}

/** Which of these cells a formula in another cell fills, which is none of them itself. One sync. */
export async function filledFromElsewhere(
  context: WorkbookContext,
  places: readonly Place[],
): Promise<readonly Place[]> {
  const fillers = places.map(({ sheet, row, column }) => {
    const filler = context.workbook.worksheets
      .getItem(sheet)
      .getRange(cellText(row, column))
      .getSpillParentOrNullObject();
    filler.load("rowIndex,columnIndex");
    return filler;
  });
  await context.sync();
  return places.filter((_, index) => {
    const filler = fillers[index];
    if (filler === undefined || filler.isNullObject) return false;
    return !places.some(({ row, column }) => row === filler.rowIndex && column === filler.columnIndex);
  });
}

/** Whether a formula reads cells of another sheet than the one on which it stands. */
export function readsOtherSheets(formula: string, sheet: string): boolean {
  const own = [`'${sheet.replaceAll("'", "''")}'!`, `${sheet}!`];
  const plain = own.reduce((text, before) => text.replaceAll(before, ""), formula);
  return plain.replace(/"(?:[^"]|"")*"/g, "").includes("!");
}
