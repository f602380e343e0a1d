import { printAbsoluteAddress } from "../book/address";
import { cellsOf } from "../book/area";
import type { ChartAxis, ChartSeries } from "../book/chart";
import { ExcelError } from "../book/excel-error";
import { child, method, type Parameter, property, readOnly } from "../protocol/members";
import { OfficeObject, type ObjectType, type PropertyMember } from "../protocol/office-object";
import { flag, number, objectOf, oneOf, optional, text, whole } from "../protocol/parameters";
import { type CellRange, rangeOfAddress } from "./cell-range";
import { changeChart, contentOf } from "./chart-content";
import { shownText } from "./display-text";
import type { Book } from "../book/book";
import type { Workshop } from "./workshop";
import { color } from "./color";
import {
  CHART_AXES,
  CHART_AXIS,
  CHART_AXIS_TITLE,
  CHART_FILL,
  CHART_GRIDLINES,
  CHART_SERIES,
  CHART_SERIES_FORMAT,
  CHART_SERIES_LIST,
  type ChartAxisOf,
  type ChartSeriesOf,
  RANGE,
  type SheetChart,
} from "./kinds";

const axisObject = (chart: SheetChart, axis: ChartAxisOf["axis"]): OfficeObject =>
  OfficeObject.of(CHART_AXIS, { ...chart, axis });

/** The axes of a chart. */
export const chartAxesType: ObjectType<SheetChart> = {
  kind: CHART_AXES,
  members: {
    categoryAxis: child((chart) => axisObject(chart, "categoryAxis")),
    valueAxis: child((chart) => axisObject(chart, "valueAxis")),
    getItem: method([oneOf("Category", "Value"), optional(oneOf("Primary"))], (chart, type) =>
      axisObject(chart, type === "Category" ? "categoryAxis" : "valueAxis"),
    ),
  },
};

/** An axis of a chart. */
export const chartAxisType: ObjectType<ChartAxisOf> = {
  kind: CHART_AXIS,
  members: {
    type: readOnly(({ axis }) => (axis === "categoryAxis" ? "Category" : "Value")),
    visible: axisSetting("visible", flag),
    minimum: axisSetting("minimum", number),
    maximum: axisSetting("maximum", number),
    majorUnit: axisSetting("majorUnit", number),
    numberFormat: axisSetting("numberFormat", text),
    title: child((axis) => OfficeObject.of(CHART_AXIS_TITLE, axis)),
    majorGridlines: child((axis) => OfficeObject.of(CHART_GRIDLINES, axis)),
  },
};

/** The title of an axis. */
export const chartAxisTitleType: ObjectType<ChartAxisOf> = {
  kind: CHART_AXIS_TITLE,
  members: {
    text: axisSetting("title", text),
    visible: property(
      (axis) => contentOf(axis)[axis.axis].title !== undefined,
      flag,
      (axis, visible) => {
        const { title, ...others } = contentOf(axis)[axis.axis];
        changeChart(axis, { [axis.axis]: visible ? { ...others, title: title ?? "Axis Title" } : others });
      },
    ),
  },
};

/** The lines behind a chart that belong to an axis. */
export const chartGridlinesType: ObjectType<ChartAxisOf> = {
  kind: CHART_GRIDLINES,
  members: { visible: axisSetting("majorGridlines", flag) },
};

/** The series of a chart. */
export const chartSeriesListType: ObjectType<SheetChart> = {
  kind: CHART_SERIES_LIST,
  items: (chart) =>
    contentOf(chart).series.map((_series, position) => OfficeObject.of(CHART_SERIES, { ...chart, position })),
  members: {
    count: readOnly((chart) => contentOf(chart).series.length),
    getCount: method([], (chart) => contentOf(chart).series.length),
    getItemAt: method([whole], (chart, position) => {
      seriesAt({ ...chart, position });
      return OfficeObject.of(CHART_SERIES, { ...chart, position });
    }),
    add: method([optional(text), optional(whole)], (chart, name, index) => {
      const { series } = contentOf(chart);
      const position = index ?? series.length;
      const added = { name: name ?? `Series${series.length + 1}`, values: "", showDataLabels: false };
      changeChart(chart, { series: [...series.slice(0, position), added, ...series.slice(position)] });
      return OfficeObject.of(CHART_SERIES, { ...chart, position });
    }),
  },
};

