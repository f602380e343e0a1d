import {
  type ChartAxis,
  type ChartContent,
  type ChartSeries,
  type ChartType,
  DEFAULT_CATEGORY_AXIS,
  DEFAULT_TITLE_SIZE,
  DEFAULT_VALUE_AXIS,
  type LegendPosition,
} from "../book/chart";
import { type CellValue, isCellError, plainValue } from "../book/cell-value";
import { readColor } from "./colors";
import { NAMESPACES } from "./text/part-types";
import { fromStoredFormula, toStoredFormula } from "./stored-formula";
import {
  childOf,
  childrenOf,
  descendantsOf,
  element,
  elementsOf,
  isOn,
  numberOf,
  textElement,
  textOf,
  type XmlElement,
} from "./text/xml";

/** What a chart shows, without its name and place. */
export type ChartShown = Omit<ChartContent, "name" | "left" | "top" | "width" | "height">;

interface Plot {
  readonly tag: "barChart" | "lineChart" | "pieChart" | "doughnutChart" | "areaChart";
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly markers?: boolean;
}

const PLOTS: Readonly<Record<ChartType, Plot>> = {
  ColumnClustered: { tag: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { tag: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { tag: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { tag: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { tag: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { tag: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { tag: "lineChart", grouping: "standard", markers: false },
  LineMarkers: { tag: "lineChart", grouping: "standard", markers: true },
  Pie: { tag: "pieChart" },
  Doughnut: { tag: "doughnutChart" },
  Area: { tag: "areaChart", grouping: "standard" },
  AreaStacked: { tag: "areaChart", grouping: "stacked" },
};

const LEGENDS: Readonly<Record<string, LegendPosition>> = {
  t: "Top",
  b: "Bottom",
  l: "Left",
  r: "Right",
  tr: "Corner",
};

/** Reads a chart's part; undefined for a kind of chart that this workbook does not understand. */
export function readChart(root: XmlElement, theme: readonly string[]): ChartShown | undefined {
  const chart = childOf(root, "c:chart");
  const area = childOf(chart, "c:plotArea");
  const plots = elementsOf(area).filter(({ name }) => name.endsWith("Chart"));
  const [plot] = plots;
  const type = plot === undefined || plots.length > 1 ? undefined : typeOf(plot);
  if (plot === undefined || type === undefined) return undefined;
  const legend = childOf(chart, "c:legend");
  const title = childOf(chart, "c:title");
  const values = childOf(area, "c:valAx");
  const categories = childOf(area, "c:catAx") ?? childOf(area, "c:dateAx");
  const gapWidth = numberOf(childOf(plot, "c:gapWidth")?.attributes["val"]);
  const textSize = sizeOf(childOf(root, "c:txPr"));
  const titleSize = sizeOf(title);
  return {
    type,
    ...(textSize === undefined ? {} : { textSize }),
    ...(titleSize === undefined || titleSize === DEFAULT_TITLE_SIZE ? {} : { titleSize }),
    ...(title === undefined ? {} : { title: titleText(title) }),
    legend: {
      visible: legend !== undefined,
      position: LEGENDS[childOf(legend, "c:legendPos")?.attributes["val"] ?? "r"] ?? "Right",
    },
    series: childrenOf(plot, "c:ser").map((series) => readSeries(series, theme, gapWidth)),
    categoryAxis: readAxis(categories, DEFAULT_CATEGORY_AXIS),
    valueAxis: readAxis(values, DEFAULT_VALUE_AXIS),
  };
}

/** Writes a chart's part; `valuesOf` gives the values that a formula of a series stands for, which the part keeps too. */
export function writeChart(content: ChartContent, valuesOf: (formula: string) => readonly CellValue[]): XmlElement {
  const plot = PLOTS[content.type];
  const hasAxes = plot.tag !== "pieChart" && plot.tag !== "doughnutChart";
  const horizontal = plot.direction === "bar";
  const stacked = plot.grouping === "stacked" || plot.grouping === "percentStacked";
  const value = (tag: string, val: string | number | boolean) => element(tag, { val });
  const gapWidth = content.series.find((series) => series.gapWidth !== undefined)?.gapWidth;
  const group = element(`c:${plot.tag}`, {}, [
    ...(plot.direction === undefined ? [] : [value("c:barDir", plot.direction)]),
    ...(plot.grouping === undefined ? [] : [value("c:grouping", plot.grouping)]),
    value("c:varyColors", !hasAxes),
    ...content.series.map((series, index) => writeSeries(series, index, plot, valuesOf)),
    ...(plot.tag === "barChart" ? [value("c:gapWidth", gapWidth ?? 100)] : []),
    ...(plot.tag === "barChart" && stacked ? [value("c:overlap", 100)] : []),
    ...(plot.tag === "lineChart" ? [value("c:marker", true)] : []),
    ...(plot.tag === "pieChart" || plot.tag === "doughnutChart" ? [value("c:firstSliceAng", 0)] : []),
    ...(plot.tag === "doughnutChart" ? [value("c:holeSize", 50)] : []),
    ...(hasAxes ? [value("c:axId", CATEGORY_AXIS), value("c:axId", VALUE_AXIS)] : []),
  ]);
  const axes = hasAxes
    ? [
        writeAxis("c:catAx", content.categoryAxis, horizontal ? "l" : "b", CATEGORY_AXIS, VALUE_AXIS),
        writeAxis("c:valAx", content.valueAxis, horizontal ? "b" : "l", VALUE_AXIS, CATEGORY_AXIS),
      ]
    : [];
  const legendPosition =
    Object.entries(LEGENDS).find(([, position]) => position === content.legend.position)?.[0] ?? "r";
  return element(
    "c:chartSpace",
    { "xmlns:c": NAMESPACES.chart, "xmlns:a": NAMESPACES.drawing, "xmlns:r": NAMESPACES.relationships },
    [
      value("c:roundedCorners", false),
      element("c:chart", {}, [
        ...(content.title === undefined ? [] : [writeTitle(content.title, content.titleSize ?? DEFAULT_TITLE_SIZE)]),
        value("c:autoTitleDeleted", content.title === undefined),
        element("c:plotArea", {}, [element("c:layout"), group, ...axes]),
        ...(content.legend.visible
          ? [element("c:legend", {}, [value("c:legendPos", legendPosition), value("c:overlay", false)])]
          : []),
        value("c:plotVisOnly", true),
        value("c:dispBlanksAs", "gap"),
      ]),
      ...(content.textSize === undefined ? [] : [writeTextSize(content.textSize)]),
    ],
  );
}

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

function typeOf(plot: XmlElement): ChartType | undefined {
  const tag = plot.name.replace(/^c:/, "");
  const direction = childOf(plot, "c:barDir")?.attributes["val"];
  const grouping = childOf(plot, "c:grouping")?.attributes["val"] ?? (tag === "barChart" ? "clustered" : "standard");
  const markers = childrenOf(plot, "c:ser").some(
    (series) => childOf(series, "c:marker", "c:symbol")?.attributes["val"] !== "none",
  );
  const found = Object.entries(PLOTS).find(
    ([, known]) =>
      known.tag === tag &&
      (known.direction === undefined || known.direction === direction) &&
      (known.grouping === undefined || known.grouping === grouping) &&
      (known.markers === undefined || known.markers === markers),
  );
  return found?.[0] as ChartType | undefined;
}

function readSeries(series: XmlElement, theme: readonly string[], gapWidth: number | undefined): ChartSeries {
  const formula = (part: string) => descendantsOf(childOf(series, part), "c:f")[0];
  const name = formula("c:tx");
  const categories = formula("c:cat");
  const values = formula("c:val");
  const color = readColorOf(childOf(series, "c:spPr", "a:solidFill"), theme);
  return {
    name: name === undefined ? textOf(childOf(series, "c:tx", "c:v")) : fromStoredFormula(textOf(name)),
    values: values === undefined ? "=#REF!" : fromStoredFormula(textOf(values)),
    ...(categories === undefined ? {} : { categories: fromStoredFormula(textOf(categories)) }),
    ...(color === undefined ? {} : { color }),
    ...(gapWidth === undefined ? {} : { gapWidth }),
    showDataLabels: isOn(childOf(series, "c:dLbls", "c:showVal")?.attributes["val"]),
  };
}

function readColorOf(fill: XmlElement | undefined, theme: readonly string[]): string | undefined {
  const rgb = childOf(fill, "a:srgbClr")?.attributes["val"];
  const scheme = childOf(fill, "a:schemeClr")?.attributes["val"];
  const names = ["bg1", "tx1", "bg2", "tx2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
  if (rgb !== undefined) return `#${rgb.toUpperCase()}`;
  if (scheme === undefined || !names.includes(scheme)) return undefined;
  return readColor(element("color", { theme: names.indexOf(scheme) }), theme);
}

function readAxis(axis: XmlElement | undefined, absent: ChartAxis): ChartAxis {
  if (axis === undefined) return absent;
  const title = childOf(axis, "c:title");
  const number = (...path: string[]) => numberOf(childOf(axis, ...path)?.attributes["val"]);
  const [minimum, maximum, majorUnit] = [
    number("c:scaling", "c:min"),
    number("c:scaling", "c:max"),
    number("c:majorUnit"),
  ];
  const numberFormat = childOf(axis, "c:numFmt")?.attributes;
  const ownFormat =
    numberFormat !== undefined && !isOn(numberFormat["sourceLinked"]) ? numberFormat["formatCode"] : undefined;
  return {
    visible: !isOn(childOf(axis, "c:delete")?.attributes["val"]),
    ...(title === undefined ? {} : { title: titleText(title) }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(majorUnit === undefined ? {} : { majorUnit }),
    majorGridlines: childOf(axis, "c:majorGridlines") !== undefined,
    ...(ownFormat === undefined ? {} : { numberFormat: ownFormat }),
  };
}

function titleText(title: XmlElement): string {
  const paragraphs = descendantsOf(title, "a:p").map((paragraph) =>
    descendantsOf(paragraph, "a:t").map(textOf).join(""),
  );
  return paragraphs.length > 0 ? paragraphs.join("\n") : descendantsOf(title, "c:v").map(textOf).join("");
}

/** The size of letters that a text, or the texts of a chart, are given first, in points. */
function sizeOf(texts: XmlElement | undefined): number | undefined {
  const size = numberOf(descendantsOf(texts, "a:defRPr")[0]?.attributes["sz"]);
  return size === undefined ? undefined : size / 100;
}

function writeTextSize(points: number): XmlElement {
  const paragraph = element("a:p", {}, [
    element("a:pPr", {}, [element("a:defRPr", { sz: points * 100 })]),
    element("a:endParaRPr", { lang: "en-US" }),
  ]);
  return element("c:txPr", {}, [element("a:bodyPr"), element("a:lstStyle"), paragraph]);
}

function writeTitle(text: string, points: number): XmlElement {
  const size = points * 100;
  const paragraphs = text
    .split("\n")
    .map((line) =>
      element("a:p", {}, [
        element("a:pPr", {}, [element("a:defRPr", { sz: size, b: 0 })]),
        element("a:r", {}, [element("a:rPr", { lang: "en-US", sz: size, b: 0 }), element("a:t", {}, [line])]),
      ]),
    );
  return element("c:title", {}, [
    element("c:tx", {}, [element("c:rich", {}, [element("a:bodyPr"), element("a:lstStyle"), ...paragraphs])]),
    element("c:overlay", { val: false }),
  ]);
}

function writeSeries(
  series: ChartSeries,
  index: number,
  plot: Plot,
  valuesOf: (formula: string) => readonly CellValue[],
): XmlElement {
  const { name, values, categories, color, showDataLabels } = series;
  const fill = color === undefined ? [] : [element("a:solidFill", {}, [element("a:srgbClr", { val: color.slice(1) })])];
  const line = plot.tag === "lineChart" ? [element("a:ln", { w: 28575 }, fill)] : fill;
  const value = (tag: string, val: number | boolean | string) => element(tag, { val });
  const labels = [
    "c:showLegendKey",
    "c:showVal",
    "c:showCatName",
    "c:showSerName",
    "c:showPercent",
    "c:showBubbleSize",
  ];
  return element("c:ser", {}, [
    value("c:idx", index),
    value("c:order", index),
    element("c:tx", {}, [
      name.startsWith("=") ? reference("c:strRef", name, valuesOf(name)) : textElement("c:v", name),
    ]),
    ...(color === undefined ? [] : [element("c:spPr", {}, line)]),
    ...(plot.tag === "barChart" ? [value("c:invertIfNegative", false)] : []),
    ...(plot.tag === "lineChart"
      ? [element("c:marker", {}, [value("c:symbol", plot.markers === true ? "circle" : "none")])]
      : []),
    ...(showDataLabels
      ? [
          element(
            "c:dLbls",
            {},
            labels.map((tag) => value(tag, tag === "c:showVal")),
          ),
        ]
      : []),
    ...(categories === undefined
      ? []
      : [element("c:cat", {}, [reference("c:strRef", categories, valuesOf(categories))])]),
    element("c:val", {}, [reference("c:numRef", values, valuesOf(values))]),
    ...(plot.tag === "lineChart" ? [value("c:smooth", false)] : []),
  ]);
}

function reference(tag: "c:strRef" | "c:numRef", formula: string, values: readonly CellValue[]): XmlElement {
  const points = values.flatMap((value, index) => {
    if (value === null || (tag === "c:numRef" && typeof value !== "number")) return [];
    const text = isCellError(value) ? value.error : String(plainValue(value));
    return [element("c:pt", { idx: index }, [textElement("c:v", text)])];
  });
  return element(tag, {}, [
    textElement("c:f", toStoredFormula(formula)),
    element(tag === "c:strRef" ? "c:strCache" : "c:numCache", {}, [
      ...(tag === "c:numRef" ? [element("c:formatCode", {}, ["General"])] : []),
      element("c:ptCount", { val: values.length }),
      ...points,
    ]),
  ]);
}

function writeAxis(tag: "c:catAx" | "c:valAx", axis: ChartAxis, side: string, id: number, crosses: number): XmlElement {
  const value = (name: string, val: number | boolean | string) => element(name, { val });
  const light = element("c:spPr", {}, [
    element("a:ln", { w: 9525 }, [element("a:solidFill", {}, [element("a:srgbClr", { val: "D9D9D9" })])]),
  ]);
  return element(tag, {}, [
    value("c:axId", id),
    element("c:scaling", {}, [
      value("c:orientation", "minMax"),
      ...(axis.maximum === undefined ? [] : [value("c:max", axis.maximum)]),
      ...(axis.minimum === undefined ? [] : [value("c:min", axis.minimum)]),
    ]),
    value("c:delete", !axis.visible),
    value("c:axPos", side),
    ...(axis.majorGridlines ? [element("c:majorGridlines", {}, [light])] : []),
    ...(axis.title === undefined ? [] : [writeTitle(axis.title, 10)]),
    element("c:numFmt", { formatCode: axis.numberFormat ?? "General", sourceLinked: axis.numberFormat === undefined }),
    value("c:majorTickMark", "none"),
    value("c:minorTickMark", "none"),
    value("c:tickLblPos", "nextTo"),
    value("c:crossAx", crosses),
    value("c:crosses", "autoZero"),
    ...(tag === "c:catAx"
      ? [value("c:auto", true), value("c:lblAlgn", "ctr"), value("c:lblOffset", 100), value("c:noMultiLvlLbl", false)]
      : [
          value("c:crossBetween", "between"),
          ...(axis.majorUnit === undefined ? [] : [value("c:majorUnit", axis.majorUnit)]),
        ]),
  ]);
}
