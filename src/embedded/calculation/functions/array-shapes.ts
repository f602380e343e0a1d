import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { arrayOf, errorValue, isScalar, type Rectangle, type Value } from "../values/value";
import { toNumber } from "../values/coerce";
import { fixed, type FunctionContext, variadic } from "./define";
import { special } from "./special-form";

type Rows = readonly (readonly CellValue[])[];

/** The functions that cut, join and turn arrays. */
export const ARRAY_SHAPES = {
  TRANSPOSE: fixed(["rectangle"], (array) => {
    const rows = rowsOf(array);
    return arrayOf(Array.from({ length: array.columns }, (_, column) => rows.map((row) => row[column] ?? null)));
  }),
  TAKE: fixed(["rectangle", "scalar", "scalar?"], (array, rows, columns, context) =>
    cut(array, rows, columns, context, (size, count = size) =>
      count < 0 ? [Math.max(0, size + count), size] : [0, Math.min(size, count)],
    ),
  ),
  DROP: fixed(["rectangle", "scalar", "scalar?"], (array, rows, columns, context) =>
    cut(array, rows, columns, context, (size, count = 0) =>
      count < 0 ? [0, Math.max(0, size + count)] : [Math.min(size, count), size],
    ),
  ),
  EXPAND: fixed(["rectangle", "scalar", "scalar?", "value?"], (array, rows, columns, padding, context) => {
    const [down, across] = [countIn(rows, context), countIn(columns, context)];
    if (typeof down === "object") return down;
    if (typeof across === "object") return across;
    return expanded(array, down ?? array.rows, across ?? array.columns, padding ?? errorValue("#N/A"));
  }),
  CHOOSEROWS: variadic(["rectangle"], ["rectangle"], ([array], groups, context) => {
    const indexes = chosen(
      groups.map(([one]) => one),
      array.rows,
      context,
    );
    if (isCellError(indexes)) return indexes;
    const rows = rowsOf(array);
    return arrayOf(indexes.map((index) => rows[index] ?? []));
  }),
  CHOOSECOLS: variadic(["rectangle"], ["rectangle"], ([array], groups, context) => {
    const indexes = chosen(
      groups.map(([one]) => one),
      array.columns,
      context,
    );
    if (isCellError(indexes)) return indexes;
    return arrayOf(rowsOf(array).map((row) => indexes.map((index) => row[index] ?? null)));
  }),
  VSTACK: variadic([], ["rectangle"], (_, groups) => {
    const parts = groups.map(([one]) => one);
    const width = Math.max(...parts.map(({ columns }) => columns));
    return arrayOf(parts.flatMap((part) => rowsOf(part).map((row) => padded(row, width))));
  }),
  HSTACK: variadic([], ["rectangle"], (_, groups) => {
    const parts = groups.map(([one]) => one);
    const height = Math.max(...parts.map(({ rows }) => rows));
    const missing = errorValue("#N/A");
    return arrayOf(
      Array.from({ length: height }, (_each, row) =>
        parts.flatMap((part) =>
          Array.from({ length: part.columns }, (_one, column) => (row < part.rows ? part.at(row, column) : missing)),
        ),
      ),
    );
  }),
  TOROW: fixed(["rectangle", "number?", "truth?"], (array, ignore = 0, byColumn = false) => {
    const values = listed(array, ignore, byColumn);
    return values.length === 0 ? errorValue("#CALC!") : arrayOf([values]);
  }),
  TOCOL: fixed(["rectangle", "number?", "truth?"], (array, ignore = 0, byColumn = false) => {
    const values = listed(array, ignore, byColumn);
    return values.length === 0 ? errorValue("#CALC!") : arrayOf(values.map((value) => [value]));
  }),
  WRAPROWS: special(2, 3, (args, evaluation) => {
    const lines = wrapped(args, evaluation);
    return isCellError(lines) ? lines : arrayOf(lines);
  }),
  WRAPCOLS: special(2, 3, (args, evaluation) => {
    const lines = wrapped(args, evaluation);
    if (isCellError(lines)) return lines;
    return arrayOf(
      Array.from({ length: lines[0]?.length ?? 0 }, (_, index) => lines.map((line) => line[index] ?? null)),
    );
  }),
} as const;

