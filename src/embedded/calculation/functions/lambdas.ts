import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { toNumber } from "../values/coerce";
import { rectangleOfOne, spreadAt } from "../evaluation/rectangles";
import { arrayOf, errorValue, isScalar, type Lambda, NOT_GIVEN, type Rectangle, type Value } from "../values/value";
import type { Expression } from "../syntax/expression";
import { type Evaluation, special, type Variable } from "./special-form";

/** LET, LAMBDA and the functions that take a function. */
export const LAMBDAS = {
  LET: special(3, 253, (args, evaluation) => {
    if (args.length % 2 === 0) return errorValue("#VALUE!");
    let inner = evaluation;
    for (let index = 0; index + 1 < args.length; index += 2) {
      const name = parameterOf(args[index]);
      if (name === undefined) return errorValue("#NAME?");
      inner = inner.with(new Map([[name.name, inner.evaluate(args[index + 1] ?? OMITTED)]]));
    }
    return inner.evaluate(args.at(-1) ?? OMITTED);
  }),
  LAMBDA: special(1, 254, (args, evaluation): Value => {
    const parameters = args.slice(0, -1).map(parameterOf);
    const body = args.at(-1) ?? OMITTED;
    if (!parameters.every((parameter) => parameter !== undefined)) return errorValue("#VALUE!");
    const fewest = parameters.filter(({ isOptional }) => !isOptional).length;
    return {
      kind: "lambda",
      fewest,
      most: parameters.length,
      call: (given) => {
        if (given.length > parameters.length || given.length < fewest) return errorValue("#VALUE!");
        const variables = parameters.map(({ name }, index): [string, Variable] => [name, given[index] ?? NOT_GIVEN]);
        return evaluation.with(new Map(variables)).evaluate(body);
      },
    };
  }),
  ISOMITTED: special(1, 1, ([arg], evaluation) => {
    if (arg?.kind !== "name") return false;
    return evaluation.variable(arg.name.toLowerCase()) === NOT_GIVEN;
  }),
  MAP: special(2, 255, (args, evaluation) => {
    const lambda = lambdaOf(args.at(-1), evaluation);
    if (isCellError(lambda)) return lambda;
    const arrays = args.slice(0, -1).map((arg) => evaluation.rectangle(arg));
    const { rows, columns } = shapeOf(arrays);
    return arrayOf(
      filled(rows, columns, (row, column) =>
        oneOf(lambda.call(arrays.map((array) => spreadAt(array, row, column))), evaluation),
      ),
    );
  }),
  REDUCE: special(2, 3, (args, evaluation) => {
    const lambda = lambdaOf(args.at(-1), evaluation);
    if (isCellError(lambda)) return lambda;
    const [initial, array] = args.length === 3 ? args : [undefined, args[0]];
    const values = valuesIn(evaluation.rectangle(array ?? OMITTED));
    const start = initial === undefined || initial.kind === "omitted" ? undefined : evaluation.evaluate(initial);
    return start === undefined
      ? values.slice(1).reduce<Value>((sum, value) => lambda.call([sum, value]), values[0] ?? null)
      : values.reduce<Value>((sum, value) => lambda.call([sum, value]), start);
  }),
  SCAN: special(2, 3, (args, evaluation) => {
    const lambda = lambdaOf(args.at(-1), evaluation);
    if (isCellError(lambda)) return lambda;
    const [initial, array] = args.length === 3 ? args : [undefined, args[0]];
    const rectangle = evaluation.rectangle(array ?? OMITTED);
    let sum: CellValue | undefined =
      initial === undefined || initial.kind === "omitted" ? undefined : oneOf(evaluation.evaluate(initial), evaluation);
    return arrayOf(
      filled(rectangle.rows, rectangle.columns, (row, column) => {
        const value = rectangle.at(row, column);
        sum = sum === undefined ? value : oneOf(lambda.call([sum, value]), evaluation);
        return sum;
      }),
    );
  }),
  BYROW: special(2, 2, ([array = OMITTED, last], evaluation) => {
    const lambda = lambdaOf(last, evaluation);
    if (isCellError(lambda)) return lambda;
    const value = evaluation.evaluate(array);
    const { rows, columns } = evaluation.rectangleOf(value);
    return arrayOf(
      filled(rows, 1, (row) => oneOf(lambda.call([partOf(value, evaluation, row, 0, 1, columns)]), evaluation)),
    );
  }),
  BYCOL: special(2, 2, ([array = OMITTED, last], evaluation) => {
    const lambda = lambdaOf(last, evaluation);
    if (isCellError(lambda)) return lambda;
    const value = evaluation.evaluate(array);
    const { rows, columns } = evaluation.rectangleOf(value);
    return arrayOf(
      filled(1, columns, (_, column) =>
        oneOf(lambda.call([partOf(value, evaluation, 0, column, rows, 1)]), evaluation),
      ),
    );
  }),
  MAKEARRAY: special(3, 3, (args, evaluation) => {
    const lambda = lambdaOf(args[2], evaluation);
    if (isCellError(lambda)) return lambda;
    const [rows, columns] = [args[0], args[1]].map((arg) =>
      toNumber(oneOf(evaluation.evaluate(arg ?? OMITTED), evaluation), evaluation.context),
    );
    if (isCellError(rows)) return rows;
    if (isCellError(columns)) return columns;
    const [height, width] = [Math.trunc(rows ?? 0), Math.trunc(columns ?? 0)];
    if (height < 1 || width < 1 || height * width > MOST_MADE) return errorValue("#VALUE!");
    return arrayOf(filled(height, width, (row, column) => oneOf(lambda.call([row + 1, column + 1]), evaluation)));
  }),
} as const;

