import { type Area, union } from "../../embedded/book/area";
import type { Lines } from "./lines";
import type { Direction, Spot } from "./spot";

/** How the cells of a sheet lie on the screen. Lengths are pixels, from the corner of the first cell. */
export interface Layout {
  readonly rows: Lines;
  readonly columns: Lines;
  /** How many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** The part of a sheet that is scrolled into sight, beside its headers; frozen lines cover its start. */
export interface Sight {
  readonly scrolledDown: number;
  readonly scrolledRight: number;
  readonly width: number;
  readonly height: number;
}

/** The rows and columns that are in sight but for the frozen ones, with a few around them. */
export function cellsInSight({ rows, columns, frozen }: Layout, sight: Sight, around = 4): Area {
  const top = Math.max(frozen.rows, rows.at(sight.scrolledDown + rows.start(frozen.rows)) - around);
  const left = Math.max(frozen.columns, columns.at(sight.scrolledRight + columns.start(frozen.columns)) - around);
  const bottom = Math.min(rows.count - 1, rows.at(sight.scrolledDown + sight.height) + around);
  const right = Math.min(columns.count - 1, columns.at(sight.scrolledRight + sight.width) + around);
  return { top, left, rows: Math.max(0, bottom - top + 1), columns: Math.max(0, right - left + 1) };
}

/** An area with the first cells of the merged areas that reach into it, as those draw them. */
export function withFirstCells(area: Area, merged: readonly Area[], { frozen }: Layout): Area {
  return merged.reduce((all, each) => {
    const reachesIn =
      each.top < all.top + all.rows &&
      each.left < all.left + all.columns &&
      each.top + each.rows > all.top &&
      each.left + each.columns > all.left;
    const scrolls = each.top >= frozen.rows && each.left >= frozen.columns;
    return reachesIn && scrolls ? union(all, { ...each, rows: 1, columns: 1 }) : all;
  }, area);
}

/** The parts of a sheet that are drawn: what scrolls, and the frozen rows and columns beside it. */
export function drawnParts({ frozen }: Layout, area: Area): readonly Area[] {
  const above = { top: 0, rows: frozen.rows };
  const beside = { left: 0, columns: frozen.columns };
  return [area, { ...area, ...above }, { ...area, ...beside }, { ...above, ...beside }].filter(
    ({ rows, columns }) => rows > 0 && columns > 0,
  );
}

/** The cell at a point of what is in sight, counted from behind the headers. */
export function spotAt(
  { rows, columns, frozen }: Layout,
  { scrolledDown, scrolledRight }: Sight,
  x: number,
  y: number,
): Spot {
  const down = y < rows.start(frozen.rows) ? y : y + scrolledDown;
  const across = x < columns.start(frozen.columns) ? x : x + scrolledRight;
  return { row: rows.at(down), column: columns.at(across) };
}

/** The cell a page's length away, as long as what scrolls is; the last one that is shown where there is none. */
export function pageAway(layout: Layout, sight: Sight, from: Spot, direction: Direction): Spot {
  const { rows, columns, frozen } = layout;
  const down = rows.start(from.row) + direction.rows * (sight.height - rows.start(frozen.rows));
  const across = columns.start(from.column) + direction.columns * (sight.width - columns.start(frozen.columns));
  return { row: rows.at(Math.max(0, down)), column: columns.at(Math.max(0, across)) };
}

/** How far to scroll so that a cell is in sight, or a row or a column alone: as far as now where it is. */
export function scrolledTo(layout: Layout, sight: Sight, seen: Partial<Spot>): { down: number; right: number } {
  const { rows, columns, frozen } = layout;
  return {
    down: along(rows, seen.row, frozen.rows, sight.scrolledDown, sight.height),
    right: along(columns, seen.column, frozen.columns, sight.scrolledRight, sight.width),
  };
}

function along(lines: Lines, index: number | undefined, frozen: number, scrolled: number, length: number): number {
  if (index === undefined || index < frozen) return scrolled;
  const [start, end] = [lines.start(index), lines.start(index + 1)];
  const covered = lines.start(frozen);
  if (start - covered < scrolled) return start - covered;
  return end > scrolled + length ? Math.min(start - covered, end - length) : scrolled;
}
