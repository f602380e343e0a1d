import type { Book, Calculator } from "../book/book";
import type { BookChange } from "../book/book-change";
import { type CellValue } from "../book/cell-value";
import type { Sheet } from "../book/sheet";
import type { Place } from "./evaluation/cells";
import { ColumnMemory } from "./evaluation/column-memory";
import { CannotComputeError, type CellsOfSheet, type Value } from "./evaluation/value";
import { evaluateIn, resultIn } from "./evaluator/evaluate-formula";
import type { Surroundings } from "./evaluator/evaluator";
import { ParsedFormulas } from "./evaluator/parsed-formulas";
import type { FunctionContext } from "./functions/define";
import type { HostFunctions } from "./functions/host-functions";
import { computeOutdated, dependentsOf, outdate } from "./graph/compute";
import { FormulaGraph } from "./graph/formula-graph";
import type { FormulaNode } from "./graph/formula-node";
import { Spills } from "./graph/spills";
import { everyPartOf } from "./syntax/expression";

/** What a calculation depends on beside the book. */
export interface CalculationOptions {
  /** The serial number of the day and time for TODAY and NOW; without it, those of the moment. */
  readonly today?: number;
  /** Told after each formula that is computed how many are left: while it is computed, nobody else gets a turn. */
  readonly onComputed?: (left: number) => void;
}

/** A formula to be calculated though it stands in no cell. */
export interface Question {
  readonly sheet: Sheet;
  /** The row, from 0, that the formula is thought to stand in. */
  readonly row: number;
  /** The column, from 0; the first where it is not told. */
  readonly column?: number;
  /** With its `=`. */
  readonly formula: string;
}

/** What happens to a book without changing a value of it. */
const HARMLESS: readonly BookChange["kind"][] = ["settingsChanged", "sheetActivated", "calculated"];

/** What a question is answered with that cannot be. */
const UNREADABLE: CellValue = { error: "#VALUE!" };

/**
 * Keeps the values of a book's formulas up to date. The values that came with a file stay until a cell that they depend on
 * changes, or where they depend on the clock, on chance or on a function of the host's; then they are computed when somebody
 * reads, in the order in which they depend on one another.
 */
export class Calculation implements Calculator {
  readonly #book: Book;
  readonly #today: number | undefined;
  readonly #onComputed: ((left: number) => void) | undefined;
  readonly #parsed = new ParsedFormulas();
  readonly #graph: FormulaGraph;
  readonly #spills = new Spills();
  readonly #chance = sequence();
  readonly #columns = new ColumnMemory();
  #host: HostFunctions | undefined;
  /** The cells that changed since the latest calculation. */
  #changes: CellsOfSheet[] = [];
  /** What of the book is to be read anew, before the next calculation. */
  #reading: { onlyRenamed: boolean; areTyped: boolean } | undefined = { onlyRenamed: false, areTyped: false };
  /** The ids of the sheets of which something other than cells changed since. */
  readonly #otherwise = new Set<string>();
  #outdated = true;
  #calculating = false;

  /** Puts itself in charge of the book's formulas. */
  constructor(book: Book, { today, onComputed }: CalculationOptions = {}) {
    this.#book = book;
    this.#today = today;
    this.#onComputed = onComputed;
    this.#graph = new FormulaGraph(book, this.#parsed);
    book.calculator = this;
    this.#takeChanges();
    book.watch((change) => {
      this.#follow(change);
    });
  }

