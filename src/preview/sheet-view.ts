import { type Area, contains } from "../embedded/book/area";
import { type CellFormat } from "../embedded/book/cell-format";
import { type CellValue, isCellError } from "../embedded/book/cell-value";
import type { ConditionalLook } from "../embedded/book/conditional-format";
import type { Sheet } from "../embedded/book/sheet";
import type { Calculation } from "../embedded/calculation/calculation";
import { conditionalLooks } from "../embedded/calculation/conditional-looks";
import { displayText } from "../embedded/objects/display-text";
import { cellStyle, type Style } from "./cell-style";
import { tableFormat } from "./table-look";

/** A point of the sheet in pixels of the screen. */
export const PIXELS_PER_POINT = 4 / 3;

/** The least cells that are shown, so that there is always paper to write on. */
const LEAST_ROWS = 60;
const LEAST_COLUMNS = 20;
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 8;

/** One cell as it is shown. */
export interface ShownCell {
  readonly text: string;
  readonly style: Style;
  /** What a function said of the error that the cell shows. */
  readonly tip?: string;
  /** How wide the text may become, in pixels, where it runs over into blank neighbours. */
  readonly textWidth?: number;
  /** The size in pixels of merged cells, at their first; hidden cells of a merged area have no size. */
  readonly merged?: { readonly width: number; readonly height: number } | "hidden";
}

/** What there is to see of a sheet at this moment. */
export class SheetView {
  readonly sheet: Sheet;
  readonly rows: number;
  readonly columns: number;
  readonly #looks: ReadonlyMap<string, ConditionalLook>;

  constructor(sheet: Sheet, calculation: Calculation) {
    this.sheet = sheet;
    const used = sheet.usedArea();
    const charts = sheet.charts.map(({ content }) => content);
    const lowest = Math.max(0, ...charts.map(({ top, height }) => (top + height) / sheet.standardHeight));
    const rightmost = Math.max(0, ...charts.map(({ left, width }) => (left + width) / sheet.standardWidth));
    this.rows = Math.max(LEAST_ROWS, SPARE_ROWS + Math.max((used?.top ?? 0) + (used?.rows ?? 0), Math.ceil(lowest)));
    this.columns = Math.max(
      LEAST_COLUMNS,
      SPARE_COLUMNS + Math.max((used?.left ?? 0) + (used?.columns ?? 0), Math.ceil(rightmost)),
    );
    const shown: Area = { top: 0, left: 0, rows: this.rows, columns: this.columns };
    const looks = sheet.conditionalFormats.length === 0 ? [] : conditionalLooks(calculation, sheet, shown);
    this.#looks = new Map(looks.map(({ row, column, look }) => [`${row},${column}`, look]));
  }

  /** A column's width in pixels; a hidden one leaves a line. */
  columnWidth(column: number): number {
    return this.sheet.columns.get(column)?.hidden === true ? 1 : pixels(this.sheet.columnWidth(column));
  }

  /** A row's height in pixels; a hidden one leaves a line. */
  rowHeight(row: number): number {
    return this.sheet.rows.get(row)?.hidden === true ? 1 : pixels(this.sheet.rowHeight(row));
  }

  /** How a cell is shown. */
  cell(row: number, column: number): ShownCell {
    const value = this.sheet.valueAt(row, column);
    const look = this.#looks.get(`${row},${column}`);
    const format = this.#format(row, column);
    const text = displayText(value, look?.numberFormat ?? format.numberFormat, this.sheet.book.datesFrom1904);
    const merged = this.#merged(row, column);
    const textWidth = merged === undefined ? this.#overflow(row, column, value, format) : undefined;
    return {
      text,
      style: cellStyle(format, value, look),
      ...(isCellError(value) && value.message !== undefined ? { tip: value.message } : {}),
      ...(textWidth === undefined ? {} : { textWidth }),
      ...(merged === undefined ? {} : { merged }),
    };
  }

  /** What a person would have to type to get what the cell holds. */
  entryText(row: number, column: number): string {
    const { formula, value, spilled } = this.sheet.cells.at(row, column);
    if (formula !== undefined) return formula;
    if (value === null || spilled === true) return "";
    if (isCellError(value)) return value.error;
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    const { numberFormat } = this.sheet.formatAt(row, column);
    if (typeof value === "number")
      return /[dmyh]/i.test(numberFormat) ? displayText(value, numberFormat, this.sheet.book.datesFrom1904) : String(value);
    const needsMark = numberFormat !== "@" && /^[=+\-@']|^\s*[0-9.,:/%-]+\s*$/.test(value);
    return needsMark ? `'${value}` : value;
  }

  #format(row: number, column: number): CellFormat {
    const own = this.sheet.formatAt(row, column);
    const table = this.sheet.tables.find(({ area }) => contains(area, row, column));
    return table === undefined ? own : tableFormat(table, row, own);
  }

  #merged(row: number, column: number): ShownCell["merged"] {
    const area = this.sheet.merged.find((each) => contains(each, row, column));
    if (area === undefined) return undefined;
    if (area.top !== row || area.left !== column) return "hidden";
    return {
      width: sum(area.columns, (index) => this.columnWidth(area.left + index)),
      height: sum(area.rows, (index) => this.rowHeight(area.top + index)),
    };
  }

  /** Texts, and only those, run over into blank cells to their right. */
  #overflow(row: number, column: number, value: CellValue, format: CellFormat): number | undefined {
    const { horizontalAlignment: alignment, wrapText } = format;
    if (typeof value !== "string" || wrapText || !["General", "Left"].includes(alignment)) return undefined;
    let width = this.columnWidth(column);
    for (let next = column + 1; next < this.columns; next++) {
      const taken = this.sheet.cells.at(row, next).value !== null || this.#merged(row, next) !== undefined;
      if (taken) break;
      width += this.columnWidth(next);
    }
    return width;
  }
}

/** Points of the sheet in pixels. */
export function pixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

function sum(count: number, size: (index: number) => number): number {
  return Array.from({ length: count }, (_, index) => size(index)).reduce((total, each) => total + each, 0);
}
