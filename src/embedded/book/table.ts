import { type Area, intersection } from "./area";
import { plainValue } from "./cell-value";
import { ExcelError } from "./excel-error";
import type { TableOwner } from "./table-owner";

/** One column of a table. */
export interface TableColumn {
  readonly id: number;
  /** The text of its header, unique in the table regardless of case. */
  readonly name: string;
  /** What the file says of its totals cell: a function such as `sum`, or a label. */
  readonly totalsFunction?: string;
  readonly totalsLabel?: string;
}

/** How a table looks. */
export interface TableLook {
  /** Such as `TableStyleMedium2`; empty for none. */
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
}

/** How a new table looks. */
const DEFAULT_TABLE_LOOK: TableLook = {
  style: "TableStyleMedium2",
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};

/** What a file says of a table beside its name and its cells. */
export interface KeptTable {
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly look: TableLook;
  readonly columns: readonly TableColumn[];
}

/** All of a table that can change. */
export interface TableState extends KeptTable {
  readonly name: string;
  readonly area: Area;
}

/** An Excel table on a sheet. */
export class Table {
  readonly id: string;
  readonly sheet: TableOwner;
  readonly #changed: () => void;
  #name: string;
  #area: Area;
  #columns: readonly TableColumn[];
  #look: TableLook = DEFAULT_TABLE_LOOK;
  #showHeaders = true;
  #showTotals = false;

  /** Sheets make tables: see `Sheet.addTable`. */
  constructor(
    id: string,
    sheet: TableOwner,
    name: string,
    area: Area,
    columns: readonly TableColumn[],
    changed: () => void,
  ) {
    this.id = id;
    this.sheet = sheet;
    this.#name = name;
    this.#area = area;
    this.#columns = columns;
    this.#changed = changed;
  }

  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    this.sheet.book.checkNewTableName(name, this.id);
    this.#name = name;
    this.#changed();
  }

  /** Everything of the table, its header and totals too. */
  get area(): Area {
    return this.#area;
  }

  /** Whether the first row of the area is a header. */
  get showHeaders(): boolean {
    return this.#showHeaders;
  }

  /** Whether the last row of the area is a totals row. */
  get showTotals(): boolean {
    return this.#showTotals;
  }

  get look(): TableLook {
    return this.#look;
  }

  set look(look: TableLook) {
    this.sheet.refuseWhereProtected();
    this.#look = look;
    this.#changed();
  }

  get columns(): readonly TableColumn[] {
    return this.#columns;
  }

  /** The header's cells, or undefined where it is hidden. */
  get headerArea(): Area | undefined {
    return this.#showHeaders ? { ...this.#area, rows: 1 } : undefined;
  }

  /** The cells between header and totals. */
  get bodyArea(): Area {
    const above = this.#showHeaders ? 1 : 0;
    const below = this.#showTotals ? 1 : 0;
    return { ...this.#area, top: this.#area.top + above, rows: this.#area.rows - above - below };
  }

  /** The totals' cells, or undefined where there are none. */
  get totalsArea(): Area | undefined {
    return this.#showTotals ? { ...this.#area, top: this.#area.top + this.#area.rows - 1, rows: 1 } : undefined;
  }

  /** Gives the table a totals row below it, blank at first and with `Total` in its first cell, or takes it away. */
  setShowTotals(show: boolean): void {
    this.sheet.refuseWhereProtected();
    if (show === this.#showTotals) return;
    const below = { ...this.#area, top: this.#area.top + this.#area.rows, rows: 1 };
    if (show) {
      if (this.sheet.cells.usedAreaWithin(below) !== undefined)
        throw new ExcelError("InvalidOperation", `There is no blank row for the totals below table “${this.#name}”.`);
      this.#refuseOverlap({ ...this.#area, rows: this.#area.rows + 1 });
      this.#area = { ...this.#area, rows: this.#area.rows + 1 };
      this.#showTotals = true;
      this.sheet.enter(below.top, below.left, "Total");
    } else {
      const totals = this.totalsArea;
      if (totals !== undefined) this.sheet.clear(totals, "contents");
      this.#area = { ...this.#area, rows: this.#area.rows - 1 };
      this.#showTotals = false;
    }
    this.#changed();
  }

  /** Gives the table another area with the same top row, or other columns to its right; the totals row goes along. */
  resize(area: Area): void {
    this.sheet.refuseWhereProtected();
    if (area.top !== this.#area.top || intersection(area, this.#area) === undefined || area.rows < 2)
      throw new ExcelError("InvalidArgument", "A table keeps its header row and has a row below it.");
    this.#refuseOverlap(area);
    this.#area = area;
    this.#columns = columnsFor(this.sheet, area, this.#columns);
    this.#changed();
  }

  /** Sets what a file says of the table, without writing a cell. */
  restore(kept: KeptTable): void {
    this.#showHeaders = kept.showHeaders;
    this.#showTotals = kept.showTotals;
    this.#look = kept.look;
    this.#columns = kept.columns;
    this.#changed();
  }

  /** Brings back a name, an area and whatever else the table had, without writing a cell or asking what Excel would refuse. */
  bringBack({ name, area, ...kept }: TableState): void {
    this.#name = name;
    this.#area = area;
    this.restore(kept);
  }

  /** Names the columns anew after cells were written: a header's text is its column's name. */
  followHeader(written: Area): void {
    const header = this.headerArea;
    if (header === undefined || intersection(header, written) === undefined) return;
    const columns = columnsFor(this.sheet, this.#area, this.#columns);
    if (columns.every((column, index) => column.name === this.#columns[index]?.name)) return;
    this.#columns = columns;
    this.#changed();
  }

  #refuseOverlap(area: Area): void {
    if (this.sheet.tables.some((table) => table.id !== this.id && intersection(table.area, area) !== undefined))
      throw new ExcelError("InvalidArgument", "A table cannot overlap another table.");
  }
}

/**
 * The columns of a table by its header's texts: a blank header becomes `Column1`, a text that is there already gets a
 * number behind it. The header's cells are rewritten where their text is not the name.
 */
export function columnsFor(sheet: TableOwner, area: Area, known: readonly TableColumn[]): readonly TableColumn[] {
  const taken = new Set<string>();
  let nextId = Math.max(0, ...known.map(({ id }) => id)) + 1;
  return Array.from({ length: area.columns }, (_, index) => {
    const column = area.left + index;
    const text = String(plainValue(sheet.cells.at(area.top, column).value));
    const name = freeName(text === "" ? `Column${index + 1}` : text, text === "" ? "Column" : text, taken);
    taken.add(name.toLowerCase());
    const cell = sheet.cells.at(area.top, column);
    if (cell.value !== name || cell.formula !== undefined)
      sheet.cells.put(area.top, column, { value: name, ...(cell.format === undefined ? {} : { format: cell.format }) });
    const old = known[index];
    return old === undefined ? { id: nextId++, name } : { ...old, name };
  });
}

function freeName(wanted: string, stem: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}${number}`;
  return name;
}
