import { calculateFormulas, parse, tokenize } from "@cj-tech-master/excelts/formula";
import type { Book, Calculator } from "../book/book";
import type { CellValue } from "../book/cell-value";
import type { Sheet } from "../book/sheet";
import { correctedFunctions, type EngineFunction } from "./corrected-functions";
import { arrayToEngine, fromEngine, fromResult, rowsOf } from "./engine-values";
import { type EngineSheet, engineWorkbook, looseColumn, placeKey } from "./engine-workbook";

/** A function of the host's: given the values of its arguments, it answers at once with what it knows, else `#BUSY!`. */
export type HostFunction = (args: readonly (readonly (readonly CellValue[])[])[]) => readonly (readonly CellValue[])[];

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

/** The first day of 2026. */
const DEFAULT_TODAY = 46_023;

/** Keeps the values of a book's formulas up to date: when somebody reads after a change, everything is calculated. */
export class Calculation implements Calculator {
  readonly #book: Book;
  readonly #functions: Map<string, EngineFunction>;
  #outdated = true;
  #calculating = false;

  /** Puts itself in charge of the book's formulas. */
  constructor(book: Book, { today = DEFAULT_TODAY }: CalculationOptions = {}) {
    this.#book = book;
    this.#functions = new Map(correctedFunctions(today));
    book.calculator = this;
    book.watch((change) => {
      const harmless = change.kind === "settingsChanged" || change.kind === "sheetActivated";
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

  /** Calculates every formula now. */
  calculate(): void {
    if (this.#calculating) return;
    this.#calculating = true;
    try {
      if (this.#book.sheets.some(({ cells }) => cells.hasFormulas())) {
        const workbook = engineWorkbook(this.#book, this.#functions);
        calculateFormulas(workbook);
        this.#book.sheets.forEach((sheet, index) => {
          const calculated = workbook.worksheets[index];
          if (calculated !== undefined) takeResults(sheet, calculated);
        });
      }
      this.#outdated = false;
    } finally {
      this.#calculating = false;
    }
  }

  /** The answers to formulas that stand in no cell, each a single value. */
  ask(questions: readonly Question[]): readonly CellValue[] {
    if (questions.length === 0) return [];
    this.settle();
    const loose = questions.map(({ sheet, row, formula }) => ({ sheet, row, formula: formula.replace(/^=/, "") }));
    const workbook = engineWorkbook(this.#book, this.#functions, loose);
    calculateFormulas(workbook);
    const asked = new Map<Sheet, number>();
    return questions.map(({ sheet, row }) => {
      const index = asked.get(sheet) ?? 0;
      asked.set(sheet, index + 1);
      const calculated = workbook.worksheets[this.#book.sheets.indexOf(sheet)];
      return fromResult(calculated?.formulas.get(placeKey(row + 1, looseColumn(index)))?.result);
    });
  }

  /** Makes a function of the host's known to formulas; undefined makes it unknown again. */
  setHostFunction(name: string, call: HostFunction | undefined): void {
    const key = name.toUpperCase();
    if (call === undefined) this.#functions.delete(key);
    else
      this.#functions.set(key, {
        minArity: 0,
        maxArity: 255,
        invoke: (args) => arrayToEngine(call(args.map((arg) => rowsOf(arg).map((row) => row.map(fromEngine))))),
      });
    this.#outdated = true;
  }

  /** Has everything calculated before the next reading, as when a function of the host's knows more than before. */
  expire(): void {
    this.#outdated = true;
  }
}

function takeResults(sheet: Sheet, calculated: EngineSheet): void {
  for (const { row, column, spilled, format } of sheet.cells.all())
    if (spilled === true) sheet.cells.put(row, column, { value: null, ...(format === undefined ? {} : { format }) });
  for (const { row, col, value } of calculated.spilled.values()) {
    const { format } = sheet.cells.at(row - 1, col - 1);
    const look = format === undefined ? {} : { format };
    sheet.cells.put(row - 1, col - 1, { value: fromResult(value), spilled: true, ...look });
  }
  for (const { row, col, result, fills } of calculated.formulas.values()) {
    const kept = { ...sheet.cells.at(row - 1, col - 1), value: fromResult(result) };
    delete kept.fills;
    sheet.cells.put(row - 1, col - 1, fills === undefined ? kept : { ...kept, fills });
  }
}
