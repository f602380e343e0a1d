import { showAddInFunctions } from "../book/add-in-functions";
import { printAddress } from "../book/address";
import { cellArea } from "../book/area";
import type { Book } from "../book/book";
import { type CellError, type CellValue, isCellError } from "../book/cell-value";
import type { Calculation } from "../calculation/calculation";
import type { CallingCell, HostCall } from "../calculation/functions/host-functions";
import { countComplaint, type FunctionMetadata, type FunctionsMetadata } from "./function-metadata";
import {
  callsFor,
  type DataTypeOf,
  type PreparedArgument,
  type PreparedCall,
  isLongAndPlain,
  printedArguments,
} from "./invocation-arguments";
import { cellsOfResult, type InvocationResult } from "./invocation-result";
import { CATEGORY, type FunctionEntry, MESSAGE, flagsOf } from "./function-messages";

/** The functions of an add-in, as its host knows them. */
export interface AddInFunctions {
  /** What stands before their names in formulas: `DEMO` in `=DEMO.ADD(1,2)`. */
  readonly namespace: string;
  /** The content of the add-in's `functions.json`. */
  readonly metadata: FunctionsMetadata;
  /** What a parameter of the type `any` is given for a blank cell: 0 by Excel on a desktop (default), null by Excel on the web. */
  readonly blank?: 0 | null;
}

/** Functions with what cannot be told from page to page. */
export interface CalledFunctions extends AddInFunctions {
  /**
   * The data type, as `valuesAsJson` has it, that a value stands for. A book of ours keeps none, but whoever tries functions can
   * say that some of its values are entities or formatted numbers. By default none is.
   */
  readonly dataTypeOf?: DataTypeOf;
}

/** A function that is being called. */
interface RunningCall {
  readonly id: number;
  readonly key: string;
  readonly metadata: FunctionMetadata;
  readonly cell: CallingCell | undefined;
  /** Whether it answered before, as functions do that answer again and again. */
  answered: boolean;
}

/** What functions have answered, by call. */
interface Answer {
  readonly cell: CallingCell | undefined;
  readonly cells: readonly (readonly CellValue[])[];
}

const BUSY: CellError = { error: "#BUSY!" };

/**
 * Has the formulas of a book call the functions of an add-in: each call is sent to the add-in's runtime once, its cell shows
 * `#BUSY!` until the answer is there, and the answer is kept for as long as a formula asks for the very same.
 */
export class FunctionCalls {
  readonly #book: Book;
  readonly #calculation: Calculation;
  readonly #functions: ReadonlyMap<string, FunctionMetadata>;
  readonly #given: CalledFunctions;
  readonly #send: (entries: readonly FunctionEntry[]) => void;
  readonly #answers = new Map<string, Answer>();
  readonly #running = new Map<string, RunningCall>();
  readonly #stopWatching: () => void;
  /** The calls that the calculation under way has asked for; undefined between calculations. */
  #asked: Set<string> | undefined;
  /** What is still to be sent: calls by their ids, so that those cancelled meanwhile never leave, and cancellations. */
  readonly #unsent = new Map<number, FunctionEntry>();
  #cancellations: FunctionEntry[] = [];
  #isReady = false;
  #isClosed = false;
  #isDue = false;
  #lastId = 0;
  /** Counts the changes of the book, for functions that are called anew after each. */
  #changes = 0;
  #waiting: (() => void)[] = [];

