import type { ChartContent } from "../book/chart";
import { ExcelError } from "../book/excel-error";
import type { SheetChart } from "./kinds";

/** What a chart shows; throws where the chart is no longer there. */
export function contentOf({ sheet, chart }: SheetChart): ChartContent {
  if (!sheet.charts.includes(chart)) throw new ExcelError("ItemNotFound", "The chart is no longer there.");
  return chart.content;
}

/** Changes what a chart shows. */
export function changeChart(of: SheetChart, change: Partial<ChartContent>): void {
  const content = contentOf(of);
  of.sheet.refuseWhereProtected();
  of.chart.content = { ...content, ...change };
  of.sheet.tellOther();
}
