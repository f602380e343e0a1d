import type { Book, Calculator } from "../book/book";
import { type CellValue } from "../book/cell-value";
import type { Sheet } from "../book/sheet";
import { atOnce, oneTurn, otherTurns, type Steps, type Turns } from "../turns";
import type { Place } from "./evaluation/cells";
import { ColumnMemory } from "./evaluation/column-memory";
import { CannotComputeError, type CellsOfSheet, type Value } from "./values/value";
import { evaluateIn, resultIn } from "./evaluator/evaluate-formula";
import type { Surroundings } from "./evaluator/evaluator";
import { ParsedFormulas } from "./evaluator/parsed-formulas";
import type { FunctionContext } from "./functions/define";
import type { HostFunctions } from "./functions/host-functions";
import { computeOutdated, type Computing, dependentsOf, outdate, refuseOutdated } from "./graph/compute";
import { FollowedBook } from "./graph/followed-book";
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
  /** How `settleInTurns` calculates; without it, all at once. It is told how many formulas are left. */
  readonly turns?: Omit<Turns<number>, "signal">;
}

/** What formulas say that were not computed because somebody stopped that. */
const STOPPED = "This formula is not calculated: calculating was stopped. Calculate again to see what it yields.";

/** The formulas of a book, as a calculation takes them over. */
export interface ReadFormulas {
  readonly graph: FormulaGraph;
  readonly parsed: ParsedFormulas;
}

