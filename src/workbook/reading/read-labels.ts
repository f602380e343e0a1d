import { type CellValue, plainText } from "./input-cells";
import type { RangeRequest } from "./range-request";

/**
 * The texts in the column before a range, a row each from the range's first, where our own sheets say what the classes are called.
 * None before the first column, or where nothing is written there.
 */
export async function readLabels(
  context: Excel.RequestContext,
  { range, used }: RangeRequest,
): Promise<readonly string[] | undefined> {
  if (used.isNullObject || range.columnIndex === 0) return undefined;
  const rows = (used.values as CellValue[][]).length;
  const before = range.worksheet.getRangeByIndexes(used.rowIndex, range.columnIndex - 1, rows, 1);
  before.load("values");
  await context.sync();
  const texts = (before.values as CellValue[][]).map(([value = ""]) =>
    typeof value === "string" ? plainText(value) : "",
  );
  if (texts.every((text) => text === "")) return undefined;
  return [...Array.from({ length: used.rowIndex - range.rowIndex }, () => ""), ...texts];
}
