import { contains, isWholeColumns, isWholeRows, WHOLE_SHEET } from "../../embedded/book/area";
import { isLine, type Place } from "./line-at";
import type { Paper } from "./paper";
import { extendTo, selectCell, selectColumns, type Selected, selectRows } from "./selected";
import type { Spot } from "./spot";

/** What is selected after a press at a place; `before` where more is to be selected from its active cell on. */
export function pressed(paper: Paper, at: Place, before?: Selected): Selected {
  if (at === "corner") {
    const active = { row: 0, column: 0 };
    return { area: WHOLE_SHEET, active, head: active };
  }
  if (!isLine(at)) return before === undefined ? selectCell(paper, at) : extendTo(paper, before, at);
  if (at.kind === "column") {
    const isLonger = before !== undefined && isWholeColumns(before.area);
    return isLonger
      ? selectColumns(before.active.column, at.index, before.active)
      : selectColumns(before?.active.column ?? at.index, at.index);
  }
  const isLonger = before !== undefined && isWholeRows(before.area);
  return isLonger
    ? selectRows(before.active.row, at.index, before.active)
    : selectRows(before?.active.row ?? at.index, at.index);
}

/** Whether a place is part of what is selected, so that a menu opened there is about all of it. */
export function isWithin({ area }: Selected, at: Place): boolean {
  if (at === "corner") return false;
  if (!isLine(at)) return contains(area, at.row, at.column);
  return at.kind === "column"
    ? isWholeColumns(area) && contains(area, 0, at.index)
    : isWholeRows(area) && contains(area, at.index, 0);
}

/** What of a selection should be in sight once more is selected: its moving corner; of entire lines not their ends. */
export function seenOf({ area, head }: Selected): Partial<Spot> {
  return {
    ...(isWholeColumns(area) ? {} : { row: head.row }),
    ...(isWholeRows(area) ? {} : { column: head.column }),
  };
}
