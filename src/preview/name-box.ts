import { printArea } from "../embedded/book/address";
import { type Area, sameArea } from "../embedded/book/area";
import type { Book } from "../embedded/book/book";
import { soleReference } from "../embedded/book/formula-text";
import type { Sheet } from "../embedded/book/sheet";

/** What a person does in the name box. */
export interface NameBoxListener {
  /** An address or a name was entered, to go there. */
  readonly onGo: (text: string) => void;
  /** The person is done with it. */
  readonly onLeave: () => void;
}

/** The box that says what is selected, and takes an address or a name to go to. */
export class NameBox {
  readonly #field: HTMLInputElement;
  /** What is selected, by its name or address. */
  #selected = "";

  constructor(field: HTMLInputElement, listener: NameBoxListener) {
    this.#field = field;
    field.addEventListener("focus", () => {
      field.select();
    });
    field.addEventListener("blur", () => {
      field.value = this.#selected;
    });
    field.addEventListener("keydown", ({ key }) => {
      if (key === "Enter") listener.onGo(field.value.trim());
      if (key === "Enter" || key === "Escape") listener.onLeave();
    });
  }

  /** Shows what is selected: by its name where it has one. */
  show(book: Book, sheet: Sheet, area: Area): void {
    this.#selected = nameOf(book, sheet, area) ?? printArea(area);
    if (document.activeElement !== this.#field) this.#field.value = this.#selected;
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
