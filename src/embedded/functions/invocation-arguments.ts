import { type CellError, type CellValue, isCellError } from "../book/cell-value";
import type { HostArgument } from "../calculation/functions/host-functions";
import type { Json, JsonObject } from "../protocol/json";
import { type FunctionMetadata, type FunctionParameter, parameterAt } from "./function-metadata";

/** An argument as the formula gives it; undefined where it is left out. */
export type GivenArgument = HostArgument | undefined;

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

/** The arguments of one call, or the error that stands in the way of calling. */
export type PreparedCall = readonly PreparedArgument[] | CellError;

/** An argument as JSON, or rows with many blank ones behind, or what a repeated parameter is given. */
export type PreparedArgument = Json | LongRows | readonly (Json | LongRows)[];

/** Rows of which those at the end are all the same, as in a whole column: they are written a million times, but kept once. */
class LongRows {
  readonly rows: readonly (readonly Json[])[];
  readonly last: readonly Json[];
  readonly times: number;

  constructor(rows: readonly (readonly Json[])[], last: readonly Json[], times: number) {
    this.rows = rows;
    this.last = last;
    this.times = times;
  }
}

/** Arguments as the runtime of functions reads them, which sees every row. */
export function printedArguments(args: readonly PreparedArgument[]): string {
  return `[${args.map(printed).join(",")}]`;
}

/** Whether there are long rows among arguments, and nowhere an error or a data type. */
export function isLongAndPlain(args: readonly PreparedArgument[]): boolean {
  const isPlain = (argument: unknown): boolean => {
    if (argument instanceof LongRows) return isPlain(argument.rows);
    if (Array.isArray(argument)) return argument.every(isPlain);
    return typeof argument !== "object" || argument === null;
  };
  return args.flat().some((argument) => argument instanceof LongRows) && args.every(isPlain);
}

function printed(argument: PreparedArgument): string {
  if (argument instanceof LongRows) {
    const { rows, last, times } = argument;
    return `${JSON.stringify(rows).slice(0, -1)}${`,${JSON.stringify(last)}`.repeat(times)}]`;
  }
  const isRepeated = Array.isArray(argument) && argument.some((each) => each instanceof LongRows);
  return isRepeated ? printedArguments(argument) : JSON.stringify(argument);
}

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
  const rows = Math.max(1, ...spread.map((argument) => argument?.rows.length ?? 1));
  const columns = Math.max(1, ...spread.map((argument) => argument?.rows[0]?.length ?? 1));
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
        return everyRow(argument, (value) => converted(value, parameter, rules));
      return converted(broadcast(argument.rows, row, column), parameter, rules);
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

function everyRow({ rows, blankRowsBehind }: HostArgument, convert: (value: CellValue) => Json): Json | LongRows {
  const filled = rows.map((line) => line.map(convert));
  if (blankRowsBehind === 0) return filled;
  return new LongRows(filled, rows[0]?.map(() => convert(null)) ?? [], blankRowsBehind);
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
