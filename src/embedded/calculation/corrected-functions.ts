import { matchingPlaces, numbersAt, SHAPES_DIFFER } from "./criteria";
import { type EngineScalar, type EngineValue, engineError, mapEngine, scalarOf } from "./engine-values";

/** A function as the engine asks for it. */
export interface EngineFunction {
  readonly minArity: number;
  readonly maxArity: number;
  readonly invoke: (args: readonly EngineValue[]) => EngineValue;
}

/**
 * Functions that we answer ourselves because the engine's differ from Excel's: the criteria of COUNTIF and its kin
 * (the engine counts blank cells as 0 and not the text 1 as 1), rounding of numbers such as 1.005, and everything that
 * asks a clock or chance. `today` is the serial number of the day and time that TODAY and NOW give.
 */
export function correctedFunctions(today: number): ReadonlyMap<string, EngineFunction> {
  const chance = sequence();
  return new Map<string, EngineFunction>([
    ["COUNTIF", taking(2, 2, (args) => counted(args))],
    ["COUNTIFS", taking(2, 254, (args) => counted(args))],
    ["SUMIF", taking(2, 3, ([range, criterion, sum]) => over(sum ?? range, [range, criterion], total))],
    ["SUMIFS", taking(3, 255, ([sum, ...pairs]) => over(sum, pairs, total))],
    ["AVERAGEIF", taking(2, 3, ([range, criterion, values]) => over(values ?? range, [range, criterion], average))],
    ["AVERAGEIFS", taking(3, 255, ([values, ...pairs]) => over(values, pairs, average))],
    [
      "MAXIFS",
      taking(3, 255, ([values, ...pairs]) => over(values, pairs, (numbers) => number(Math.max(...numbers, -Infinity)))),
    ],
    [
      "MINIFS",
      taking(3, 255, ([values, ...pairs]) => over(values, pairs, (numbers) => number(Math.min(...numbers, Infinity)))),
    ],
    ["ROUND", taking(2, 2, ([value, digits]) => rounded(value ?? BLANK, scalarOf(digits ?? BLANK)))],
    ["TODAY", taking(0, 0, () => number(Math.floor(today)))],
    ["NOW", taking(0, 0, () => number(today))],
    ["RAND", taking(0, 0, () => number(chance()))],
    [
      "RANDBETWEEN",
      taking(2, 2, ([low, high]) => {
        const [least, most] = [numberFrom(scalarOf(low ?? BLANK)), numberFrom(scalarOf(high ?? BLANK))];
        if (least === undefined || most === undefined) return engineError("#VALUE!");
        const [first, last] = [Math.ceil(least), Math.floor(most)];
        return last < first ? engineError("#NUM!") : number(first + Math.floor(chance() * (last - first + 1)));
      }),
    ],
  ]);
}

const BLANK: EngineScalar = { kind: 0 };

function taking(minArity: number, maxArity: number, invoke: EngineFunction["invoke"]): EngineFunction {
  return { minArity, maxArity, invoke };
}

function number(value: number): EngineScalar {
  return { kind: 1, value: Number.isFinite(value) ? value : 0 };
}

function counted(pairs: readonly EngineValue[]): EngineScalar {
  const matches = pairs.length % 2 === 0 ? matchingPlaces(pairs) : undefined;
  return matches === undefined ? SHAPES_DIFFER : number(matches.flat().filter(Boolean).length);
}

function over(
  range: EngineValue | undefined,
  pairs: readonly (EngineValue | undefined)[],
  finish: (numbers: readonly number[]) => EngineScalar,
): EngineScalar {
  const given = pairs.filter((pair) => pair !== undefined);
  const matches = given.length % 2 === 0 ? matchingPlaces(given) : undefined;
  if (matches === undefined || range === undefined) return SHAPES_DIFFER;
  const numbers = numbersAt(range, matches);
  return "kind" in numbers ? numbers : finish(numbers);
}

function total(numbers: readonly number[]): EngineScalar {
  return number(numbers.reduce((sum, value) => sum + value, 0));
}

function average(numbers: readonly number[]): EngineScalar {
  return numbers.length === 0
    ? engineError("#DIV/0!")
    : number(numbers.reduce((sum, value) => sum + value, 0) / numbers.length);
}

function numberFrom(value: EngineScalar): number | undefined {
  if (value.kind === 1) return value.value;
  if (value.kind === 0) return 0;
  if (value.kind === 3) return value.value ? 1 : 0;
  if (value.kind === 2 && value.value.trim() !== "" && Number.isFinite(Number(value.value))) return Number(value.value);
  return undefined;
}

function rounded(value: EngineValue, digits: EngineScalar): EngineValue {
  const places = numberFrom(digits);
  if (digits.kind === 4) return digits;
  if (places === undefined) return engineError("#VALUE!");
  return mapEngine(value, (scalar) => {
    if (scalar.kind === 4) return scalar;
    const given = numberFrom(scalar);
    return given === undefined ? engineError("#VALUE!") : number(roundAsWritten(given, Math.trunc(places)));
  });
}

/** Rounds the number as its 15 digits read, half away from zero, so that 1.005 becomes 1.01. */
function roundAsWritten(value: number, places: number): number {
  const written = Number(Math.abs(value).toPrecision(15));
  const [digits = "0", exponent = "0"] = written.toExponential().split("e");
  const scaled = Math.round(Number(`${digits}e${Number(exponent) + places}`));
  return Math.sign(value) * Number(`${scaled}e${-places}`);
}

/** A fixed sequence of numbers from 0 to 1, so that a workbook with RAND is the same each time. */
function sequence(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
