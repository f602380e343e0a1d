import { isCellError } from "../../book/cell-value";
import { CannotComputeError, errorValue, type Value } from "../values/value";
import { fixed, type FunctionDefinition, ofArraysOnly, variadic } from "./define";
import { strictNumbers } from "./gather";

/** Functions that count arrangements. */
export const COMBINATORICS: Readonly<Record<string, FunctionDefinition>> = {
  FACT: fixed(["number"], (value) => factorial(Math.trunc(value))),
  ...ofArraysOnly({ FACTDOUBLE: fixed(["number"], (value) => doubleFactorial(Math.trunc(value))) }),
  COMBIN: fixed(["number", "number"], (all, chosen) => combinations(Math.trunc(all), Math.trunc(chosen))),
  COMBINA: fixed(["number", "number"], (all, chosen) => {
    const [kinds, taken] = [Math.trunc(all), Math.trunc(chosen)];
    if (kinds < 0 || taken < 0 || (kinds === 0 && taken > 0)) return errorValue("#NUM!");
    if (taken > kinds)
      throw new CannotComputeError("COMBINA of more than there are, where Excel and its documents differ");
    return taken === 0 ? 1 : combinations(kinds + taken - 1, taken);
  }),
  PERMUT: fixed(["number", "number"], (all, chosen) => {
    const [kinds, taken] = [Math.trunc(all), Math.trunc(chosen)];
    if (kinds <= 0 || taken < 0 || kinds < taken) return errorValue("#NUM!");
    let result = 1;
    for (let step = 0; step < taken && Number.isFinite(result); step++) result *= kinds - step;
    return result;
  }),
  PERMUTATIONA: fixed(["number", "number"], (all, chosen) => {
    const [kinds, taken] = [Math.trunc(all), Math.trunc(chosen)];
    return kinds < 0 || taken < 0 || (kinds === 0 && taken > 0) ? errorValue("#NUM!") : kinds ** taken;
  }),
  MULTINOMIAL: variadic([], ["contents"], (_, groups) => {
    const numbers = strictNumbers(groups.flat());
    if (isCellError(numbers)) return numbers;
    let [result, total] = [1, 0];
    for (const value of numbers.map(Math.trunc)) {
      if (value < 0) return errorValue("#NUM!");
      total += value;
      const ways = combinations(total, value);
      if (typeof ways !== "number") return ways;
      result *= ways;
    }
    return result;
  }),
};

/** How many ways there are to choose from things, without order; `#NUM!` where there are fewer things than are chosen. */
function combinations(all: number, chosen: number): Value {
  if (all < 0 || chosen < 0 || all < chosen) return errorValue("#NUM!");
  const fewer = Math.min(chosen, all - chosen);
  let result = 1;
  for (let step = 1; step <= fewer && Number.isFinite(result); step++) result = (result * (all - fewer + step)) / step;
  return result < Number.MAX_SAFE_INTEGER ? Math.round(result) : result;
}

/** 1 × 2 × … × a whole number; NaN below 0. */
function factorial(value: number): number {
  if (value < 0) return NaN;
  if (value > 170) return Infinity;
  let result = 1;
  for (let factor = 2; factor <= value; factor++) result *= factor;
  return result;
}

function doubleFactorial(value: number): number {
  if (value < 0) return NaN;
  if (value > 300) return Infinity;
  let result = 1;
  for (let factor = value; factor > 1; factor -= 2) result *= factor;
  return result;
}
