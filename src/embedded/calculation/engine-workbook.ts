import type { CellLike, DefinedNameEntry, RowLike, WorkbookLike, WorksheetLike } from "@cj-tech-master/excelts/formula";
import { contains } from "../book/area";
import type { Book } from "../book/book";
import type { PlacedCell } from "../book/cell-grid";
import { mapWords, soleReference } from "../book/formula-text";
import type { Sheet } from "../book/sheet";
import { writeOutRows } from "../book/table-rows";
import type { Table } from "../book/table";
import type { EngineFunction } from "./corrected-functions";
import { withPlaces } from "./host-calls";

/** The engine's numbers for kinds of cells: its own for formulas, any other for values. */
const FORMULA_CELL = 6;
const VALUE_CELL = 2;

/** A formula that is calculated though it stands in no cell; its column lies to the right of every sheet. */
export interface LooseFormula {
  readonly sheet: Sheet;
  readonly row: number;
  /** Without the `=`. */
  readonly formula: string;
}

/** A cell after the engine calculated: `result` of a formula, `value` of a cell into which a result spilled. */
export class EngineCell implements CellLike {
  readonly row: number;
  readonly col: number;
  readonly type: number;
  readonly model: { readonly formula?: string; readonly isDynamicArray?: boolean };
  readonly formula?: string;
  value: unknown;
  result: CellLike["result"];
  /** How many cells the result fills, where it fills more than its own. */
  fills?: { readonly rows: number; readonly columns: number };

  /** A formula where one is given, else a value; `row` and `column` count from 1, as the engine's do. */
  constructor(row: number, column: number, value: unknown, formula?: { text: string; spills: boolean }) {
    this.row = row;
    this.col = column;
    this.value = value;
    this.type = formula === undefined ? VALUE_CELL : FORMULA_CELL;
    this.model = formula === undefined ? {} : { formula: formula.text, isDynamicArray: formula.spills };
    if (formula !== undefined) {
      this.formula = formula.text;
      this.result = value as CellLike["result"];
    }
  }
}

type EngineTables = ReturnType<NonNullable<WorksheetLike["getTables"]>>;

/** A sheet as the engine sees it. */
export class EngineSheet implements WorksheetLike {
  readonly id: number;
  readonly name: string;
  readonly formulas = new Map<string, EngineCell>();
  /** The cells into which results spilled. */
  readonly spilled = new Map<string, EngineCell>();
  readonly mergedRegions: NonNullable<WorksheetLike["mergedRegions"]>;
  readonly dimensions: WorksheetLike["dimensions"];
  readonly #rows = new Map<number, EngineCell[]>();
  readonly #sheet: Sheet;
  #latestFormula: EngineCell | undefined;

