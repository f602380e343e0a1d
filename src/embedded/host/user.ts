import type { Book } from "../book/book";
import type { Entry } from "../book/entry";
import { ExcelError } from "../book/excel-error";
import type { LineShift } from "../book/line-shift";
import { shiftLines } from "../book/shift-lines";
import type { Sheet, SheetVisibility } from "../book/sheet";
import type { AddInRuntime } from "../objects/add-in-runtime";
import { type CellRange, rangeOfAddress } from "../objects/cell-range";
import { copySheet } from "../objects/copy-sheet";
import { moveCells } from "../objects/move-cells";
import { type CopiedLooks, pasteCells } from "../objects/paste-cells";
import type { Selection } from "../objects/workshop";

/** Carries actions to the add-in. */
interface Actions {
  /** A button's, which the add-in says to be done. */
  readonly press: (action: string, button: string) => Promise<void>;
  /** A shortcut's, of which nothing more is heard. */
  readonly dispatch: (action: string) => void;
}

/** The person at the sheet: what they do with mouse and keys, for tests and for the preview. */
export class User {
  readonly #book: Book;
  readonly #selection: Selection;
  readonly #done: () => void;
  readonly #actions: Actions;
  readonly #runtime: AddInRuntime;

  /** `done` is called after each thing the person did to the book. */
  constructor(book: Book, selection: Selection, runtime: AddInRuntime, done: () => void, actions: Actions) {
    this.#book = book;
    this.#selection = selection;
    this.#done = done;
    this.#actions = actions;
    this.#runtime = runtime;
  }

  /**
   * Presses a button of the ribbon that runs an action of the add-in's, by the action's name. Resolves when the add-in says that
   * it is done, or when the workbook is closed. @throws where the add-in has no such action
   */
  async press(action: string, button = action): Promise<void> {
    await this.#actions.press(action, button);
  }

  /** Presses the keys to which the add-in's file of shortcuts ties an action. */
  pressShortcut(action: string): void {
    this.#actions.dispatch(action);
  }

  /** Opens or closes the add-in's pane. */
  showPane(isOpen: boolean): void {
    this.#runtime.state = isOpen ? "Visible" : "Background";
    this.#done();
  }

  /** The cells that are selected in the sheet in front, whoever selected them. */
  get selection(): CellRange {
    const sheet = this.#book.activeSheet;
    return { sheet, area: this.#selection.on(sheet) };
  }

  /** Types into a cell, which may be named with its sheet: `type("Sheet1!B2", "5")`. */
  type(address: string, entry: string | number | boolean): void {
    const { sheet, area } = this.#find(address);
    sheet.enter(area.top, area.left, entry);
    this.#done();
  }

  /**
   * Pastes entries into the cells from this one on, row by row, with the looks and the rules of the cells that were copied; null
   * leaves a cell as it is.
   */
  paste(address: string, entries: readonly (readonly Entry[])[], looks?: CopiedLooks): void {
    const { sheet, area } = this.#find(address);
    pasteCells(sheet, { ...area, rows: entries.length, columns: entries[0]?.length ?? 0 }, entries, looks);
    this.#done();
  }

  /** Moves cells to others, from their first on, as by cutting and pasting them: what reads them follows. */
  move(from: string, to: string): void {
    const { sheet, area } = this.#find(to);
    moveCells(this.#book, this.#find(from), { sheet, row: area.top, column: area.left });
    this.#done();
  }

  /** Empties cells with the Delete key. */
  clear(address: string): void {
    const { sheet, area } = this.#find(address);
    sheet.clear(area, "contents");
    this.#done();
  }

  /** Inserts or deletes entire rows or columns of the sheet in front. */
  shiftLines(shift: LineShift): void {
    shiftLines(this.#book, this.#book.activeSheet, shift);
    this.#done();
  }

  /** Has everything calculated, as with F9. */
  calculate(): void {
    this.#book.calculator?.calculate();
    for (const { id, cells } of this.#book.sheets)
      if (cells.hasFormulas()) this.#book.tell({ kind: "calculated", sheetId: id });
    this.#done();
  }

  /** Selects cells, on their sheet. */
  select(address: string): void {
    const range = this.#find(address);
    if (this.#book.activeSheet !== range.sheet) this.#book.activate(range.sheet);
    this.#selection.select(range);
    this.#done();
  }

  /** Brings a sheet to the front. */
  activate(sheet: string): void {
    this.#book.activate(this.#sheet(sheet));
    this.#done();
  }

  /** Adds a sheet behind the others, and goes there. */
  addSheet(name?: string): void {
    this.#book.activate(this.#book.addSheet(name));
    this.#done();
  }

  /** Gives a sheet another name. */
  rename(sheet: string, name: string): void {
    this.#sheet(sheet).name = name;
    this.#done();
  }

  /** Deletes a sheet. */
  delete(sheet: string): void {
    this.#book.deleteSheet(this.#sheet(sheet));
    this.#done();
  }

  /** Copies a sheet with its names behind the others, goes there, and says how Excel called it. */
  copy(sheet: string): string {
    const copy = copySheet(this.#book, this.#sheet(sheet));
    this.#book.activate(copy);
    this.#done();
    return copy.name;
  }

  /** Shows or hides a sheet. */
  show(sheet: string, visibility: SheetVisibility): void {
    this.#sheet(sheet).visibility = visibility;
    this.#done();
  }

  #find(address: string): CellRange {
    return rangeOfAddress(this.#book, this.#book.activeSheet, address);
  }

  #sheet(name: string): Sheet {
    const sheet = this.#book.findSheet(name);
    if (sheet === undefined) throw new ExcelError("ItemNotFound", `There is no sheet “${name}”.`);
    return sheet;
  }
}