  /** `send` carries messages to the add-in's runtime. */
  constructor(
    book: Book,
    calculation: Calculation,
    given: CalledFunctions,
    send: (entries: readonly FunctionEntry[]) => void,
  ) {
    this.#book = book;
    this.#calculation = calculation;
    this.#given = given;
    this.#send = send;
    const prefix = `${given.namespace}.`.toUpperCase();
    this.#functions = new Map(given.metadata.functions.map((each) => [prefix + each.name.toUpperCase(), each]));
    showAddInFunctions(book, this.#functions.keys());
    calculation.setHost({
      names: new Set(this.#functions.keys()),
      complaint: (name, count) => {
        const metadata = this.#functions.get(name);
        return metadata === undefined ? undefined : countComplaint({ ...metadata, name }, count);
      },
      call: (call) => this.#call(call),
      began: () => {
        this.#asked = new Set();
      },
      ended: () => {
        this.#ended();
      },
      explained: (cell, error) => this.#explained(cell, error),
    });
    this.#stopWatching = book.watch((change) => {
      if (change.kind === "calculated") return;
      this.#changes++;
      this.#calculateSoon();
    });
    this.#calculateSoon();
  }

  /** The add-in's runtime takes calls from now on; what was asked for before is sent. */
  ready(): void {
    this.#isReady = true;
    this.#flush();
  }

