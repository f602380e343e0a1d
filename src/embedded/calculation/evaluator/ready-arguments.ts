import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { toNumber, toText, toTruth } from "../values/coerce";
import { lifted, rectangleOfOne, simplified, spreadAt } from "../evaluation/rectangles";
import { CannotComputeError, errorValue, isScalar, type Rectangle, type Reference, type Value } from "../values/value";
import type { FunctionContext, FunctionDefinition, ParameterKind } from "../functions/define";

/** How references become values: by whoever evaluates, who knows where the formula stands. */
export interface Dereference {
  readonly valuesOf: (value: Value) => CellValue | Rectangle;
  readonly rectangleOf: (value: Value) => Rectangle;
  readonly useAll: (reference: Reference) => void;
}

/** The kinds over whose arguments a function is lifted where they are arrays. */
const LIFTED: readonly ParameterKind[] = ["number", "text", "truth", "scalar", "value"];

/** The kinds of as many arguments, in their order; undefined where a function cannot have so many. */
function kindsFor(definition: FunctionDefinition, count: number): readonly ParameterKind[] | undefined {
  const { parameters, repeated } = definition;
  const own = parameters.map(
    (parameter) => (parameter.endsWith("?") ? parameter.slice(0, -1) : parameter) as ParameterKind,
  );
  const fewest = parameters.filter((parameter) => !parameter.endsWith("?")).length;
  if (repeated.length === 0) return count < fewest || count > own.length ? undefined : own.slice(0, count);
  const further = count - own.length;
  if (further <= 0 || further % repeated.length !== 0) return undefined;
  return [...own, ...Array.from({ length: further }, (_, index) => repeated[index % repeated.length] ?? "value")];
}

/** What a function makes of values: readied by the kinds of its parameters, and lifted over arrays. */
export function callFunction(
  definition: FunctionDefinition,
  values: readonly Value[],
  context: FunctionContext,
  reading: Dereference,
): Value {
  const kinds = kindsFor(definition, values.length);
  if (kinds === undefined) return errorValue("#VALUE!");
  const readied: unknown[] = [];
  const arrays: { readonly index: number; readonly kind: ParameterKind; readonly rectangle: Rectangle }[] = [];
  for (const [index, kind] of kinds.entries()) {
    const value = values[index] ?? null;
    if (definition.ofArraysOnly === true && LIFTED.includes(kind) && isOfSeveralCells(value))
      throw new CannotComputeError("what a function makes of several cells where it takes one");
    const ready = LIFTED.includes(kind)
      ? scalarOrArray(reading.valuesOf(value), kind, context)
      : whole(value, kind, reading, context);
    if (ready instanceof Failure) return ready.error;
    if (ready instanceof ToLift) arrays.push({ index, kind, rectangle: ready.rectangle });
    readied.push(ready instanceof ToLift ? undefined : ready);
  }
  if (arrays.length === 0) return compute(definition, readied, context);
  return lifted(
    arrays.map(({ rectangle }) => rectangle),
    (row, column) => {
      const args = [...readied];
      for (const { index, kind, rectangle } of arrays) {
        const ready = scalarOf(spreadAt(rectangle, row, column), kind, context);
        if (ready instanceof Failure) return ready.error;
        args[index] = ready;
      }
      return firstOf(compute(definition, args, context), reading);
    },
  );
}

function isOfSeveralCells(value: Value): boolean {
  if (isScalar(value) || value.kind !== "reference") return false;
  const [{ area } = { area: undefined }] = value.areas;
  return value.areas.length !== 1 || area?.rows !== 1 || area.columns !== 1;
}

/** An argument that is the result of the function, because it is an error. */
class Failure {
  readonly error: CellError;

  constructor(error: CellError) {
    this.error = error;
  }
}

/** An argument with many values where one is expected. */
class ToLift {
  readonly rectangle: Rectangle;

  constructor(rectangle: Rectangle) {
    this.rectangle = rectangle;
  }
}

function compute(definition: FunctionDefinition, readied: readonly unknown[], context: FunctionContext): Value {
  const { parameters, repeated } = definition;
  const own = parameters.map((_, index) => readied[index]);
  const groups: unknown[][] = [];
  for (let at = own.length; repeated.length > 0 && at < readied.length; at += repeated.length)
    groups.push(readied.slice(at, at + repeated.length));
  const result = definition.compute(own, groups, context);
  return typeof result === "number" && !Number.isFinite(result) ? errorValue("#NUM!") : result;
}

/** The one value that an array of results holds of each: the first where a result is an array itself. */
function firstOf(value: Value, reading: Dereference): CellValue {
  if (isScalar(value)) return value;
  if (value.kind === "lambda") return errorValue("#CALC!");
  return reading.rectangleOf(value).at(0, 0);
}

function scalarOrArray(value: CellValue | Rectangle, kind: ParameterKind, context: FunctionContext): unknown {
  const simple = isScalar(value) ? value : simplified(value);
  return isScalar(simple) ? scalarOf(simple, kind, context) : new ToLift(simple);
}

function converted(value: CellValue, kind: ParameterKind, context: FunctionContext): CellValue {
  if (kind === "number") return toNumber(value, context);
  if (kind === "text") return toText(value);
  return kind === "truth" ? toTruth(value) : value;
}

function scalarOf(value: CellValue, kind: ParameterKind, context: FunctionContext): unknown {
  const ready = converted(value, kind, context);
  return kind !== "value" && isCellError(ready) ? new Failure(ready) : ready;
}

function whole(value: Value, kind: ParameterKind, reading: Dereference, context: FunctionContext): unknown {
  switch (kind) {
    case "rectangle":
      return isScalar(value) ? rectangleOfOne(value) : reading.rectangleOf(value);
    case "numbers":
      return numbersOf(value, reading, context);
    case "contents":
      return isScalar(value) ? value : reading.rectangleOf(value);
    case "reference":
      if (isCellError(value)) return new Failure(value);
      if (isScalar(value) || value.kind !== "reference") return new Failure(errorValue("#VALUE!"));
      reading.useAll(value);
      return value;
    case "any":
    case "number":
    case "text":
    case "truth":
    case "scalar":
    case "value":
      return value;
  }
}

function numbersOf(value: Value, reading: Dereference, context: FunctionContext): readonly number[] | Failure {
  if (isScalar(value)) {
    const number = toNumber(value, context);
    return isCellError(number) ? new Failure(number) : [number];
  }
  if (value.kind === "lambda") return new Failure(errorValue("#CALC!"));
  const areas =
    value.kind === "reference" && value.areas.length !== 1
      ? value.areas.map((area) => reading.rectangleOf({ kind: "reference", areas: [area] }))
      : [reading.rectangleOf(value)];
  const [only] = areas;
  const read = () => numbersIn(areas);
  // Thousands of formulas may total the same column.
  if (areas.length !== 1 || only?.cells === undefined || only.filledRows * only.filledColumns < MANY) return read();
  return context.columns.once("numbers", [only.cells], read, (numbers) =>
    numbers instanceof Failure ? 1 : numbers.length,
  );
}

/** As many cells as are worth to be remembered. */
const MANY = 256;

function numbersIn(areas: readonly Rectangle[]): readonly number[] | Failure {
  const numbers: number[] = [];
  for (const area of areas)
    for (let row = 0; row < area.filledRows; row++)
      for (let column = 0; column < area.filledColumns; column++) {
        const each = area.at(row, column);
        if (typeof each === "number") numbers.push(each);
        else if (typeof each === "object" && each !== null) return new Failure(each);
      }
  return numbers;
}
