import { columnLetters, printArea, quoteSheetName } from "../../book/address";
import { type Area, cellArea } from "../../book/area";
import { type CellValue, isCellError } from "../../book/cell-value";
import { referenceOnSheet } from "../evaluation/cells";
import {
  arrayOf,
  CannotComputeError,
  type CellsOfSheet,
  errorValue,
  isScalar,
  type Reference,
  type Value,
} from "../values/value";
import type { Expression } from "../syntax/expression";
import { toNumber, toText, toTruth } from "../values/coerce";
import { fixed } from "./define";
import { type Evaluation, special } from "./special-form";

/** The functions that tell of references, or make them. */
export const REFERENCES = {
  ROW: special(0, 1, ([of], evaluation) => lineNumbers(of, evaluation, "row")),
  COLUMN: special(0, 1, ([of], evaluation) => lineNumbers(of, evaluation, "column")),
  ROWS: special(1, 1, ([of], evaluation) => sizeOf(of, evaluation, "rows")),
  COLUMNS: special(1, 1, ([of], evaluation) => sizeOf(of, evaluation, "columns")),
  AREAS: special(1, 1, ([of = OMITTED], evaluation) => {
    const reference = evaluation.reference(of);
    return isScalar(reference) ? reference : reference.areas.length;
  }),
  OFFSET: special(3, 5, ([base = OMITTED, ...args], evaluation) => {
    const cells = soleCells(evaluation.reference(base));
    if (!("sheet" in cells)) return cells;
    const sizes = [0, 0, cells.area.rows, cells.area.columns];
    const numbers = sizes.map((absent, index) => wholeIn(args[index], absent, evaluation));
    const error = numbers.find(isCellError);
    if (error !== undefined) return error;
    const [down = 0, across = 0, rows = 1, columns = 1] = numbers as readonly number[];
    return referenceOnSheet(cells.sheet, {
      top: cells.area.top + down + (rows < 0 ? rows + 1 : 0),
      left: cells.area.left + across + (columns < 0 ? columns + 1 : 0),
      rows: Math.abs(rows),
      columns: Math.abs(columns),
    });
  }),
  INDIRECT: special(1, 2, ([address = OMITTED, style], evaluation) => {
    const given = evaluation.values(address);
    const text = toText(isScalar(given) ? given : given.at(0, 0));
    if (isCellError(text)) return text;
    const isA1 = style === undefined ? true : evaluation.values(style);
    if (!isScalar(isA1) || (!isScalar(given) && given.rows * given.columns > 1))
      throw new CannotComputeError("what INDIRECT gives for many addresses at once");
    if (toTruth(isA1) !== true) throw new CannotComputeError("what an address in rows and columns by number means");
    const value = evaluation.evaluateText(text);
    return isScalar(value) || value.kind !== "reference" ? errorValue("#REF!") : value;
  }),
  ADDRESS: fixed(
    ["number", "number", "scalar?", "truth?", "text?"],
    (row, column, given, isA1 = true, sheet, context) => {
      const kind = toNumber(given ?? 1, context);
      if (isCellError(kind)) return kind;
      const [down, across] = [Math.trunc(row), Math.trunc(column)];
      if (!isA1) throw new CannotComputeError("how an address in rows and columns by number reads");
      if (down < 1 || down > 1_048_576 || across < 1 || across > 16_384 || kind < 1 || kind >= 5)
        return errorValue("#VALUE!");
      const rowMark = kind < 3 ? "$" : "";
      const columnMark = Math.trunc(kind) % 2 === 1 ? "$" : "";
      const cell = `${columnMark}${columnLetters(across - 1)}${rowMark}${down}`;
      return sheet === undefined ? cell : `${sheet === "" ? "" : quoteSheetName(sheet)}!${cell}`;
    },
  ),
  SINGLE: special(1, 1, ([of = OMITTED], evaluation) =>
    evaluation.evaluate({ kind: "unary", operator: "@", operand: of }),
  ),
  ANCHORARRAY: special(1, 1, ([of = OMITTED], evaluation) =>
    evaluation.evaluate({ kind: "unary", operator: "#", operand: of }),
  ),
  ISREF: special(1, 1, ([of = OMITTED], evaluation) => {
    const value = evaluation.evaluate(of);
    return !isScalar(value) && value.kind === "reference";
  }),
  ISFORMULA: special(1, 1, ([of = OMITTED], evaluation) =>
    overCells(evaluation.reference(of), (sheet, row, column) => sheet.cells.at(row, column).formula !== undefined),
  ),
  FORMULATEXT: special(1, 1, ([of = OMITTED], evaluation) =>
    overCells(
      evaluation.reference(of),
      (sheet, row, column): CellValue => sheet.cells.at(row, column).formula ?? errorValue("#N/A"),
    ),
  ),
  SHEET: special(0, 1, ([of], evaluation) => {
    const { book, place } = evaluation;
    if (of === undefined) return book.sheets.indexOf(place.sheet) + 1;
    const value = evaluation.evaluate(of);
    if (isCellError(value)) return value;
    if (!isScalar(value) && value.kind === "reference") {
      const [first] = value.areas;
      return first === undefined ? errorValue("#REF!") : book.sheets.indexOf(first.sheet) + 1;
    }
    const name = isScalar(value) ? toText(value) : "";
    const index = book.sheets.findIndex(
      (sheet) => sheet.name.toLowerCase() === (typeof name === "string" ? name : "").toLowerCase(),
    );
    return index < 0 ? errorValue("#N/A") : index + 1;
  }),
  SHEETS: special(0, 1, ([of], evaluation) => {
    if (of === undefined) return evaluation.book.sheets.length + evaluation.book.namesOfOtherTabs.length;
    const reference = evaluation.reference(of);
    return isScalar(reference) ? reference : new Set(reference.areas.map(({ sheet }) => sheet)).size;
  }),
  CELL: special(
    1,
    2,
    ([what = OMITTED, of], evaluation) => {
      const kind = evaluation.values(what);
      const cells = of === undefined ? undefined : soleCells(evaluation.reference(of));
      if (cells === undefined) throw new CannotComputeError("which cell was changed last");
      if (!("sheet" in cells)) return cells;
      const { top, left } = cells.area;
      switch (typeof kind === "string" ? kind.toLowerCase() : "") {
        case "row":
          return top + 1;
        case "col":
          return left + 1;
        case "address": {
          const address = printArea(cellArea(top, left), true);
          return cells.sheet === evaluation.place.sheet ? address : `${quoteSheetName(cells.sheet.name)}!${address}`;
        }
        case "contents":
          return evaluation
            .rectangleOf({ kind: "reference", areas: [{ sheet: cells.sheet, area: cellArea(top, left) }] })
            .at(0, 0);
        default:
          throw new CannotComputeError("what CELL tells of this");
      }
    },
    { volatile: true },
  ),
  HYPERLINK: fixed(["text", "value?"], (address, shown) => shown ?? address),
} as const;

