import type { CellValue } from "../../book/cell-value";
import type { Place } from "../evaluation/cells";
import { CannotComputeError, errorValue, isScalar, type Value } from "../values/value";
import { Evaluator, type Manner, type Surroundings } from "./evaluator";

/** What a formula, given with its `=`, yields at a place. @throws CannotComputeError where it cannot be computed here */
export function evaluateIn(surroundings: Surroundings, place: Place, formula: string, manner: Manner): Value {
  const expression = surroundings.parsed.of(formula);
  if (expression === undefined) throw new CannotComputeError("what its formula means");
  try {
    return new Evaluator(surroundings, place, manner).evaluate(expression);
  } catch (error) {
    if (error instanceof RangeError) throw new CannotComputeError("where its formula ends");
    throw error;
  }
}

/** What a formula shows: one value, or rows of values. @throws CannotComputeError where it cannot be computed here */
export function resultIn(
  surroundings: Surroundings,
  place: Place,
  formula: string,
  manner: Manner,
): readonly (readonly CellValue[])[] {
  const expression = surroundings.parsed.of(formula);
  if (expression === undefined) throw new CannotComputeError("what its formula means");
  try {
    const evaluator = new Evaluator(surroundings, place, manner);
    return shown(evaluator, evaluator.evaluate(expression), manner);
  } catch (error) {
    if (error instanceof RangeError) throw new CannotComputeError("where its formula ends");
    throw error;
  }
}

/** As many cells as a result may fill. */
const MOST_FILLED = 2_000_000;

function shown(evaluator: Evaluator, value: Value, { isSingle }: Manner): readonly (readonly CellValue[])[] {
  const values = evaluator.valuesOf(value);
  if (isScalar(values)) return [[cellValue(values)]];
  if (values.rows === 0 || values.columns === 0) return [[errorValue("#CALC!")]];
  if (isSingle) return [[cellValue(values.at(0, 0))]];
  if (values.rows * values.columns > MOST_FILLED) throw new CannotComputeError("how so many results fit on a sheet");
  return Array.from({ length: values.rows }, (_, row) =>
    Array.from({ length: values.columns }, (_each, column) => cellValue(values.at(row, column))),
  );
}

/** A formula never shows a blank cell as blank, but as 0. */
function cellValue(value: CellValue): CellValue {
  if (value === null) return 0;
  return typeof value === "number" && !Number.isFinite(value) ? errorValue("#NUM!") : value;
}
