import { columnLetters } from "../book/address";
import type { Sheet } from "../book/sheet";
import { readColor, storedColor } from "./colors";
import {
  childOf,
  childrenOf,
  element,
  elementsOf,
  isOn,
  numberOf,
  withAttributes,
  withChildren,
  type XmlElement,
} from "./xml";

/** Reads what of a sheet stays in sight, its lines and the colour of its tab. */
export function readView(sheet: Sheet, root: XmlElement, theme: readonly string[]): void {
  const view = childOf(root, "sheetViews", "sheetView");
  sheet.showGridlines = isOn(view?.attributes["showGridLines"], true);
  sheet.showHeadings = isOn(view?.attributes["showRowColHeaders"], true);
  sheet.tabColor = readColor(childOf(root, "sheetPr", "tabColor"), theme);
  const pane = childOf(view, "pane")?.attributes ?? {};
  if (pane["state"] === "frozen" || pane["state"] === "frozenSplit")
    sheet.frozen = { rows: numberOf(pane["ySplit"]) ?? 0, columns: numberOf(pane["xSplit"]) ?? 0 };
}

/** Writes the views of a sheet; selections and zoom that were there stay. */
export function writeViews(sheet: Sheet, root: XmlElement, isActive: boolean): XmlElement {
  const views = childOf(root, "sheetViews") ?? element("sheetViews");
  const [first = element("sheetView", { workbookViewId: 0 }), ...others] = childrenOf(views, "sheetView");
  const { rows, columns } = sheet.frozen;
  const view = withAttributes(first, {
    showGridLines: sheet.showGridlines ? undefined : false,
    showRowColHeaders: sheet.showHeadings ? undefined : false,
    tabSelected: isActive ? true : undefined,
  });
  const had = childOf(view, "pane");
  const sameAsBefore =
    (numberOf(had?.attributes["ySplit"]) ?? 0) === rows && (numberOf(had?.attributes["xSplit"]) ?? 0) === columns;
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const pane = element("pane", {
    xSplit: columns === 0 ? undefined : columns,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: `${columnLetters(columns)}${rows + 1}`,
    activePane: active,
    state: "frozen",
  });
  const rest = elementsOf(view).filter(({ name }) => name !== "pane" && name !== "selection");
  const frozen = rows + columns === 0 ? [] : [pane, element("selection", { pane: active })];
  const changed = sameAsBefore ? view : { ...view, children: [...frozen, ...rest] };
  return { ...views, children: [changed, ...others] };
}

/** Writes the properties of a sheet: the colour of its tab and whether its print is fitted to pages. */
export function writeProperties(sheet: Sheet, root: XmlElement, theme: readonly string[]): readonly XmlElement[] {
  const order = ["tabColor", "outlinePr", "pageSetUpPr"];
  const had = childOf(root, "sheetPr") ?? element("sheetPr");
  const color = childOf(had, "tabColor");
  const sameColor = readColor(color, theme) === sheet.tabColor;
  const tab = sheet.tabColor === undefined ? [] : [element("tabColor", { rgb: storedColor(sheet.tabColor) })];
  const fit = withAttributes(childOf(had, "pageSetUpPr") ?? element("pageSetUpPr"), {
    fitToPage: sheet.page.zoom.kind === "fit" ? true : undefined,
  });
  const colored = sameColor ? had : withChildren(had, order, "tabColor", tab);
  const written = withChildren(colored, order, "pageSetUpPr", Object.keys(fit.attributes).length === 0 ? [] : [fit]);
  return elementsOf(written).length + Object.keys(written.attributes).length === 0 ? [] : [written];
}
