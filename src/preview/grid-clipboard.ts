import type { Area } from "../embedded/book/area";
import { textOfHtml } from "./clipboard-html";
import { areUnchanged, type CellsOfSheet, type Copied, copied, isTextOf, pasted } from "./copied";
import type { GridListener } from "./grid-listener";
import type { SheetView } from "./sheet-view";

/** Cells of the sheet in front. */
export interface CellsShown {
  readonly view: SheetView;
  readonly area: Area;
}

/** The clipboard's keys and commands at the field that has the keyboard of the cells. */
export class GridClipboard {
  readonly #listener: GridListener;
  readonly #select: (area: Area) => void;
  #latest: { readonly cells: Copied; readonly view: SheetView } | undefined;
  /** The cells that were cut, until they are pasted or something else is copied. */
  #cut: Copied | undefined;

  /**
   * `selection` is the cells to copy from or paste to; undefined while somebody types, when the text in the field is meant.
   * `select` is told what was pasted.
   */
  constructor(
    field: HTMLElement,
    listener: GridListener,
    selection: () => CellsShown | undefined,
    select: (area: Area) => void,
  ) {
    this.#listener = listener;
    this.#select = select;
    for (const kind of ["copy", "cut"] as const)
      field.addEventListener(kind, (event) => {
        const at = selection();
        if (at === undefined) return;
        event.preventDefault();
        const { view, area } = at;
        const cells = copied(view, area, kind === "cut");
        this.#latest = { cells, view };
        event.clipboardData?.setData("text/plain", cells.text);
        this.#cut = cells.isCut ? cells : undefined;
        listener.onChange();
      });
    field.addEventListener("paste", (event) => {
      const at = selection();
      if (at === undefined) return;
      event.preventDefault();
      this.#paste(textOf(event.clipboardData), at.area);
    });
  }

  /** The cells that go where something is pasted next. */
  get cut(): CellsOfSheet | undefined {
    return this.#cut;
  }

  /** What was cut is to stay where it is. */
  letGo(): void {
    this.#cut = undefined;
    this.#listener.onChange();
  }

  #paste(text: string, area: Area): void {
    if (text === "") {
      this.#listener.onPaste(area, undefined);
      return;
    }
    const { cells: source, view } = this.#latest ?? {};
    const cut = this.#cut;
    if (cut !== undefined && view !== undefined && isTextOf(cut, text) && areUnchanged(cut, view)) {
      const { rows, columns } = cut.area;
      const to = { ...area, rows, columns };
      if (!this.#listener.onMove(cut, to)) return;
      this.letGo();
      this.#select(to);
      return;
    }
    this.letGo();
    const cells = pasted(text, area, source);
    const [first] = cells.entries;
    const to = { ...area, rows: cells.entries.length, columns: first?.length ?? 1 };
    if (this.#listener.onPaste(to, cells)) this.#select(to);
  }
}

/** What the clipboard holds, as text; some programs put nothing but a page's source there. */
function textOf(clipboard: DataTransfer | null): string {
  const text = clipboard?.getData("text/plain") ?? "";
  return text === "" ? textOfHtml(clipboard?.getData("text/html") ?? "") : text;
}
