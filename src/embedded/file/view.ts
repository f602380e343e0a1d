import { columnLetters } from "../book/address";
import type { Sheet } from "../book/sheet";
import { readColor, storedColor } from "./colors";
import { isSame, type SheetState } from "./sheet-state";
import type { PartText } from "./text/part-text";
import { childElements } from "./text/xml-text";
import {
  type AttributeValue,
  childOf,
  childrenOf,
  element,
  elementsOf,
  isOn,
  numberOf,
  withAttributes,
  withChildren,
  type XmlElement,
} from "./text/xml";

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

/** Writes what changed in the views of a sheet. `selected` says whether its tab is; undefined where that stays as it was. */
export function patchViews(
  part: PartText,
  sheet: Sheet,
  had: SheetState,
  root: XmlElement,
  selected: boolean | undefined,
): void {
  const [views] = part.named("sheetViews");
  const [view] = views === undefined ? [] : childElements(part.text, views);
  const isSelected = view !== undefined && isOn(part.attributesOf(view)["tabSelected"]);
  const changes = {
    ...(sheet.showGridlines === had.showGridlines ? {} : { showGridLines: sheet.showGridlines ? undefined : false }),
    ...(sheet.showHeadings === had.showHeadings ? {} : { showRowColHeaders: sheet.showHeadings ? undefined : false }),
    ...(selected === undefined || selected === isSelected ? {} : { tabSelected: selected || undefined }),
  };
  if (view !== undefined && isSame(sheet.frozen, had.frozen)) part.setAttributes(view, changes);
  else if (Object.keys(changes).length > 0 || !isSame(sheet.frozen, had.frozen))
    part.put("sheetViews", [changedViews(sheet, root, changes, !isSame(sheet.frozen, had.frozen))]);
}

function changedViews(
  sheet: Sheet,
  root: XmlElement,
  changes: Readonly<Record<string, AttributeValue>>,
  refrozen: boolean,
): XmlElement {
  const views = childOf(root, "sheetViews") ?? element("sheetViews");
  const [first = element("sheetView", { workbookViewId: 0 }), ...others] = childrenOf(views, "sheetView");
  const view = withAttributes(first, changes);
  if (!refrozen) return { ...views, children: [view, ...others] };
  const { rows, columns } = sheet.frozen;
  const active = rows > 0 ? `bottom${columns > 0 ? "Right" : "Left"}` : "topRight";
  const pane = element("pane", {
    xSplit: columns === 0 ? undefined : columns,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: `${columnLetters(columns)}${rows + 1}`,
    activePane: active,
    state: "frozen",
  });
  const rest = elementsOf(view).filter(({ name }) => name !== "pane" && name !== "selection");
  const frozen = rows + columns === 0 ? [] : [pane, element("selection", { pane: active })];
  return { ...views, children: [{ ...view, children: [...frozen, ...rest] }, ...others] };
}

/** Writes the colour of a sheet's tab and whether its print is fitted to pages, where they changed. */
export function patchProperties(part: PartText, sheet: Sheet, had: SheetState, root: XmlElement): void {
  const recolored = sheet.tabColor !== had.tabColor;
  const refitted = sheet.page.zoom.kind !== had.page.zoom.kind;
  if (!recolored && !refitted) return;
  const order = ["tabColor", "outlinePr", "pageSetUpPr"];
  const old = childOf(root, "sheetPr") ?? element("sheetPr");
  const tab = sheet.tabColor === undefined ? [] : [element("tabColor", { rgb: storedColor(sheet.tabColor) })];
  const fit = withAttributes(childOf(old, "pageSetUpPr") ?? element("pageSetUpPr"), {
    fitToPage: sheet.page.zoom.kind === "fit" ? true : undefined,
  });
  const colored = recolored ? withChildren(old, order, "tabColor", tab) : old;
  const fitted = Object.keys(fit.attributes).length === 0 ? [] : [fit];
  part.put("sheetPr", [refitted ? withChildren(colored, order, "pageSetUpPr", fitted) : colored]);
}
