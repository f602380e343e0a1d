import type { InputName } from "../reading/inputs";
import { type Area, areaText, type PlacedArea } from "../host/address";
import type { CellValue, InputRange } from "../reading/input-cells";
import { cellKind, rangeRead, requestRange } from "../reading/range-request";
import { readMerged } from "../reading/read-merged";
import type { WorkbookContext } from "../host/workbook-context";
import type { SeenCell, SeenSheet } from "./seen-sheet";

/** A sheet as it was found, and cells that were asked for besides, wherever they stand. */
export interface SheetRead {
  readonly seen: SeenSheet;
  /** The cells that were asked for, by what they are to hold. */
  readonly ranges: ReadonlyMap<InputName, InputRange>;
}

/** As much of a sheet as is looked at: a school's table is smaller, and what is far from the first cell is none. */
const MOST_ROWS = 400;
const MOST_COLUMNS = 100;

/** Reads a sheet as far as it is used, and other cells. Two syncs, and one more where rows or columns are hidden. */
export async function readSeenSheet(
  context: WorkbookContext,
  name: string,
  areas: ReadonlyMap<InputName, PlacedArea>,
): Promise<SheetRead> {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const requests = [...areas].map(([input, area]) => ({ input, request: requestRange(rangeAt(context, area)) }));
  await context.sync();
  const ranges = new Map(requests.map(({ input, request }) => [input, rangeRead(request)]));
  if (used.isNullObject) return { seen: blankSheet(name), ranges };

  const { rowIndex: row, columnIndex: column } = used;
  const rowCount = Math.min(used.rowCount, MOST_ROWS);
  const columnCount = Math.min(used.columnCount, MOST_COLUMNS);
  const part = sheet.getRangeByIndexes(row, column, rowCount, columnCount);
  part.load("values,valueTypes,text,formulas,numberFormat,rowHidden,columnHidden");
  await context.sync();
  const [hiddenRows, hiddenColumns] = await hiddenLines(context, part, rowCount, columnCount);
  const cells = cellsRead(part);
  return { seen: { sheet: name, row, column, rowCount, columnCount, cells, hiddenRows, hiddenColumns }, ranges };
}

/** The merged cells in some of these areas, of which a blank cell may be part. One sync, where there are such areas. */
export async function mergedIn(
  context: WorkbookContext,
  areas: ReadonlyMap<InputName, PlacedArea>,
): Promise<ReadonlyMap<InputName, readonly Area[]>> {
  return readMerged(context, new Map([...areas].map(([input, area]) => [input, rangeAt(context, area)])));
}

function rangeAt({ workbook }: WorkbookContext, area: PlacedArea): Excel.Range {
  return workbook.worksheets.getItem(area.sheet).getRange(areaText(area));
}

function blankSheet(sheet: string): SeenSheet {
  return { sheet, row: 0, column: 0, rowCount: 0, columnCount: 0, cells: [], hiddenRows: [], hiddenColumns: [] };
}

function cellsRead(part: Excel.Range): readonly (readonly SeenCell[])[] {
  const values = part.values as CellValue[][];
  const formulas = part.formulas as unknown[][];
  const formats = part.numberFormat as string[][];
  return values.map((line, row) =>
    line.map((value, column): SeenCell => {
      const formula = formulas[row]?.[column];
      return {
        kind: cellKind(part.valueTypes[row]?.[column], value),
        value,
        shown: part.text[row]?.[column] ?? String(value),
        numberFormat: formats[row]?.[column] ?? "General",
        // Text may begin with = too; a formula differs from its value.
        isFormula: typeof formula === "string" && formula.startsWith("=") && formula !== value,
      };
    }),
  );
}

/** Which rows and which columns are hidden; Excel is asked about each only where some are. */
async function hiddenLines(
  context: WorkbookContext,
  part: Excel.Range,
  rowCount: number,
  columnCount: number,
): Promise<readonly [readonly number[], readonly number[]]> {
  // Excel tells null where some are hidden and others are not.
  const [rowHidden, columnHidden] = [part.rowHidden as boolean | null, part.columnHidden as boolean | null];
  const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
  const rows = rowHidden === null ? numbers(rowCount).map((row) => part.getRow(row)) : [];
  const columns = columnHidden === null ? numbers(columnCount).map((column) => part.getColumn(column)) : [];
  for (const row of rows) row.load("rowHidden");
  for (const column of columns) column.load("columnHidden");
  if (rows.length + columns.length > 0) await context.sync();
  const found = <Line>(lines: readonly Line[], isHidden: (line: Line) => boolean): readonly number[] =>
    lines.flatMap((line, index) => (isHidden(line) ? [index] : []));
  return [
    rowHidden === true ? numbers(rowCount) : found(rows, (row) => row.rowHidden),
    columnHidden === true ? numbers(columnCount) : found(columns, (column) => column.columnHidden),
  ];
}
