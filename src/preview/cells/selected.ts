import {
  type Area,
  areaBetween,
  COLUMNS_OF_SHEET,
  encloses,
  intersection,
  isWholeColumns,
  isWholeRows,
  ROWS_OF_SHEET,
  sameArea,
  union,
} from "../../embedded/book/area";
import { type Paper, wholeCell } from "./paper";
import type { Spot } from "./spot";

/** What is selected of a sheet. */
export interface Selected {
  readonly area: Area;
  /** The one of the cells that is typed into; the first of merged ones. */
  readonly active: Spot;
  /** The corner that goes along when more or fewer cells are selected, across from the active cell. */
  readonly head: Spot;
}

/** One cell, with those it is merged with. */
export function selectCell(paper: Paper, { row, column }: Spot): Selected {
  const area = wholeCell(paper, row, column);
  const active = { row: area.top, column: area.left };
  return { area, active, head: active };
}

/** Cells as they stand, from their first, which is the active one, to their last. */
export function selectCells(area: Area): Selected {
  const active = { row: area.top, column: area.left };
  return { area, active, head: { row: area.top + area.rows - 1, column: area.left + area.columns - 1 } };
}

/** Cells that somebody else selected: the first is the active one, unless one of the same cells is already. */
export function selectArea(paper: Paper, area: Area, before?: Selected): Selected {
  if (before !== undefined && sameArea(before.area, area)) return before;
  const first = selectCell(paper, { row: area.top, column: area.left });
  if (sameArea(first.area, area)) return first;
  return { ...selectCells(area), active: first.active };
}

/** The cells from the active one to another; entire columns or rows stay entire. */
export function extendTo(paper: Paper, selected: Selected, head: Spot): Selected {
  const { active, area: before } = selected;
  const between = areaBetween(active.row, active.column, head.row, head.column);
  const area = isWholeColumns(before)
    ? { ...between, top: 0, rows: ROWS_OF_SHEET }
    : isWholeRows(before)
      ? { ...between, left: 0, columns: COLUMNS_OF_SHEET }
      : grown(paper, between);
  return { area, active, head };
}

/** Entire columns from one to another; the first one's first cell is the active one. */
export function selectColumns(from: number, to: number, active: Spot = { row: 0, column: from }): Selected {
  const area = { ...areaBetween(0, from, 0, to), rows: ROWS_OF_SHEET };
  return { area, active, head: { row: ROWS_OF_SHEET - 1, column: to } };
}

/** Entire rows from one to another. */
export function selectRows(from: number, to: number, active: Spot = { row: from, column: 0 }): Selected {
  const area = { ...areaBetween(from, 0, to, 0), columns: COLUMNS_OF_SHEET };
  return { area, active, head: { row: to, column: COLUMNS_OF_SHEET - 1 } };
}

/** Another of the selected cells becomes the active one. */
export function activate(selected: Selected, active: Spot): Selected {
  return { ...selected, active };
}

/** Whether only one cell is selected, or cells that are merged into one. */
export function isSingle(paper: Paper, { area, active }: Pick<Selected, "area" | "active">): boolean {
  return sameArea(area, wholeCell(paper, active.row, active.column));
}

/** An area grown until it holds all of every merged area that it touches. */
function grown(paper: Paper, area: Area): Area {
  const cut = paper.merged.find((merged) => intersection(merged, area) !== undefined && !encloses(area, merged));
  return cut === undefined ? area : grown(paper, union(area, cut));
}
