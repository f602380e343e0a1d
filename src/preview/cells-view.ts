import { columnLetters } from "../embedded/book/address";
import { type Area, COLUMNS_OF_SHEET, contains, ROWS_OF_SHEET } from "../embedded/book/area";
import type { Selected } from "./cells/selected";
import { cellsInSight, drawnParts, type Layout, type Sight, withFirstCells } from "./cells/sight";
import { element } from "./element";
import type { SheetView } from "./sheet-view";

/** The room that the headers take, in pixels. */
export const HEADER = { width: 46, height: 24 } as const;

/** The id of a cell's element. */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

/** What is shown: a sheet, laid out, and what of it is selected. */
export interface Shown {
  readonly view: SheetView;
  readonly layout: Layout;
  readonly selected: Selected;
  /** The cells of this sheet that are pointed at for a formula. */
  readonly pointed: Area | undefined;
  /** The cells of this sheet that go where something is pasted next. */
  readonly cut: Area | undefined;
}

interface DrawnCell {
  readonly element: HTMLElement;
  readonly span: HTMLElement;
  /** What it is drawn as, its classes but for those of the selection, and those. */
  look: string;
  classes: string;
  marks: string;
}

interface DrawnRow {
  readonly element: HTMLElement;
  readonly header: HTMLElement;
  readonly cells: ReadonlyMap<number, DrawnCell>;
  height: number;
}

/**
 * The cells of a sheet as a table that scrolls, of which only what is in sight is there. It shows what it is given; rows and
 * cells that stay in sight stay the elements they were.
 */
export class CellsView {
  /** What scrolls. */
  readonly scroller = element("div", { class: "scroller" });
  readonly #table = element("div", { class: "sheet", role: "grid", id: "cells", ariaMultiSelectable: "true" });
  readonly #top = element("div", { class: "top", role: "rowgroup" });
  readonly #body = element("div", { class: "body", role: "rowgroup" });
  readonly #rows = new Map<number, DrawnRow>();
  #letters = new Map<number, HTMLElement>();
  #shown: Shown | undefined;
  /** What was in sight when the cells were drawn. */
  #drawnFor: Sight | undefined;
  /** What the drawn rows and cells are made for. */
  #made = "";

