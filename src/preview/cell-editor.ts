import type { Area } from "../embedded/book/area";
import type { Layout, Sight } from "./cells/sight";
import type { Spot } from "./cells/spot";
import { cellId, HEADER } from "./cells-view";
import { element } from "./element";

/**
 * The field in the active cell that has the keyboard whenever a person works in the cells. While nobody types it is blank and
 * cannot be seen; the first letter makes it the cell's editor. So there is no moment in which a key has nowhere to go.
 */
export class CellEditor {
  readonly field = element("textarea", {
    class: "cell-editor waiting",
    id: "cell-editor",
    rows: 1,
    spellcheck: false,
    autocapitalize: "off",
  });

  constructor() {
    this.field.setAttribute("autocomplete", "off");
    this.field.setAttribute("aria-controls", "cells");
    this.field.setAttribute(
      "aria-description",
      "Type to fill the cell. F2 edits it. F6 goes on to the rest of the page. Shift+F10 opens the menu.",
    );
  }

  /** Lays the field over a cell, which may be several merged ones. */
  place(layout: Layout, sight: Sight, cell: Area): void {
    const { rows, columns, frozen } = layout;
    const isStill = cell.top < frozen.rows || cell.left < frozen.columns;
    const down = cell.top < frozen.rows ? sight.scrolledDown : 0;
    const across = cell.left < frozen.columns ? sight.scrolledRight : 0;
    Object.assign(this.field.style, {
      top: `${HEADER.height + rows.start(cell.top) + down}px`,
      left: `${HEADER.width + columns.start(cell.left) + across}px`,
      minWidth: `${columns.start(cell.left + cell.columns) - columns.start(cell.left)}px`,
      minHeight: `${rows.start(cell.top + cell.rows) - rows.start(cell.top)}px`,
      zIndex: isStill ? "6" : "2",
    });
  }

  /** Tells those who cannot see it where the keyboard is. */
  describe(address: string, { row, column }: Spot, isTyping: boolean): void {
    this.field.ariaLabel = isTyping ? `Edit ${address}` : `Cell ${address}`;
    if (isTyping) this.field.removeAttribute("aria-activedescendant");
    else this.field.setAttribute("aria-activedescendant", cellId(row, column));
  }

  /** Shows the field while somebody types in the cell. */
  set isSeen(isSeen: boolean) {
    this.field.classList.toggle("waiting", !isSeen);
  }

  /** Gives it the keyboard. */
  focus(): void {
    this.field.focus({ preventScroll: true });
  }
}
