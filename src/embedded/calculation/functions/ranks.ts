import { type CellError, type CellValue, isCellError } from "../../book/cell-value";
import { arrayOf, CannotComputeError, errorValue, type Rectangle, type Value } from "../values/value";
import { fifteenDigits, roundAsWritten } from "../values/rounding";
import { type FunctionDefinition, fixed, variadic } from "./define";
import { numbersOfAll, filledValues, firstError } from "./gather";
import { meanOf, sorted } from "./sample";

/** Places in an order: the largest, ranks, percentiles, what is most frequent. */
export const RANKS: Readonly<Record<string, FunctionDefinition>> = {
  LARGE: fixed(["numbers", "number"], (numbers, k) =>
    nth(
      numbers.toSorted((a, b) => b - a),
      k,
    ),
  ),
  SMALL: fixed(["numbers", "number"], (numbers, k) => nth(sorted(numbers), k)),
  RANK: ranked("first"),
  "RANK.EQ": ranked("first"),
  "RANK.AVG": ranked("average"),
  PERCENTILE: fixed(["numbers", "number"], percentileInc),
  "PERCENTILE.INC": fixed(["numbers", "number"], percentileInc),
  "PERCENTILE.EXC": fixed(["numbers", "number"], percentileExc),
  QUARTILE: fixed(["numbers", "number"], (numbers, quarter) => quartile(numbers, quarter, 0, percentileInc)),
  "QUARTILE.INC": fixed(["numbers", "number"], (numbers, quarter) => quartile(numbers, quarter, 0, percentileInc)),
  "QUARTILE.EXC": fixed(["numbers", "number"], (numbers, quarter) => quartile(numbers, quarter, 1, percentileExc)),
  PERCENTRANK: percentRank((below, count) => below / (count - 1)),
  "PERCENTRANK.INC": percentRank((below, count) => below / (count - 1)),
  "PERCENTRANK.EXC": percentRank((below, count) => (below + 1) / (count + 1)),
  MODE: variadic([], ["numbers"], (_, groups) => modes(numbersOfAll(groups))[0] ?? errorValue("#N/A")),
  "MODE.SNGL": variadic([], ["numbers"], (_, groups) => modes(numbersOfAll(groups))[0] ?? errorValue("#N/A")),
  "MODE.MULT": variadic([], ["numbers"], (_, groups) => {
    const found = modes(numbersOfAll(groups));
    return found.length === 0 ? errorValue("#N/A") : arrayOf(found.map((value) => [value]));
  }),
  FREQUENCY: fixed(["rectangle", "rectangle"], frequency),
  TRIMMEAN: fixed(["numbers", "number"], (numbers, share) => {
    if (share < 0 || share >= 1 || numbers.length === 0) return errorValue("#NUM!");
    const cut = Math.floor(fifteenDigits(numbers.length * share) / 2);
    return meanOf(sorted(numbers).slice(cut, numbers.length - cut));
  }),
};

function nth(numbers: readonly number[], k: number): Value {
  if (!Number.isInteger(k)) throw new CannotComputeError("which place a broken number means");
  return numbers[k - 1] ?? errorValue("#NUM!");
}

function ranked(tie: "first" | "average"): FunctionDefinition {
  return fixed(["number", "numbers", "number?"], (value, numbers, order = 0) => {
    const before = numbers.filter((other) => (order === 0 ? other > value : other < value)).length;
    const same = numbers.filter((other) => other === value).length;
    if (same === 0) return errorValue("#N/A");
    return before + 1 + (tie === "average" ? (same - 1) / 2 : 0);
  });
}

function between(numbers: readonly number[], place: number): number {
  const exact = fifteenDigits(place);
  const below = Math.floor(exact);
  const [low = NaN, high = low] = [numbers[below], numbers[below + 1]];
  return low + (exact - below) * (high - low);
}

function percentileInc(numbers: readonly number[], share: number): Value {
  if (numbers.length === 0 || share < 0 || share > 1) return errorValue("#NUM!");
  return between(sorted(numbers), share * (numbers.length - 1));
}

function percentileExc(numbers: readonly number[], share: number): Value {
  const place = fifteenDigits(share * (numbers.length + 1));
  if (numbers.length === 0 || place < 1 || place > numbers.length) return errorValue("#NUM!");
  return between(sorted(numbers), place - 1);
}

function quartile(
  numbers: readonly number[],
  quarter: number,
  first: 0 | 1,
  percentile: (numbers: readonly number[], share: number) => Value,
): Value {
  const whole = Math.trunc(quarter);
  return whole < first || whole > 4 - first ? errorValue("#NUM!") : percentile(numbers, whole / 4);
}

/** Which part of the numbers lies below a value, cut to 3 digits or as many as wanted. */
function percentRank(share: (below: number, count: number) => number): FunctionDefinition {
  return fixed(["numbers", "number", "number?"], (numbers, value, digits = 3) => {
    if (numbers.length === 0 || digits < 1) return errorValue("#NUM!");
    const order = sorted(numbers);
    const [least = NaN, most = NaN] = [order[0], order.at(-1)];
    if (value < least || value > most) return errorValue("#N/A");
    if (order.length === 1) throw new CannotComputeError("the rank among a single number");
    const below = order.filter((other) => other < value).length;
    const [low, high] = [order[below - 1] ?? least, order[below] ?? most];
    const place = high === value ? below : below - 1 + (value - low) / (high - low);
    return roundAsWritten(share(place, order.length), Math.trunc(digits), "towards");
  });
}

/** The values met most often, at least twice, in the order in which they first stand. */
function modes(numbers: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 1);
  return most < 2 ? [] : [...counts].filter(([, count]) => count === most).map(([value]) => value);
}

/** How many numbers lie up to each bound and above the one before, and how many above the last. */
function frequency(data: Rectangle, bins: Rectangle): Value {
  const [values, bounds] = [numbersIn(data), numbersIn(bins)];
  if (isCellError(values)) return values;
  if (isCellError(bounds)) return bounds;
  if (bounds.length === 0) throw new CannotComputeError("frequencies without bounds");
  const order = bounds.map((bound, index) => ({ bound, index })).sort((a, b) => a.bound - b.bound || a.index - b.index);
  const counts = Array.from({ length: bounds.length + 1 }, () => 0);
  for (const value of values) {
    const place = order.find(({ bound }) => value <= bound)?.index ?? bounds.length;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return arrayOf(counts.map((count) => [count]));
}

function numbersIn(rectangle: Rectangle): readonly number[] | CellError {
  const values: readonly CellValue[] = filledValues(rectangle);
  return firstError(values) ?? values.filter((value) => typeof value === "number");
}
