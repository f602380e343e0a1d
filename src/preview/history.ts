import { type Area, cellsOf } from "../embedded/book/area";
import type { Book } from "../embedded/book/book";
import type { Cell } from "../embedded/book/cell-grid";
import type { Sheet } from "../embedded/book/sheet";

interface Step {
  readonly sheetId: string;
  readonly area: Area;
  readonly cells: readonly Cell[];
}

const MOST_STEPS = 200;

/** What the person typed, so that it can be taken back. What the add-in writes is not part of it. */
export class History {
  #steps: readonly Step[] = [];

  /** Whether there is anything to take back. */
  get isEmpty(): boolean {
    return this.#steps.length === 0;
  }

  /** Remembers what cells hold, just before a person changes them. Where that is refused, nothing is remembered. */
  around(sheet: Sheet, area: Area, change: () => void): void {
    const cells = [...cellsOf(area)].map(({ row, column }) => sheet.cells.at(row, column));
    change();
    this.#steps = [...this.#steps.slice(1 - MOST_STEPS), { sheetId: sheet.id, area, cells }];
  }

  /** Takes the latest change back, and answers where it was. */
  undo(book: Book): { readonly sheet: Sheet; readonly area: Area } | undefined {
    const step = this.#steps.at(-1);
    this.#steps = this.#steps.slice(0, -1);
    const sheet = step === undefined ? undefined : book.findSheet(step.sheetId);
    if (step === undefined || sheet === undefined) return undefined;
    const { area } = step;
    sheet.refuseWhereLocked(area);
    [...cellsOf(area)].forEach(({ row, column }, index) => {
      sheet.cells.put(row, column, step.cells[index] ?? { value: null });
    });
    book.tell({ kind: "cells", sheetId: sheet.id, area, detail: "contents" });
    return { sheet, area };
  }
}
