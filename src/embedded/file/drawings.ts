import type { CellValue } from "../book/cell-value";
import type { ChartContent } from "../book/chart";
import type { Sheet } from "../book/sheet";
import { readChart, writeChart } from "./chart-part";
import type { ChartOrigin, SheetOrigin } from "./origin";
import type { Package } from "./package";
import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS } from "./text/part-types";
import { type Corner, cornerOfPoint, pointOfCorner } from "./places";
import { isSame } from "./sheet-state";
import { fromStoredFormula, toStoredFormula } from "./stored-formula";
import { PartText, tagWith } from "./text/part-text";
import { childElements, elementsNamed, type ElementText, localName, textBetween } from "./text/xml-text";
import {
  childOf,
  descendantsOf,
  element,
  elementsOf,
  numberOf,
  printElement,
  printText,
  textOf,
  type XmlElement,
} from "./text/xml";

/** The units of drawings in a point. */
const UNITS_OF_POINT = 12_700;

/** Reads the charts of a sheet that this workbook understands. */
export function readDrawing(
  sheet: Sheet,
  file: Package,
  sheetPath: string,
  root: XmlElement,
  theme: readonly string[],
): { drawingPath?: string; charts: Map<string, ChartOrigin> } {
  const charts = new Map<string, ChartOrigin>();
  const id = childOf(root, "drawing")?.attributes["r:id"];
  const drawingPath = file.relationships(sheetPath).find((relationship) => relationship.id === id)?.target;
  const drawing = drawingPath === undefined ? undefined : file.read(drawingPath);
  if (drawingPath === undefined || drawing === undefined) return { charts };
  const relationships = file.relationships(drawingPath);
  for (const anchor of elementsOf(drawing)) {
    const relationshipId = chartOfAnchor(anchor);
    const path = relationships.find((relationship) => relationship.id === relationshipId)?.target;
    const part = path === undefined ? undefined : file.read(path);
    const shown = part === undefined ? undefined : readChart(part, theme);
    if (path === undefined || relationshipId === undefined || shown === undefined) continue;
    const name = descendantsOf(anchor, "xdr:cNvPr")[0]?.attributes["name"] ?? "";
    const chart = sheet.addChart({ ...shown, name, ...placeOfAnchor(sheet, anchor) });
    charts.set(chart.id, { path, relationshipId, content: chart.content });
  }
  return { drawingPath, charts };
}

/**
 * Writes the charts of a sheet that are new or changed, and names a new drawing in the sheet's part. Pictures, shapes and
 * the charts that did not change keep their text.
 */
export function patchDrawing(
  sheetPart: PartText,
  sheet: Sheet,
  file: Package,
  sheetPath: string,
  origin: SheetOrigin | undefined,
  valuesOf: (formula: string) => readonly CellValue[],
): void {
  const had = origin?.charts ?? new Map<string, ChartOrigin>();
  const added = sheet.charts.filter(({ id }) => !had.has(id));
  const others = [...had].filter(([id, { content }]) => sheet.charts.find((one) => one.id === id)?.content !== content);
  if (added.length + others.length === 0) return;
  const path = origin?.drawingPath ?? file.freePath("xl/drawings/drawing", ".xml");
  if (origin?.drawingPath === undefined) {
    file.put(path, blankDrawing(), CONTENT_TYPES.drawing);
    const id = file.relate(sheetPath, RELATIONSHIPS.drawing, path);
    sheetPart.put("drawing", [element("drawing", { "r:id": id })]);
  }
  const part = new PartText(file.text(path) ?? "");
  for (const [id, old] of others) {
    const content = sheet.charts.find((one) => one.id === id)?.content;
    const anchor = part.children.find((one) => chartIn(part, one) === old.relationshipId);
    if (content === undefined) {
      if (anchor !== undefined) part.replace(anchor.start, anchor.end, "");
      file.unrelate(path, old.relationshipId);
      file.remove(old.path);
      continue;
    }
    if (!isSame(shownOf(content), shownOf(old.content))) changeChart(file, old, content, valuesOf);
    if (anchor !== undefined && !isSame(placeOf(content), placeOf(old.content)))
      moveAnchor(part, anchor, sheet, content);
  }
  let lastId = Math.max(1, ...[...part.text.matchAll(/cNvPr\s[^>]*?\bid="(\d+)"/g)].map(([, id]) => Number(id)));
  const anchors = added.map(({ content }) => {
    const chartPath = file.freePath("xl/charts/chart", ".xml");
    file.put(chartPath, writeChart(content, valuesOf), CONTENT_TYPES.chart);
    return printElement(anchorElement(sheet, content, file.relate(path, RELATIONSHIPS.chart, chartPath), ++lastId));
  });
  part.replace(part.root.closeStart, part.root.closeStart, anchors.join(""));
  file.changeText(path, part.toString());
}

