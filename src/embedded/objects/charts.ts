import {
  CHART_TYPES,
  type ChartContent,
  DEFAULT_CATEGORY_AXIS,
  DEFAULT_CHART_SIZE,
  DEFAULT_TITLE_SIZE,
  DEFAULT_VALUE_AXIS,
} from "../book/chart";
import { ExcelError } from "../book/excel-error";
import type { Sheet } from "../book/sheet";
import { child, method, property, readOnly } from "../protocol/members";
import { OfficeObject, type ObjectType } from "../protocol/office-object";
import { either, flag, number, objectOf, oneOf, optional, text, whole } from "../protocol/parameters";
import { apiNotFound } from "../protocol/request-error";
import { rangeOfAddress } from "./cell-range";
import { changeChart, contentOf } from "./chart-content";
import { seriesOf } from "./chart-source";
import {
  CHART,
  CHART_AREA_FORMAT,
  CHART_AXES,
  CHART_FONT,
  CHART_LEGEND,
  CHART_SERIES_LIST,
  CHART_TITLE,
  CHART_TITLE_FORMAT,
  type ChartFontOf,
  CHARTS,
  RANGE,
  type SheetChart,
} from "./kinds";
import { objectOrNull, sheetObject, type Workshop } from "./workshop";

/** The charts of a sheet. */
export const chartsType: ObjectType<Sheet> = {
  kind: CHARTS,
  items: (sheet) => sheet.charts.map((chart) => OfficeObject.of(CHART, { sheet, chart })),
  members: {
    count: readOnly(({ charts }) => charts.length),
    getCount: method([], ({ charts }) => charts.length),
    add: method(
      [text, objectOf(RANGE), optional(oneOf("Auto", "Columns", "Rows"))],
      (sheet, wanted, source, seriesBy = "Auto") => {
        const type = CHART_TYPES.find((known) => known === wanted);
        if (type === undefined) throw apiNotFound(`ChartCollection.add(${wanted})`);
        const content: ChartContent = {
          name: "",
          type,
          left: 0,
          top: 0,
          ...DEFAULT_CHART_SIZE,
          legend: { visible: true, position: "Bottom" },
          series: seriesOf(source, seriesBy),
          categoryAxis: DEFAULT_CATEGORY_AXIS,
          valueAxis: DEFAULT_VALUE_AXIS,
        };
        return OfficeObject.of(CHART, { sheet, chart: sheet.addChart(content) });
      },
    ),
    getItem: method([text], (sheet, nameOrId) => {
      const found = find(sheet, nameOrId);
      if (found === undefined) throw new ExcelError("ItemNotFound", "The requested resource doesn't exist.");
      return OfficeObject.of(CHART, found);
    }),
    getItemOrNullObject: method([text], (sheet, nameOrId) => objectOrNull(CHART, find(sheet, nameOrId))),
    getItemAt: method([whole], (sheet, index) => {
      const chart = sheet.charts[index];
      if (chart === undefined) throw new ExcelError("ItemNotFound", "There is no such chart.");
      return OfficeObject.of(CHART, { sheet, chart });
    }),
  },
};

