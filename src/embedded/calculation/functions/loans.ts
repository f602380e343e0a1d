import { CannotComputeError, errorValue, type Value } from "../values/value";
import { fixed, type FunctionDefinition, ofArraysOnly, variadic } from "./define";
import { numbersOfAll } from "./gather";

/** Loans and savings with equal payments, and what payments to come are worth now. */
export const LOANS: Readonly<Record<string, FunctionDefinition>> = {
  PMT: fixed(["number", "number", "number", "number?", "number?"], (rate, periods, present, future = 0, due = 0) =>
    periods === 0 ? errorValue("#NUM!") : payment(rate, periods, present, future, atStart(due)),
  ),
  FV: fixed(["number", "number", "number", "number?", "number?"], (rate, periods, paid, present = 0, due = 0) =>
    futureValue(rate, periods, paid, present, atStart(due)),
  ),
  PV: fixed(["number", "number", "number", "number?", "number?"], (rate, periods, paid, future = 0, due = 0) => {
    if (rate === 0) return -future - paid * periods;
    const growth = (1 + rate) ** periods;
    if (!Number.isFinite(growth)) throw new CannotComputeError("The growth is a number beyond all that Excel keeps.");
    return -(future + paid * (1 + rate * atStart(due)) * ((growth - 1) / rate)) / growth;
  }),
  NPER: fixed(["number", "number", "number", "number?", "number?"], (rate, paid, present, future = 0, due = 0) => {
    if (rate === 0) return paid === 0 ? errorValue("#DIV/0!") : -(present + future) / paid;
    const perPeriod = paid * (1 + rate * atStart(due));
    return Math.log((perPeriod - future * rate) / (perPeriod + present * rate)) / Math.log1p(rate);
  }),
  IPMT: fixed(
    ["number", "number", "number", "number", "number?", "number?"],
    (rate, period, periods, present, future = 0, due = 0) =>
      isPeriod(period, periods)
        ? interest(rate, period, payment(rate, periods, present, future, atStart(due)), present, atStart(due))
        : errorValue("#NUM!"),
  ),
  PPMT: fixed(
    ["number", "number", "number", "number", "number?", "number?"],
    (rate, period, periods, present, future = 0, due = 0) => {
      if (!isPeriod(period, periods)) return errorValue("#NUM!");
      const paid = payment(rate, periods, present, future, atStart(due));
      return paid - interest(rate, period, paid, present, atStart(due));
    },
  ),
  NPV: variadic(["number"], ["numbers"], ([rate], groups) =>
    rate === -1 ? errorValue("#DIV/0!") : presentValue(rate, numbersOfAll(groups)) / (1 + rate),
  ),
  IRR: fixed(["numbers", "any?"], (flows, guess) => {
    if (guess !== undefined) throw new CannotComputeError("Where Excel's search from a guess ends is not documented.");
    return internalRate(flows, 0.1);
  }),
  SLN: fixed(["number", "number", "number"], (cost, salvage, life) =>
    life === 0 ? errorValue("#DIV/0!") : (cost - salvage) / life,
  ),
  SYD: fixed(["number", "number", "number", "number"], (cost, salvage, life, period) =>
    life <= 0 || salvage < 0 || period < 1 || period > life
      ? refusePeriod()
      : ((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1)),
  ),
  RRI: fixed(["number", "number", "number"], (periods, present, future) =>
    periods <= 0 || present === 0 ? errorValue("#NUM!") : (future / present) ** (1 / periods) - 1,
  ),
  PDURATION: fixed(["number", "number", "number"], (rate, present, future) =>
    rate <= 0 || present <= 0 || future <= 0
      ? errorValue("#NUM!")
      : (Math.log(future) - Math.log(present)) / Math.log1p(rate),
  ),
  ...ofArraysOnly({
    EFFECT: fixed(["number", "number"], (nominal, periods) =>
      nominal <= 0 || Math.trunc(periods) < 1
        ? errorValue("#NUM!")
        : (1 + nominal / Math.trunc(periods)) ** Math.trunc(periods) - 1,
    ),
    NOMINAL: fixed(["number", "number"], (effective, periods) =>
      effective <= 0 || Math.trunc(periods) < 1
        ? errorValue("#NUM!")
        : ((1 + effective) ** (1 / Math.trunc(periods)) - 1) * Math.trunc(periods),
    ),
  }),
};

function refusePeriod(): never {
  throw new CannotComputeError(
    "No document says what the depreciation is outside of the life, or of less than nothing.",
  );
}

/** 1 where payments are due at the start of each period, 0 at its end. */
function atStart(due: number): 0 | 1 {
  return due === 0 ? 0 : 1;
}

function isPeriod(period: number, periods: number): boolean {
  if (!Number.isInteger(period)) throw new CannotComputeError("a broken period");
  return period >= 1 && period <= periods;
}

function payment(rate: number, periods: number, present: number, future: number, start: 0 | 1): number {
  if (rate === 0) return -(present + future) / periods;
  const growth = (1 + rate) ** periods;
  return (-rate * (present * growth + future)) / ((1 + rate * start) * (growth - 1));
}

function futureValue(rate: number, periods: number, paid: number, present: number, start: 0 | 1): number {
  if (rate === 0) return -(present + paid * periods);
  const growth = (1 + rate) ** periods;
  return -(present * growth + paid * (1 + rate * start) * ((growth - 1) / rate));
}

/** The interest within a period's payment: on what is owed when the period begins. */
function interest(rate: number, period: number, paid: number, present: number, start: 0 | 1): number {
  if (period === 1) return start === 1 ? 0 : -present * rate;
  const owed = futureValue(rate, period - 1 - start, paid, present + start * paid, 0);
  return owed * rate;
}

/** What payments, the first one now, are worth now. */
function presentValue(rate: number, flows: readonly number[]): number {
  return flows.reduce((total, flow, index) => total + flow / (1 + rate) ** index, 0);
}

/**
 * The rate at which payments are worth nothing together. Only payments that change their sign once have one such rate;
 * with others the answer depends on how Excel searches, and is refused.
 */
function internalRate(flows: readonly number[], guess: number): Value {
  const signs = flows.filter((flow) => flow !== 0).map(Math.sign);
  const changes = signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
  if (changes === 0 || guess <= -1) return errorValue("#NUM!");
  if (changes > 1) throw new CannotComputeError("the rate of payments that change their sign more than once");
  const direction = Math.sign(presentValue(-0.99, flows));
  let [low, high] = [-0.99, 10];
  if (Math.sign(presentValue(high, flows)) === direction) throw new CannotComputeError("so large a rate");
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (Math.sign(presentValue(middle, flows)) === direction) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
