import { type Area, union } from "../embedded/book/area";
import type { Book } from "../embedded/book/book";
import type { BookChange } from "../embedded/book/book-change";
import { type BookMemento, bringBack, captureBook } from "../embedded/book/memento";
import type { Sheet } from "../embedded/book/sheet";

/** The most steps that can be taken back; of large workbooks fewer, so that all steps together keep at most so many rows of cells. */
const MOST_STEPS = 200;
const FEWEST_STEPS = 5;
const MOST_ROWS = 4_000_000;

/** What is no step by itself: where somebody looks, what the add-in keeps for itself, and what formulas show. */
const NO_STEP: readonly BookChange["kind"][] = ["settingsChanged", "sheetActivated", "calculated"];
/** What may change formulas on every sheet. */
const EVERYWHERE: readonly BookChange["kind"][] = ["sheetAdded", "sheetDeleted", "sheetRenamed"];

/** Where a step was taken back or done again: the first cells that it was done to, changed or not, where it had some. */
export type StepPlace = { readonly sheet: Sheet; readonly area: Area } | undefined;

/** The cells that a step was done to, by the ids of their sheets. */
type Done = ReadonlyMap<string, Area>;

interface Step {
  /** The book on the other side of the step: before it where it can be taken back, after it where it can be done again. */
  readonly book: BookMemento;
  readonly done: Done;
}

/** One history of what the person and the add-in do to a book, each request of the add-in's one step, to go back and forth in. */
export class History {
  readonly #book: Book;
  #now: BookMemento;
  #past: readonly Step[] = [];
  #future: readonly Step[] = [];
  #changed = new Set<string>();
  #done = new Map<string, Area>();
  #everything = false;
  #isStep = false;

  constructor(book: Book) {
    this.#book = book;
    this.#now = captureBook(book);
    book.watch((change) => {
      if (NO_STEP.includes(change.kind)) return;
      this.#isStep = true;
      if ("sheetId" in change) this.#changed.add(change.sheetId);
      if (change.kind === "cells") {
        const { sheetId, area } = change;
        this.#done.set(sheetId, union(this.#done.get(sheetId) ?? area, area));
      }
      if (EVERYWHERE.includes(change.kind)) this.#everything = true;
    });
  }

  /** Whether there is anything to take back. */
  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** Whether there is anything to do again. */
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** What the book is now; the same value whenever it is the same again by going back and forth. */
  get state(): object {
    return this.#now;
  }

  /** Something has been done that is not to be: the book is again what it was after the latest step. */
  refuse(): void {
    if (!this.#isStep) return;
    bringBack(this.#book, this.#now);
    this.#forget();
  }

  /** Something has been done: where it changed the book, it is a step, and what was taken back before cannot be done again. */
  note(): void {
    if (!this.#isStep) return;
    const now = captureBook(this.#book, this.#now, ({ id }) => this.#everything || this.#changed.has(id));
    const rows = now.sheets.reduce((sum, sheet) => sum + sheet.cells.size, 1);
    const most = Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, Math.floor(MOST_ROWS / rows)));
    this.#past = [...this.#past, { book: this.#now, done: this.#done }].slice(-most);
    this.#future = [];
    this.#now = now;
    this.#forget();
  }

  /** Takes the latest step back. */
  undo(): StepPlace {
    const step = this.#past.at(-1);
    if (step === undefined) return undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, { ...step, book: this.#now }];
    return this.#goTo(step);
  }

  /** Does the step again that was taken back last. */
  redo(): StepPlace {
    const step = this.#future.at(-1);
    if (step === undefined) return undefined;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, { ...step, book: this.#now }];
    return this.#goTo(step);
  }

  #goTo({ book: memento, done }: Step): StepPlace {
    const changed = memento.sheets.filter((one) => !this.#now.sheets.includes(one));
    const { activeSheet } = this.#book;
    const place = placeOf(bringBack(this.#book, memento), changed, done);
    // A step on one sheet that is done to no cell, such as a width, is seen there, whichever sheet was in front before it.
    const at = place?.sheet ?? (changed.length > 1 ? undefined : (changed[0]?.sheet ?? activeSheet));
    if (at?.visibility === "Visible" && this.#book.sheets.includes(at)) this.#book.activate(at);
    this.#now = memento;
    this.#forget();
    return place;
  }

  #forget(): void {
    this.#isStep = false;
    this.#everything = false;
    this.#changed = new Set();
    this.#done = new Map();
  }
}

/** The cells that change and those that a step was done to, on the first sheet of either that can be seen. */
function placeOf(first: StepPlace, changed: BookMemento["sheets"], done: Done): StepPlace {
  const sheet =
    first?.sheet ??
    changed.map((one) => one.sheet).find(({ id, visibility }) => visibility === "Visible" && done.has(id));
  if (sheet === undefined) return undefined;
  const meant = done.get(sheet.id);
  const areas = [first?.area, meant].filter((area) => area !== undefined);
  return { sheet, area: areas.reduce(union) };
}
