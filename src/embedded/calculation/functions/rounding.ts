import { CannotComputeError, errorValue, type Value } from "../values/value";
import { ceilingAsWritten, fifteenDigits, floorAsWritten, roundAsWritten, type RoundingWay } from "../values/rounding";
import { fixed, type FunctionDefinition, ofArraysOnly } from "./define";

/** Functions that round. */
export const ROUNDING: Readonly<Record<string, FunctionDefinition>> = {
  ROUND: toPlaces("half"),
  ROUNDUP: toPlaces("away"),
  ROUNDDOWN: toPlaces("towards"),
  TRUNC: fixed(["number", "number?"], (value, places = 0) => roundAsWritten(value, Math.trunc(places), "towards")),
  INT: fixed(["number"], floorAsWritten),
  EVEN: fixed(["number"], (value) => awayTo(value, (size) => 2 * Math.ceil(size / 2))),
  ODD: fixed(["number"], (value) => awayTo(value, (size) => 2 * Math.ceil((size - 1) / 2) + 1, 1)),
  CEILING: fixed(["number", "number"], (value, step) => {
    if (value === 0 || step === 0) return 0;
    if (value > 0 && step < 0) return errorValue("#NUM!");
    return multiple(value, step, step < 0 ? "up-by-ratio" : "up");
  }),
  FLOOR: fixed(["number", "number"], (value, step) => {
    if (value === 0) return 0;
    if (step === 0) return errorValue("#DIV/0!");
    if (value > 0 && step < 0) return errorValue("#NUM!");
    return multiple(value, step, step < 0 ? "down-by-ratio" : "down");
  }),
  "CEILING.MATH": byMode("up", "down"),
  "FLOOR.MATH": byMode("down", "up"),
  "CEILING.PRECISE": fixed(["number", "number?"], (value, step = 1) => multiple(value, Math.abs(step), "up")),
  "ISO.CEILING": fixed(["number", "number?"], (value, step = 1) => multiple(value, Math.abs(step), "up")),
  "FLOOR.PRECISE": fixed(["number", "number?"], (value, step = 1) => multiple(value, Math.abs(step), "down")),
  ...ofArraysOnly({ MROUND: fixed(["number", "number"], nearestMultiple) }),
};

function toPlaces(way: RoundingWay): FunctionDefinition {
  return fixed(["number", "number"], (value, places) => roundAsWritten(value, Math.trunc(places), way));
}

/** With a mode, numbers below 0 are rounded the other way. */
function byMode(way: "up" | "down", otherWay: "up" | "down"): FunctionDefinition {
  return fixed(["number", "number?", "number?"], (value, step = 1, mode = 0) => {
    if (step === 0) throw new CannotComputeError("to which multiples an empty step rounds");
    return multiple(value, Math.abs(step), mode !== 0 && value < 0 ? otherWay : way);
  });
}

function awayTo(value: number, round: (size: number) => number, atZero = 0): number {
  return value === 0 ? atZero : Math.sign(value) * round(fifteenDigits(Math.abs(value)));
}

/** The multiple of a step above or below a value; by ratio, a step below 0 turns the direction round. */
function multiple(value: number, step: number, way: "up" | "down" | "up-by-ratio" | "down-by-ratio"): number {
  if (step === 0 || value === 0) return 0;
  const ratio = value / step;
  const isUp = way === "up" || way === "up-by-ratio";
  return fifteenDigits((isUp ? ceilingAsWritten(ratio) : floorAsWritten(ratio)) * step) + 0;
}

function nearestMultiple(value: number, step: number): Value {
  if (value === 0 || step === 0) return 0;
  if (value < 0 !== step < 0) return errorValue("#NUM!");
  const ratio = fifteenDigits(value / step);
  const isMidpoint = ratio - Math.floor(ratio) === 0.5;
  if (isMidpoint && !(Number.isInteger(step) && Number.isInteger(value * 2)))
    throw new CannotComputeError("MROUND of a number midway between two multiples that are no whole numbers");
  return fifteenDigits(Math.floor(ratio + 0.5) * step);
}
