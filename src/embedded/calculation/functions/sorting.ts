import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { arrayOf, errorValue, isScalar, type Rectangle, type Value } from "../values/value";
import type { Expression } from "../syntax/expression";
import { compareValues } from "../values/compare";
import { toNumber, toTruth } from "../values/coerce";
import { fixed, type FunctionContext } from "./define";
import { type Evaluation, special } from "./special-form";

type Rows = readonly (readonly CellValue[])[];

/** The functions that choose among the rows of arrays, or put them in order. */
export const SORTING = {
  SORT: fixed(["rectangle", "rectangle?", "rectangle?", "truth?"], (array, index, order, byColumn = false, context) => {
    const rows = byColumn ? turned(rowsOf(array)) : rowsOf(array);
    const keys = numbersIn(index, 1, context);
    const orders = numbersIn(order, 1, context);
    if (isCellError(keys)) return keys;
    if (isCellError(orders)) return orders;
    const width = rows[0]?.length ?? 0;
    if (keys.some((key) => key < 1 || key > width) || orders.some((each) => each !== 1 && each !== -1))
      return errorValue("#VALUE!");
    const sorted = inOrder(rows, (row) =>
      keys.map((key, at) => ({ value: row[key - 1] ?? null, order: orders[at] ?? orders[0] ?? 1 })),
    );
    return arrayOf(byColumn ? turned(sorted) : sorted);
  }),
  SORTBY: special(2, 253, ([array = OMITTED, ...by], evaluation) => {
    const whole = evaluation.rectangle(array);
    const keys: { readonly values: readonly CellValue[]; readonly order: number }[] = [];
    let byColumn = false;
    for (let index = 0; index < by.length; index += 2) {
      const key = evaluation.rectangle(by[index] ?? OMITTED);
      const given = by[index + 1];
      const order = given === undefined || given.kind === "omitted" ? 1 : scalarNumber(given, evaluation);
      if (order !== 1 && order !== -1) return errorValue("#VALUE!");
      const isRow = key.rows === 1 && key.columns === whole.columns && whole.rows !== 1;
      const isColumn = key.columns === 1 && key.rows === whole.rows;
      if (!isRow && !isColumn && !(key.rows === 1 && key.columns === whole.columns)) return errorValue("#VALUE!");
      byColumn = !isColumn;
      keys.push({ values: rowsOf(key).flat(), order });
    }
    const rows = byColumn ? turned(rowsOf(whole)) : rowsOf(whole);
    const indexed = rows.map((row, at) => ({ row, at }));
    const sorted = inOrder(indexed, ({ at }) =>
      keys.map(({ values, order }) => ({ value: values[at] ?? null, order })),
    ).map(({ row }) => row);
    return arrayOf(byColumn ? turned(sorted) : sorted);
  }),
  UNIQUE: fixed(["rectangle", "truth?", "truth?"], (array, byColumn = false, once = false) => {
    const rows = byColumn ? turned(rowsOf(array)) : rowsOf(array);
    const counts = new Map<string, number>();
    const keys = rows.map((row) => JSON.stringify(row.map(keyOf)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    const kept = rows.filter((_, index) => {
      const key = keys[index] ?? "";
      return once ? counts.get(key) === 1 : keys.indexOf(key) === index;
    });
    if (kept.length === 0) return errorValue("#CALC!");
    return arrayOf(byColumn ? turned(kept) : kept);
  }),
  FILTER: special(2, 3, ([array = OMITTED, include = OMITTED, otherwise], evaluation) => {
    const whole = evaluation.rectangle(array);
    const chosen = evaluation.rectangle(include);
    const byRow = chosen.columns === 1 && chosen.rows === whole.rows;
    if (!byRow && !(chosen.rows === 1 && chosen.columns === whole.columns)) return errorValue("#VALUE!");
    const lines = byRow ? rowsWhile(whole, chosen) : turned(rowsOf(whole));
    const kept: (readonly CellValue[])[] = [];
    for (const [index, line] of lines.entries()) {
      const value = byRow ? chosen.at(index, 0) : chosen.at(0, index);
      const truth = toTruth(value);
      if (isCellError(truth)) return truth;
      if (truth) kept.push(line);
    }
    if (kept.length > 0) return arrayOf(byRow ? kept : turned(kept));
    return otherwise === undefined || otherwise.kind === "omitted"
      ? errorValue("#CALC!")
      : evaluation.evaluate(otherwise);
  }),
  SEQUENCE: fixed(["scalar", "scalar?", "scalar?", "scalar?"], (...given): Value => {
    const context = given[4];
    const numbers = given.slice(0, 4).map((each) => toNumber((each as CellValue | undefined) ?? 1, context));
    const error = numbers.find(isCellError);
    if (error !== undefined) return error;
    const [rows = 1, columns = 1, start = 1, step = 1] = numbers as readonly number[];
    const [height, width] = [Math.trunc(rows), Math.trunc(columns)];
    if (height < 0 || width < 0) return errorValue("#VALUE!");
    if (height === 0 || width === 0) return errorValue("#CALC!");
    if (height * width > MOST_VALUES) return errorValue("#VALUE!");
    return arrayOf(
      Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (_each, column) => start + (row * width + column) * step),
      ),
    );
  }),
} as const;

