import { arrayOf, errorValue, type Value } from "../values/value";
import { fixed, type FunctionContext, type FunctionDefinition, ofArraysOnly } from "./define";

/** Functions of chance; each yields something else each time. */
export const CHANCE: Readonly<Record<string, FunctionDefinition>> = {
  RAND: fixed([], (context) => context.random(), { volatile: true }),
  ...ofArraysOnly({
    RANDBETWEEN: fixed(
      ["number", "number"],
      (low, high, context) => {
        const [least, most] = [Math.ceil(low), Math.floor(high)];
        return most < least ? errorValue("#NUM!") : between(least, most, true, context);
      },
      { volatile: true },
    ),
  }),
  RANDARRAY: fixed(["number?", "number?", "number?", "number?", "truth?"], randomArray, { volatile: true }),
};

function randomArray(rows = 1, columns = 1, least = 0, most = 1, whole = false, context: FunctionContext): Value {
  const [height, width] = [Math.trunc(rows), Math.trunc(columns)];
  if (height < 1 || width < 1 || most < least) return errorValue(most < least ? "#VALUE!" : "#CALC!");
  if (whole && !(Number.isInteger(least) && Number.isInteger(most))) return errorValue("#VALUE!");
  return arrayOf(
    Array.from({ length: height }, () => Array.from({ length: width }, () => between(least, most, whole, context))),
  );
}

function between(least: number, most: number, whole: boolean, { random }: FunctionContext): number {
  return whole ? least + Math.floor(random() * (most - least + 1)) : least + random() * (most - least);
}