  /** Takes answers of the add-in's runtime; those to calls that nobody waits for any more are dropped. */
  take(results: readonly InvocationResult[]): void {
    const sheets = new Set<string>();
    const running = new Map([...this.#running.values()].map((call) => [call.id, call]));
    for (const result of results) {
      const call = running.get(result.id);
      if (call === undefined) continue;
      if (call.metadata.options?.stream === true) call.answered = true;
      else this.#running.delete(call.key);
      this.#answers.set(call.key, { cell: call.cell, cells: cellsOfResult(result, call.metadata) });
      if (call.cell !== undefined) sheets.add(call.cell.sheetId);
    }
    this.#calculation.expire();
    this.#calculateSoon(sheets);
  }

  /** Has every function called anew when the book is calculated next. */
  forget(): void {
    for (const call of this.#running.values()) this.#cancel(call);
    this.#running.clear();
    this.#answers.clear();
    this.#calculation.expire();
    this.#calculateSoon();
  }

  /** The cells whose functions have not answered yet, each with its sheet. */
  get busy(): readonly string[] {
    return [...this.#running.values()].filter(({ answered }) => !answered).map(({ cell }) => this.#address(cell));
  }

  /** Resolves when no function is being called any more. @throws where that takes longer */
  async settled(timeLimitSeconds = 60): Promise<void> {
    const end = Date.now() + timeLimitSeconds * 1000;
    while (!this.#isClosed) {
      await this.#calculation.settleInTurns();
      const { busy } = this;
      if (busy.length === 0) return;
      const left = end - Date.now();
      if (left <= 0) throw new Error(`Functions have not answered within ${timeLimitSeconds} s: ${busy.join(", ")}.`);
      await this.#nextAnswers(left);
    }
  }

  /** Cancels what is being called; formulas keep the values they have. */
  close(): void {
    if (this.#isClosed) return;
    for (const call of this.#running.values()) this.#cancel(call);
    this.#running.clear();
    this.#flush();
    this.#isClosed = true;
    this.#stopWatching();
    this.#calculation.setHost(undefined);
    this.#wake();
  }

  #call({ name, args, cell }: HostCall): readonly (readonly CellValue[])[] {
    const metadata = this.#functions.get(name);
    if (metadata === undefined) return [[{ error: "#NAME?" }]];
    if (countComplaint(metadata, args.length) !== undefined) return [[{ error: "#VALUE!" }]];
    const calls = callsFor(metadata, args, {
      blank: this.#given.blank === undefined ? 0 : this.#given.blank,
      errorsAllowed: this.#given.metadata.allowErrorForDataTypeAny === true,
      dataTypesAllowed: this.#given.metadata.allowCustomDataForDataTypeAny === true,
      ...(this.#given.dataTypeOf === undefined ? {} : { dataTypeOf: this.#given.dataTypeOf }),
    });
    const only = calls.length === 1 && calls[0]?.length === 1 ? calls[0][0] : undefined;
    if (only !== undefined) return this.#answerTo(only, metadata, cell);
    return calls.map((line) => line.map((call) => this.#answerTo(call, metadata, cell)[0]?.[0] ?? null));
  }

  #answerTo(
    prepared: PreparedCall,
    metadata: FunctionMetadata,
    cell: CallingCell | undefined,
  ): readonly (readonly CellValue[])[] {
    if (!Array.isArray(prepared)) return [[prepared as CellError]];
    const args = prepared as readonly PreparedArgument[];
    const place = cell === undefined ? "" : `${cell.sheetId} ${cell.row} ${cell.column}`;
    const age = metadata.options?.volatile === true ? this.#changes : 0;
    const key = JSON.stringify([place, metadata.id, args, age]);
    this.#asked?.add(key);
    const known = this.#answers.get(key);
    if (known !== undefined) return known.cells;
    if (this.#asked !== undefined && !this.#running.has(key)) this.#start(key, metadata, args, cell);
    return [[BUSY]];
  }

  #start(
    key: string,
    metadata: FunctionMetadata,
    args: readonly PreparedArgument[],
    cell: CallingCell | undefined,
  ): void {
    const id = ++this.#lastId;
    this.#running.set(key, { id, key, metadata, cell, answered: false });
    const { options } = metadata;
    const address = options?.requiresAddress === true ? this.#address(cell) : null;
    // The runtime copies arguments cell by cell in search of errors and data types: it is told where there are none in a million.
    const flags = flagsOf(options ?? {}, isLongAndPlain(args) ? {} : this.#given.metadata);
    const name = JSON.stringify(metadata.id);
    const message = `[${id},${name},${printedArguments(args)},${JSON.stringify(address)},${flags}]`;
    this.#unsent.set(id, [CATEGORY, MESSAGE.invoke, "", message, 0]);
  }

  #cancel({ id, metadata: { options } }: RunningCall): void {
    const isTold = options?.cancelable === true || options?.stream === true;
    if (this.#unsent.delete(id) || !isTold) return;
    this.#cancellations.push([CATEGORY, MESSAGE.cancel, "", JSON.stringify({ invocationId: id }), 0]);
  }

  /** What no formula asked for in a whole calculation is cancelled and forgotten. */
  #ended(): void {
    const asked = this.#asked ?? new Set();
    this.#asked = undefined;
    for (const key of this.#answers.keys()) if (!asked.has(key)) this.#answers.delete(key);
    for (const call of this.#running.values()) {
      if (asked.has(call.key)) continue;
      this.#running.delete(call.key);
      this.#cancel(call);
    }
    this.#flush();
    if (this.busy.length === 0) this.#wake();
  }

  #flush(): void {
    if (!this.#isReady || this.#isClosed) return;
    const entries = [...this.#cancellations, ...this.#unsent.values()];
    this.#cancellations = [];
    this.#unsent.clear();
    if (entries.length > 0) this.#send(entries);
  }

  #explained({ sheetId, row, column }: CallingCell, error: CellError): CellError {
    for (const { cell, cells } of this.#answers.values()) {
      if (cell?.sheetId !== sheetId || cell.row !== row || cell.column !== column) continue;
      const said = cells[0]?.[0];
      if (said !== undefined && isCellError(said) && said.error === error.error) return said;
    }
    return error;
  }

  /** Calculates after what is happening now, as Excel does after each change, and tells of the sheets that functions answered. */
  #calculateSoon(sheets: ReadonlySet<string> = new Set()): void {
    if (this.#isDue && sheets.size === 0) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#isDue = false;
      void this.#calculateAfter(sheets);
    });
  }

  async #calculateAfter(sheets: ReadonlySet<string>): Promise<void> {
    if (!this.#isClosed) await this.#calculation.settleInTurns();
    if (this.#isClosed) return;
    for (const sheetId of sheets) this.#book.tell({ kind: "calculated", sheetId });
    if (sheets.size > 0) this.#wake();
  }

  #nextAnswers(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  #address(cell: CallingCell | undefined): string {
    const sheet = cell === undefined ? undefined : this.#book.findSheet(cell.sheetId);
    if (cell === undefined || sheet === undefined) return "";
    return printAddress(sheet.name, cellArea(cell.row, cell.column));
  }
}
