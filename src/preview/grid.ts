import type { CellTemplateProp, ColumnRegular, RangeArea } from "@revolist/revogrid";
import { defineCustomElements } from "@revolist/revogrid/loader";
import { columnLetters } from "../embedded/book/address";
import { type Area, areaBetween, cellArea, sameArea } from "../embedded/book/area";
import type { Book } from "../embedded/book/book";
import { drawChart } from "./chart-drawing";
import { element } from "./element";
import { pixels, type SheetView } from "./sheet-view";

/** What a person does in the grid. */
export interface GridListener {
  readonly onSelect: (area: Area) => void;
  /** Something was typed into a cell. */
  readonly onType: (row: number, column: number, entry: string) => void;
  /** Entries were pasted from a cell on. */
  readonly onPaste: (row: number, column: number, entries: readonly (readonly (string | null)[])[]) => void;
  readonly onClear: (area: Area) => void;
  /** A column was made as wide as this, in pixels. */
  readonly onColumnWidth: (column: number, width: number) => void;
}

const ROW_HEADER_PIXELS = 44;

/** By when the grid has drawn a layout, should it not say so. */
const LAYOUT_MILLISECONDS = 500;

/** The cells of one sheet, shown by RevoGrid. It shows what it is given, and changes nothing by itself. */
export class Grid {
  readonly #element: HTMLRevoGridElement;
  readonly #listener: GridListener;
  readonly #charts = document.createElement("div");
  #view: SheetView | undefined;
  #selected: Area = cellArea(0, 0);
  #rows: readonly Record<number, string>[] = [];
  /** Resolves when the grid has drawn its latest layout, before which it can select nothing. */
  #laidOut: Promise<void> = Promise.resolve();
  /** Counts selections, so that an earlier one gives way to a later one. */
  #selections = 0;
  #selectionLost = true;

  constructor(place: HTMLElement, listener: GridListener) {
    defineCustomElements();
    this.#listener = listener;
    this.#element = document.createElement("revo-grid");
    Object.assign(this.#element, {
      range: true,
      resize: true,
      rowHeaders: { size: ROW_HEADER_PIXELS },
      rowSize: 20,
      colSize: 64,
      theme: "default",
      canMoveColumns: false,
      filter: false,
      applyOnClose: true,
    });
    this.#charts.className = "charts";
    this.#listen();
    place.append(this.#element, element("div", { class: "charts-frame" }, [this.#charts]));
  }

