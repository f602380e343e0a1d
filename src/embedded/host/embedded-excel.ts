import type { Book } from "../book/book";
import { Calculation } from "../calculation/calculation";
import type { Faults } from "../faults/faults";
import { startOffice } from "./office-in-node";
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
  /** Errors of the embedded Excel itself, which no add-in should ever meet. */
  readonly defects: readonly unknown[];
  /** Ends everything. */
  readonly close: () => void;
}

/** What can be chosen when an embedded Excel starts. */
export interface EmbeddedExcelOptions {
  /** What calculates the book, where something does already. */
  readonly calculation?: Calculation;
}

/** Starts office.js in Node, answered by a book; its formulas are calculated. */
export async function startEmbeddedExcel(book: Book, options: EmbeddedExcelOptions = {}): Promise<EmbeddedExcel> {
  const calculation = options.calculation ?? new Calculation(book);
  const session = new Session(book, calculation);
  const office = await startOffice(session);
  session.connect(office.conversation);
  return {
    Office: office.Office,
    Excel: office.Excel,
    OfficeExtension: office.OfficeExtension,
    book,
    calculation,
    faults: session.faults,
    user: session.user,
    defects: session.defects,
    close: () => {
      session.close();
      office.close();
    },
  };
}
