import { type CellValue, ERROR_CODES, isCellError } from "../../../../src/embedded/book/cell-value";

/** How many rows and columns of a result are looked at. */
export const WINDOW = { rows: 6, columns: 3 } as const;

/** A value of a recorded result: as a cell holds it, or an error that only LibreOffice knows (`Err:502`). */
export type Recorded = Exclude<CellValue, object | null> | { readonly error: string };

/** A result as an array formula over the window shows it: row by row, `WINDOW.rows` by `WINDOW.columns`. */
export type Window = readonly (readonly Recorded[])[];

/** What an array formula over the window shows of a result of this size: one row or column is repeated, `#N/A` lies outside. */
export function windowOf(rows: number, columns: number, at: (row: number, column: number) => CellValue): Window {
  const along = (count: number, index: number) => (count === 1 ? 0 : index);
  return Array.from({ length: WINDOW.rows }, (_, row) =>
    Array.from({ length: WINDOW.columns }, (__, column): Recorded => {
      const [fromRow, fromColumn] = [along(rows, row), along(columns, column)];
      return fromRow < rows && fromColumn < columns ? recorded(at(fromRow, fromColumn)) : { error: "#N/A" };
    }),
  );
}

/** A value as a formula's cell shows it: a blank as 0. */
export function recorded(value: CellValue): Recorded {
  if (value === null) return 0;
  return isCellError(value) ? { error: value.error } : value;
}

/** A window as short text: `{1,2;3,4}` without rows and columns that only repeat the ones before; a single value stands alone. */
export function windowText(window: Window): string {
  const columns = window.every((row) => row.every((value) => valueText(value) === valueText(row[0] ?? 0)))
    ? window.map((row) => row.slice(0, 1))
    : window;
  const lines = columns.map((row) => row.map(valueText).join(","));
  const kept = lines.every((line) => line === lines[0]) ? lines.slice(0, 1) : lines;
  return kept.length === 1 && columns[0]?.length === 1 ? (kept[0] ?? "") : `{${kept.join(";")}}`;
}

/** The window of such a text. */
export function windowFrom(text: string): Window {
  const rows = text.startsWith("{")
    ? text
        .slice(1, -1)
        .split(OUTSIDE_QUOTES.rows)
        .map((row) => row.split(OUTSIDE_QUOTES.values))
    : [[text]];
  return Array.from({ length: WINDOW.rows }, (_, row) =>
    Array.from({ length: WINDOW.columns }, (__, column) => {
      const line = rows[rows.length === 1 ? 0 : row] ?? [];
      return valueFrom(line[line.length === 1 ? 0 : column] ?? "");
    }),
  );
}

const OUTSIDE_QUOTES = {
  rows: /;(?=(?:[^"]*"[^"]*")*[^"]*$)/,
  values: /,(?=(?:[^"]*"[^"]*")*[^"]*$)/,
} as const;

/** A value as text: texts in quotes, errors by their names. */
export function valueText(value: Recorded): string {
  if (typeof value === "string")
    return `"${value.replaceAll('"', '""').replaceAll("\n", "\\n").replaceAll("\t", "\\t")}"`;
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** The value of such a text. */
export function valueFrom(text: string): Recorded {
  if (text.startsWith('"'))
    return text.slice(1, -1).replaceAll('""', '"').replaceAll("\\n", "\n").replaceAll("\\t", "\t");
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  return /^-?[\d.]/.test(text) ? Number(text) : { error: text };
}

/** Whether LibreOffice's error is one that Excel has too. */
export function isSharedError(error: string): boolean {
  return ERROR_CODES.some((code) => code === error);
}
