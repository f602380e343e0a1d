/** The kinds of chart this workbook understands, in Excel's words; others are kept in files as they were. */
export const CHART_TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "Pie",
  "Doughnut",
  "Area",
  "AreaStacked",
] as const;

/** One kind of chart. */
export type ChartType = (typeof CHART_TYPES)[number];

/** The side of a chart on which its legend stands. */
export type LegendPosition = "Top" | "Bottom" | "Left" | "Right" | "Corner";

/** One series; each formula carries its `=` and is an address or a constant. */
export interface ChartSeries {
  /** A text, or a formula such as `=Sheet1!$B$1`. */
  readonly name: string;
  readonly values: string;
  readonly categories?: string;
  /** `#RRGGBB`; undefined is the theme's. */
  readonly color?: string;
  readonly showDataLabels: boolean;
  /** The gap between columns in per cent of their width, shared by the series of a chart. */
  readonly gapWidth?: number;
}

/** One axis of a chart. */
export interface ChartAxis {
  readonly visible: boolean;
  /** Its title, or undefined for none. */
  readonly title?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly majorGridlines: boolean;
  readonly numberFormat?: string;
}

/** What a chart shows and where; a value, so that a change makes a new one. Lengths are points from the sheet's corner. */
export interface ChartContent {
  readonly name: string;
  readonly type: ChartType;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** undefined is no title. */
  readonly title?: string;
  /** Of the title, in points; undefined is Excel's. */
  readonly titleSize?: number | undefined;
  /** Of all other texts, in points; undefined is Excel's. */
  readonly textSize?: number;
  readonly legend: { readonly visible: boolean; readonly position: LegendPosition };
  readonly series: readonly ChartSeries[];
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
}

/** A chart of a sheet. */
export class Chart {
  readonly id: string;
  content: ChartContent;

  constructor(id: string, content: ChartContent) {
    this.id = id;
    this.content = content;
  }
}

/** The category axis of a new chart. */
export const DEFAULT_CATEGORY_AXIS: ChartAxis = { visible: true, majorGridlines: false };

/** The value axis of a new chart. */
export const DEFAULT_VALUE_AXIS: ChartAxis = { visible: true, majorGridlines: true };

/** The size of a title's letters, in points. */
export const DEFAULT_TITLE_SIZE = 14;

/** The size of a new chart, in points. */
export const DEFAULT_CHART_SIZE = { width: 360, height: 216 };
