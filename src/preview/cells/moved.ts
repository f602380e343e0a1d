import { type Area, sameArea, WHOLE_SHEET } from "../../embedded/book/area";
import type { SelectionCommand, Way } from "./key-command";
import { end, home, jump, nextWithin, regionAround, step } from "./moves";
import { type Paper, wholeCell } from "./paper";
import { activate, extendTo, isSingle, selectCell, selectColumns, type Selected, selectRows } from "./selected";
import type { Direction, Spot } from "./spot";

/** Where a page's length this way leads from a cell; the screen knows how long that is. */
export type PageAway = (from: Spot, direction: Direction) => Spot;

/** What is selected after a key that moves or selects. */
export function selectedBy(paper: Paper, selected: Selected, command: SelectionCommand, pageAway: PageAway): Selected {
  const { area, active } = selected;
  switch (command.do) {
    case "move":
      return moved(paper, selected, command.way, command.extend, pageAway);
    case "advance":
      return advanced(paper, selected, command.direction);
    case "all":
      return selectAll(paper, selected);
    case "rows":
      return selectRows(area.top, area.top + area.rows - 1, active);
    case "columns":
      return selectColumns(area.left, area.left + area.columns - 1, active);
  }
}

/** What is selected after a move: the cell it leads to, or the cells up to there. */
export function moved(paper: Paper, selected: Selected, way: Way, extend: boolean, pageAway: PageAway): Selected {
  const from = extend ? selected.head : selected.active;
  const to = target(paper, from, way, pageAway);
  return extend ? extendTo(paper, selected, to) : selectCell(paper, to);
}

/** What is selected after Enter or Tab: the next cell, or the next one of several that are selected. */
export function advanced(paper: Paper, selected: Selected, direction: Direction): Selected {
  if (isSingle(paper, selected)) return selectCell(paper, step(paper, selected.active, direction));
  return activate(selected, nextWithin(paper, selected.area, selected.active, direction));
}

/** The cells that hold together around the active one; all of the sheet where those are selected already, or are one alone. */
function selectAll(paper: Paper, { area, active }: Selected): Selected {
  const region = regionAround(paper, active);
  const isAll = sameArea(region, area) || sameArea(region, wholeCell(paper, active.row, active.column));
  const all = isAll ? WHOLE_SHEET : region;
  return { area: all, active, head: lastOf(all) };
}

function lastOf({ top, left, rows, columns }: Area): Spot {
  return { row: top + rows - 1, column: left + columns - 1 };
}

function target(paper: Paper, from: Spot, way: Way, pageAway: PageAway): Spot {
  switch (way.to) {
    case "next":
      return step(paper, from, way.direction);
    case "edge":
      return jump(paper, from, way.direction);
    case "page":
      return pageAway(from, way.direction);
    case "home":
      return home(paper, from, way.ofSheet);
    case "end":
      return end(paper, from, way.ofSheet);
  }
}