const OMITTED: Expression = { kind: "omitted" };
const MOST_MADE = 1_048_576;

/** The parameter that LET or LAMBDA names; `[name]` is one that may be left out. */
function parameterOf(arg: Expression | undefined): { readonly name: string; readonly isOptional: boolean } | undefined {
  if (arg?.kind === "name" && arg.sheet === undefined) return { name: arg.name.toLowerCase(), isOptional: false };
  if (arg?.kind === "table" && arg.table === undefined && arg.first !== undefined && arg.parts.length === 0)
    return { name: arg.first.toLowerCase(), isOptional: true };
  return undefined;
}

function lambdaOf(arg: Expression | undefined, evaluation: Evaluation): Lambda | CellError {
  const value = evaluation.evaluate(arg ?? OMITTED);
  if (isCellError(value)) return value;
  return isScalar(value) || value.kind !== "lambda" ? errorValue("#VALUE!") : value;
}

/** The one value of a call's result; an array inside of an array is `#CALC!`. */
function oneOf(value: Value, evaluation: Evaluation): CellValue {
  if (isScalar(value)) return value;
  if (value.kind === "lambda") return errorValue("#CALC!");
  const rectangle = evaluation.rectangleOf(value);
  return rectangle.rows === 1 && rectangle.columns === 1 ? rectangle.at(0, 0) : errorValue("#CALC!");
}

function partOf(
  value: Value,
  evaluation: Evaluation,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Value {
  if (!isScalar(value) && value.kind === "reference") {
    const [only] = value.areas;
    if (only === undefined) return errorValue("#VALUE!");
    const { top, left } = only.area;
    return {
      kind: "reference",
      areas: [{ sheet: only.sheet, area: { top: top + row, left: left + column, rows, columns } }],
    };
  }
  const whole = isScalar(value) ? rectangleOfOne(value) : evaluation.rectangleOf(value);
  return arrayOf(filled(rows, columns, (down, across) => whole.at(row + down, column + across)));
}

function shapeOf(arrays: readonly Rectangle[]): { readonly rows: number; readonly columns: number } {
  return {
    rows: Math.max(1, ...arrays.map(({ rows }) => rows)),
    columns: Math.max(1, ...arrays.map(({ columns }) => columns)),
  };
}

function filled(rows: number, columns: number, value: (row: number, column: number) => CellValue): CellValue[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_each, column) => value(row, column)),
  );
}

function valuesIn(rectangle: Rectangle): readonly CellValue[] {
  return filled(rectangle.rows, rectangle.columns, (row, column) => rectangle.at(row, column)).flat();
}