/** Where only formulas changed, they are put into the chart as it is; otherwise it is written anew. */
function changeChart(
  file: Package,
  { path, content: before }: ChartOrigin,
  now: ChartContent,
  valuesOf: (formula: string) => readonly CellValue[],
): void {
  const formulas = changedFormulas(before, now);
  const text = file.text(path);
  if (formulas === undefined || text === undefined) {
    file.change(path, writeChart(now, valuesOf));
    return;
  }
  const part = new PartText(text);
  for (const f of elementsNamed(text, "f")) {
    const stored = textBetween(part.text, f.openEnd, f.closeStart);
    const wanted = formulas.get(fromStoredFormula(stored));
    if (wanted !== undefined) part.replace(f.openEnd, f.closeStart, printText(toStoredFormula(wanted)));
  }
  file.changeText(path, part.toString());
}

/** The formulas of a chart with those that came in their places; undefined where more than formulas changed. */
function changedFormulas(before: ChartContent, now: ChartContent): ReadonlyMap<string, string> | undefined {
  const bare = (content: ChartContent) => ({
    ...shownOf(content),
    series: content.series.map((series) => ({
      ...series,
      values: "",
      name: series.name.startsWith("=") ? "=" : series.name,
      categories: series.categories === undefined ? 0 : 1,
    })),
  });
  if (!isSame(bare(before), bare(now))) return undefined;
  const listed = (content: ChartContent) =>
    content.series.flatMap(({ name, values, categories = "" }) => [name, values, categories]);
  const results = listed(now);
  return new Map(listed(before).map((formula, index) => [formula, results[index] ?? formula]));
}

function shownOf({ type, title, titleSize, textSize, legend, series, categoryAxis, valueAxis }: ChartContent): object {
  return { type, title, titleSize, textSize, legend, series, categoryAxis, valueAxis };
}

function placeOf({ name, left, top, width, height }: ChartContent): object {
  return { name, left, top, width, height };
}

/** Gives an anchor another place; what it holds stays. */
function moveAnchor(part: PartText, anchor: ElementText, sheet: Sheet, content: ChartContent): void {
  const fresh = anchorElement(sheet, content, "", 0);
  const children = childElements(part.text, anchor);
  const own = children.find(({ name }) => ["graphicFrame", "AlternateContent"].includes(localName(name)));
  const data = children.find(({ name }) => localName(name) === "clientData");
  if (own === undefined || data === undefined) return;
  const named = elementsNamed(part.text, "cNvPr", own)[0];
  const text = part.text.slice(own.start, own.end);
  const renamed =
    named === undefined
      ? text
      : text.slice(0, named.start - own.start) +
        tagWith(part.text.slice(named.start, named.openEnd), { name: content.name }) +
        text.slice(named.openEnd - own.start);
  const [from, to] = childrenWith(fresh, ["xdr:from", "xdr:to"]);
  const end = part.text.slice(data.start, data.end);
  const spaces = { "xmlns:xdr": NAMESPACES.sheetDrawing, "xmlns:a": NAMESPACES.drawing };
  const open = printElement(element("xdr:twoCellAnchor", { editAs: "oneCell", ...spaces })).replace("/>", ">");
  part.replace(anchor.start, anchor.end, `${open}${from ?? ""}${to ?? ""}${renamed}${end}</xdr:twoCellAnchor>`);
}

