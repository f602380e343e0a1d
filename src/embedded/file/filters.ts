import { childOf, elementsOf, isOn, type XmlElement } from "./text/xml";

/** Whether a filter of a sheet or a table hides rows: one with buttons only, that filters by no column yet, hides none. */
export function isFiltering(root: XmlElement): boolean {
  return elementsOf(childOf(root, "autoFilter")).some(
    (column) => column.name === "filterColumn" && elementsOf(column).length > 0,
  );
}

/** Whether a sheet's own filter hides rows, or one that was applied without buttons. */
export function isFilteredSheet(part: XmlElement): boolean {
  return isOn(childOf(part, "sheetPr")?.attributes["filterMode"]) || isFiltering(part);
}
