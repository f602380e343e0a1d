import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { rectangleOfCells } from "../evaluation/cells";
import { CannotComputeError, errorValue, isScalar, type Rectangle, type Reference } from "../values/value";
import { ARITHMETIC } from "./arithmetic";
import { AVERAGES } from "./averages";
import { criterionOfList, type RowCriterion } from "./criterion-of-list";
import { type FunctionContext, type FunctionDefinition, fixed } from "./define";
import { isRectangle } from "./gather";

/** Functions of a list with headers, over the rows that meet criteria which stand below headers themselves. */
export const DATABASE: Readonly<Record<string, FunctionDefinition>> = {
  DSUM: ofNumbers("SUM"),
  DPRODUCT: ofNumbers("PRODUCT"),
  DAVERAGE: ofNumbers("AVERAGE"),
  DMAX: ofNumbers("MAX"),
  DMIN: ofNumbers("MIN"),
  DSTDEV: ofNumbers("STDEV.S"),
  DSTDEVP: ofNumbers("STDEV.P"),
  DVAR: ofNumbers("VAR.S"),
  DVARP: ofNumbers("VAR.P"),
  DCOUNT: ofRows((values) => values.filter((value) => typeof value === "number").length, true),
  DCOUNTA: ofRows((values) => values.filter((value) => value !== null).length, true),
  DGET: ofRows((values) => {
    const [only, ...more] = values;
    if (only === undefined) return errorValue("#VALUE!");
    if (values.includes(null)) throw new CannotComputeError("whether a blank cell is one that DGET finds");
    return more.length > 0 ? errorValue("#NUM!") : only;
  }),
};

const FUNCTIONS = { ...ARITHMETIC, ...AVERAGES };

function ofNumbers(name: string): FunctionDefinition {
  return ofRows((values, context) => {
    const error = values.find(isCellError);
    if (error !== undefined) return error;
    const numbers = values.filter((value) => typeof value === "number");
    const result = FUNCTIONS[name]?.compute([], [[numbers]], context);
    return result !== undefined && isScalar(result) ? result : errorValue("#VALUE!");
  });
}

/** A function of the values that a field has in the rows that match; counts may go without a field, and count the rows then. */
function ofRows(
  compute: (values: readonly CellValue[], context: FunctionContext) => CellValue,
  mayCountRows = false,
): FunctionDefinition {
  return fixed(["reference", "contents", "reference"], (list, wantedField, criteria, context) => {
    const [database, wanted] = [soleRectangle(list), soleRectangle(criteria)];
    if (database === undefined || wanted === undefined) return errorValue("#VALUE!");
    const headers = headersOf(database);
    const field = oneField(wantedField);
    const countsRows = field === null && mayCountRows;
    const column = countsRows ? 0 : columnOf(field, headers);
    if (typeof column !== "number") return column;
    const matches = criteriaOf(wanted, headers, context);
    if (countsRows && database.rows > database.filledRows && matches(() => null))
      throw new CannotComputeError("whether blank rows below a list count");
    const values: CellValue[] = [];
    for (let row = 1; row < database.filledRows; row++)
      if (matches((at) => database.at(row, at))) values.push(countsRows ? 1 : database.at(row, column));
    return compute(values, context);
  });
}

function soleRectangle({ areas }: Reference): Rectangle | undefined {
  const [only, ...more] = areas;
  return only === undefined || more.length > 0 ? undefined : rectangleOfCells(only);
}

/** Headers as they are compared: without case. */
function headersOf(rectangle: Rectangle): readonly (string | undefined)[] {
  return Array.from({ length: rectangle.columns }, (_, column) => headerOf(rectangle.at(0, column)));
}

function headerOf(value: CellValue): string | undefined {
  return value === null || value === "" || isCellError(value) ? undefined : String(value).toLowerCase();
}

function oneField(field: CellValue | Rectangle): CellValue {
  const value = isRectangle(field) && field.rows === 1 && field.columns === 1 ? field.at(0, 0) : field;
  if (isRectangle(value) || typeof value === "boolean" || (value === null && isRectangle(field)))
    throw new CannotComputeError("which column of a list is meant");
  return value;
}

function columnOf(field: CellValue, headers: readonly (string | undefined)[]): number | CellError {
  if (typeof field === "number") {
    const column = Math.trunc(field) - 1;
    return column >= 0 && column < headers.length ? column : errorValue("#VALUE!");
  }
  if (isCellError(field)) return field;
  const column = typeof field === "string" && field !== "" ? headers.indexOf(field.toLowerCase()) : -1;
  return column >= 0 ? column : errorValue("#VALUE!");
}

/** Whether a row matches, asked for its values by their columns: one row of the criteria has to be met in all its cells. */
function criteriaOf(
  criteria: Rectangle,
  headers: readonly (string | undefined)[],
  context: FunctionContext,
): (valueIn: (column: number) => CellValue) => boolean {
  if (criteria.rows < 2) throw new CannotComputeError("which rows criteria without a row below their headers mean");
  const columns = headersOf(criteria).map((header) => (header === undefined ? -1 : headers.indexOf(header)));
  const rows = Array.from({ length: Math.max(0, criteria.filledRows - 1) }, (_, index) =>
    columns.flatMap((column, across): readonly { readonly column: number; readonly meets: RowCriterion }[] => {
      const criterion = criteria.at(index + 1, across);
      if (criterion === null) return [];
      if (criterion === "") throw new CannotComputeError("what an empty text as a criterion of a list means");
      if (column < 0) throw new CannotComputeError("which rows a criterion without a header of the list means");
      return [{ column, meets: criterionOfList(criterion, context) }];
    }),
  );
  // A row of the criteria without any is met by every row of the list.
  const meetsAll = criteria.rows > Math.max(1, criteria.filledRows);
  return (valueIn) => meetsAll || rows.some((row) => row.every(({ column, meets }) => meets(valueIn(column))));
}