  /** Calculates where something changed since, unless the book is calculated only on demand. */
  settle(): void {
    const isDue = this.#book.calculationMode !== "Manual" || this.#book.valuesAreLeftToCompute;
    if (this.#outdated && isDue) this.calculate();
  }

  /** Whether a formula can be read at all. */
  understands(formula: string): boolean {
    return this.#parsed.of(formula) !== undefined;
  }

  /** Why a formula that can be read is refused all the same: it gives a function too few arguments or too many. */
  complaint(formula: string): string | undefined {
    const host = this.#host;
    const expression = host === undefined ? undefined : this.#parsed.of(formula);
    if (host === undefined || expression === undefined) return undefined;
    return everyPartOf(expression)
      .flatMap((part) => (part.kind === "call" && host.names.has(part.name) ? [part] : []))
      .map(({ name, args }) => host.complaint(name, args.length))
      .find((said) => said !== undefined);
  }

  /** Calculates what is outdated now. */
  calculate(): void {
    if (this.#calculating) return;
    this.#calculating = true;
    try {
      this.#host?.began();
      this.#takeChanges();
      if (this.#book.valuesAreLeftToCompute) for (const node of this.#graph.all()) this.#graph.outdated.add(node);
      this.#book.valuesAreLeftToCompute = false;
      for (const node of this.#graph.all())
        if (node.precedents.isVolatile || node.precedents.callsHost) this.#graph.outdated.add(node);
      for (const node of this.#graph.outdated.all())
        for (const dependent of dependentsOf(this.#graph, node)) outdate(this.#graph, dependent);
      const { host } = { host: this.#host };
      const [book, graph, spills, parsed] = [this.#book, this.#graph, this.#spills, this.#parsed];
      computeOutdated({ book, graph, spills, parsed, host, context: this.#context(), onComputed: this.#onComputed });
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
    const surroundings = this.#surroundings();
    return questions.map(({ sheet, row, column = 0, formula }) => {
      if (!this.understands(formula)) return UNREADABLE;
      const manner = { isSingle: true, isTyped: true, isCell: false };
      return told(() => resultIn(surroundings, { sheet, row, column }, formula, manner)[0]?.[0] ?? null);
    });
  }

  /** What a formula that stands in no cell yields: a reference, an array, a value. @throws CannotComputeError where it cannot be computed */
  evaluate(place: Place, formula: string): Value {
    this.settle();
    if (!this.understands(formula)) return UNREADABLE;
    return evaluateIn(this.#surroundings(), place, formula, { isSingle: false, isTyped: true, isCell: false });
  }

  /** Makes functions of the host's known to formulas in the place of those before; undefined leaves none. */
  setHost(host: HostFunctions | undefined): void {
    this.#host = host;
    // Formulas that call the host's functions are computed at every calculation; those of a host that is gone keep their values.
    this.#readAnew({ onlyRenamed: true, areTyped: false });
  }

  /** Has everything calculated before the next reading, as when a function of the host's knows more than before. */
  expire(): void {
    this.#outdated = true;
  }

  #follow(change: BookChange): void {
    if (HARMLESS.includes(change.kind)) return;
    switch (change.kind) {
      case "cells": {
        const sheet = this.#book.sheets.find(({ id }) => id === change.sheetId);
        if (change.detail === "format" || sheet === undefined) return;
        this.#changes.push({ sheet, area: change.area });
        break;
      }
      case "sheetOther":
        this.#otherwise.add(change.sheetId);
        break;
      case "sheetRenamed":
        this.#readAnew({ onlyRenamed: true, areTyped: true });
        break;
      case "sheetAdded":
      case "sheetDeleted":
      case "namesChanged":
      case "tablesChanged":
        this.#readAnew({ onlyRenamed: false, areTyped: true });
        break;
      case "settingsChanged":
      case "sheetActivated":
      case "calculated":
        return;
    }
    this.#outdated = true;
  }

  #readAnew({ onlyRenamed, areTyped }: { onlyRenamed: boolean; areTyped: boolean }): void {
    const before = this.#reading;
    this.#reading =
      before === undefined
        ? { onlyRenamed, areTyped }
        : { onlyRenamed: before.onlyRenamed && onlyRenamed, areTyped: before.areTyped && areTyped };
    this.#outdated = true;
  }

  #takeChanges(): void {
    const changes = this.#changes;
    this.#changes = [];
    if (this.#reading !== undefined) {
      const left = this.#graph.outdated.all();
      this.#graph.read(this.#host?.names ?? new Set(), this.#reading);
      for (const { sheet, row, column } of left) {
        const node = this.#graph.at(sheet, row, column);
        if (node !== undefined) this.#graph.outdated.add(node);
      }
      this.#reading = undefined;
      this.#spills.clear();
      for (const node of this.#graph.all()) this.#spills.remember(node);
      this.#lookThroughDynamic();
    }
    for (const cells of changes) {
      for (const area of this.#spills.withdraw(cells)) this.#graph.changed({ sheet: cells.sheet, area });
      for (const node of this.#spills.touchedBy(cells)) this.#graph.outdated.add(node);
      this.#graph.changed(cells);
      for (const node of this.#spills.touchedBy(cells)) this.#graph.outdated.add(node);
    }
    if (this.#otherwise.size > 0)
      for (const node of this.#graph.all()) if (this.#asksOf(node)) this.#graph.outdated.add(node);
    this.#otherwise.clear();
  }

  /** Whether a formula asks about something other than cells of the sheets that changed so. */
  #asksOf({ precedents }: FormulaNode): boolean {
    const { asksSheets, asksRows, isDynamic, cells } = precedents;
    return asksSheets || (asksRows && (isDynamic || cells.some(({ sheet }) => this.#otherwise.has(sheet.id))));
  }

  /** Finds out which cells formulas read that their text does not tell, such as those of OFFSET, without taking their results. */
  #lookThroughDynamic(): void {
    for (const node of this.#graph.all()) {
      if (!node.precedents.isDynamic || node.read !== undefined || this.#graph.outdated.has(node)) continue;
      const { sheet, row, column, formula, isTyped } = node;
      const read: CellsOfSheet[] = [];
      const surroundings = { ...this.#surroundings(), host: undefined, use: (cells: CellsOfSheet) => read.push(cells) };
      const manner = { isSingle: sheet.cells.at(row, column).singleResult === true, isTyped, isCell: true };
      told(() => resultIn(surroundings, { sheet, row, column }, formula, manner)[0]?.[0] ?? null);
      this.#graph.remember(node, read);
    }
  }

  #surroundings(): Surroundings {
    const [book, parsed, host] = [this.#book, this.#parsed, this.#host];
    return { book, parsed, host, context: this.#context(), use: () => undefined };
  }

  #context(): FunctionContext {
    const { datesFrom1904 } = this.#book;
    return {
      now: this.#today ?? serialOf(new Date()),
      random: this.#chance,
      datesFrom1904,
      columns: this.#columns,
    };
  }
}

/** What is computed, or the error of what cannot be. */
function told(compute: () => CellValue): CellValue {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CannotComputeError)
      return { error: "#UNKNOWN!", message: `This formula cannot be computed here: it is not known ${error.message}.` };
    throw error;
  }
}

/** A moment, in the time of this machine, as the serial number of a day with its part of the day. */
function serialOf(moment: Date): number {
  return (moment.getTime() / 60_000 - moment.getTimezoneOffset()) / 1440 + 25_569;
}

/** A fixed sequence of numbers from 0 to 1, so that a workbook with RAND is the same each time. */
function sequence(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
