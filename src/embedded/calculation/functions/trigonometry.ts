import { errorValue, type Value } from "../values/value";
import { fixed, type FunctionDefinition } from "./define";

/** Largest angle for which Excel computes a sine. */
const LARGEST_ANGLE = 2 ** 27;

/** Angles, their functions and the hyperbolic ones. */
export const TRIGONOMETRY: Readonly<Record<string, FunctionDefinition>> = {
  SIN: ofAngle(Math.sin),
  COS: ofAngle(Math.cos),
  TAN: ofAngle(Math.tan),
  COT: ofAngle((angle) => reciprocal(Math.tan(angle))),
  SEC: ofAngle((angle) => reciprocal(Math.cos(angle))),
  CSC: ofAngle((angle) => reciprocal(Math.sin(angle))),
  ASIN: of(Math.asin),
  ACOS: of(Math.acos),
  ATAN: of(Math.atan),
  ACOT: of((value) => Math.PI / 2 - Math.atan(value)),
  ATAN2: fixed(["number", "number"], (x, y) => (x === 0 && y === 0 ? errorValue("#DIV/0!") : Math.atan2(y, x))),
  SINH: of(Math.sinh),
  COSH: of(Math.cosh),
  TANH: of(Math.tanh),
  COTH: of((value) => reciprocal(Math.tanh(value))),
  SECH: of((value) => 1 / Math.cosh(value)),
  CSCH: of((value) => reciprocal(Math.sinh(value))),
  ASINH: of(Math.asinh),
  ACOSH: of(Math.acosh),
  ATANH: of(Math.atanh),
  ACOTH: of((value) => (Math.abs(value) > 1 ? Math.atanh(1 / value) : NaN)),
  DEGREES: of((angle) => (angle * 180) / Math.PI),
  RADIANS: of((degrees) => (degrees * Math.PI) / 180),
};

function of(compute: (value: number) => Value): FunctionDefinition {
  return fixed(["number"], compute);
}

function ofAngle(compute: (angle: number) => Value): FunctionDefinition {
  return fixed(["number"], (angle) => (Math.abs(angle) >= LARGEST_ANGLE ? errorValue("#NUM!") : compute(angle)));
}

function reciprocal(value: number): Value {
  return value === 0 ? errorValue("#DIV/0!") : 1 / value;
}
