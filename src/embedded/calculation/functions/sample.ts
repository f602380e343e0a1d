import { errorValue, type Value } from "../values/value";
import { sum } from "./arithmetic";

/** The mean of numbers; `#DIV/0!` where there is none. */
export function mean(numbers: readonly number[]): Value {
  return numbers.length === 0 ? errorValue("#DIV/0!") : meanOf(numbers);
}

/** The mean of at least one number. */
export function meanOf(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}

/** The sum of the squared distances from the mean. */
export function squaresAround(numbers: readonly number[]): number {
  const middle = meanOf(numbers);
  return sum(numbers.map((value) => (value - middle) ** 2));
}

/** The variance; of a sample with one degree of freedom lost, of a population with none. */
export function variance(numbers: readonly number[], lost: 0 | 1): Value {
  return numbers.length <= lost ? errorValue("#DIV/0!") : squaresAround(numbers) / (numbers.length - lost);
}

/** The standard deviation, likewise. */
export function deviation(numbers: readonly number[], lost: 0 | 1): Value {
  const value = variance(numbers, lost);
  return typeof value === "number" ? Math.sqrt(value) : value;
}

/** Numbers from the smallest on. */
export function sorted(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b);
}
