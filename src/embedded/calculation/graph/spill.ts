import { type Area, cellsOf, contains, intersection, isOnSheet } from "../../book/area";
import type { Cell } from "../../book/cell";
import { type CellValue, isCellError } from "../../book/cell-value";
import type { Sheet } from "../../book/sheet";

/**
 * Shows a formula's result in its cell and, where it has many values, in the cells beside and below; tells which cells changed.
 * Where it cannot be computed, every cell that it filled before shows that, so that nobody reads a blank there.
 */
export function showResult(
  sheet: Sheet,
  row: number,
  column: number,
  computed: readonly (readonly CellValue[])[],
): readonly Area[] {
  const cell = sheet.cells.at(row, column);
  const before: Area = { top: row, left: column, rows: 1, columns: 1, ...cell.fills };
  const rows = cell.fixedSize === true || isUnknown(computed) ? ofSize(computed, before) : computed;
  const wanted: Area = { top: row, left: column, rows: rows.length, columns: rows[0]?.length ?? 1 };
  const isBlocked = cell.fixedSize !== true && !isFree(sheet, wanted, before);
  const result = isBlocked ? [[{ error: "#SPILL!" } as const]] : rows;
  const area = isBlocked ? { ...wanted, rows: 1, columns: 1 } : wanted;
  const changed: Area[] = [];
  for (const place of cellsOf(before))
    if (!contains(area, place.row, place.column)) {
      const { format, spilled, formula } = sheet.cells.at(place.row, place.column);
      if (spilled !== true || formula !== undefined) continue;
      sheet.cells.put(place.row, place.column, { value: null, ...(format === undefined ? {} : { format }) });
      changed.push({ top: place.row, left: place.column, rows: 1, columns: 1 });
    }
  for (const place of cellsOf(area)) {
    const value = result[place.row - row]?.[place.column - column] ?? null;
    const here = sheet.cells.at(place.row, place.column);
    const isFirst = place.row === row && place.column === column;
    const shown = isFirst ? withFills(here, value, area) : { ...withoutFormula(here), value, spilled: true as const };
    if (isAlike(here, shown)) continue;
    sheet.cells.put(place.row, place.column, shown);
    changed.push({ top: place.row, left: place.column, rows: 1, columns: 1 });
  }
  return changed;
}

function isUnknown(rows: readonly (readonly CellValue[])[]): boolean {
  const value = rows[0]?.[0];
  return rows.length === 1 && rows[0]?.length === 1 && isCellError(value) && value.error === "#UNKNOWN!";
}

/** A result over cells of a certain number: a single row or column is repeated, what is too much is cut, and `#N/A` fills the rest. */
function ofSize(
  rows: readonly (readonly CellValue[])[],
  size: { readonly rows: number; readonly columns: number },
): readonly (readonly CellValue[])[] {
  const columns = rows[0]?.length ?? 1;
  return Array.from({ length: size.rows }, (_, down) =>
    Array.from({ length: size.columns }, (_unused, across): CellValue => {
      const [row, column] = [rows.length === 1 ? 0 : down, columns === 1 ? 0 : across];
      return row < rows.length && column < columns ? (rows[row]?.[column] ?? null) : { error: "#N/A" };
    }),
  );
}

function withFills(cell: Cell, value: CellValue, { rows, columns }: Area): Cell {
  const kept: { -readonly [Key in keyof Cell]: Cell[Key] } = { ...cell, value };
  delete kept.fills;
  return rows * columns === 1 ? kept : { ...kept, fills: { rows, columns } };
}

function withoutFormula({ format }: Cell): Pick<Cell, "format"> {
  return format === undefined ? {} : { format };
}

function isAlike(a: Cell, b: Cell): boolean {
  const [one, other] = [a.value, b.value];
  const sameValue =
    isCellError(one) && isCellError(other) ? one.error === other.error && one.message === other.message : one === other;
  return (
    sameValue && a.spilled === b.spilled && a.fills?.rows === b.fills?.rows && a.fills?.columns === b.fills?.columns
  );
}

/** Whether a result can fill an area: nothing of anybody else's stands there. */
function isFree(sheet: Sheet, area: Area, own: Area): boolean {
  if (area.rows === 1 && area.columns === 1) return true;
  if (!isOnSheet(area)) return false;
  if (sheet.merged.some((merged) => intersection(merged, area) !== undefined)) return false;
  if (sheet.tables.some((table) => intersection(table.area, area) !== undefined)) return false;
  return sheet.cells
    .within(area)
    .every(
      ({ row, column, value, formula, spilled }) =>
        (row === area.top && column === area.left) ||
        (formula === undefined && (value === null || (spilled === true && contains(own, row, column)))),
    );
}