  /** A formula that is not calculated is seen as its latest value. */
  constructor(
    id: number,
    sheet: Sheet,
    isCalculated: ((cell: PlacedCell) => boolean) | undefined,
    loose: readonly LooseFormula[],
    words: SpecialWords,
  ) {
    this.id = id;
    this.name = sheet.name;
    this.#sheet = sheet;
    this.mergedRegions = sheet.merged.map(({ top, left, rows, columns }) => ({
      top: top + 1,
      left: left + 1,
      bottom: top + rows,
      right: left + columns,
    }));
    for (const cell of sheet.cells.all())
      if (!(cell.spilled === true && isCalculated?.(cell) === true))
        this.#add(engineCell(cell, isCalculated?.(cell) === true, sheet, words));
    loose.forEach(({ row, formula }, index) => {
      this.#add(
        new EngineCell(row + 1, looseColumn(index), null, {
          text: withPlaces(withTableBodies(`=${formula}`, words.tables), words.hostFunctions, undefined),
          spills: false,
        }),
      );
    });
    const used = sheet.usedArea(true);
    this.dimensions =
      used === undefined
        ? null
        : { top: used.top + 1, left: used.left + 1, bottom: used.top + used.rows, right: used.left + used.columns };
  }

  eachRow(
    optionsOrCallback: { includeEmpty?: boolean } | ((row: RowLike, rowNumber: number) => void),
    callback?: (row: RowLike, rowNumber: number) => void,
  ): void {
    const call = callback ?? (typeof optionsOrCallback === "function" ? optionsOrCallback : () => undefined);
    const hidden = [...this.#sheet.rows].filter(([, line]) => line.hidden).map(([row]) => row + 1);
    const numbers = [...new Set([...this.#rows.keys(), ...hidden])].sort((a, b) => a - b);
    for (const rowNumber of numbers)
      call(engineRow(this.#rows.get(rowNumber) ?? [], hidden.includes(rowNumber)), rowNumber);
  }

  findCell(row: number, column: number): EngineCell | undefined {
    const cell = this.formulas.get(placeKey(row, column));
    this.#latestFormula = cell;
    return cell;
  }

  /** The engine asks here for the cells into which the result of the formula it found before spills. */
  getCell(row: number, column: number): EngineCell {
    const source = this.#latestFormula;
    const key = placeKey(row, column);
    const cell = this.formulas.get(key) ?? this.spilled.get(key) ?? new EngineCell(row, column, null);
    if (cell.type === VALUE_CELL) this.spilled.set(key, cell);
    if (source !== undefined)
      source.fills = {
        rows: Math.max(source.fills?.rows ?? 1, row - source.row + 1),
        columns: Math.max(source.fills?.columns ?? 1, column - source.col + 1),
      };
    return cell;
  }

  getTables(): EngineTables {
    return this.#sheet.tables.map((table) => ({ table: engineTable(table) }));
  }

  #add(cell: EngineCell): void {
    const row = this.#rows.get(cell.row);
    if (row === undefined) this.#rows.set(cell.row, [cell]);
    else row.push(cell);
    if (cell.type === FORMULA_CELL) this.formulas.set(placeKey(cell.row, cell.col), cell);
  }
}

/** Words of formulas that mean something special: names of tables in small letters, of the host's functions in capitals. */
interface SpecialWords {
  readonly tables: ReadonlySet<string>;
  readonly hostFunctions: ReadonlySet<string>;
}

/** A book as the engine sees it, for one calculation. */
export interface EngineWorkbook extends WorkbookLike {
  readonly worksheets: EngineSheet[];
}

/** What of a book is calculated: formulas of its cells, or loose ones alone. */
export type ToCalculate =
  { readonly isCalculated: (sheet: Sheet, cell: PlacedCell) => boolean } | { readonly loose: readonly LooseFormula[] };

/**
 * Shows a book to the engine: with its formulas, as far as they are to be calculated; or, with loose formulas, as the
 * values it has, so that only those are calculated.
 */
export function engineWorkbook(
  book: Book,
  functions: ReadonlyMap<string, EngineFunction>,
  toCalculate: ToCalculate,
  hostFunctions: ReadonlySet<string> = new Set(),
): EngineWorkbook {
  const tables = new Set(book.tables.map(({ name }) => name.toLowerCase()));
  const words = { tables, hostFunctions };
  const worksheets = book.sheets.map((sheet, index) => {
    return "loose" in toCalculate
      ? new EngineSheet(index + 1, sheet, undefined, loosesOf(toCalculate.loose, sheet), words)
      : new EngineSheet(index + 1, sheet, (cell) => toCalculate.isCalculated(sheet, cell), [], words);
  });
  const ranges = (formula: string) => [withPlaces(withTableBodies(formula, tables), hostFunctions, undefined)];
  const entries: DefinedNameEntry[] = [
    ...book.names.all().map(({ name, formula }) => ({ name, ranges: ranges(formula) })),
    ...book.sheets.flatMap(({ names }, localSheetId) =>
      names.all().map(({ name, formula }) => ({ name, ranges: ranges(formula), localSheetId })),
    ),
  ];
  return {
    worksheets,
    getWorksheet: (id) => worksheets.find((sheet) => sheet.id === id || sheet.name === id),
    definedNames: { getAllEntries: () => entries, getAllNames: () => entries },
    userFunctions: functions as unknown as NonNullable<WorkbookLike["userFunctions"]>,
  };
}

function loosesOf(loose: readonly LooseFormula[], sheet: Sheet): readonly LooseFormula[] {
  return loose.filter((one) => one.sheet === sheet);
}

/** The column, from 1, of a sheet's n-th loose formula. */
export function looseColumn(index: number): number {
  return 16_385 + index;
}

/** The key of a cell, whose row and column count from 1. */
export function placeKey(row: number, column: number): string {
  return `${row},${column}`;
}

function engineCell(cell: PlacedCell, withFormulas: boolean, sheet: Sheet, words: SpecialWords): EngineCell {
  const { row, column, value, formula, singleResult } = cell;
  if (formula === undefined || !withFormulas) return new EngineCell(row + 1, column + 1, value);
  const plain = engineFormula(formula, words.tables, tableAt(sheet, row, column)?.name);
  const text = withPlaces(plain, words.hostFunctions, { sheetId: sheet.id, row, column });
  return new EngineCell(row + 1, column + 1, null, { text, spills: singleResult !== true });
}

/**
 * What the engine reads otherwise than Excel, in its words: a table's name alone is the table's body, and a formula that
 * is one cell alone shows 0 for a blank cell, which the engine would pass on as blank.
 */
function engineFormula(formula: string, tables: ReadonlySet<string>, table: string | undefined): string {
  const text = writeOutRows(withTableBodies(formula, tables), table);
  const reference = soleReference(formula);
  return reference?.area.rows === 1 && reference.area.columns === 1 ? `IF(ISBLANK(${text}),0,${text})` : text;
}

function withTableBodies(formula: string, tables: ReadonlySet<string>): string {
  return mapWords(formula.slice(1), (word, next) =>
    next !== "[" && next !== "(" && tables.has(word.toLowerCase()) ? `${word}[#Data]` : word,
  );
}

function tableAt(sheet: Sheet, row: number, column: number): Table | undefined {
  return sheet.tables.find(({ area }) => contains(area, row, column));
}

function engineRow(cells: readonly EngineCell[], hidden: boolean): RowLike {
  return {
    hidden,
    eachCell: (
      optionsOrCallback: { includeEmpty?: boolean } | ((cell: CellLike, columnNumber: number) => void),
      callback?: (cell: CellLike, columnNumber: number) => void,
    ) => {
      const call = callback ?? (typeof optionsOrCallback === "function" ? optionsOrCallback : () => undefined);
      for (const cell of cells) call(cell, cell.col);
    },
  };
}

function engineTable(table: Table): NonNullable<EngineTables[number]["table"]> {
  const { name, area, columns, showHeaders, showTotals, bodyArea } = table;
  return {
    name,
    tl: { row: area.top + 1, col: area.left + 1 },
    columns: columns.map((column) => ({ name: column.name })),
    rows: Array.from({ length: bodyArea.rows }),
    headerRow: showHeaders,
    totalsRow: showTotals,
  };
}
