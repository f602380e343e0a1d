import { parseArea } from "../../../src/embedded/book/address";
import { type Area, cellArea } from "../../../src/embedded/book/area";
import { Book } from "../../../src/embedded/book/book";
import type { Sheet } from "../../../src/embedded/book/sheet";
import type { Spot } from "../../../src/preview/cells/spot";

/** A sheet with these cells, each row a word of its cells: `x` is filled, `.` blank. */
export function sheetOf(...rows: readonly string[]): Sheet {
  const sheet = new Book().addSheet();
  rows.forEach((cells, row) => {
    Array.from(cells).forEach((cell, column) => {
      if (cell !== ".") sheet.cells.put(row, column, { value: cell });
    });
  });
  return sheet;
}

/** The cells of an address. */
export function area(address: string): Area {
  return parseArea(address) ?? cellArea(0, 0);
}

/** The first cell of an address. */
export function spot(address: string): Spot {
  const { top, left } = area(address);
  return { row: top, column: left };
}
