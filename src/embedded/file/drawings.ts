import type { CellValue } from "../book/cell-value";
import type { ChartContent } from "../book/chart";
import type { Sheet } from "../book/sheet";
import { readChart, writeChart } from "./chart-part";
import type { ChartOrigin, SheetOrigin } from "./origin";
import type { Package } from "./package";
import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS } from "./part-types";
import { type Corner, cornerOfPoint, pointOfCorner } from "./places";
import { childOf, descendantsOf, element, elementsOf, numberOf, textOf, type XmlElement } from "./xml";

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
 * Writes the charts of a sheet that are new or changed into their parts and gives the element of the sheet that names
 * the drawing. Pictures, shapes and charts of other kinds stay as they were.
 */
export function writeDrawing(
  sheet: Sheet,
  file: Package,
  sheetPath: string,
  origin: SheetOrigin | undefined,
  valuesOf: (formula: string) => readonly CellValue[],
): readonly XmlElement[] | undefined {
  if (sheet.charts.length === 0 && (origin?.charts.size ?? 0) === 0) return undefined;
  const path = origin?.drawingPath ?? file.freePath("xl/drawings/drawing", ".xml");
  const root =
    file.read(path) ?? element("xdr:wsDr", { "xmlns:xdr": NAMESPACES.sheetDrawing, "xmlns:a": NAMESPACES.drawing });
  let anchors = [...elementsOf(root)];
  if (origin?.drawingPath === undefined) file.put(path, root, CONTENT_TYPES.drawing);
  for (const [id, had] of origin?.charts ?? [])
    if (sheet.charts.find((chart) => chart.id === id)?.content !== had.content) {
      anchors = anchors.filter((anchor) => chartOfAnchor(anchor) !== had.relationshipId);
      file.unrelate(path, had.relationshipId);
      file.remove(had.path);
    }
  for (const { id, content } of sheet.charts) {
    if (origin?.charts.get(id)?.content === content) continue;
    const chartPath = file.freePath("xl/charts/chart", ".xml");
    file.put(chartPath, writeChart(content, valuesOf), CONTENT_TYPES.chart);
    const relationshipId = file.relate(path, RELATIONSHIPS.chart, chartPath);
    anchors.push(anchorElement(sheet, content, relationshipId, anchors.length + 2));
  }
  file.change(path, { ...root, children: anchors });
  if (origin?.drawingPath !== undefined) return undefined;
  return [element("drawing", { "r:id": file.relate(sheetPath, RELATIONSHIPS.drawing, path) })];
}

function chartOfAnchor(anchor: XmlElement): string | undefined {
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
  return element("xdr:twoCellAnchor", { editAs: "oneCell" }, [
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
