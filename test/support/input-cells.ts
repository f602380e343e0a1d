import { INPUT_NAMES, type InputName } from "../../src/workbook/reading/inputs";
import type { CellValue, InputCell, InputCells, NamedInput } from "../../src/workbook/reading/input-cells";

/** A cell for a test: a plain value, blank (null), or a cell with its number format and looks. */
export type TestCell =
  CellValue | null | { readonly value: CellValue; readonly numberFormat: string; readonly shown: string };

/** Cells for a test: where they begin (`Inputs!B2`, or `B2` on the sheet Inputs), and their rows. */
export type TestRange = readonly [start: string, ...rows: (readonly TestCell[])[]];

/** The cells of a workbook for a test. What is not given is missing. */
export function inputCells(given: Partial<Record<InputName, TestRange | NamedInput>>): InputCells {
  const entries = INPUT_NAMES.map((name): [InputName, NamedInput] => {
    const input = given[name];
    if (input === undefined) return [name, { kind: "missing" }];
    return [name, "kind" in input ? input : rangeOf(input)];
  });
  return Object.fromEntries(entries) as Record<InputName, NamedInput>;
}

/** A column of cells for a test. */
export function column(start: string, ...cells: readonly TestCell[]): TestRange {
  return [start, ...cells.map((cell) => [cell])];
}

/** A row of cells for a test. */
export function row(start: string, ...cells: readonly TestCell[]): TestRange {
  return [start, cells];
}

/** A name that is a value, such as `=30`. */
export function constant(value: CellValue): NamedInput {
  return { kind: "constant", cell: cellOf(value) };
}

/** The same range, longer than its data. */
export function longer(range: TestRange, rowCount: number, columnCount = 1): NamedInput {
  const input = rangeOf(range);
  if (input.kind !== "range") throw new Error("Only a range can be made longer.");
  return { kind: "range", range: { ...input.range, rowCount, columnCount } };
}

/** A date as Excel makes it of a typed `1/2`. */
export function date(serial: number, shown: string): TestCell {
  return { value: serial, numberFormat: "d-mmm", shown };
}

function rangeOf([start, ...rows]: TestRange): NamedInput {
  const [, sheet = "Inputs", letters = "A", number = "1"] = /^(?:(.+)!)?([A-Z]+)(\d+)$/.exec(start) ?? [];
  const firstColumn = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const columnCount = Math.max(...rows.map((cells) => cells.length));
  return {
    kind: "range",
    range: {
      sheet,
      row: Number(number) - 1,
      column: firstColumn,
      rowCount: rows.length,
      columnCount,
      cells: rows.map((cells) => cells.map(cellOf)),
      hidden: false,
    },
  };
}

function cellOf(cell: TestCell): InputCell {
  if (cell === null) return { kind: "blank", value: "", shown: "", numberFormat: "General" };
  const { value, numberFormat, shown } =
    typeof cell === "object" ? cell : { value: cell, numberFormat: "General", shown: String(cell) };
  const kinds = { string: "text", number: "number", boolean: "boolean" } as const;
  const plain = typeof value === "string" ? "string" : typeof value === "number" ? "number" : "boolean";
  const error = typeof value === "string" && /^#[A-Z/0!?]+$/.test(value);
  return { kind: error ? "error" : kinds[plain], value, shown, numberFormat };
}
