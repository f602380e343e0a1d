import { type CellError, type CellValue, isCellError } from "../book/cell-value";
import type { Json, JsonObject } from "../protocol/json";
import { type FunctionMetadata, type FunctionParameter, parameterAt } from "./function-metadata";

/** An argument as the formula gives it, row by row; undefined where it is left out. */
export type GivenArgument = readonly (readonly CellValue[])[] | undefined;

/** How arguments are handed to functions. */
export interface ArgumentRules {
  /** What a parameter of the type `any` is given for a blank cell: 0 by Excel on a desktop, null by Excel on the web. */
  readonly blank: 0 | null;
  /** Whether parameters of the type `any` take errors. */
  readonly errorsAllowed: boolean;
  /** Whether parameters of the type `any` take data types, as which errors come too. */
  readonly dataTypesAllowed: boolean;
  readonly dataTypeOf?: DataTypeOf;
}

/** The data type for which a value of a cell stands; undefined where it is a plain value. */
export type DataTypeOf = (value: CellValue) => JsonObject | undefined;

/** The arguments of one call as JSON, or the error that stands in the way of calling. */
export type PreparedCall = readonly Json[] | CellError;

/**
 * The calls that a formula asks for: one, or where single values are expected and ranges are given, one for each of their
 * cells, as Excel spreads functions over arrays.
 */
export function callsFor(
  metadata: FunctionMetadata,
  given: readonly GivenArgument[],
  rules: ArgumentRules,
): readonly (readonly PreparedCall[])[] {
  const spread = given.filter((_, index) => parameterAt(metadata, index)?.dimensionality !== "matrix");
  const rows = Math.max(1, ...spread.map((argument) => argument?.length ?? 1));
  const columns = Math.max(1, ...spread.map((argument) => argument?.[0]?.length ?? 1));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_each, column) => callAt(metadata, given, rules, row, column)),
  );
}

function callAt(
  metadata: FunctionMetadata,
  given: readonly GivenArgument[],
  rules: ArgumentRules,
  row: number,
  column: number,
): PreparedCall {
  const { parameters } = metadata;
  try {
    const values = given.map((argument, index) => {
      const parameter = parameterAt(metadata, index);
      if (argument === undefined) return null;
      if (parameter?.dimensionality === "matrix")
        return argument.map((line) => line.map((value) => converted(value, parameter, rules)));
      return converted(broadcast(argument, row, column), parameter, rules);
    });
    const repeats = parameters.at(-1)?.repeating === true;
    const own = repeats ? parameters.length - 1 : parameters.length;
    const filled = Array.from({ length: own }, (_, index) => values[index] ?? null);
    return repeats ? [...filled, values.length > own ? values.slice(own) : null] : filled;
  } catch (error) {
    if (error instanceof InTheWay) return error.cellError;
    throw error;
  }
}

/** An argument for which the function is not called. */
class InTheWay extends Error {
  readonly cellError: CellError;

  constructor(error: CellError) {
    super(error.error);
    this.cellError = error;
  }
}

/** The value of an argument for one of several calls: one row or one column serves them all. */
function broadcast(rows: readonly (readonly CellValue[])[], row: number, column: number): CellValue {
  const line = rows.length === 1 ? rows[0] : rows[row];
  const value = line?.length === 1 ? line[0] : line?.[column];
  return value === undefined ? { error: "#N/A" } : value;
}

function converted(value: CellValue, parameter: FunctionParameter | undefined, rules: ArgumentRules): Json {
  const type = parameter?.type ?? "any";
  const dataType = type === "any" && rules.dataTypesAllowed ? rules.dataTypeOf?.(value) : undefined;
  if (dataType !== undefined) return asDataType(dataType);
  if (isCellError(value)) {
    const isWaiting = value.error === "#BUSY!" || value.error === "#GETTING_DATA";
    if (isWaiting || type !== "any" || !rules.errorsAllowed) throw new InTheWay(value);
    return rules.dataTypesAllowed
      ? asDataType({ type: "Error", basicType: "Error", basicValue: value.error })
      : { type: "CustomFunctionError", code: value.error };
  }
  switch (type) {
    case "number":
      return asNumber(value);
    case "string":
      return value === null ? "" : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
    case "boolean":
      return asBoolean(value);
    default:
      return value ?? rules.blank;
  }
}

/** A data type as the runtime unwraps it. */
function asDataType(dataType: JsonObject): Json {
  return { value: JSON.stringify(dataType) };
}

function asNumber(value: number | string | boolean | null): number {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return value === true ? 1 : 0;
  const number = value.trim() === "" ? NaN : Number(value);
  if (!Number.isFinite(number)) throw new InTheWay({ error: "#VALUE!" });
  return number;
}

function asBoolean(value: number | string | boolean | null): boolean {
  if (typeof value !== "string") return Boolean(value);
  const word = value.toUpperCase();
  if (word !== "TRUE" && word !== "FALSE") throw new InTheWay({ error: "#VALUE!" });
  return word === "TRUE";
}
