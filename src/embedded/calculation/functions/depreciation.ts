import { CannotComputeError, errorValue, type Value } from "../values/value";
import { fixed, type FunctionDefinition } from "./define";

/** What things lose of their worth each period where it is a share of what is left. */
export const DEPRECIATION: Readonly<Record<string, FunctionDefinition>> = {
  DB: fixed(["number", "number", "number", "number", "number?"], fixedShare),
  DDB: fixed(["number", "number", "number", "number", "number?"], (cost, salvage, life, period, factor = 2) => {
    if (cost < 0 || salvage < 0 || life <= 0 || period <= 0 || period > life || factor <= 0) return errorValue("#NUM!");
    refuseBroken(period);
    if (salvage > cost) throw new CannotComputeError("what a thing loses that is worth more in the end");
    const share = Math.min(1, factor / life);
    let left = cost;
    let lost = 0;
    for (let each = 1; each <= period; each++) {
      lost = Math.max(0, Math.min(left * share, left - salvage));
      left -= lost;
    }
    return lost;
  }),
};

/** DB: the share is rounded to three digits; the first period may have less than twelve months, the last has the others. */
function fixedShare(cost: number, salvage: number, life: number, period: number, months = 12): Value {
  const first = Math.trunc(months);
  if (cost < 0 || salvage < 0 || life <= 0 || period <= 0 || first < 1 || first > 12) return errorValue("#NUM!");
  refuseBroken(period);
  refuseBroken(life);
  if (cost === 0) throw new CannotComputeError("what DB gives for what costs nothing");
  if (period > life + (first < 12 ? 1 : 0)) return errorValue("#NUM!");
  const share = Math.round((1 - (salvage / cost) ** (1 / life)) * 1000) / 1000;
  let left = cost;
  let lost = 0;
  for (let each = 1; each <= period; each++) {
    const part = each === 1 ? first / 12 : each > life ? (12 - first) / 12 : 1;
    lost = left * share * part;
    left -= lost;
  }
  return lost;
}

function refuseBroken(periods: number): void {
  if (!Number.isInteger(periods)) throw new CannotComputeError("a broken period");
}
