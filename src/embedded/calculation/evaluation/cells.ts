import { printAddress } from "../../book/address";
import { type Area, cellArea, contains, intersection, isOnSheet } from "../../book/area";
import type { CellValue } from "../../book/cell-value";
import type { Sheet } from "../../book/sheet";
import { type CellsOfSheet, CannotComputeError, errorValue, type Rectangle, type Reference } from "../values/value";

/** The cell in which a formula stands, or is thought to stand. */
export interface Place {
  readonly sheet: Sheet;
  /** From 0, as `column`. */
  readonly row: number;
  readonly column: number;
}

/** The value of a cell. @throws CannotComputeError where the cell itself could not be computed */
export function valueOfCell(sheet: Sheet, row: number, column: number): CellValue {
  const value = sheet.cells.valueAt(row, column);
  if (typeof value === "object" && value !== null && value.error === "#UNKNOWN!")
    throw new CannotComputeError(
      `what ${printAddress(sheet.name, cellArea(row, column))} is, which cannot be computed itself`,
    );
  return value;
}

/** Cells as a rectangle of their values, each read when it is asked for. */
export function rectangleOfCells(cells: CellsOfSheet): Rectangle {
  const { sheet, area } = cells;
  const { top, left, rows, columns } = area;
  const { extent } = sheet.cells;
  return {
    kind: "rectangle",
    rows,
    columns,
    cells,
    filledRows: Math.max(0, Math.min(rows, extent.rows - top)),
    filledColumns: Math.max(0, Math.min(columns, extent.columns - left)),
    at: (row, column) => valueOfCell(sheet, top + row, left + column),
  };
}

/** A reference to the cells of one area. */
export function referenceTo(sheet: Sheet, area: Area): Reference {
  return { kind: "reference", areas: [{ sheet, area }] };
}

/** A reference to an area that may lie beside the sheet; then it is `#REF!`. */
export function referenceOnSheet(sheet: Sheet, area: Area): Reference | { readonly error: "#REF!" } {
  return isOnSheet(area) ? referenceTo(sheet, area) : { error: "#REF!" };
}

/**
 * The one cell that a range means where a single value is expected: the one in the row or the column of the formula's cell;
 * undefined where there is none.
 */
export function intersectedCell({ areas }: Reference, place: Place): CellsOfSheet | undefined {
  const [only] = areas;
  if (only === undefined || areas.length > 1) return undefined;
  const { sheet, area } = only;
  const { top, left, rows, columns } = area;
  if (rows === 1 && columns === 1) return only;
  if (sheet === place.sheet && contains(area, place.row, place.column) && rows > 1 && columns > 1) return undefined;
  if (columns === 1 && place.row >= top && place.row < top + rows)
    return { sheet, area: { top: place.row, left, rows: 1, columns: 1 } };
  if (rows === 1 && place.column >= left && place.column < left + columns)
    return { sheet, area: { top, left: place.column, rows: 1, columns: 1 } };
  return undefined;
}

/** The cells that two references share; `#NULL!` where they share none. */
export function sharedCells(a: Reference, b: Reference): Reference | { readonly error: "#NULL!" } {
  const areas = a.areas.flatMap((one) =>
    b.areas.flatMap((other) => {
      const area = one.sheet === other.sheet ? intersection(one.area, other.area) : undefined;
      return area === undefined ? [] : [{ sheet: one.sheet, area }];
    }),
  );
  return areas.length === 0 ? (errorValue("#NULL!") as { error: "#NULL!" }) : { kind: "reference", areas };
}
