import { cellArea, sameArea } from "../../embedded/book/area";
import { advanced } from "./moved";
import type { Paper } from "./paper";
import { selectCell, type Selected } from "./selected";
import type { Direction } from "./spot";

/**
 * Goes on after Enter or Tab where a table is typed row by row: Enter goes back to the column in which the row of entries that Tab
 * ended began, `first`. Answers in which column the row begins that is being typed, if one is.
 */
export function advancedInRow(
  paper: Paper,
  selected: Selected,
  direction: Direction,
  first = selected.active.column,
): { readonly selected: Selected; readonly first: number | undefined } {
  const next = advanced(paper, selected, direction);
  const isAcross = direction.columns !== 0;
  const isBack = direction.rows > 0 && sameArea(next.area, cellArea(next.active.row, next.active.column));
  return {
    selected: isBack ? selectCell(paper, { row: next.active.row, column: first }) : next,
    first: isAcross ? first : undefined,
  };
}
