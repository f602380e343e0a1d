import { Book } from "../../../../src/embedded/book/book";
import { type CellValue, isCellError } from "../../../../src/embedded/book/cell-value";
import { evaluateFormula } from "../evaluate-formula";
import {
  CannotComputeError,
  isScalar,
  type Rectangle,
  type Value,
} from "../../../../src/embedded/calculation/values/value";
import { area } from "../../cells";

/** What a formula should yield: a value, rows of values, or that it cannot be computed. */
export type Expected = CellValue | string | readonly (readonly CellValue[])[];

/** Stands for a formula that is refused. */
export const REFUSED = "(refused)";

/** 15 March 2023, noon. */
const NOW = 45_000.5;

/** What a formula without its `=` yields in a book whose first sheet holds rows of values from A1 on. */
export function computed(formula: string, cells: readonly (readonly CellValue[])[] = []): Expected {
  const book = new Book();
  const sheet = book.addSheet("Sheet1");
  if (cells.length > 0) {
    const width = Math.max(...cells.map((row) => row.length));
    const rows = cells.map((row) => Array.from({ length: width }, (_, index) => entered(row[index] ?? null)));
    sheet.enterAll(area(`A1:${String.fromCharCode(64 + width)}${cells.length}`), rows);
  }
  try {
    return plain(evaluateFormula(book, { sheet, row: 99, column: 25 }, `=${formula}`, { now: NOW, random: () => 0.5 }));
  } catch (error) {
    if (error instanceof CannotComputeError) return REFUSED;
    throw error;
  }
}

/** Holds a formula to what it should yield; fractions to 13 digits. */
export function expectFormula(formula: string, expected: Expected, cells?: readonly (readonly CellValue[])[]): void {
  const value = computed(formula, cells);
  if (typeof expected === "number" && typeof value === "number" && !Number.isInteger(expected))
    expect(Number(value.toPrecision(12))).toBe(Number(expected.toPrecision(12)));
  else expect(value).toEqual(expected);
}

function entered(value: CellValue): number | string | boolean | null {
  if (isCellError(value)) return value.error;
  return typeof value === "string" ? `'${value}` : value;
}

function plain(value: Value): Expected {
  if (isScalar(value)) return isCellError(value) ? value.error : value;
  if (value.kind !== "rectangle") return value.kind;
  return rows(value);
}

function rows(rectangle: Rectangle): readonly (readonly CellValue[])[] {
  return Array.from({ length: rectangle.rows }, (_, row) =>
    Array.from({ length: rectangle.columns }, (__, column) => {
      const value = rectangle.at(row, column);
      return isCellError(value) ? value.error : value;
    }),
  );
}
