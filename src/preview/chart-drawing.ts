import { parseAddress } from "../embedded/book/address";
import type { Book } from "../embedded/book/book";
import type { ChartContent } from "../embedded/book/chart";
import type { Sheet } from "../embedded/book/sheet";
import { shownText } from "../embedded/objects/display-text";
import { pixels } from "./sheet-layout";

/** The colours of series that have none of their own. */
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;
const NAMESPACE = "http://www.w3.org/2000/svg";
const TITLE_HEIGHT = 30;
const LEGEND_HEIGHT = 24;
const MARGIN = { left: 42, right: 14, top: 10, bottom: 26 };
const CHARACTER_WIDTH = 6.4;

interface Series {
  readonly name: string;
  readonly color: string;
  readonly values: readonly number[];
  readonly showDataLabels: boolean;
}

/** Draws a chart as Excel would, with plain shapes. Kinds without columns are only named. */
export function drawChart(book: Book, sheet: Sheet, content: ChartContent): SVGSVGElement {
  const [width, height] = [pixels(content.width), pixels(content.height)];
  const svg = shape("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img" });
  svg.setAttribute("aria-label", content.title === undefined ? "Chart" : `Chart: ${content.title}`);
  svg.append(
    shape("rect", { width: width - 1, height: height - 1, x: 0.5, y: 0.5, rx: 2, fill: "#fff", stroke: "#d4d4d4" }),
  );
  if (content.title !== undefined)
    svg.append(label(content.title, width / 2, 21, { "text-anchor": "middle", "font-size": 14, fill: "#444" }));
  const top = MARGIN.top + (content.title === undefined ? 0 : TITLE_HEIGHT - 6);
  if (!content.type.startsWith("Column")) {
    const told = "A chart of this kind is kept in the file, but not drawn here.";
    svg.append(label(told, width / 2, height / 2, { "text-anchor": "middle", fill: "#666" }));
    return svg;
  }
  const series = content.series.map((each, index): Series => ({
    name: textOf(book, sheet, each.name),
    color: each.color ?? COLORS[index % COLORS.length] ?? COLORS[0],
    values: cellsOf(book, sheet, each.values).map(({ value }) => (typeof value === "number" ? value : 0)),
    showDataLabels: each.showDataLabels,
  }));
  const categories = cellsOf(book, sheet, content.series[0]?.categories ?? "").map(({ text }) => text);
  const legendHeight = content.legend.visible ? drawLegend(svg, series, width, height) : 0;
  const plot = { left: MARGIN.left, top, right: width - MARGIN.right, bottom: height - MARGIN.bottom - legendHeight };
  drawColumns(svg, content, series, categories, plot);
  return svg;
}

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function drawColumns(
  svg: SVGSVGElement,
  content: ChartContent,
  series: readonly Series[],
  categories: readonly string[],
  plot: Plot,
): void {
  const stacked = content.type !== "ColumnClustered";
  const count = Math.max(categories.length, ...series.map(({ values }) => values.length));
  const heights = Array.from({ length: count }, (_, index) => {
    const values = series.map(({ values: each }) => Math.max(0, each[index] ?? 0));
    return stacked ? values.reduce((total, value) => total + value, 0) : Math.max(0, ...values);
  });
  const { step, end } = niceAxis(content.valueAxis.maximum ?? Math.max(1, ...heights), content.valueAxis.majorUnit);
  const y = (value: number): number => plot.bottom - ((plot.bottom - plot.top) * value) / end;
  for (let value = 0; value <= end + step / 1000; value += step) {
    const level = Math.round(y(value)) + 0.5;
    svg.append(
      shape("line", { x1: plot.left, x2: plot.right, y1: level, y2: level, stroke: value === 0 ? "#999" : "#e6e6e6" }),
    );
    svg.append(label(String(value), plot.left - 6, level + 4, { "text-anchor": "end", fill: "#595959" }));
  }
  const slot = (plot.right - plot.left) / Math.max(1, count);
  const gap = (content.series[0]?.gapWidth ?? 80) / 100;
  const whole = slot / (1 + gap);
  for (let index = 0; index < count; index++) {
    const start = plot.left + slot * index + (slot - whole) / 2;
    let below = 0;
    series.forEach(({ values, color, showDataLabels, name }, position) => {
      const value = Math.max(0, values[index] ?? 0);
      const from = stacked ? below : 0;
      below += value;
      if (value === 0) return;
      const barWidth = stacked ? whole : whole / series.length;
      const x = stacked ? start : start + barWidth * position;
      const bar = shape("rect", {
        x,
        y: y(from + value),
        width: barWidth,
        height: y(from) - y(from + value),
        fill: color,
      });
      const title = shape("title", {});
      title.textContent = `${categories[index] ?? ""}: ${name} ${value}`;
      bar.append(title);
      svg.append(bar);
      if (showDataLabels && y(from) - y(from + value) > 11)
        svg.append(
          label(String(value), x + barWidth / 2, (y(from) + y(from + value)) / 2 + 4, {
            "text-anchor": "middle",
            fill: inkOn(color),
          }),
        );
    });
    // Names such as 2/3 A are narrower than as many letters.
    const category = shortened(categories[index] ?? "", slot + CHARACTER_WIDTH);
    svg.append(label(category, start + whole / 2, plot.bottom + 16, { "text-anchor": "middle", fill: "#595959" }));
  }
}

function drawLegend(svg: SVGSVGElement, series: readonly Series[], width: number, height: number): number {
  const widths = series.map(({ name }) => 26 + name.length * CHARACTER_WIDTH);
  let x = Math.max(8, (width - widths.reduce((total, each) => total + each, 0)) / 2);
  series.forEach(({ name, color }, index) => {
    svg.append(shape("rect", { x, y: height - 18, width: 9, height: 9, fill: color }));
    svg.append(label(name, x + 13, height - 9.5, { fill: "#595959" }));
    x += widths[index] ?? 0;
  });
  return LEGEND_HEIGHT;
}

/** Round steps for an axis, and its end above the largest value. */
function niceAxis(largest: number, wished: number | undefined): { step: number; end: number } {
  const rough = largest / 5;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = wished ?? [1, 2, 5, 10].map((each) => each * size).find((each) => each >= rough) ?? size;
  return { step, end: Math.ceil(largest / step) * step };
}

function cellsOf(book: Book, sheet: Sheet, formula: string): readonly { value: unknown; text: string }[] {
  if (formula === "") return [];
  try {
    const { sheet: name, area } = parseAddress(formula);
    const from = name === undefined ? sheet : book.findSheet(name);
    if (from === undefined) return [];
    return Array.from({ length: area.rows * area.columns }, (_, index) => {
      const [row, column] = [area.top + Math.floor(index / area.columns), area.left + (index % area.columns)];
      const value = from.valueAt(row, column);
      return { value, text: shownText(from, row, column) };
    });
  } catch {
    return [];
  }
}

function textOf(book: Book, sheet: Sheet, name: string): string {
  return name.startsWith("=") ? (cellsOf(book, sheet, name)[0]?.text ?? "") : name;
}

function shortened(text: string, width: number): string {
  const fits = Math.max(2, Math.floor(width / CHARACTER_WIDTH));
  return text.length <= fits ? text : `${text.slice(0, fits - 1)}…`;
}

/** White or dark ink, whichever reads better on a colour. */
function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 150 ? "#222" : "#fff";
}

function label(text: string, x: number, y: number, more: Readonly<Record<string, string | number>>): SVGElement {
  const made = shape("text", { x, y, "font-size": 11.5, ...more });
  made.textContent = text;
  return made;
}

function shape<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
