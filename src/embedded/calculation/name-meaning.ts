import { parseAddress } from "../book/address";
import { type Area, isOnSheet, union } from "../book/area";
import type { Book } from "../book/book";
import type { CellValue } from "../book/cell-value";
import type { DefinedName } from "../book/defined-name";
import { ExcelError } from "../book/excel-error";
import { soleReference } from "../book/formula-text";
import type { Sheet } from "../book/sheet";
import type { Calculation } from "./calculation";
import { splitAtTop, splitCall } from "../book/split-text";

/** Cells of a sheet. */
export interface SheetCells {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What a name stands for now: cells, or a value where it is a constant, a computation or broken. */
export type NameMeaning =
  ({ readonly kind: "cells" } & SheetCells) | { readonly kind: "value"; readonly value: CellValue };

/** How many names may stand for one another in a row. */
const MOST_STEPS = 8;

/** What a defined name stands for, seen from a sheet (its own, where the name is scoped). */
export function meaningOfName(book: Book, calculation: Calculation, name: DefinedName, from: Sheet): NameMeaning {
  return meaningOfFormula(book, calculation, name.formula, from);
}

/**
 * What a formula stands for: cells where it yields a reference (`=Inputs!$A$1`, `=OFFSET(…)`, `=A1:INDEX(…)`,
 * `=Table1[Size]`, another name), else its value.
 */
export function meaningOfFormula(book: Book, calculation: Calculation, formula: string, from: Sheet): NameMeaning {
  const text = formula.slice(1);
  const cells = new References(book, calculation, from).cellsOf(text, 0);
  if (cells !== undefined) return { kind: "cells", ...cells };
  // Several areas are no range to Excel's API, nor a value.
  if ((splitAtTop(text, ",") ?? []).length > 1) return { kind: "value", value: { error: "#VALUE!" } };
  if (text.includes("#REF!")) return { kind: "value", value: { error: "#REF!" } };
  const [value = null] = calculation.ask([{ sheet: from, row: 0, formula }]);
  return { kind: "value", value };
}

/** Finds the cells that formulas yield, which the engine, being after values, does not tell. */
class References {
  readonly #book: Book;
  readonly #calculation: Calculation;
  readonly #from: Sheet;

  constructor(book: Book, calculation: Calculation, from: Sheet) {
    this.#book = book;
    this.#calculation = calculation;
    this.#from = from;
  }

  cellsOf(text: string, steps: number): SheetCells | undefined {
    if (steps > MOST_STEPS) return undefined;
    const sole = soleReference(text);
    if (sole !== undefined) {
      const sheet = sole.sheet === undefined ? this.#from : this.#book.findSheet(sole.sheet);
      return sheet === undefined ? undefined : { sheet, area: sole.area };
    }
    const name = this.#from.names.find(text) ?? this.#book.names.find(text);
    if (name !== undefined) return this.cellsOf(name.formula.slice(1), steps + 1);
    const ends = splitAtTop(text, ":");
    if (ends?.length === 2) return this.#between(ends[0] ?? "", ends[1] ?? "", steps);
    const call = splitCall(text);
    return call === undefined ? this.#tableCells(text) : this.#callCells(call.name, call.args, steps);
  }

  #callCells(name: string, args: readonly string[], steps: number): SheetCells | undefined {
    const base = () => this.cellsOf(args[0] ?? "", steps + 1);
    switch (name) {
      case "OFFSET":
        return this.#offset(base(), args);
      case "INDEX":
        return this.#index(base(), args);
      case "INDIRECT":
        return this.#indirect(args[0] ?? "", steps);
      case "IF":
        return this.cellsOf(args[isTrue(this.#value(args[0] ?? "")) ? 1 : 2] ?? "", steps + 1);
      case "CHOOSE":
        return this.cellsOf(args[this.#number(args[0], 0)] ?? "", steps + 1);
      default:
        return undefined;
    }
  }

  #offset(base: SheetCells | undefined, args: readonly string[]): SheetCells | undefined {
    if (base === undefined) return undefined;
    const rows = this.#number(args[3], base.area.rows);
    const columns = this.#number(args[4], base.area.columns);
    const top = base.area.top + this.#number(args[1], 0) + (rows < 0 ? rows + 1 : 0);
    const left = base.area.left + this.#number(args[2], 0) + (columns < 0 ? columns + 1 : 0);
    return onSheet({ ...base, area: { top, left, rows: Math.abs(rows), columns: Math.abs(columns) } });
  }

  #index(base: SheetCells | undefined, args: readonly string[]): SheetCells | undefined {
    if (base === undefined) return undefined;
    const first = this.#number(args[1], 0);
    const alongRow = base.area.rows === 1 && args[2] === undefined;
    const [row, column] = alongRow ? [0, first] : [first, this.#number(args[2], 0)];
    if (row > base.area.rows || column > base.area.columns) return undefined;
    const { top, left, rows, columns } = base.area;
    return onSheet({
      ...base,
      area: {
        top: row === 0 ? top : top + row - 1,
        left: column === 0 ? left : left + column - 1,
        rows: row === 0 ? rows : 1,
        columns: column === 0 ? columns : 1,
      },
    });
  }

  #indirect(argument: string, steps: number): SheetCells | undefined {
    const text = this.#value(argument);
    return typeof text === "string" ? this.cellsOf(text, steps + 1) : undefined;
  }

  #between(start: string, end: string, steps: number): SheetCells | undefined {
    const first = this.cellsOf(start, steps + 1);
    const last = this.cellsOf(end, steps + 1);
    return first === undefined || last === undefined ? undefined : { ...first, area: union(first.area, last.area) };
  }

  #tableCells(text: string): SheetCells | undefined {
    const name = /^[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\[|$)/u.exec(text)?.[0];
    const table = name === undefined ? undefined : this.#book.findTable(name);
    if (table === undefined) return undefined;
    const sheet = this.#book.sheetOfTable(table);
    if (text === name) return { sheet, area: table.bodyArea };
    const [row, column, rows, columns] = ["ROW", "COLUMN", "ROWS", "COLUMNS"].map((ask) =>
      this.#value(`${ask}(${text})`),
    );
    return typeof row === "number" &&
      typeof column === "number" &&
      typeof rows === "number" &&
      typeof columns === "number"
      ? { sheet, area: { top: row - 1, left: column - 1, rows, columns } }
      : undefined;
  }

  #value(text: string): CellValue {
    return this.#calculation.ask([{ sheet: this.#from, row: 0, formula: `=${text}` }])[0] ?? null;
  }

  /** A number among the arguments, cut to a whole one; what is no number leads off the sheet. */
  #number(argument: string | undefined, absent: number): number {
    if (argument === undefined || argument === "") return absent;
    const value = this.#value(argument);
    return typeof value === "number" ? Math.trunc(value) : Number.NaN;
  }
}

/** The cells of an address such as `'Plan 1'!A1:B2`, looked for from a sheet. */
export function cellsOfAddress(book: Book, address: string, from: Sheet): SheetCells {
  const { sheet: name, area } = parseAddress(address);
  const sheet = name === undefined ? from : book.findSheet(name);
  if (sheet === undefined) throw new ExcelError("InvalidArgument", `There is no sheet “${name ?? ""}”.`);
  return { sheet, area };
}

function onSheet(cells: SheetCells): SheetCells | undefined {
  return isOnSheet(cells.area) ? cells : undefined;
}

function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}
