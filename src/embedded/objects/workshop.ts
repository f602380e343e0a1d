import type { Area } from "../book/area";
import { cellArea } from "../book/area";
import { printArea } from "../book/address";
import { EVENT } from "./event-members";
import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import type { Calculation } from "../calculation/calculation";
import type { FunctionCalls } from "../functions/function-calls";
import type { Events } from "../protocol/events";
import { type Kind, OfficeObject } from "../protocol/office-object";
import type { References } from "../protocol/references";
import type { AddInRuntime } from "./add-in-runtime";
import type { CellRange } from "./cell-range";
import { NAMES, RANGE, TABLES, WORKSHEET } from "./kinds";

/** What the classes of the object model work on. */
export interface Workshop {
  readonly book: Book;
  readonly references: References;
  readonly events: Events;
  readonly selection: Selection;
  readonly calculation: Calculation;
  readonly runtime: AddInRuntime;
  /** Where the add-in has functions for cells. */
  readonly functions?: FunctionCalls;
}

/** What is selected on each sheet. */
export class Selection {
  readonly #areas = new Map<string, Area>();
  readonly #events: Events;

  /** Tells those who listen of each selection. */
  constructor(events: Events) {
    this.#events = events;
  }

  /** The selected cells of a sheet. */
  on(sheet: Sheet): Area {
    return this.#areas.get(sheet.id) ?? cellArea(0, 0);
  }

  /** Selects cells of a sheet. */
  select({ sheet, area }: CellRange): void {
    this.#areas.set(sheet.id, area);
    this.#events.raise(EVENT.sheetSelectionChanged, sheet.id, { address: printArea(area), worksheetId: sheet.id });
  }
}

/** Cells as an object. */
export function rangeObject(range: CellRange): OfficeObject {
  return OfficeObject.of(RANGE, { sheet: range.sheet, area: range.area });
}

/** A sheet as an object. */
export function sheetObject(sheet: Sheet): OfficeObject {
  return OfficeObject.of(WORKSHEET, sheet);
}

/** The names of a book or sheet as an object. */
export function namesObject(book: Book, sheet?: Sheet): OfficeObject {
  return OfficeObject.of(NAMES, sheet === undefined ? { book } : { book, sheet });
}

/** The tables of a book or sheet as an object. */
export function tablesObject(book: Book, sheet?: Sheet): OfficeObject {
  return OfficeObject.of(TABLES, sheet === undefined ? { book } : { book, sheet });
}

/** The object, or the null object where there is nothing. */
export function objectOrNull<T>(of: Kind<T>, target: T | undefined): OfficeObject | null {
  return target === undefined ? null : OfficeObject.of(of, target);
}