  /** Shows a sheet; its columns and rows are laid out anew only where they differ. */
  show(view: SheetView, book: Book): void {
    const before = this.#view;
    this.#view = view;
    const grid = this.#element;
    grid.classList.toggle("without-gridlines", !view.sheet.showGridlines);
    if (before === undefined || layoutKey(before) !== layoutKey(view)) {
      this.#layOut(view);
      this.#selectionLost = true;
      this.#laidOut = new Promise((resolve) => {
        grid.addEventListener("aftergridrender", () => setTimeout(resolve), { once: true });
        setTimeout(resolve, LAYOUT_MILLISECONDS);
      });
    } else {
      this.#rows.forEach((row, index) => Object.assign(row, entriesOf(view, index)));
      void grid.refresh("rgRow");
    }
    this.#charts.replaceChildren(
      ...view.sheet.charts.map(({ content }) => {
        const drawing = drawChart(book, view.sheet, content);
        Object.assign(drawing.style, { left: `${pixels(content.left)}px`, top: `${pixels(content.top)}px` });
        return drawing;
      }),
    );
  }

  /** Selects cells without telling anybody, and brings the first into sight; `again` also where they are selected already. */
  async select(area: Area, how?: "again"): Promise<void> {
    const view = this.#view;
    if (view === undefined || (sameArea(area, this.#selected) && !this.#selectionLost && how !== "again")) return;
    this.#selected = area;
    this.#selectionLost = false;
    const selection = ++this.#selections;
    await this.#laidOut;
    if (this.#view?.sheet !== view.sheet || selection !== this.#selections) return;
    const [right, bottom] = [
      Math.min(area.left + area.columns, view.columns) - 1,
      Math.min(area.top + area.rows, view.rows) - 1,
    ];
    const [left, top] = [Math.min(area.left, right), Math.min(area.top, bottom)];
    await this.#bringIntoSight(left, top);
    if (selection === this.#selections) await this.#element.setCellsFocus({ x: left, y: top }, { x: right, y: bottom });
  }

  #layOut(view: SheetView): void {
    const grid = this.#element;
    this.#rows = Array.from({ length: view.rows }, (_, row) => entriesOf(view, row));
    grid.columns = Array.from({ length: view.columns }, (_, column) => this.#column(view, column));
    grid.source = [...this.#rows];
    // Heights are lost with a new source, so they come after it.
    grid.rowDefinitions = Array.from({ length: view.rows }, (_, index) => ({
      type: "rgRow" as const,
      index,
      size: view.rowHeight(index),
    }));
  }

  #column(view: SheetView, column: number): ColumnRegular {
    return {
      prop: column,
      name: columnLetters(column),
      size: view.columnWidth(column),
      minSize: 1,
      cellProperties: ({ rowIndex }: CellTemplateProp) => this.#properties(rowIndex, column),
      cellTemplate: (h, { rowIndex }) => {
        const { text = "", textWidth, tip } = this.#view?.cell(rowIndex, column) ?? {};
        const width = textWidth === undefined ? {} : { style: { width: `${textWidth - 6}px` } };
        return h("span", tip === undefined ? width : { ...width, title: tip }, text);
      },
    };
  }

  #properties(row: number, column: number): { class: string; style: Record<string, string> } {
    const shown = this.#view?.cell(row, column);
    if (shown === undefined) return { class: "", style: {} };
    const { style, merged, textWidth, text } = shown;
    if (merged === "hidden") return { class: "covered", style: {} };
    const size: Record<string, string> =
      merged === undefined ? {} : { width: `${merged.width}px`, height: `${merged.height}px`, "z-index": "2" };
    const runsOver = textWidth !== undefined && text !== "";
    return {
      class: ["cell", runsOver ? "runs-over" : "", merged === undefined ? "" : "merged"].join(" "),
      style: { ...style, ...size },
    };
  }

  #listen(): void {
    const on = <T>(name: string, listener: (detail: T, event: CustomEvent<T>) => void): void => {
      this.#element.addEventListener(name, (event) => {
        listener((event as CustomEvent<T>).detail, event as CustomEvent<T>);
      });
    };
    on<{ rowIndex: number; prop: number; val?: unknown }>("beforeedit", ({ rowIndex, prop, val }, event) => {
      event.preventDefault();
      const entry = typeof val === "string" ? val : "";
      if (entry !== this.#view?.entryText(rowIndex, prop)) this.#listener.onType(rowIndex, prop, entry);
    });
    on<RangeEdit>("beforerangeedit", (detail, event) => {
      event.preventDefault();
      this.#rangeEdited(detail);
    });
    on<RangeArea>("setrange", (range) => {
      this.#personSelected(areaOf(range));
    });
    on<{ range: RangeArea }>("focuscell", ({ range }) => {
      this.#personSelected(areaOf(range));
    });
    on<ColumnRegular>("headerclick", ({ prop }, event) => {
      event.preventDefault();
      const column = Number(prop);
      const rows = this.#view?.rows ?? 1;
      void this.#element.setCellsFocus({ x: column, y: 0 }, { x: column, y: rows - 1 });
    });
    on<Record<number, ColumnRegular>>("aftercolumnresize", (columns) => {
      for (const [index, { size }] of Object.entries(columns))
        if (size !== undefined) this.#listener.onColumnWidth(Number(index), size);
    });
    on<{ dimension: string; coordinate: number }>("viewportscroll", ({ dimension, coordinate }) => {
      this.#charts.style.setProperty(
        dimension === "rgRow" ? "--scrolled-down" : "--scrolled-right",
        `${-coordinate}px`,
      );
    });
    for (const name of ["beforeautofill", "beforerange"])
      on(name, (_, event) => {
        event.preventDefault();
      });
  }

  #personSelected(area: Area): void {
    this.#selections++;
    this.#selectionLost = false;
    if (sameArea(area, this.#selected)) return;
    this.#selected = area;
    this.#listener.onSelect(area);
  }

  #rangeEdited({ data }: RangeEdit): void {
    const rows = Object.keys(data)
      .map(Number)
      .sort((a, b) => a - b);
    const columns = [...new Set(rows.flatMap((row) => Object.keys(data[row] ?? {}).map(Number)))].sort((a, b) => a - b);
    const [top, left] = [rows[0], columns[0]];
    if (top === undefined || left === undefined) return;
    const height = (rows.at(-1) ?? top) - top + 1;
    const width = (columns.at(-1) ?? left) - left + 1;
    const entries = Array.from({ length: height }, (_, down) =>
      Array.from({ length: width }, (_each, across) => data[top + down]?.[left + across] ?? null),
    );
    if (entries.flat().every((entry) => entry === "" || entry === null))
      this.#listener.onClear({ top, left, rows: height, columns: width });
    else this.#listener.onPaste(top, left, entries);
  }

  async #bringIntoSight(column: number, row: number): Promise<void> {
    const cell = this.#element.querySelector(
      `revogr-viewport-scroll.rgCol revogr-data[type="rgRow"] [data-rgrow="${row}"][data-rgcol="${column}"]`,
    );
    const box = cell?.getBoundingClientRect();
    const frame = this.#element.getBoundingClientRect();
    const seen =
      box !== undefined &&
      box.top > frame.top + 20 &&
      box.bottom < frame.bottom &&
      box.left > frame.left &&
      box.right < frame.right;
    if (!seen) await this.#element.scrollToCoordinate({ x: column, y: row });
  }
}

function areaOf({ x, y, x1, y1 }: RangeArea): Area {
  return areaBetween(y, x, y1, x1);
}

interface RangeEdit {
  readonly data: Readonly<Record<number, Readonly<Record<number, string>>>>;
}

/** What the grid's editor and its clipboard find in a row's cells. */
function entriesOf(view: SheetView, row: number): Record<number, string> {
  return Object.fromEntries(Array.from({ length: view.columns }, (_, column) => [column, view.entryText(row, column)]));
}

function layoutKey(view: SheetView): string {
  const widths = Array.from({ length: view.columns }, (_, column) => view.columnWidth(column));
  const heights = Array.from({ length: view.rows }, (_, row) => view.rowHeight(row));
  return [view.sheet.id, widths.join(), heights.join()].join(" ");
}
