import { printArea } from "../embedded/book/address";
import { type Area, contains } from "../embedded/book/area";
import { type CellFormat } from "../embedded/book/cell-format";
import { type CellValue, isCellError } from "../embedded/book/cell-value";
import { interpretEntry } from "../embedded/book/entry";
import type { ConditionalLook } from "../embedded/book/conditional-format";
import type { Sheet } from "../embedded/book/sheet";
import type { Calculation } from "../embedded/calculation/calculation";
import { conditionalLooks } from "../embedded/calculation/conditional-looks";
import { displayText } from "../embedded/objects/display-text";
import { cellStyle, type Style } from "./cell-style";
import type { Lines } from "./cells/lines";
import type { Layout } from "./cells/sight";
import { tableFormat } from "./table-look";

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

/** What there is to see of a sheet, until something of its book changes. */
export class SheetView {
  readonly sheet: Sheet;
  readonly #calculation: Calculation;
  #looks: ReadonlyMap<string, ConditionalLook> = new Map();
  #looksAt = "";
  #used: { readonly area: Area | undefined } | undefined;

  constructor(sheet: Sheet, calculation: Calculation) {
    this.sheet = sheet;
    this.#calculation = calculation;
  }

  /** The smallest area with everything on the sheet; undefined for a blank one. */
  get used(): Area | undefined {
    this.#used ??= { area: this.#calculation.lookAt(() => this.sheet.usedArea()) };
    return this.#used.area;
  }

  /** Finds out which conditional formats apply to the cells that are to be shown. */
  lookAt(areas: readonly Area[]): void {
    const at = areas.map((area) => printArea(area)).join();
    if (this.sheet.conditionalFormats.length === 0 || this.#looksAt === at) return;
    const looks = this.#calculation.lookAt(() =>
      areas.flatMap((area) => conditionalLooks(this.#calculation, this.sheet, area)),
    );
    this.#looks = new Map(looks.map(({ row, column, look }) => [`${row},${column}`, look]));
    this.#looksAt = at;
  }

  /** How a cell is shown; its conditional formats where it was looked at. */
  cell(layout: Layout, row: number, column: number): ShownCell {
    const value = this.#calculation.lookAt(() => this.sheet.valueAt(row, column));
    const look = this.#looks.get(`${row},${column}`);
    const format = this.#format(row, column);
    const text = displayText(value, look?.numberFormat ?? format.numberFormat, this.sheet.book.datesFrom1904);
    const merged = this.#merged(layout, row, column);
    const textWidth = merged === undefined ? this.#overflow(layout.columns, row, column, value, format) : undefined;
    return {
      text,
      style: cellStyle(format, value, look),
      ...(isCellError(value) && value.message !== undefined ? { tip: value.message } : {}),
      ...(textWidth === undefined ? {} : { textWidth }),
      ...(merged === undefined ? {} : { merged }),
    };
  }

  /** What a person would have to type to get what the cell holds: never what would be read as something else. */
  entryText(row: number, column: number): string {
    const { formula, value, spilled } = this.sheet.cells.at(row, column);
    if (formula !== undefined) return formula;
    if (value === null || spilled === true) return "";
    if (isCellError(value)) return value.error;
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    const { numberFormat } = this.sheet.formatAt(row, column);
    const { year, datesFrom1904 } = this.sheet.book;
    const isReadFrom = (entry: string): boolean =>
      interpretEntry(entry, numberFormat, year, datesFrom1904).value === value;
    if (typeof value === "string") return value === "" || isReadFrom(value) ? value : `'${value}`;
    const date = /[dmyh]/i.test(numberFormat) ? displayText(value, numberFormat, datesFrom1904) : undefined;
    return date !== undefined && isReadFrom(date) ? date : String(value);
  }

  #format(row: number, column: number): CellFormat {
    const own = this.sheet.formatAt(row, column);
    const table = this.sheet.tables.find(({ area }) => contains(area, row, column));
    return table === undefined ? own : tableFormat(table, row, own);
  }

  #merged({ rows, columns }: Layout, row: number, column: number): ShownCell["merged"] {
    const area = this.sheet.merged.find((each) => contains(each, row, column));
    if (area === undefined) return undefined;
    if (area.top !== row || area.left !== column) return "hidden";
    return {
      width: columns.start(area.left + area.columns) - columns.start(area.left),
      height: rows.start(area.top + area.rows) - rows.start(area.top),
    };
  }

  /** Texts, and only those, run over into blank cells to their right. */
  #overflow(columns: Lines, row: number, column: number, value: CellValue, format: CellFormat): number | undefined {
    const { horizontalAlignment: alignment, wrapText } = format;
    if (typeof value !== "string" || wrapText || !["General", "Left"].includes(alignment)) return undefined;
    let next = column + 1;
    while (next < columns.count && this.sheet.cells.at(row, next).value === null && !this.#isMerged(row, next)) next++;
    return columns.start(next) - columns.start(column);
  }

  #isMerged(row: number, column: number): boolean {
    return this.sheet.merged.some((area) => contains(area, row, column));
  }
}
