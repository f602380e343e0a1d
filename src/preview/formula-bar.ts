import { printArea } from "../embedded/book/address";
import { type Area, sameArea } from "../embedded/book/area";
import type { Book } from "../embedded/book/book";
import { soleReference } from "../embedded/book/formula-text";
import type { Sheet } from "../embedded/book/sheet";

/** What a person does in the bar above the cells. */
export interface FormulaBarListener {
  /** An address or a name was entered, to go there. */
  readonly onGo: (text: string) => void;
  readonly onEnter: (entry: string) => void;
  /** The person is done with the bar. */
  readonly onLeave: () => void;
}

/** The name box and the formula of the selected cell. */
export class FormulaBar {
  readonly #place: HTMLInputElement;
  readonly #formula: HTMLInputElement;
  #shown = "";

  constructor(place: HTMLInputElement, formula: HTMLInputElement, listener: FormulaBarListener) {
    this.#place = place;
    this.#formula = formula;
    place.addEventListener("focus", () => {
      place.select();
    });
    for (const field of [place, formula])
      field.addEventListener("keydown", (event) => {
        // The grid listens to the whole page: the key that ends an entry here would open the cell for another.
        if (event.key === "Enter") event.stopPropagation();
      });
    place.addEventListener("keydown", ({ key }) => {
      if (key === "Enter") listener.onGo(place.value.trim());
      if (key === "Escape") listener.onLeave();
    });
    formula.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") {
        formula.value = this.#shown;
        listener.onLeave();
      }
      if (key === "Enter") {
        this.#commit(listener);
        listener.onLeave();
      }
    });
    formula.addEventListener("blur", () => {
      this.#commit(listener);
    });
  }

  /** Shows what is selected: by its name where it has one, and what its first cell holds. */
  show(book: Book, sheet: Sheet, area: Area, entry: string): void {
    this.#shown = entry;
    if (document.activeElement !== this.#place) this.#place.value = nameOf(book, sheet, area) ?? printArea(area);
    if (document.activeElement !== this.#formula) this.#formula.value = entry;
  }

  #commit(listener: FormulaBarListener): void {
    const entry = this.#formula.value;
    if (entry === this.#shown) return;
    this.#shown = entry;
    listener.onEnter(entry);
  }
}

/** The name of exactly these cells: the sheet's own first, then the workbook's. */
function nameOf(book: Book, sheet: Sheet, area: Area): string | undefined {
  return [...sheet.names.all(), ...book.names.all()].find(({ formula, visible }) => {
    const reference = visible ? soleReference(formula) : undefined;
    const on = reference?.sheet === undefined ? sheet : book.findSheet(reference.sheet);
    return reference !== undefined && on === sheet && sameArea(reference.area, area);
  })?.name;
}
