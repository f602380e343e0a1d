import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import type { Sought } from "../evaluation/column-index";
import type { ColumnMemory } from "../evaluation/column-memory";
import { CannotComputeError, errorValue, isScalar, type Rectangle, type Value } from "../values/value";
import { arrayOf } from "../values/value";
import { lifted, simplified } from "../evaluation/rectangles";
import type { Expression } from "../syntax/expression";
import { toNumber } from "../values/coerce";
import { fixed } from "./define";
import {
  blankPosition,
  columnOf,
  descendingPosition,
  exactPosition,
  type Line,
  lineOf,
  nearestPosition,
  rowOf,
  sortedPosition,
} from "./find-position";
import { type Evaluation, special } from "./special-form";

/** The functions that look a value up. */
export const LOOKUP = {
  VLOOKUP: fixed(["scalar", "rectangle", "number", "truth?"], (wanted, table, column, nearly = true, context) => {
    refuseBlank(wanted);
    const across = Math.trunc(column) - 1;
    if (across < 0) return errorValue("#VALUE!");
    if (across >= table.columns) return errorValue("#REF!");
    const row = positionIn(columnOf(table, 0), wanted, nearly, context.columns);
    return row < 0 ? errorValue("#N/A") : table.at(row, across);
  }),
  HLOOKUP: fixed(["scalar", "rectangle", "number", "truth?"], (wanted, table, row, nearly = true, context) => {
    refuseBlank(wanted);
    const down = Math.trunc(row) - 1;
    if (down < 0) return errorValue("#VALUE!");
    if (down >= table.rows) return errorValue("#REF!");
    const column = positionIn(rowOf(table, 0), wanted, nearly, context.columns);
    return column < 0 ? errorValue("#N/A") : table.at(down, column);
  }),
  LOOKUP: fixed(["scalar", "rectangle", "rectangle?"], (wanted, vector, results, context) => {
    refuseBlank(wanted);
    const isWide = vector.columns > vector.rows;
    const line = isWide ? rowOf(vector, 0) : columnOf(vector, 0);
    const found = sortedPosition(line, wanted, context.columns);
    if (found < 0) return errorValue("#N/A");
    const from = results ?? vector;
    if (results !== undefined && lineOf(results) === undefined) return errorValue("#N/A");
    if (results === undefined) return isWide ? from.at(from.rows - 1, found) : from.at(found, from.columns - 1);
    const result = lineOf(from);
    return result === undefined || found >= result.length ? errorValue("#N/A") : result.at(found);
  }),
  MATCH: fixed(["scalar", "rectangle", "number?"], (wanted, array, kind = 1, context) => {
    refuseBlank(wanted);
    const line = lineOf(array);
    if (line === undefined) return errorValue("#N/A");
    const found = matchPosition(line, wanted, kind, context.columns);
    return found < 0 ? errorValue("#N/A") : found + 1;
  }),
  XMATCH: fixed(["scalar", "rectangle", "number?", "number?"], (wanted, array, mode = 0, search = 1, context) => {
    const line = lineOf(array);
    if (line === undefined) return errorValue("#VALUE!");
    const found = xPosition(line, wanted, mode, search, context.columns);
    return typeof found !== "number" ? found : found < 0 ? errorValue("#N/A") : found + 1;
  }),
  XLOOKUP: special(3, 6, (args, evaluation) => {
    const [wanted, keys, results, missing, mode, search] = args;
    const value = evaluation.values(wanted ?? OMITTED);
    const array = evaluation.rectangle(keys ?? OMITTED);
    const line = lineOf(array);
    const from = evaluation.evaluate(results ?? OMITTED);
    const source = evaluation.rectangleOf(from);
    const isTall = array.columns === 1 && (array.rows > 1 || source.rows === 1);
    const [kind, way] = [numberIn(mode, 0, evaluation), numberIn(search, 1, evaluation)];
    if (isCellError(kind)) return kind;
    if (isCellError(way)) return way;
    if (line?.length !== (isTall ? source.rows : source.columns)) return errorValue("#VALUE!");
    const find = (each: CellValue): number | CellError =>
      isCellError(each) ? each : xPosition(line, each, kind, way, evaluation.context.columns);
    if (isScalar(value)) {
      const found = find(value);
      if (typeof found !== "number") return found;
      if (found >= 0) return slice(from, source, isTall ? found : undefined, isTall ? undefined : found);
      return missing === undefined || missing.kind === "omitted" ? errorValue("#N/A") : evaluation.evaluate(missing);
    }
    const instead =
      missing === undefined || missing.kind === "omitted" ? errorValue("#N/A") : evaluation.values(missing);
    return lifted([value], (row, column) => {
      const found = find(value.at(row, column));
      if (typeof found !== "number") return found;
      if (found < 0) return isScalar(instead) ? instead : instead.at(0, 0);
      return isTall ? source.at(found, 0) : source.at(0, found);
    });
  }),
  INDEX: special(2, 4, (args, evaluation) => {
    const [array = OMITTED, row, column, area] = args;
    const whole = evaluation.asArray().evaluate(array);
    if (isCellError(whole)) return whole;
    const from = areaOf(whole, area, evaluation);
    if (isCellError(from)) return from;
    const source = evaluation.rectangleOf(from);
    const [down, across] = [row, column].map((part) =>
      part === undefined || part.kind === "omitted" ? undefined : evaluation.values(part),
    );
    const isLine = column === undefined && source.rows === 1 && source.columns > 1;
    const at = (first: CellValue, second: CellValue): Value => {
      const [one, other] = [toNumber(first, evaluation.context), toNumber(second, evaluation.context)];
      if (isCellError(one)) return one;
      if (isCellError(other)) return other;
      const [rowNumber, columnNumber] = isLine ? [0, Math.trunc(one)] : [Math.trunc(one), Math.trunc(other)];
      if (rowNumber < 0 || columnNumber < 0) return errorValue("#VALUE!");
      if (rowNumber > source.rows || columnNumber > source.columns) return errorValue("#REF!");
      return slice(
        from,
        source,
        rowNumber === 0 ? undefined : rowNumber - 1,
        columnNumber === 0 ? undefined : columnNumber - 1,
      );
    };
    const [first, second] = [down ?? 0, across ?? 0];
    if (isScalar(first) && isScalar(second)) return at(first, second);
    const [rows, columns] = [evaluation.rectangleOf(first), evaluation.rectangleOf(second)];
    return lifted([rows, columns], (r, c) => {
      const one = rows.at(rows.rows === 1 ? 0 : r, rows.columns === 1 ? 0 : c);
      const other = columns.at(columns.rows === 1 ? 0 : r, columns.columns === 1 ? 0 : c);
      return evaluation.rectangleOf(at(one, other)).at(0, 0);
    });
  }),
  GETPIVOTDATA: special(2, 254, () => {
    throw new CannotComputeError("what GETPIVOTDATA gives");
  }),
} as const;

