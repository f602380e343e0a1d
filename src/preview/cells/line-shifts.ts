import { type Area, isWholeColumns, isWholeRows } from "../../embedded/book/area";
import type { LineShift } from "../../embedded/book/line-shift";

/** A shift of lines with what it is called in a menu. */
export interface NamedShift {
  readonly label: string;
  readonly shift: LineShift;
}

/** What can be done with the rows and columns of the selected cells: with those alone that are selected whole. */
export function shiftsOf(area: Area): readonly NamedShift[] {
  const rows = isWholeColumns(area) ? [] : shifts("rows", area.top, area.rows);
  const columns = isWholeRows(area) ? [] : shifts("columns", area.left, area.columns);
  return [...rows, ...columns];
}

/** The shift that a key means; undefined where it could mean rows as well as columns. */
export function shiftOfKey(area: Area, what: LineShift["what"]): LineShift | undefined {
  const [only, ...others] = shiftsOf(area).filter(({ shift }) => shift.what === what);
  return others.length === 0 ? only?.shift : undefined;
}

function shifts(lines: LineShift["lines"], at: number, count: number): readonly NamedShift[] {
  const named = count === 1 ? lines.slice(0, -1) : `${count} ${lines}`;
  return [
    {
      label: `Insert ${named} ${lines === "rows" ? "above" : "before"}`,
      shift: { lines, what: "insert", at, count },
    },
    { label: `Delete ${named}`, shift: { lines, what: "delete", at, count } },
  ];
}