const OMITTED: Expression = { kind: "omitted" };
const MOST_VALUES = 1_048_576;

function rowsOf(array: Rectangle): Rows {
  return Array.from({ length: array.rows }, (_, row) =>
    Array.from({ length: array.columns }, (_each, column) => array.at(row, column)),
  );
}

/** The rows of an array as far as they or what chooses among them is filled. */
function rowsWhile(array: Rectangle, chosen: Rectangle): Rows {
  const rows = Math.min(array.rows, Math.max(array.filledRows, (chosen.sameFrom ?? chosen.filledRows) + 1));
  const last = rows < array.rows && toTruth(chosen.at(rows, 0)) === true ? array.rows : rows;
  return Array.from({ length: last }, (_, row) =>
    Array.from({ length: array.columns }, (_each, column) => array.at(row, column)),
  );
}

function turned(rows: Rows): Rows {
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => rows.map((row) => row[column] ?? null));
}

/** Sorted as Excel sorts: numbers, texts, truth values, errors, and blanks last whichever way. Equals stay in their order. */
function inOrder<Each>(
  list: readonly Each[],
  keysOf: (each: Each) => readonly { readonly value: CellValue; readonly order: number }[],
): readonly Each[] {
  return list
    .map((each) => ({ each, keys: keysOf(each) }))
    .sort((a, b) => {
      for (const [index, { value, order }] of a.keys.entries()) {
        const other = b.keys[index]?.value ?? null;
        const compared = value === null || other === null ? blanksLast(value, other) : ordered(value, other) * order;
        if (compared !== 0) return compared;
      }
      return 0;
    })
    .map(({ each }) => each);
}

function blanksLast(a: CellValue, b: CellValue): number {
  return Number(a === null) - Number(b === null);
}

function ordered(a: CellValue, b: CellValue): number {
  if (isCellError(a) || isCellError(b)) return Number(isCellError(a)) - Number(isCellError(b));
  return compareValues(a, b);
}

function keyOf(value: CellValue): unknown {
  return typeof value === "string" ? `t${value.toLowerCase()}` : value;
}

function numbersIn(
  array: Rectangle | undefined,
  absent: number,
  context: FunctionContext,
): readonly number[] | CellError {
  if (array === undefined) return [absent];
  const numbers = rowsOf(array)
    .flat()
    .map((value) => (value === null ? absent : toNumber(value, context)));
  const error = numbers.find(isCellError);
  return error ?? (numbers as readonly number[]).map(Math.trunc);
}

function scalarNumber(part: Expression, evaluation: Evaluation): number | undefined {
  const value = evaluation.values(part);
  const number = isScalar(value) ? toNumber(value, evaluation.context) : undefined;
  return typeof number === "number" ? number : undefined;
}