const OMITTED: Expression = { kind: "omitted" };

function positionIn(line: Line, wanted: Sought, nearly: boolean, memory: ColumnMemory): number {
  return nearly ? sortedPosition(line, wanted, memory) : exactPosition(line, wanted, memory, { wildcards: true });
}

/** Where MATCH finds a value: the same, or in an order the last one before it, upwards or downwards. */
function matchPosition(line: Line, wanted: Sought, kind: number, memory: ColumnMemory): number {
  if (kind === 0) return exactPosition(line, wanted, memory, { wildcards: true });
  return kind > 0 ? sortedPosition(line, wanted, memory) : descendingPosition(line, wanted, memory);
}

function xPosition(line: Line, wanted: Sought, mode: number, search: number, memory: ColumnMemory): number | CellError {
  if (![-1, 0, 1, 2].includes(mode) || ![1, -1, 2, -2].includes(search)) return errorValue("#VALUE!");
  const fromEnd = search === -1;
  if (wanted === null) return blankPosition(line, memory);
  if (mode === 0) return exactPosition(line, wanted, memory, { fromEnd });
  if (mode === 2) return exactPosition(line, wanted, memory, { wildcards: true, fromEnd });
  return nearestPosition(line, wanted, mode === -1 ? -1 : 1, fromEnd, memory);
}

function numberIn(part: Expression | undefined, absent: number, evaluation: Evaluation): number | CellError {
  if (part === undefined || part.kind === "omitted") return absent;
  const value = evaluation.values(part);
  return isScalar(value) ? toNumber(value, evaluation.context) : errorValue("#VALUE!");
}

function areaOf(whole: Value, area: Expression | undefined, evaluation: Evaluation): Value | CellError {
  const number = numberIn(area, 1, evaluation);
  if (isCellError(number)) return number;
  if (isScalar(whole) || whole.kind !== "reference") return number === 1 ? whole : errorValue("#REF!");
  const chosen = whole.areas[Math.trunc(number) - 1];
  return chosen === undefined ? errorValue("#REF!") : { kind: "reference", areas: [chosen] };
}

/** One cell, a row or a column of something, or all of it; of a reference a reference. */
function slice(from: Value, source: Rectangle, row: number | undefined, column: number | undefined): Value {
  if (row === undefined && column === undefined) return from;
  const rows = row === undefined ? source.rows : 1;
  const columns = column === undefined ? source.columns : 1;
  const [down, across] = [row ?? 0, column ?? 0];
  if (!isScalar(from) && from.kind === "reference") {
    const [only] = from.areas;
    if (only === undefined) return errorValue("#REF!");
    const { top, left } = only.area;
    return {
      kind: "reference",
      areas: [{ sheet: only.sheet, area: { top: top + down, left: left + across, rows, columns } }],
    };
  }
  return simplified(
    arrayOf(
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_each, c) => source.at(down + r, across + c)),
      ),
    ),
  );
}

/** A blank that is looked up is 0 in one Excel's telling and nothing in another's. */
function refuseBlank(wanted: number | string | boolean | null): void {
  if (wanted === null) throw new CannotComputeError("It is not documented what a blank finds where it is looked up.");
}
