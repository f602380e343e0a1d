import { type Area } from "../book/area";
import { printAbsoluteAddress } from "../book/address";
import type { ChartSeries } from "../book/chart";
import type { CellRange } from "./cell-range";

/**
 * The series that Excel draws from cells: one for each column (or row), named by the first cell where the first row holds
 * texts, over the categories of the first column where that holds texts.
 */
export function seriesOf({ sheet, area }: CellRange, seriesBy: "Auto" | "Columns" | "Rows"): readonly ChartSeries[] {
  const byColumns = seriesBy === "Auto" ? area.rows >= area.columns : seriesBy === "Columns";
  const isLabel = (row: number, column: number): boolean => typeof sheet.valueAt(row, column) === "string";
  const blankCorner = sheet.valueAt(area.top, area.left) === null;
  const across = Array.from({ length: area.columns - 1 }, (_, index) => isLabel(area.top, area.left + 1 + index));
  const down = Array.from({ length: area.rows - 1 }, (_, index) => isLabel(area.top + 1 + index, area.left));
  const oneColumn = area.columns === 1 && isLabel(area.top, area.left);
  const headings =
    down.length > 0 && (oneColumn || across.includes(true) || (blankCorner && across.length > 0)) ? 1 : 0;
  const labels = across.length > 0 && (down.includes(true) || (blankCorner && down.length > 0)) ? 1 : 0;

  const body: Area = {
    top: area.top + headings,
    left: area.left + labels,
    rows: area.rows - headings,
    columns: area.columns - labels,
  };
  const formula = (part: Area): string => `=${printAbsoluteAddress(sheet.name, part)}`;
  const heading = (column: number): Area => ({ top: area.top, left: column, rows: 1, columns: 1 });
  const label = (row: number): Area => ({ top: row, left: area.left, rows: 1, columns: 1 });

  return Array.from({ length: byColumns ? body.columns : body.rows }, (_, index) => {
    const values = byColumns
      ? { ...body, left: body.left + index, columns: 1 }
      : { ...body, top: body.top + index, rows: 1 };
    const named = byColumns ? headings > 0 : labels > 0;
    const name = formula(byColumns ? heading(body.left + index) : label(body.top + index));
    const categories = byColumns ? { ...body, left: area.left, columns: 1 } : { ...body, top: area.top, rows: 1 };
    const hasCategories = byColumns ? labels > 0 : headings > 0;
    return {
      name: named ? name : `Series${index + 1}`,
      values: formula(values),
      ...(hasCategories ? { categories: formula(categories) } : {}),
      showDataLabels: false,
    };
  });
}
