import { printArea } from "../embedded/book/address";
import { cellArea } from "../embedded/book/area";
import type { Book } from "../embedded/book/book";
import type { Sheet } from "../embedded/book/sheet";
import type { CellEditor } from "./cell-editor";
import type { LineAt } from "./cells/line-at";
import { paperOf, wholeCell } from "./cells/paper";
import type { Selected } from "./cells/selected";
import { type Layout, pageAway, scrolledTo, spotAt } from "./cells/sight";
import type { Direction, Spot } from "./cells/spot";
import { CellsView } from "./cells-view";
import { element } from "./element";
import type { CellsOfSheet } from "./copied";
import { SheetCharts } from "./sheet-charts";
import { type Extent, extentOf, layoutOf, PIXELS_PER_POINT } from "./sheet-layout";
import type { SheetView } from "./sheet-view";

/** What of a sheet is to be seen beside its cells. */
export interface GridMarks {
  readonly selected: Selected;
  /** What is selected while cells are pointed at for a formula. */
  readonly pointed: Selected | undefined;
  /** The cells that go where something is pasted next. */
  readonly cut: CellsOfSheet | undefined;
  /** The cell that is typed into, where that is on this sheet. */
  readonly typed: Spot | undefined;
  /** Whether somebody types at all, perhaps on another sheet. */
  readonly isTyping: boolean;
}

/** What is shown, and how it lies. */
interface Shown {
  readonly view: SheetView;
  readonly layout: Layout;
  readonly extent: Extent;
}

const NOT_SCROLLED: Extent = { rows: 0, columns: 0 };

/** What the grid shows of a sheet, and how far that is scrolled: its cells, its charts, the editor and the arrow of a list. */
export class GridPicture {
  readonly #cells = new CellsView();
  readonly #charts = new SheetCharts();
  readonly #arrow = element("button", { class: "list-arrow", tabIndex: -1, ariaHidden: "true", hidden: true });
  readonly #editor: CellEditor;
  #shown: Shown | undefined;
  /** How far somebody has scrolled. */
  #scrolled = NOT_SCROLLED;
  /** How far each sheet was scrolled when another came to the front. */
  readonly #places = new Map<Sheet, { readonly left: number; readonly top: number }>();

  /** `onArrow` is told of a click on the arrow, `onScroll` that all is to be drawn anew. */
  constructor(place: HTMLElement, editor: CellEditor, onArrow: () => void, onScroll: () => void) {
    this.#editor = editor;
    const { scroller } = this.#cells;
    scroller.append(...this.#charts.elements, editor.field, this.#arrow);
    place.append(scroller);
    this.#arrow.addEventListener("mousedown", (event) => {
      event.preventDefault();
    });
    this.#arrow.addEventListener("click", onArrow);
    scroller.addEventListener("scroll", () => {
      this.#makeRoom();
      onScroll();
    });
    new ResizeObserver(() => {
      this.#cells.draw();
    }).observe(place);
  }

  /** What scrolls. */
  get scroller(): HTMLElement {
    return this.#cells.scroller;
  }

  /** The sheet that is shown, as it was when it was drawn. */
  get view(): SheetView | undefined {
    return this.#shown?.view;
  }

  /** Whether the active cell can be filled from a list, for which an arrow stands beside it. */
  set hasList(hasList: boolean) {
    this.#arrow.hidden = !hasList;
  }

  /** Begins to show a sheet, or another picture of it; the sheet before is remembered as far as it was scrolled. */
  turnTo(view: SheetView, book: Book): void {
    const before = this.#shown?.view;
    if (before !== view) this.#charts.show(book, view.sheet);
    if (before?.sheet === view.sheet) return;
    const { scrollLeft: left, scrollTop: top } = this.scroller;
    if (before !== undefined) this.#places.set(before.sheet, { left, top });
    this.#scrolled = NOT_SCROLLED;
  }

  /** Draws a sheet with what is marked on it. */
  draw(view: SheetView, { selected, pointed, cut, typed, isTyping }: GridMarks): void {
    const extent = extentOf(view, pointed ?? selected, this.#scrolled);
    const before = this.#shown;
    const isSame = before?.view === view && sameExtent(before.extent, extent);
    const layout = isSame ? before.layout : layoutOf(view.sheet, extent);
    this.#shown = { view, layout, extent };
    this.#cells.show({
      view,
      layout,
      selected,
      pointed: pointed?.area,
      cut: cut?.sheet === view.sheet ? cut.area : undefined,
    });
    const { sight } = this.#cells;
    const { row, column } = typed ?? selected.active;
    this.#charts.place(layout, sight);
    this.#editor.place(layout, sight, wholeCell(paperOf(view.sheet), row, column));
    this.#editor.isSeen = typed !== undefined;
    this.#editor.describe(printArea(cellArea(row, column)), { row, column }, isTyping);
    const { left, minWidth, top, zIndex } = this.#editor.field.style;
    Object.assign(this.#arrow.style, { left: `calc(${left} + ${minWidth})`, top, zIndex });
  }

  /** Scrolls the sheet to where it was when another came to the front. */
  scrollBack(): void {
    const sheet = this.#shown?.view.sheet;
    this.scroller.scrollTo((sheet && this.#places.get(sheet)) ?? { left: 0, top: 0 });
  }

  /** Scrolls as far as a cell needs to be seen; answers whether that was anything. */
  bringIntoSight(seen: Partial<Spot>): boolean {
    if (this.#shown === undefined) return false;
    const { down, right } = scrolledTo(this.#shown.layout, this.#cells.sight, seen);
    const { scroller } = this;
    if (down === scroller.scrollTop && right === scroller.scrollLeft) return false;
    scroller.scrollTo(right, down);
    return true;
  }

  /** The cell a page's length away. */
  pageAway(from: Spot, direction: Direction): Spot {
    return this.#shown === undefined ? from : pageAway(this.#shown.layout, this.#cells.sight, from, direction);
  }

  /** The cell at a point of what is in sight, counted from behind the headers; the first where nothing is shown. */
  spotAt(x: number, y: number): Spot {
    return this.#shown === undefined ? { row: 0, column: 0 } : spotAt(this.#shown.layout, this.#cells.sight, x, y);
  }

  /** How many points a row or column has that is made larger by so many pixels. */
  pointsOf({ kind, index }: LineAt, pixelsMore: number): number {
    const size = this.#shown?.layout[kind === "row" ? "rows" : "columns"].size(index) ?? 0;
    return Math.max(1, size + pixelsMore) / PIXELS_PER_POINT;
  }

  /** There is always more paper to scroll to. */
  #makeRoom(): void {
    if (this.#shown === undefined) return;
    const { rows, columns } = this.#shown.layout;
    const { scrolledDown, scrolledRight, width, height } = this.#cells.sight;
    const [row, column] = [rows.at(scrolledDown + height), columns.at(scrolledRight + width)];
    if (row >= rows.count - 2 || column >= columns.count - 2)
      this.#scrolled = { rows: Math.max(this.#scrolled.rows, row), columns: Math.max(this.#scrolled.columns, column) };
  }
}

function sameExtent(a: Extent, b: Extent): boolean {
  return a.rows === b.rows && a.columns === b.columns;
}