/** A series of a chart. */
export function chartSeriesType({ book }: Workshop): ObjectType<ChartSeriesOf> {
  return {
    kind: CHART_SERIES,
    members: {
      name: property(
        (series) => shownName(book, series),
        text,
        (series, name) => {
          changeSeries(series, { name });
        },
      ),
      gapWidth: seriesSetting(book, "gapWidth", number),
      hasDataLabels: seriesSetting(book, "showDataLabels", flag),
      format: child((series) => OfficeObject.of(CHART_SERIES_FORMAT, series)),
      setValues: method([objectOf(RANGE)], (series, range) => {
        changeSeries(series, { values: formula(range) });
      }),
      setXAxisValues: method([objectOf(RANGE)], (series, range) => {
        refuseEmpty(book, series);
        changeSeries(series, { categories: formula(range) });
      }),
      delete: method([], (series) => {
        const removed = seriesAt(series);
        changeChart(series, { series: contentOf(series).series.filter((other) => other !== removed) });
      }),
    },
  };
}

/** How a series looks. */
export const chartSeriesFormatType: ObjectType<ChartSeriesOf> = {
  kind: CHART_SERIES_FORMAT,
  members: { fill: child((series) => OfficeObject.of(CHART_FILL, series)) },
};

/** The colour of a series. */
export function chartFillType({ book }: Workshop): ObjectType<ChartSeriesOf> {
  return {
    kind: CHART_FILL,
    members: {
      setSolidColor: method([color], (series, fill) => {
        refuseEmpty(book, series);
        changeSeries(series, { color: fill });
      }),
    },
  };
}

function axisSetting<K extends keyof ChartAxis>(
  key: K,
  parameter: Parameter<NonNullable<ChartAxis[K]>>,
): PropertyMember<ChartAxisOf> {
  return property(
    (axis) => contentOf(axis)[axis.axis][key] ?? null,
    parameter,
    (axis, value) => {
      changeChart(axis, { [axis.axis]: { ...contentOf(axis)[axis.axis], [key]: value } });
    },
  );
}

function seriesSetting<K extends keyof ChartSeries>(
  book: Book,
  key: K,
  parameter: Parameter<NonNullable<ChartSeries[K]>>,
): PropertyMember<ChartSeriesOf> {
  return property(
    (series) => seriesAt(series)[key] ?? null,
    parameter,
    (series, value) => {
      refuseEmpty(book, series);
      changeSeries(series, { [key]: value });
    },
  );
}

/** The name as the legend shows it: the text of the cell that the series is named by. */
function shownName(book: Book, of: ChartSeriesOf): string {
  const { name } = seriesAt(of);
  if (!name.startsWith("=")) return name;
  const { sheet, area } = rangeOfAddress(book, of.sheet, name);
  return shownText(sheet, area.top, area.left);
}

function seriesAt(of: ChartSeriesOf): ChartSeries {
  const series = contentOf(of).series[of.position];
  if (series === undefined) throw new ExcelError("ItemNotFound", "The chart has no such series.");
  return series;
}

/** Excel draws nothing of a series whose cells are all blank, and so has nothing whose look could be changed. */
function refuseEmpty(book: Book, of: ChartSeriesOf): void {
  const { values } = seriesAt(of);
  if (!values.startsWith("=")) return;
  const { sheet, area } = rangeOfAddress(book, of.sheet, values);
  if ([...cellsOf(area)].every(({ row, column }) => sheet.valueAt(row, column) === null))
    throw new ExcelError("EmptyChartSeries", "The series of the chart is empty.");
}

function changeSeries(of: ChartSeriesOf, change: Partial<ChartSeries>): void {
  const old = seriesAt(of);
  const series = contentOf(of).series.map((one) => (one === old ? { ...old, ...change } : one));
  changeChart(of, { series });
}

function formula({ sheet, area }: CellRange): string {
  return `=${printAbsoluteAddress(sheet.name, area)}`;
}
