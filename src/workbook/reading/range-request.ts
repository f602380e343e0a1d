import type { CellValue, InputCell, InputRange } from "./input-cells";

/** What was asked of a range: its outline, and those of its cells that lie in the used part of the sheet. */
export interface RangeRequest {
  readonly range: Excel.Range;
  readonly used: Excel.Range;
}

/** Asks for a range; it is there once the context was synced. */
export function requestRange(range: Excel.Range): RangeRequest {
  range.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  range.worksheet.load("name");
  const used = range.getIntersectionOrNullObject(range.worksheet.getUsedRange(true));
  used.load("rowIndex,columnIndex,values,valueTypes,text,numberFormat");
  return { range, used };
}

/** What Excel has told of a range, free of Excel. */
export function rangeRead({ range, used }: RangeRequest): InputRange {
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
  const outline = { sheet: range.worksheet.name, row, column, rowCount, columnCount };
  const hidden = range.rowHidden as boolean | null;
  const hiddenColumns = range.columnHidden as boolean | null;
  return {
    ...outline,
    cells: used.isNullObject ? [] : cellsRead(range, used),
    hidden: hidden !== false || hiddenColumns !== false,
  };
}

/** The cells from the range's first on; those before the used part of the sheet are blank. */
function cellsRead(range: Excel.Range, used: Excel.Range): readonly (readonly InputCell[])[] {
  const values = used.values as CellValue[][];
  const formats = used.numberFormat as string[][];
  const blank: InputCell = { kind: "blank", value: "", shown: "", numberFormat: "General" };
  const before = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);
  const rows = values.map((row, r) => [
    ...before(used.columnIndex - range.columnIndex, blank),
    ...row.map((value, c): InputCell => ({
      kind: cellKind(used.valueTypes[r]?.[c], value),
      value,
      shown: used.text[r]?.[c] ?? String(value),
      numberFormat: formats[r]?.[c] ?? "General",
    })),
  ]);
  return [...before(used.rowIndex - range.rowIndex, []), ...rows];
}

/** What kind of content Excel says that a cell has. */
export function cellKind(type: string | undefined, value: CellValue): InputCell["kind"] {
  if (type === "Error") return "error";
  if (type === "Empty" || value === "") return "blank";
  if (typeof value === "string") return "text";
  return typeof value === "number" ? "number" : "boolean";
}
