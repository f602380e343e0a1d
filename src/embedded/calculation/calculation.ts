import { calculateFormulas, parse, tokenize } from "@cj-tech-master/excelts/formula";
import { type Area, contains } from "../book/area";
import type { Book, Calculator } from "../book/book";
import type { BookChange } from "../book/book-change";
import type { PlacedCell } from "../book/cell-grid";
import { type CellValue, isCellError } from "../book/cell-value";
import { mapWords } from "../book/formula-text";
import type { Sheet } from "../book/sheet";
import { correctedFunctions, type EngineFunction } from "./corrected-functions";
import { fromResult } from "./engine-values";
import { type EngineSheet, engineWorkbook, looseColumn, placeKey } from "./engine-workbook";
import { engineFunctionsOf, hostCallsIn } from "./host-calls";
import type { HostFunctions } from "./functions/host-functions";
import { isKnownFunction } from "./known-functions";

/** What a calculation depends on beside the book. */
export interface CalculationOptions {
  /** The serial number of the day and time for TODAY and NOW. */
  readonly today?: number;
}

/** A formula to be calculated though it stands in no cell. */
export interface Question {
  readonly sheet: Sheet;
  /** The row, from 0, that the formula is thought to stand in. */
  readonly row: number;
  /** With its `=`. */
  readonly formula: string;
}

/** What happens to a book without changing a value of it. */
const HARMLESS: readonly BookChange["kind"][] = ["settingsChanged", "sheetActivated", "calculated"];

/** The first day of 2026. */
const DEFAULT_TODAY = 46_023;

/** Keeps the values of a book's formulas up to date: when somebody reads after a change, everything is calculated. */
export class Calculation implements Calculator {
  readonly #book: Book;
  readonly #ownFunctions: ReadonlyMap<string, EngineFunction>;
  #functions: ReadonlyMap<string, EngineFunction>;
  #host: HostFunctions | undefined;
  /** Whether the engine can calculate a formula, for those that were asked about. */
  readonly #withinReach = new Map<string, boolean>();
  #outdated = true;
  #calculating = false;

  /** Puts itself in charge of the book's formulas. */
  constructor(book: Book, { today = DEFAULT_TODAY }: CalculationOptions = {}) {
    this.#book = book;
    this.#ownFunctions = correctedFunctions(today);
    this.#functions = this.#ownFunctions;
    book.calculator = this;
    book.watch((change) => {
      const harmless = HARMLESS.includes(change.kind);
      if (!harmless && !(change.kind === "cells" && change.detail === "format")) this.#outdated = true;
    });
  }

