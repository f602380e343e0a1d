import type { Book } from "../book/book";
import { Calculation } from "../calculation/calculation";
import type { Faults } from "../faults/faults";
import type { CalledFunctions } from "../functions/function-calls";
import type { AddInRuntime } from "../objects/add-in-runtime";
import { type CustomFunctionsRuntime, startOffice } from "./office-in-node";
import type { CompileScript } from "./office-scripts";
import { Session } from "./session";
import type { User } from "./user";

/** A running Excel: Microsoft's office.js on one side, a book of ours on the other. */
export interface EmbeddedExcel {
  /** What an add-in finds as the global of this name. */
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly book: Book;
  readonly calculation: Calculation;
  readonly faults: Faults;
  /** The person at the sheet. */
  readonly user: User;
  /** The add-in's page: whether its pane is open. */
  readonly runtime: AddInRuntime;
  /** Resolves when everything is calculated and no function of the add-in's is being called. @throws where that takes longer than the limit, 60 s by default */
  readonly settled: (timeLimitSeconds?: number) => Promise<void>;
  /** Errors of the embedded Excel itself, which no add-in should ever meet. */
  readonly defects: readonly unknown[];
  /** Ends everything. */
  readonly close: () => void;
}

/** What can be chosen when an embedded Excel starts. */
export interface EmbeddedExcelOptions {
  /** What calculates the book, where something does already. */
  readonly calculation?: Calculation;
  /** The add-in's functions for cells, which `associate` makes known to the custom-functions runtime as the add-in's page does. */
  readonly functions?: CalledFunctions & { readonly associate: (runtime: CustomFunctionsRuntime) => void };
  /** Whether the add-in's pane is open at first. Default true. */
  readonly paneIsOpen?: boolean;
  /** How Microsoft's scripts are compiled, where something was kept of them. */
  readonly compile?: CompileScript;
}

/** Starts office.js in Node, answered by a book; its formulas are calculated. */
export async function startEmbeddedExcel(book: Book, options: EmbeddedExcelOptions = {}): Promise<EmbeddedExcel> {
  const calculation = options.calculation ?? new Calculation(book);
  const { functions } = options;
  const session = new Session(book, calculation, options);
  const office = await startOffice(session, functions?.associate, options.compile);
  session.connect(office.conversation);
  return {
    Office: office.Office,
    Excel: office.Excel,
    OfficeExtension: office.OfficeExtension,
    book,
    calculation,
    faults: session.faults,
    user: session.user,
    runtime: session.runtime,
    settled: (timeLimitSeconds) => session.settled(timeLimitSeconds),
    defects: session.defects,
    close: () => {
      session.close();
      office.close();
    },
  };
}