function rowsOf(array: Rectangle): Rows {
  return Array.from({ length: array.rows }, (_, row) =>
    Array.from({ length: array.columns }, (_each, column) => array.at(row, column)),
  );
}

function padded(row: readonly CellValue[], width: number): readonly CellValue[] {
  return [...row, ...Array.from({ length: width - row.length }, () => errorValue("#N/A"))];
}

function countIn(value: CellValue | undefined, context: FunctionContext): number | undefined | CellError {
  if (value === undefined || value === null) return undefined;
  const number = toNumber(value, context);
  return isCellError(number) ? errorValue("#VALUE!") : Math.trunc(number);
}

function cut(
  array: Rectangle,
  rows: CellValue,
  columns: CellValue | undefined,
  context: FunctionContext,
  edges: (size: number, count: number | undefined) => readonly [number, number],
): Value {
  const [down, across] = [countIn(rows, context), countIn(columns, context)];
  if (typeof down === "object") return down;
  if (typeof across === "object") return across;
  const [top, bottom] = edges(array.rows, down);
  const [left, right] = edges(array.columns, across);
  if (top >= bottom || left >= right) return errorValue("#CALC!");
  const filledRows = Math.max(0, Math.min(bottom, array.filledRows) - top);
  return {
    kind: "rectangle",
    rows: bottom - top,
    columns: right - left,
    filledRows,
    filledColumns: Math.max(0, Math.min(right, array.filledColumns) - left),
    at: (row, column) => array.at(top + row, left + column),
  };
}

function expanded(array: Rectangle, height: number, width: number, padding: CellValue): Value {
  if (height < array.rows || width < array.columns) return errorValue("#VALUE!");
  return arrayOf(
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_each, column) =>
        row < array.rows && column < array.columns ? array.at(row, column) : padding,
      ),
    ),
  );
}

function chosen(given: readonly Rectangle[], size: number, context: FunctionContext): readonly number[] | CellError {
  const numbers = given.flatMap((each) => rowsOf(each).flat()).map((value) => toNumber(value, context));
  const indexes = numbers.map((number) =>
    typeof number === "number" ? (number < 0 ? size + Math.trunc(number) : Math.trunc(number) - 1) : -1,
  );
  return indexes.some((index) => index < 0 || index >= size) ? errorValue("#VALUE!") : indexes;
}

function listed(array: Rectangle, ignore: number, byColumn: boolean): readonly CellValue[] {
  const rows = rowsOf(array);
  const values = byColumn
    ? Array.from({ length: array.columns }, (_, column) => rows.map((row) => row[column] ?? null)).flat()
    : rows.flat();
  return values.filter((value) => !((ignore % 2 === 1 && value === null) || (ignore >= 2 && isCellError(value))));
}

function wrapped(
  [vector, count, padding]: Parameters<ReturnType<typeof special>["perform"]>[0],
  evaluation: Parameters<ReturnType<typeof special>["perform"]>[1],
): Rows | CellError {
  const array = evaluation.rectangle(vector ?? { kind: "omitted" });
  const size = evaluation.values(count ?? { kind: "omitted" });
  const number = isScalar(size) ? toNumber(size, evaluation.context) : undefined;
  const pad = padding === undefined || padding.kind === "omitted" ? errorValue("#N/A") : evaluation.values(padding);
  if ((array.rows > 1 && array.columns > 1) || typeof number !== "number" || number < 1) return errorValue("#VALUE!");
  const values = rowsOf(array).flat();
  const width = Math.trunc(number);
  return Array.from({ length: Math.ceil(values.length / width) }, (_, line) =>
    Array.from({ length: width }, (_each, index) => {
      const at = line * width + index;
      return at < values.length ? (values[at] ?? null) : isScalar(pad) ? pad : null;
    }),
  );
}