  constructor() {
    this.#table.ariaRowCount = String(ROWS_OF_SHEET + 1);
    this.#table.ariaColCount = String(COLUMNS_OF_SHEET + 1);
    this.#table.append(this.#top, this.#body);
    this.scroller.append(this.#table);
  }

  /** The part of the sheet that is in sight. */
  get sight(): Sight {
    const { scrollTop, scrollLeft, clientWidth, clientHeight } = this.scroller;
    return {
      scrolledDown: scrollTop,
      scrolledRight: scrollLeft,
      width: clientWidth - HEADER.width,
      height: clientHeight - HEADER.height,
    };
  }

  /** Shows what has changed. */
  show(shown: Shown): void {
    const before = this.#shown;
    this.#shown = shown;
    const isSame =
      before?.view === shown.view &&
      before.layout === shown.layout &&
      before.selected === shown.selected &&
      before.pointed === shown.pointed &&
      before.cut === shown.cut;
    if (!isSame || !sameSight(this.#drawnFor, this.sight)) this.draw();
  }

  /** Draws what is in sight now. */
  draw(): void {
    if (this.#shown === undefined) return;
    const { view, layout, selected } = this.#shown;
    const { rows, columns, frozen } = layout;
    const { sheet } = view;
    this.#drawnFor = this.sight;
    this.#table.ariaLabel = `Cells of ${sheet.name}`;
    this.#table.classList.toggle("without-gridlines", !sheet.showGridlines);
    this.#table.style.width = `${HEADER.width + columns.start(columns.count)}px`;
    this.#table.style.height = `${HEADER.height + rows.start(rows.count)}px`;
    const area = withFirstCells(cellsInSight(layout, this.sight), sheet.merged, layout);
    view.lookAt(drawnParts(layout, area));
    const widths = columnsOf(layout, area).map((column) => columns.size(column));
    const made = [sheet.id, frozen.columns, area.left, widths.join()].join(" ");
    if (made !== this.#made) {
      this.#made = made;
      this.#rows.clear();
      this.#drawLetters(layout, area);
    }
    const wanted = rowsOf(layout, area);
    for (const row of this.#rows.keys()) if (!wanted.includes(row)) this.#rows.delete(row);
    for (const row of wanted) this.#drawRow(this.#shown, area, row);
    for (const [column, letter] of this.#letters)
      mark(letter, column >= selected.area.left && column < selected.area.left + selected.area.columns);
    const elements = (from: number, to: number): Element[] =>
      wanted.filter((row) => row >= from && row < to).flatMap((row) => this.#rows.get(row)?.element ?? []);
    const [letters] = this.#top.children;
    replace(this.#top, [...(letters === undefined ? [] : [letters]), ...elements(0, frozen.rows)]);
    this.#top.classList.toggle("frozen", frozen.rows > 0);
    this.#body.style.paddingTop = `${rows.start(area.top) - rows.start(frozen.rows)}px`;
    replace(this.#body, elements(frozen.rows, Infinity));
  }

  #drawLetters(layout: Layout, area: Area): void {
    const corner = element("div", { class: "header corner", role: "columnheader" }, [
      element("span", { class: "unseen", textContent: "All cells" }),
    ]);
    corner.setAttribute("aria-colindex", "1");
    this.#letters = new Map(
      columnsOf(layout, area).map((column) => {
        const letter = element("div", { class: "header letter", role: "columnheader" }, [
          columnLetters(column),
          element("span", { class: "edge" }),
        ]);
        letter.dataset["column"] = String(column);
        letter.setAttribute("aria-colindex", String(column + 2));
        letter.style.width = `${layout.columns.size(column)}px`;
        letter.hidden = layout.columns.size(column) === 0;
        return [column, letter];
      }),
    );
    const row = this.#rowElement(layout, area, corner, this.#letters);
    row.setAttribute("aria-rowindex", "1");
    row.style.height = `${HEADER.height}px`;
    this.#top.replaceChildren(row);
  }

  /** The element of a row: what stays in sight, then what scrolls. */
  #rowElement(
    { columns, frozen }: Layout,
    area: Area,
    header: HTMLElement,
    cells: ReadonlyMap<number, HTMLElement>,
  ): HTMLElement {
    const part = (from: number, to: number): HTMLElement[] =>
      [...cells].filter(([column]) => column >= from && column < to).map(([, cell]) => cell);
    const still = element("div", { class: frozen.columns > 0 ? "still frozen" : "still", role: "none" }, [
      header,
      ...part(0, frozen.columns),
    ]);
    const moving = element("div", { class: "moving", role: "none" }, part(frozen.columns, Infinity));
    moving.style.marginLeft = `${columns.start(area.left) - columns.start(frozen.columns)}px`;
    return element("div", { class: "row", role: "row" }, [still, moving]);
  }

  #drawRow(shown: Shown, area: Area, row: number): void {
    const { view, layout, selected } = shown;
    let drawn = this.#rows.get(row);
    if (drawn === undefined) {
      drawn = this.#newRow(layout, area, row);
      this.#rows.set(row, drawn);
    }
    const height = layout.rows.size(row);
    if (height !== drawn.height) {
      drawn.height = height;
      drawn.element.style.height = `${height}px`;
      drawn.element.hidden = height === 0;
    }
    mark(drawn.header, row >= selected.area.top && row < selected.area.top + selected.area.rows);
    for (const [column, cell] of drawn.cells) {
      drawLook(cell, view, layout, row, column);
      drawMarks(cell, shown, row, column);
    }
  }

  #newRow(layout: Layout, area: Area, row: number): DrawnRow {
    const header = element("div", { class: "header number", role: "rowheader" }, [
      String(row + 1),
      element("span", { class: "edge" }),
    ]);
    header.dataset["row"] = String(row);
    header.setAttribute("aria-colindex", "1");
    const cells = new Map(
      columnsOf(layout, area).map((column): [number, DrawnCell] => {
        const span = element("span");
        const cell = element("div", { role: "gridcell", id: cellId(row, column) }, [span]);
        cell.setAttribute("aria-colindex", String(column + 2));
        return [column, { element: cell, span, look: "", classes: "", marks: "" }];
      }),
    );
    const elements = new Map([...cells].map(([column, cell]) => [column, cell.element]));
    const made = this.#rowElement(layout, area, header, elements);
    made.setAttribute("aria-rowindex", String(row + 2));
    return { element: made, header, cells, height: -1 };
  }
}

function drawLook(cell: DrawnCell, view: SheetView, layout: Layout, row: number, column: number): void {
  const { text, style, tip = "", textWidth, merged } = view.cell(layout, row, column);
  const width = layout.columns.size(column);
  const size =
    merged === undefined || merged === "hidden"
      ? { width: `${width}px` }
      : { width: `${merged.width}px`, height: `${merged.height}px`, "--merged": `${merged.width}px` };
  const styles = { ...(merged === "hidden" ? {} : style), ...size, "--column": `${width}px` };
  const runsOver = textWidth !== undefined && textWidth > width && text !== "";
  const classes = [
    "cell",
    runsOver ? "runs-over" : "",
    merged === undefined ? "" : merged === "hidden" ? "covered" : "merged",
    "background-color" in style ? "filled" : "",
    width === 0 ? "gone" : "",
  ];
  const css = Object.entries(styles).map(([name, value]) => `${name}:${value}`);
  const look = [text, tip, textWidth, classes.join(" "), css.join(";")].join("\u0000");
  if (look === cell.look) return;
  cell.look = look;
  cell.marks = "";
  cell.classes = classes.filter((each) => each !== "").join(" ");
  cell.element.style.cssText = css.join(";");
  cell.span.textContent = merged === "hidden" ? "" : text;
  cell.span.title = tip;
  cell.span.style.width = runsOver ? `${textWidth - 6}px` : "";
}

/** Marks a cell where it is selected, the active one, or at the edge of what is selected. */
function drawMarks(cell: DrawnCell, { view, selected, pointed, cut }: Shown, row: number, column: number): void {
  const { area, active } = selected;
  const whole = view.sheet.merged.find((each) => each.top === row && each.left === column);
  const bottom = row + (whole?.rows ?? 1) - 1;
  const right = column + (whole?.columns ?? 1) - 1;
  const edges = (of: Area, at = "at"): string[] => [
    row === of.top ? `${at}-top` : "",
    column === of.left ? `${at}-left` : "",
    bottom === of.top + of.rows - 1 ? `${at}-bottom` : "",
    right === of.left + of.columns - 1 ? `${at}-right` : "",
  ];
  const picked = contains(area, row, column);
  const isPointed = pointed !== undefined && contains(pointed, row, column);
  const isActive = row === active.row && column === active.column;
  const ofPicked = picked ? ["picked", isActive ? "active" : "", ...edges(area)] : [];
  const ofCut = cut !== undefined && contains(cut, row, column) ? ["cut", ...edges(cut, "cut")] : [];
  const ofAll = [...(isPointed ? ["pointed", ...edges(pointed)] : ofPicked), ...ofCut];
  const marks = ofAll.filter((each) => each !== "");
  const joined = marks.join(" ") || "none";
  if (joined === cell.marks) return;
  cell.marks = joined;
  cell.element.className = [cell.classes, ...marks].join(" ");
  if (picked) cell.element.ariaSelected = "true";
  else cell.element.removeAttribute("aria-selected");
}

function mark(header: HTMLElement, isSelected: boolean): void {
  header.classList.toggle("marked", isSelected);
}

function rowsOf({ frozen }: Layout, area: Area): readonly number[] {
  return [...numbers(0, frozen.rows), ...numbers(area.top, area.rows)];
}

function columnsOf({ frozen }: Layout, area: Area): readonly number[] {
  return [...numbers(0, frozen.columns), ...numbers(area.left, area.columns)];
}

function numbers(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** Gives an element these children, touching it only where they are others. */
function replace(parent: Element, children: readonly Element[]): void {
  const same =
    parent.children.length === children.length && children.every((child, index) => parent.children[index] === child);
  if (!same) parent.replaceChildren(...children);
}

function sameSight(a: Sight | undefined, b: Sight): boolean {
  return (
    a?.scrolledDown === b.scrolledDown &&
    a.scrolledRight === b.scrolledRight &&
    a.width === b.width &&
    a.height === b.height
  );
}
