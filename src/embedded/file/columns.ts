import { COLUMNS_OF_SHEET } from "../book/area";
import type { CellFormat } from "../book/cell-format";
import type { Line } from "../book/line";
import type { Sheet } from "../book/sheet";
import { changedKeys } from "./changed-keys";
import type { MeantNumbers } from "./meant-numbers";
import type { SheetState } from "./sheet-state";
import type { PartText } from "./text/part-text";
import { childElements } from "./text/xml-text";
import type { StyleSheet } from "./write-styles";
import { childrenOf, element, isOn, numberOf, withAttributes, type XmlElement } from "./text/xml";

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
  meantFormats: MeantNumbers,
): void {
  const standard = numberOf(sheetFormat?.attributes["defaultColWidth"]);
  if (standard !== undefined) sheet.standardWidth = pointsOf(standard);
  const height = numberOf(sheetFormat?.attributes["defaultRowHeight"]);
  if (height !== undefined) sheet.standardHeight = height;
  for (const { attributes } of childrenOf(cols, "col")) {
    const { min, max, width, hidden, style, customWidth } = attributes;
    meantFormats.see(style);
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

/** Writes the columns of a sheet that changed into its part; those beside them keep all they had. */
export function patchColumns(part: PartText, sheet: Sheet, had: SheetState, styles: StyleSheet): void {
  const changed = new Set(changedKeys(had.columns, sheet.columns));
  if (changed.size === 0) return;
  const [cols] = part.named("cols");
  const stored = cols === undefined ? [] : childElements(part.text, cols).map((col) => part.attributesOf(col));
  const kept = stored.flatMap((attributes) => unchangedPieces(attributes, changed));
  const written = [...changed].flatMap((column) => {
    const line = sheet.columns.get(column);
    const old = stored.find(({ min, max }) => Number(min) <= column + 1 && column + 1 <= Number(max));
    return line === undefined && old === undefined ? [] : [changedColumn(column, line, old, sheet, styles)];
  });
  const all = [...kept, ...written].sort((a, b) => Number(a.attributes["min"]) - Number(b.attributes["min"]));
  const joined = all.reduce<readonly XmlElement[]>((before, col) => {
    const last = before.at(-1);
    const meets = last !== undefined && Number(last.attributes["max"]) + 1 === Number(col.attributes["min"]);
    return meets && sameColumn(last, col)
      ? [...before.slice(0, -1), withAttributes(last, { max: col.attributes["max"] })]
      : [...before, col];
  }, []);
  part.put("cols", joined.length === 0 ? [] : [element("cols", {}, joined)]);
}

/** Writes the standard sizes of a sheet where they changed. */
export function patchStandardSizes(part: PartText, sheet: Sheet, had: SheetState): void {
  if (sheet.standardWidth === had.standardWidth && sheet.standardHeight === had.standardHeight) return;
  const isExcels = sheet.standardWidth === 48;
  part.change("sheetFormatPr", {
    defaultColWidth: isExcels ? undefined : rounded(sheet.standardWidth / POINTS_OF_CHARACTER),
    defaultRowHeight: sheet.standardHeight,
  });
}

/** What of a stored column, or of several alike, does not change. */
function unchangedPieces(
  attributes: Readonly<Record<string, string>>,
  changed: ReadonlySet<number>,
): readonly XmlElement[] {
  const [first, last] = [Number(attributes["min"]) - 1, Number(attributes["max"]) - 1];
  const holes = [...changed].filter((column) => column >= first && column <= last).sort((a, b) => a - b);
  return [...holes, last + 1].flatMap((hole, index) => {
    const start = index === 0 ? first : (holes[index - 1] ?? first) + 1;
    return start >= hole ? [] : [element("col", { ...attributes, min: start + 1, max: hole })];
  });
}

function changedColumn(
  column: number,
  line: Line | undefined,
  old: Readonly<Record<string, string>> | undefined,
  sheet: Sheet,
  styles: StyleSheet,
): XmlElement {
  const style = line?.format === undefined ? 0 : styles.cellFormat(line.format);
  return withAttributes(element("col", { min: 0, max: 0, ...old }), {
    min: column + 1,
    max: column + 1,
    width: rounded((line?.size ?? sheet.standardWidth) / POINTS_OF_CHARACTER),
    style: style === 0 ? undefined : style,
    hidden: line?.hidden === true || undefined,
    customWidth: line?.size === undefined ? undefined : true,
    ...(line?.size === undefined ? {} : { bestFit: undefined }),
  });
}

function sameColumn(a: XmlElement, b: XmlElement): boolean {
  const rest = ({ attributes }: XmlElement) =>
    JSON.stringify(Object.entries({ ...attributes, min: "", max: "" }).sort());
  return rest(a) === rest(b);
}

function pointsOf(width: number): number {
  return Math.round(width * POINTS_OF_CHARACTER * 1e4) / 1e4;
}

function rounded(width: number): number {
  return Math.round(width * 1e8) / 1e8;
}
