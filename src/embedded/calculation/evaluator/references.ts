import { type Area, COLUMNS_OF_SHEET, ROWS_OF_SHEET, union } from "../../book/area";
import type { Book } from "../../book/book";
import { isCellError } from "../../book/cell-value";
import type { Sheet } from "../../book/sheet";
import { type Place, referenceTo, sharedCells } from "../evaluation/cells";
import { errorValue, isScalar, type Value } from "../values/value";
import type { CellsExpression } from "../syntax/expression";

/** The cells that a formula at a place names; in the formula of a name they move with the place. */
export function cellsMeant(book: Book, expression: CellsExpression, place: Place, moves: boolean): Value {
  const area = moves ? movedArea(expression, place) : expression.area;
  if (expression.sheet === undefined) return referenceTo(place.sheet, area);
  const sheet = sheetCalled(book, expression.sheet);
  if (expression.lastSheet === undefined) return sheet === undefined ? errorValue("#REF!") : referenceTo(sheet, area);
  const last = sheetCalled(book, expression.lastSheet);
  if (sheet === undefined || last === undefined) return errorValue("#REF!");
  const [first = 0, end = 0] = [book.sheets.indexOf(sheet), book.sheets.indexOf(last)].sort((a, b) => a - b);
  return { kind: "reference", areas: book.sheets.slice(first, end + 1).map((each) => ({ sheet: each, area })) };
}

/** The sheet of a name, however its letters are written. */
export function sheetCalled(book: Book, name: string): Sheet | undefined {
  const wanted = name.toLowerCase();
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** Where the cells of a name lie for a formula at a place: names are kept as they read in the first cell of a sheet. */
function movedArea({ area, moving }: CellsExpression, place: Place): Area {
  if (moving === undefined) return area;
  const edge = (index: number, moves: boolean, by: number, size: number) => (moves ? (index + by) % size : index);
  const top = edge(area.top, moving.top, place.row, ROWS_OF_SHEET);
  const left = edge(area.left, moving.left, place.column, COLUMNS_OF_SHEET);
  const bottom = edge(area.top + area.rows - 1, moving.bottom, place.row, ROWS_OF_SHEET);
  const right = edge(area.left + area.columns - 1, moving.right, place.column, COLUMNS_OF_SHEET);
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}

/** What an operator between references makes of two. */
export function combinedReferences(operator: ":" | " " | ",", left: Value, right: Value): Value {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  if (isScalar(left) || isScalar(right) || left.kind !== "reference" || right.kind !== "reference")
    return errorValue("#VALUE!");
  if (operator === ",") return { kind: "reference", areas: [...left.areas, ...right.areas] };
  if (operator === " ") return sharedCells(left, right);
  const areas = [...left.areas, ...right.areas];
  const [first] = areas;
  if (first === undefined || areas.some(({ sheet }) => sheet !== first.sheet)) return errorValue("#VALUE!");
  return referenceTo(first.sheet, areas.map(({ area }) => area).reduce(union));
}