function childrenWith(parent: XmlElement, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const child = childOf(parent, name);
    return child === undefined ? [] : [printElement(child)];
  });
}

/** The arrow that a chart in an anchor follows, whatever the prefixes are. */
function chartIn(part: PartText, anchor: ElementText): string | undefined {
  const [chart] = elementsNamed(part.text, "chart", anchor);
  if (chart === undefined) return undefined;
  return Object.entries(part.attributesOf(chart)).find(([name]) => name.endsWith(":id"))?.[1];
}

function blankDrawing(): XmlElement {
  return element("xdr:wsDr", { "xmlns:xdr": NAMESPACES.sheetDrawing, "xmlns:a": NAMESPACES.drawing });
}

/** The arrow from a drawing to the chart in one of its anchors; undefined where that holds something else. */
export function chartOfAnchor(anchor: XmlElement): string | undefined {
  return descendantsOf(anchor, "c:chart")[0]?.attributes["r:id"];
}

function placeOfAnchor(sheet: Sheet, anchor: XmlElement): Pick<ChartContent, "left" | "top" | "width" | "height"> {
  const from = childOf(anchor, "xdr:from");
  const position = childOf(anchor, "xdr:pos")?.attributes;
  const start =
    from === undefined
      ? { left: points(position?.["x"]), top: points(position?.["y"]) }
      : pointOfCorner(sheet, readCorner(from));
  const to = childOf(anchor, "xdr:to");
  const size = childOf(anchor, "xdr:ext")?.attributes;
  if (to === undefined) return { ...start, width: points(size?.["cx"]), height: points(size?.["cy"]) };
  const end = pointOfCorner(sheet, readCorner(to));
  return { ...start, width: end.left - start.left, height: end.top - start.top };
}

function readCorner(corner: XmlElement): Corner {
  const number = (name: string) => numberOf(textOf(childOf(corner, name))) ?? 0;
  return {
    column: number("xdr:col"),
    columnOffset: number("xdr:colOff") / UNITS_OF_POINT,
    row: number("xdr:row"),
    rowOffset: number("xdr:rowOff") / UNITS_OF_POINT,
  };
}

function points(units: string | undefined): number {
  return (numberOf(units) ?? 0) / UNITS_OF_POINT;
}

function anchorElement(sheet: Sheet, content: ChartContent, relationshipId: string, id: number): XmlElement {
  const { left, top, width, height, name } = content;
  const none = element("xdr:xfrm", {}, [element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })]);
  const chart = element("c:chart", {
    "xmlns:c": NAMESPACES.chart,
    "xmlns:r": NAMESPACES.relationships,
    "r:id": relationshipId,
  });
  const spaces = { "xmlns:xdr": NAMESPACES.sheetDrawing, "xmlns:a": NAMESPACES.drawing };
  return element("xdr:twoCellAnchor", { editAs: "oneCell", ...spaces }, [
    cornerElement("xdr:from", cornerOfPoint(sheet, left, top)),
    cornerElement("xdr:to", cornerOfPoint(sheet, left + width, top + height)),
    element("xdr:graphicFrame", { macro: "" }, [
      element("xdr:nvGraphicFramePr", {}, [element("xdr:cNvPr", { id, name }), element("xdr:cNvGraphicFramePr")]),
      none,
      element("a:graphic", {}, [element("a:graphicData", { uri: NAMESPACES.chart }, [chart])]),
    ]),
    element("xdr:clientData"),
  ]);
}

function cornerElement(name: string, { column, columnOffset, row, rowOffset }: Corner): XmlElement {
  const leaf = (child: string, value: number) => element(child, {}, [String(Math.round(value))]);
  return element(name, {}, [
    leaf("xdr:col", column),
    leaf("xdr:colOff", columnOffset * UNITS_OF_POINT),
    leaf("xdr:row", row),
    leaf("xdr:rowOff", rowOffset * UNITS_OF_POINT),
  ]);
}
