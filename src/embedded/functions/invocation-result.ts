import { type CellError, type CellValue, ERROR_CODES, type ErrorCode } from "../book/cell-value";
import type { Json, JsonObject } from "../protocol/json";
import type { FunctionMetadata } from "./function-metadata";

/** What the add-in's runtime answers to one invocation. */
export interface InvocationResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value: Json;
  /** The runtime's number of the error, where it failed. */
  readonly errorCode?: number;
}

/** A result as `SetInvocationResults` carries it; undefined where it is none. */
export function resultOfObject({ id, failed, value, errorCode }: JsonObject): InvocationResult | undefined {
  if (typeof id !== "number") return undefined;
  return { id, failed: failed === true, value: value ?? null, ...(typeof errorCode === "number" ? { errorCode } : {}) };
}

/** A result as `SetInvocationArrayResults` carries it; undefined where it is none. */
export function resultOfArray(given: readonly Json[]): InvocationResult | undefined {
  const [id, succeeded, value = null, code] = given;
  if (typeof id !== "number") return undefined;
  const failed = succeeded !== true;
  return { id, failed, value, ...(failed && typeof code === "number" ? { errorCode: code } : {}) };
}

/** The runtime's numbers of the errors that functions can throw. */
const ERROR_OF_NUMBER: Readonly<Record<number, ErrorCode>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** As many characters as a cell holds. */
const MOST_CHARACTERS = 32_767;

/** What the cells of a formula show of a result: a rectangle of values, or one error. */
export function cellsOfResult(
  { failed, value, errorCode }: InvocationResult,
  metadata: FunctionMetadata,
): readonly (readonly CellValue[])[] {
  if (failed) return [[failure(errorCode, value)]];
  if (!Array.isArray(value)) return [[cellOf(value)]];
  const rows = value as readonly Json[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const isRectangle = width > 0 && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!isRectangle || metadata.result?.dimensionality !== "matrix") return [[{ error: "#VALUE!" }]];
  return rows.map((row) => (row as readonly Json[]).map(cellOf));
}

/** The error that a function threw; what it threw otherwise is a #VALUE! of which nothing is said. */
function failure(errorCode: number | undefined, message: Json): CellError {
  const error = ERROR_OF_NUMBER[errorCode ?? 0];
  return error === undefined ? { error: "#VALUE!" } : withMessage(error, message);
}

/** Excel shows what a function says of an error only with these two. */
function withMessage(error: ErrorCode, message: Json | undefined): CellError {
  const shown = error === "#VALUE!" || error === "#N/A";
  return shown && typeof message === "string" && message !== "" ? { error, message } : { error };
}

/** Nothing becomes 0, as in Excel; an error object its error; other objects have no place in a cell here. */
function cellOf(value: Json): CellValue {
  if (value === null) return 0;
  if (typeof value === "string") return value.length > MOST_CHARACTERS ? { error: "#VALUE!" } : value;
  if (typeof value !== "object") return value;
  const { type, basicValue, message } = value as JsonObject;
  const error = ERROR_CODES.find((code) => code === basicValue);
  return type === "Error" && error !== undefined ? withMessage(error, message) : { error: "#VALUE!" };
}
