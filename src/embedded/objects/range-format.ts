import { ExcelError } from "../book/excel-error";
import type { FontFormat } from "../book/cell-format";
import { child, method, type Parameter, property } from "../protocol/members";
import { OfficeObject, type ObjectType, type PropertyMember } from "../protocol/office-object";
import { flag, number, oneOf, text, whole } from "../protocol/parameters";
import { fitColumn, fitRow } from "./autofit";
import { type CellRange, inUse } from "./cell-range";
import { color } from "./color";
import { FORMAT_PROTECTION, RANGE_BORDERS, RANGE_FILL, RANGE_FONT, RANGE_FORMAT } from "./kinds";
import { look } from "./look";
import { agreed } from "./range-lines";

/** In points. */
const TALLEST_ROW = 409.5;

/** How cells look. */
export const rangeFormatType: ObjectType<CellRange> = {
  kind: RANGE_FORMAT,
  members: {
    fill: child((range) => OfficeObject.of(RANGE_FILL, range)),
    font: child((range) => OfficeObject.of(RANGE_FONT, range)),
    borders: child((range) => OfficeObject.of(RANGE_BORDERS, range)),
    protection: child((range) => OfficeObject.of(FORMAT_PROTECTION, range)),
    horizontalAlignment: look(
      (format) => format.horizontalAlignment,
      oneOf("General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"),
      (horizontalAlignment) => ({ horizontalAlignment }),
    ),
    verticalAlignment: look(
      (format) => format.verticalAlignment,
      oneOf("Top", "Center", "Bottom", "Justify", "Distributed"),
      (verticalAlignment) => ({ verticalAlignment }),
    ),
    wrapText: look(
      (format) => format.wrapText,
      flag,
      (wrapText) => ({ wrapText }),
    ),
    shrinkToFit: look(
      (format) => format.shrinkToFit,
      flag,
      (shrinkToFit) => ({ shrinkToFit }),
    ),
    indentLevel: look(
      (format) => format.indentLevel,
      whole,
      (indentLevel) => ({ indentLevel }),
    ),
    textOrientation: look(
      (format) => format.textOrientation,
      number,
      (textOrientation) => ({ textOrientation }),
    ),
    columnWidth: property(
      ({ sheet, area }) => agreed(area.left, Math.min(area.columns, 1000), (column) => sheet.columnWidth(column)),
      number,
      ({ sheet, area }, size) => {
        sheet.changeColumns(area.left, area.columns, { size });
      },
    ),
    rowHeight: property(
      ({ sheet, area }) => agreed(area.top, Math.min(area.rows, 1000), (row) => sheet.rowHeight(row)),
      number,
      ({ sheet, area }, size) => {
        if (size < 0 || size > TALLEST_ROW) throw new ExcelError("InvalidArgument", "No row can be as tall as that.");
        sheet.changeRows(area.top, area.rows, { size });
      },
    ),
    autofitColumns: method([], (range) => {
      const used = inUse(range);
      if (used === undefined) return;
      for (let column = used.area.left; column < used.area.left + used.area.columns; column++) {
        range.sheet.changeColumns(column, 1, { size: fitColumn(used, column) });
      }
    }),
    autofitRows: method([], (range) => {
      const used = inUse(range);
      if (used === undefined) return;
      for (let row = used.area.top; row < used.area.top + used.area.rows; row++) {
        range.sheet.changeRows(row, 1, { size: fitRow(used, row) });
      }
    }),
  },
};

/** What is behind the letters of cells. */
export const rangeFillType: ObjectType<CellRange> = {
  kind: RANGE_FILL,
  members: {
    color: look(
      (format) => format.fill ?? "#FFFFFF",
      color,
      (fill) => ({ fill }),
    ),
    clear: method([], ({ sheet, area }) => {
      sheet.format(area, { fill: null });
    }),
  },
};

/** The letters of cells. */
export const rangeFontType: ObjectType<CellRange> = {
  kind: RANGE_FONT,
  members: {
    name: font("name", text),
    size: font("size", number),
    bold: font("bold", flag),
    italic: font("italic", flag),
    underline: font("underline", oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant")),
    strikethrough: font("strikethrough", flag),
    color: font("color", color),
  },
};

/** What protection does to cells. */
export const formatProtectionType: ObjectType<CellRange> = {
  kind: FORMAT_PROTECTION,
  members: {
    locked: look(
      (format) => format.locked,
      flag,
      (locked) => ({ locked }),
    ),
    formulaHidden: look(
      (format) => format.formulaHidden,
      flag,
      (formulaHidden) => ({ formulaHidden }),
    ),
  },
};

function font<K extends keyof FontFormat>(key: K, parameter: Parameter<FontFormat[K]>): PropertyMember<CellRange> {
  return look(
    (format) => format.font[key],
    parameter,
    (value) => ({ font: { [key]: value } }),
  );
}
