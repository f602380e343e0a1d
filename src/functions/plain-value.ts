/** An error in a cell, by its code: `#DIV/0!`. */
export interface ErrorValue {
  readonly code: string;
}

/** What Excel hands over for a cell with a data type: an entity, a formatted number, a picture; an error too. */
interface DataType {
  readonly type?: unknown;
  /** What other formulas see of it: a plain value, or the code of an error. */
  readonly basicValue?: unknown;
  readonly basicType?: unknown;
  /** What an entity shows in its cell. */
  readonly text?: unknown;
}

/**
 * An argument with plain values in place of data types. What is behind a data type is what other formulas see of it; an entity of
 * which they see only an error is the text that it shows. Errors are `ErrorValue`s, whichever of its two ways Excel hands them over.
 */
export function plainArgument(argument: unknown): unknown {
  if (!Array.isArray(argument)) return plainValue(argument);
  const rows: readonly unknown[] = argument;
  // A whole column comes with a million rows, of which hardly any holds an object.
  return rows.map((row) => {
    if (!Array.isArray(row)) return plainValue(row);
    const cells: readonly unknown[] = row;
    return cells.some(isObject) ? cells.map(plainValue) : cells;
  });
}

function plainValue(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { code } = value as Partial<ErrorValue>;
  const { basicValue, basicType, text } = value as DataType;
  const isError = basicType === "Error" || code !== undefined;
  if (!isError && isPlain(basicValue)) return basicValue;
  if (typeof text === "string" && text !== "") return text;
  const shown = code ?? basicValue;
  return { code: typeof shown === "string" && shown.startsWith("#") ? shown : "#VALUE!" } satisfies ErrorValue;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function isPlain(value: unknown): value is number | string | boolean {
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean";
}
