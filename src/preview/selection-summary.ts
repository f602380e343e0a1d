import type { Area } from "../embedded/book/area";
import type { Sheet } from "../embedded/book/sheet";

/** What the status bar says of the selected cells, where there are several: how many are filled, and their sum. */
export function selectionSummary(sheet: Sheet, area: Area): string {
  if (area.rows * area.columns === 1) return "";
  const values = sheet.cells.within(area).map(({ value }) => value);
  const filled = values.filter((value) => value !== null);
  const numbers = filled.filter((value) => typeof value === "number");
  if (filled.length < 2) return "";
  const format = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 2 });
  if (numbers.length === 0) return `Count: ${filled.length}`;
  const sum = numbers.reduce((total, value) => total + value, 0);
  return `Average: ${format(sum / numbers.length)}   Count: ${filled.length}   Sum: ${format(sum)}`;
}