  /** Calculates where something changed since, unless the book is calculated only on demand. */
  settle(): void {
    if (this.#outdated && this.#book.calculationMode !== "Manual") this.calculate();
  }

  /** Whether a formula can be read at all. */
  understands(formula: string): boolean {
    try {
      parse(tokenize(formula.slice(1)));
      return true;
    } catch {
      return false;
    }
  }

  /** Why a formula that can be read is refused all the same: it gives a function too few arguments or too many. */
  complaint(formula: string): string | undefined {
    const host = this.#host;
    if (host === undefined) return undefined;
    return hostCallsIn(formula, host.names)
      .map(({ name, count }) => host.complaint(name, count))
      .find((said) => said !== undefined);
  }

  /** Calculates every formula now. */
  calculate(): void {
    if (this.#calculating) return;
    this.#calculating = true;
    try {
      this.#host?.began();
      if (this.#book.sheets.some(({ cells }) => cells.hasFormulas() || cells.hasSpills())) {
        const isCalculated = this.#whatIsCalculated();
        const workbook = engineWorkbook(this.#book, this.#functions, { isCalculated }, this.#host?.names);
        calculateFormulas(workbook);
        this.#book.sheets.forEach((sheet, index) => {
          const calculated = workbook.worksheets[index];
          if (calculated !== undefined) takeResults(sheet, calculated, isCalculated, this.#host);
        });
      }
      this.#outdated = false;
      this.#host?.ended();
    } finally {
      this.#calculating = false;
    }
  }

  /** The answers to formulas that stand in no cell, each a single value. */
  ask(questions: readonly Question[]): readonly CellValue[] {
    if (questions.length === 0) return [];
    this.settle();
    const loose = questions.map(({ sheet, row, formula }) => ({ sheet, row, formula: formula.replace(/^=/, "") }));
    const workbook = engineWorkbook(this.#book, this.#functions, { loose }, this.#host?.names);
    calculateFormulas(workbook);
    const asked = new Map<Sheet, number>();
    return questions.map(({ sheet, row, formula }) => {
      const index = asked.get(sheet) ?? 0;
      asked.set(sheet, index + 1);
      if (!this.understands(formula)) return { error: "#VALUE!" };
      const calculated = workbook.worksheets[this.#book.sheets.indexOf(sheet)];
      return fromResult(calculated?.formulas.get(placeKey(row + 1, looseColumn(index)))?.result);
    });
  }

  /** Which cells are calculated: not those of formulas that keep their values, nor those into which such values spill. */
  #whatIsCalculated(): (sheet: Sheet, cell: PlacedCell) => boolean {
    const kept = new Map(
      this.#book.sheets.map((sheet): [Sheet, readonly Area[]] => [
        sheet,
        [...sheet.cells.all()].flatMap((cell) => {
          if (cell.formula === undefined || !this.#keepsItsValue(cell)) return [];
          const { row: top, column: left, fills } = cell;
          return [{ top, left, rows: fills?.rows ?? 1, columns: fills?.columns ?? 1 }];
        }),
      ]),
    );
    return (sheet, { row, column }) => kept.get(sheet)?.some((area) => contains(area, row, column)) !== true;
  }

  /**
   * Whether a formula's value, which came with its file, stays: the formula reads another workbook, or calls a function of
   * somebody's add-in or of a newer Excel, or is written as the engine cannot read it.
   */
  #keepsItsValue({ formula = "", value }: PlacedCell): boolean {
    if (value === null || isCellError(value)) return false;
    const before = this.#withinReach.get(formula);
    const within = before ?? this.#isWithinReach(formula);
    if (before === undefined) this.#withinReach.set(formula, within);
    return !within;
  }

  #isWithinReach(formula: string): boolean {
    if (readsAnotherWorkbook(formula) || !this.understands(formula)) return false;
    const called: string[] = [];
    mapWords(formula, (word, next) => {
      if (next === "(") called.push(word);
      return word;
    });
    const bringsItsOwn = called.some((name) => /^(?:LET|LAMBDA)$/i.test(name));
    const isName = (name: string) => this.#book.names.find(name) !== undefined;
    return bringsItsOwn || called.every((name) => isName(name) || isKnownFunction(name, this.#functions));
  }

  /** Makes functions of the host's known to formulas in the place of those before; undefined leaves none. */
  setHost(host: HostFunctions | undefined): void {
    this.#host = host;
    this.#functions = new Map([...this.#ownFunctions, ...(host === undefined ? [] : engineFunctionsOf(host))]);
    this.#withinReach.clear();
    this.#outdated = true;
  }

  /** Has everything calculated before the next reading, as when a function of the host's knows more than before. */
  expire(): void {
    this.#outdated = true;
  }
}

/** `=[2]Staff!$B$3`, as files write it, or `='C:\\[staff.xlsx]Staff'!B3`. */
function readsAnotherWorkbook(formula: string): boolean {
  return /\[[^[\]]+\][^[\]"'!,;()+*/&=<>^]*'?!/.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));
}

function takeResults(
  sheet: Sheet,
  calculated: EngineSheet,
  isCalculated: (sheet: Sheet, cell: PlacedCell) => boolean,
  host: HostFunctions | undefined,
): void {
  for (const cell of [...sheet.cells.all()]) {
    const { row, column, spilled, format } = cell;
    if (spilled === true && isCalculated(sheet, cell))
      sheet.cells.put(row, column, { value: null, ...(format === undefined ? {} : { format }) });
  }
  for (const { row, col, value } of calculated.spilled.values()) {
    const { format } = sheet.cells.at(row - 1, col - 1);
    const look = format === undefined ? {} : { format };
    sheet.cells.put(row - 1, col - 1, { value: fromResult(value), spilled: true, ...look });
  }
  for (const { row, col, result, fills } of calculated.formulas.values()) {
    const plain = fromResult(result);
    const cell = { sheetId: sheet.id, row: row - 1, column: col - 1 };
    const value = isCellError(plain) ? (host?.explained(cell, plain) ?? plain) : plain;
    const kept = { ...sheet.cells.at(row - 1, col - 1), value };
    delete kept.fills;
    sheet.cells.put(row - 1, col - 1, fills === undefined ? kept : { ...kept, fills });
  }
}