const OMITTED: Expression = { kind: "omitted" };

function lineNumbers(of: Expression | undefined, evaluation: Evaluation, what: "row" | "column"): Value {
  if (of === undefined) return evaluation.place[what] + 1;
  const cells = soleCells(evaluation.reference(of));
  if (!("sheet" in cells)) return cells;
  const { top, left, rows, columns } = cells.area;
  const [first, count] = what === "row" ? [top, rows] : [left, columns];
  if (!evaluation.isArray || count === 1) return first + 1;
  const numbers = Array.from({ length: count }, (_, index) => first + index + 1);
  return arrayOf(what === "row" ? numbers.map((number) => [number]) : [numbers]);
}

function sizeOf(of: Expression | undefined, evaluation: Evaluation, what: "rows" | "columns"): CellValue {
  const value = evaluation.asArray().evaluate(of ?? OMITTED);
  if (isScalar(value)) return isCellError(value) ? value : 1;
  if (value.kind === "lambda") return errorValue("#CALC!");
  if (value.kind === "rectangle") return value[what];
  return value.areas.length === 1 ? (value.areas[0]?.area[what] ?? 0) : errorValue("#REF!");
}

function soleCells(value: Reference | CellValue): CellsOfSheet | { readonly error: "#VALUE!" } {
  if (isScalar(value)) return isCellError(value) ? (value as { error: "#VALUE!" }) : { error: "#VALUE!" };
  return value.areas.length === 1 && value.areas[0] !== undefined ? value.areas[0] : { error: "#VALUE!" };
}

function wholeIn(part: Expression | undefined, absent: number, evaluation: Evaluation): number | CellValue {
  if (part === undefined || part.kind === "omitted") return absent;
  const value = evaluation.values(part);
  if (!isScalar(value) && value.rows * value.columns > 1)
    throw new CannotComputeError("what OFFSET gives for many distances at once");
  const number = toNumber(isScalar(value) ? value : value.at(0, 0), evaluation.context);
  return isCellError(number) ? number : Math.trunc(number);
}

function overCells(
  reference: Reference | CellValue,
  tell: (sheet: CellsOfSheet["sheet"], row: number, column: number) => CellValue,
): Value {
  const cells = soleCells(reference);
  if (!("sheet" in cells)) return cells;
  const { top, left, rows, columns }: Area = cells.area;
  if (rows === 1 && columns === 1) return tell(cells.sheet, top, left);
  return arrayOf(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_each, column) => tell(cells.sheet, top + row, left + column)),
    ),
  );
}