/** A chart. */
export function chartType({ book }: Workshop): ObjectType<SheetChart> {
  const length = (key: "left" | "top" | "width" | "height") =>
    property(
      (chart: SheetChart) => contentOf(chart)[key],
      number,
      (chart, points) => {
        changeChart(chart, { [key]: points });
      },
    );
  const place = either(objectOf(RANGE), text);
  return {
    kind: CHART,
    identity: ({ chart }) => ({ Id: chart.id }),
    members: {
      id: readOnly(({ chart }) => chart.id),
      name: property(
        (chart) => contentOf(chart).name,
        text,
        (chart, name) => {
          changeChart(chart, { name });
        },
      ),
      chartType: property(
        (chart) => contentOf(chart).type,
        oneOf(...CHART_TYPES),
        (chart, type) => {
          changeChart(chart, { type });
        },
      ),
      left: length("left"),
      top: length("top"),
      width: length("width"),
      height: length("height"),
      title: child((chart) => OfficeObject.of(CHART_TITLE, chart)),
      format: child((chart) => OfficeObject.of(CHART_AREA_FORMAT, chart)),
      legend: child((chart) => OfficeObject.of(CHART_LEGEND, chart)),
      axes: child((chart) => OfficeObject.of(CHART_AXES, chart)),
      series: child((chart) => OfficeObject.of(CHART_SERIES_LIST, chart)),
      worksheet: child(({ sheet }) => sheetObject(sheet)),
      setData: method([objectOf(RANGE), optional(oneOf("Auto", "Columns", "Rows"))], (chart, source, by = "Auto") => {
        changeChart(chart, { series: seriesOf(source, by) });
      }),
      setPosition: method([place, optional(place)], (chart, from, to) => {
        const rangeAt = (given: typeof from) =>
          typeof given === "string" ? rangeOfAddress(book, chart.sheet, given).area : given.area;
        const first = rangeAt(from);
        const last = to === undefined ? first : rangeAt(to);
        const left = edge(chart.sheet, "columns", first.left);
        const top = edge(chart.sheet, "rows", first.top);
        const width = edge(chart.sheet, "columns", last.left + last.columns) - left;
        const height = edge(chart.sheet, "rows", last.top + last.rows) - top;
        // With one corner only, a chart moves and keeps its size.
        changeChart(chart, to === undefined ? { left, top } : { left, top, width, height });
      }),
      activate: method([], ({ sheet }) => {
        book.activate(sheet);
      }),
      delete: method([], (chart) => {
        contentOf(chart);
        chart.sheet.deleteChart(chart.chart);
      }),
    },
  };
}

/** The title of a chart. */
export const chartTitleType: ObjectType<SheetChart> = {
  kind: CHART_TITLE,
  members: {
    format: child((chart) => OfficeObject.of(CHART_TITLE_FORMAT, chart)),
    text: property(
      (chart) => contentOf(chart).title ?? "",
      text,
      (chart, title) => {
        changeChart(chart, { title });
      },
    ),
    visible: property(
      (chart) => contentOf(chart).title !== undefined,
      flag,
      (chart, visible) => {
        const { title, ...others } = contentOf(chart);
        chart.chart.content = visible ? { ...others, title: title ?? "Chart Title" } : others;
        chart.sheet.tellOther();
      },
    ),
  },
};

/** How a chart looks as a whole. */
export const chartAreaFormatType: ObjectType<SheetChart> = {
  kind: CHART_AREA_FORMAT,
  members: { font: child((chart) => OfficeObject.of(CHART_FONT, { ...chart, of: "textSize" })) },
};

/** How the title of a chart looks. */
export const chartTitleFormatType: ObjectType<SheetChart> = {
  kind: CHART_TITLE_FORMAT,
  members: { font: child((chart) => OfficeObject.of(CHART_FONT, { ...chart, of: "titleSize" })) },
};

/** The font of a chart's texts: a size for all of them is the title's too. */
export const chartFontType: ObjectType<ChartFontOf> = {
  kind: CHART_FONT,
  members: {
    size: property(
      (font) => contentOf(font)[font.of] ?? null,
      number,
      (font, size) => {
        const titleSize = size === DEFAULT_TITLE_SIZE ? undefined : size;
        changeChart(font, font.of === "textSize" ? { textSize: size, titleSize } : { titleSize });
      },
    ),
  },
};

/** The legend of a chart. */
export const chartLegendType: ObjectType<SheetChart> = {
  kind: CHART_LEGEND,
  members: {
    visible: property(
      (chart) => contentOf(chart).legend.visible,
      flag,
      (chart, visible) => {
        changeChart(chart, { legend: { ...contentOf(chart).legend, visible } });
      },
    ),
    position: property(
      (chart) => contentOf(chart).legend.position,
      oneOf("Top", "Bottom", "Left", "Right", "Corner"),
      (chart, position) => {
        changeChart(chart, { legend: { ...contentOf(chart).legend, position } });
      },
    ),
  },
};

function find(sheet: Sheet, nameOrId: string): SheetChart | undefined {
  const wanted = nameOrId.toLowerCase();
  const chart = sheet.charts.find(({ id, content }) => id === nameOrId || content.name.toLowerCase() === wanted);
  return chart === undefined ? undefined : { sheet, chart };
}

/** How far, in points, a line of the sheet is from its corner. */
function edge(sheet: Sheet, lines: "rows" | "columns", count: number): number {
  let distance = 0;
  for (let index = 0; index < count; index++) {
    if (sheet[lines].get(index)?.hidden === true) continue;
    distance += lines === "rows" ? sheet.rowHeight(index) : sheet.columnWidth(index);
  }
  return distance;
}
