import { parseArea } from "../../src/embedded/book/address";
import type { Area } from "../../src/embedded/book/area";
import { ExcelError, type ExcelErrorCode } from "../../src/embedded/book/excel-error";
import type { Sheet } from "../../src/embedded/book/sheet";

/** The area of an address that is one. */
export function area(address: string): Area {
  const parsed = parseArea(address);
  if (parsed === undefined) throw new Error(`${address} is no address.`);
  return parsed;
}

/** The value of the cell at an address. */
export function valueAt(sheet: Sheet, address: string): unknown {
  const { top, left } = area(address);
  return sheet.valueAt(top, left);
}

/** Types an entry into the cell at an address. */
export function enter(sheet: Sheet, address: string, entry: string | number | boolean | null): void {
  const { top, left } = area(address);
  sheet.enter(top, left, entry);
}

/** The code with which an action is refused; undefined where it is done. */
export function refusalOf(action: () => unknown): ExcelErrorCode | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof ExcelError) return error.code;
    throw error;
  }
}
