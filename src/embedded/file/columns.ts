import { COLUMNS_OF_SHEET } from "../book/area";
import type { CellFormat } from "../book/cell-format";
import type { Line } from "../book/line";
import type { Sheet } from "../book/sheet";
import { childrenOf, element, isOn, numberOf, type XmlElement } from "./xml";
import type { StyleSheet } from "./write-styles";

/** A character of the standard font is 7 pixels wide, and a pixel three quarters of a point. */
const POINTS_OF_CHARACTER = 5.25;

/** The width of a column of which nobody says anything, in characters. */
const EXCELS_WIDTH = 48 / POINTS_OF_CHARACTER;

/** Reads the widths and formats of columns. Where they go on to the sheet's end, the width becomes the standard one. */
export function readColumns(
  sheet: Sheet,
  cols: XmlElement | undefined,
  sheetFormat: XmlElement | undefined,
  cellFormats: readonly CellFormat[],
): void {
  const standard = numberOf(sheetFormat?.attributes["defaultColWidth"]);
  if (standard !== undefined) sheet.standardWidth = pointsOf(standard);
  const height = numberOf(sheetFormat?.attributes["defaultRowHeight"]);
  if (height !== undefined) sheet.standardHeight = height;
  for (const { attributes } of childrenOf(cols, "col")) {
    const { min, max, width, hidden, style, customWidth } = attributes;
    const [first, last] = [Number(min) - 1, Number(max) - 1];
    const isStandard = !isOn(customWidth) && pointsOf(Number(width)) === pointsOf(standard ?? EXCELS_WIDTH);
    const size = isStandard ? undefined : numberOf(width);
    const format = Number(style ?? 0) === 0 ? undefined : cellFormats[Number(style)];
    if (last >= COLUMNS_OF_SHEET - 1 && format === undefined && !isOn(hidden)) {
      if (size !== undefined) sheet.standardWidth = pointsOf(size);
      continue;
    }
    for (let column = first; column <= last; column++)
      sheet.columns.set(column, {
        hidden: isOn(hidden),
        ...(size === undefined ? {} : { size: pointsOf(size) }),
        ...(format === undefined ? {} : { format }),
      });
  }
}

/** Writes the columns that have something of their own, alike neighbours together. */
export function writeColumns(sheet: Sheet, styles: StyleSheet): readonly XmlElement[] {
  const columns = [...sheet.columns].sort(([a], [b]) => a - b);
  const groups: { first: number; last: number; line: Line }[] = [];
  for (const [column, line] of columns) {
    const before = groups.at(-1);
    if (before?.last === column - 1 && sameLine(before.line, line)) before.last = column;
    else groups.push({ first: column, last: column, line });
  }
  if (groups.length === 0) return [];
  const cols = groups.map(({ first, last, line }) => {
    const style = line.format === undefined ? 0 : styles.cellFormat(line.format);
    return element("col", {
      min: first + 1,
      max: last + 1,
      width: rounded((line.size ?? sheet.standardWidth) / POINTS_OF_CHARACTER),
      style: style === 0 ? undefined : style,
      hidden: line.hidden || undefined,
      customWidth: line.size === undefined ? undefined : true,
    });
  });
  return [element("cols", {}, cols)];
}

/** The standard sizes of a sheet as its part holds them. */
export function standardSizes(sheet: Sheet): { defaultColWidth: number | undefined; defaultRowHeight: number } {
  const isExcels = sheet.standardWidth === 48;
  return {
    defaultColWidth: isExcels ? undefined : rounded(sheet.standardWidth / POINTS_OF_CHARACTER),
    defaultRowHeight: sheet.standardHeight,
  };
}

function pointsOf(width: number): number {
  return Math.round(width * POINTS_OF_CHARACTER * 1e4) / 1e4;
}

function sameLine(a: Line, b: Line): boolean {
  return a.size === b.size && a.hidden === b.hidden && a.format === b.format;
}

function rounded(width: number): number {
  return Math.round(width * 1e8) / 1e8;
}