/** Reads the formulas of a book for a calculation that begins at once behind it; each step tells how many there are so far. */
export function* readFormulas(book: Book): Steps<number, ReadFormulas> {
  const parsed = new ParsedFormulas();
  const graph = new FormulaGraph(book, parsed);
  yield* graph.reading(new Set(), { onlyRenamed: false, areTyped: false, areSheetsNamedAnew: false });
  return { graph, parsed };
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

/** What a question is answered with that cannot be. */
const UNREADABLE: CellValue = { error: "#VALUE!" };

/**
 * Keeps the values of a book's formulas up to date. The values that came with a file stay until a cell that they depend on
 * changes, or where they depend on the clock, on chance or on a function of the host's; then they are computed when somebody
 * reads, in the order in which they depend on one another.
 */
export class Calculation implements Calculator {
  readonly #book: Book;
  readonly #options: CalculationOptions;
  readonly #parsed: ParsedFormulas;
  readonly #graph: FormulaGraph;
  readonly #spills = new Spills();
  readonly #chance = sequence();
  readonly #columns = new ColumnMemory();
  #host: HostFunctions | undefined;
  readonly #followed: FollowedBook;
  #outdated = true;
  /** Whether functions of the host's know more than when the latest calculation began. */
  #isExpired = false;
  /** Whether somebody wants everything calculated, also where that is done only on demand. */
  #isWanted = false;
  #calculating = false;
  /** The calculation in turns that is under way. */
  #turns: Promise<void> | undefined;
  /** Whether calculating was stopped: what is outdated says so, until somebody has it calculated. */
  #isStopped = false;
  #isOnlyLookedAt = false;
  /** Counts the calculations that began. */
  #begun = 0;

  /** Puts itself in charge of the book's formulas, which are read at once where they have not been in steps. */
  constructor(book: Book, options: CalculationOptions = {}, { graph, parsed } = atOnce(readFormulas(book))) {
    this.#book = book;
    this.#options = options;
    this.#parsed = parsed;
    this.#graph = graph;
    this.#followed = new FollowedBook(book, graph, this.#spills, (node) => this.#readBy(node));
    book.calculator = this;
    book.watch((change) => {
      this.#followed.note(change);
      this.#outdated ||= this.#followed.hasChanged;
    });
  }

  /** Calculates where something changed since, unless the book is calculated only on demand. */
  settle(): void {
    if (!this.#isOnlyLookedAt && this.#isDue) this.#calculateAtOnce();
  }

  /** As `settle`, in the turns of the options; whoever reads values meanwhile has what is left calculated at once. */
  settleInTurns(): Promise<void> {
    if (this.#turns !== undefined) return this.#turns;
    const { turns } = this.#options;
    if (turns === undefined || this.#isStopped) this.settle();
    if (!this.#isDue || turns === undefined) return Promise.resolve();
    const steps = this.#calculation();
    const left = this.#guarded(() => oneTurn(steps, turns.milliseconds));
    if (left === undefined) return Promise.resolve();
    this.#turns = this.#goOnInTurns(steps, left, turns).finally(() => {
      this.#turns = undefined;
    });
    return this.#turns;
  }

  /** Whether a calculation in turns is under way. */
  get isInTurns(): boolean {
    return this.#turns !== undefined;
  }

  /** Whether calculating was stopped, so that formulas say so in place of what they yield. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /**
   * Ends the calculation in turns. From the next `settle` on, what is outdated says that it was stopped, also after later changes,
   * until `goOn` or `calculate`.
   */
  stop(): void {
    if (this.#turns !== undefined) this.#isStopped = true;
  }

  /** Has the stopped calculation go on with the next `settle`. */
  goOn(): void {
    this.#isStopped = false;
    this.#isWanted = true;
    this.#outdated = true;
  }

  /** Reads values as they are, whatever is outdated. */
  lookAt<Seen>(look: () => Seen): Seen {
    const before = this.#isOnlyLookedAt;
    this.#isOnlyLookedAt = true;
    try {
      return look();
    } finally {
      this.#isOnlyLookedAt = before;
    }
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

  /** Calculates what is outdated now, also what was left when somebody stopped. */
  calculate(): void {
    this.#isStopped = false;
    this.#calculateAtOnce();
  }

  get #isDue(): boolean {
    const { calculationMode, valuesAreLeftToCompute } = this.#book;
    return this.#outdated && (calculationMode !== "Manual" || valuesAreLeftToCompute || this.#isWanted);
  }

  #calculateAtOnce(): void {
    if (!this.#calculating)
      this.#guarded(() => {
        atOnce(this.#calculation());
      });
  }

  /**
   * Begins anew where something changed between two turns, or behind the last where functions of the host's know more; ends where
   * somebody had all calculated meanwhile, or stopped it.
   */
  async #goOnInTurns(
    begun: Steps<number, void>,
    first: number,
    { milliseconds, onTurn }: Omit<Turns<number>, "signal">,
  ): Promise<void> {
    let steps = begun;
    for (let left: number | undefined = first; left !== undefined || this.#isDue;) {
      const ours = this.#begun;
      if (left !== undefined) onTurn?.(left);
      await otherTurns();
      if (!this.#isDue || this.#isStopped) return;
      if (left === undefined || this.#begun !== ours || this.#followed.hasChanged) steps = this.#calculation();
      left = this.#guarded(() => oneTurn(steps, milliseconds));
    }
  }

  /** Calculates what is outdated; each step tells how many formulas are left. */
  *#calculation(): Steps<number, void> {
    this.#begun++;
    const computing = this.#prepared();
    if (this.#isStopped) {
      refuseOutdated(computing, STOPPED);
      this.#outdated = false;
      return;
    }
    this.#host?.began();
    for (const left of computeOutdated(computing)) {
      this.#options.onComputed?.(left);
      yield left;
    }
    this.#outdated = this.#isExpired;
    this.#isWanted = false;
    this.#host?.ended();
  }

  /** Finds out what is outdated. */
  #prepared(): Computing {
    this.#isExpired = false;
    this.#followed.takeUp(this.#host?.names ?? new Set());
    if (this.#book.valuesAreLeftToCompute) {
      for (const node of this.#graph.all()) this.#graph.outdated.add(node);
      this.#isWanted = true;
    }
    this.#book.valuesAreLeftToCompute = false;
    for (const node of this.#graph.all())
      if (node.precedents.isVolatile || node.precedents.callsHost) this.#graph.outdated.add(node);
    for (const node of this.#graph.outdated.all())
      for (const dependent of dependentsOf(this.#graph, node)) outdate(this.#graph, dependent);
    const [book, graph, spills, parsed, host] = [this.#book, this.#graph, this.#spills, this.#parsed, this.#host];
    return { book, graph, spills, parsed, host, context: this.#context() };
  }

  /** Nobody begins to calculate while something is calculated. */
  #guarded<Result>(work: () => Result): Result {
    this.#calculating = true;
    try {
      return work();
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
    this.#followed.noteReading({ onlyRenamed: true, areTyped: false, areSheetsNamedAnew: false });
    this.#outdated = true;
  }

  /** Has everything calculated before the next reading, as when a function of the host's knows more than before. */
  expire(): void {
    this.#isExpired = true;
    this.#outdated = true;
  }

  /** The cells that a formula reads, found by evaluating it without taking its result. */
  #readBy({ sheet, row, column, formula, isTyped }: FormulaNode): readonly CellsOfSheet[] {
    const read: CellsOfSheet[] = [];
    const surroundings = { ...this.#surroundings(), host: undefined, use: (cells: CellsOfSheet) => read.push(cells) };
    const manner = { isSingle: sheet.cells.at(row, column).singleResult === true, isTyped, isCell: true };
    told(() => resultIn(surroundings, { sheet, row, column }, formula, manner)[0]?.[0] ?? null);
    return read;
  }

  #surroundings(): Surroundings {
    const [book, parsed, host] = [this.#book, this.#parsed, this.#host];
    return { book, parsed, host, context: this.#context(), use: () => undefined };
  }

  #context(): FunctionContext {
    const { datesFrom1904 } = this.#book;
    return {
      now: this.#options.today ?? serialOf(new Date()),
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
