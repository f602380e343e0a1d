import { nameKey } from "../../workbook/reading/grade-name";

/** The names of grades by the positions of their cells; nothing where a cell is blank. */
export type NamesByCell = readonly (string | undefined)[];

/** The names that were seen last; that of a cell which is blank for now is remembered, unless the grade stands elsewhere. */
export function seenNames(seen: NamesByCell, now: NamesByCell): NamesByCell {
  return cellsOf(seen, now).map((cell) => now[cell] ?? (positionOf(seen[cell], now) < 0 ? seen[cell] : undefined));
}

/**
 * What the grades that stand in the cells now were called once, after one more look at them.
 * A grade goes on under another name where its cell alone got one, or where none of the cells with another name got one that stood in
 * another of them. Else the grades were moved, as by sorting, and those whose name is still there are followed to where it stands; of
 * the others nobody knows which they are.
 * @param was what the grades that were seen were called once
 */
export function followNames(was: NamesByCell, seen: NamesByCell, now: NamesByCell): NamesByCell {
  const cells = cellsOf(seen, now);
  const changed = cells.filter((cell) => {
    const [before, after] = [seen[cell], now[cell]];
    return before !== undefined && after !== undefined && nameKey(before) !== nameKey(after);
  });
  const isMoved = cells.some((cell) => {
    const from = positionOf(now[cell], seen);
    return from >= 0 && from !== cell && !same(now[cell], seen[cell]);
  });
  if (!isMoved || (changed.length === 1 && sameElsewhere(seen, now, changed))) return cells.map((cell) => was[cell]);
  return cells.map((cell) => (same(now[cell], seen[cell]) ? was[cell] : was[positionOf(now[cell], seen)]));
}

/** Whether all other cells hold what they held. */
function sameElsewhere(seen: NamesByCell, now: NamesByCell, changed: readonly number[]): boolean {
  return cellsOf(seen, now).every((cell) => changed.includes(cell) || same(seen[cell], now[cell]));
}

function same(one: string | undefined, other: string | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && nameKey(one) === nameKey(other));
}

function positionOf(name: string | undefined, names: NamesByCell): number {
  return name === undefined ? -1 : names.findIndex((other) => same(name, other));
}

/** The positions of the cells of two looks. */
function cellsOf(one: NamesByCell, other: NamesByCell): readonly number[] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, cell) => cell);
}
