import type { Variables } from "./ground";
import type { Constraint, Term, VariableIndex } from "../program/linear-program";

/**
 * A measure whose numbers are larger than a solver can tell apart, written in digits of a base B: the measure is
 * constant + Σ B^i · D[i], each D[i] a sum of terms with coefficients of at most B/2 that a solver keeps exact.
 * The digits of a sum are no digits of a number: D[i] may be anything, and is carried over into D[i+1] where it must be.
 */
export interface WideMeasure {
  readonly constant: number;
  readonly base: number;
  /** D[0], D[1] …: what each adds up to. */
  readonly digits: readonly (readonly Term[])[];
  /** The whole number that is carried over from D[i] into D[i+1], by i. */
  readonly carries: readonly VariableIndex[];
  /** By how much Σ_{j≥i} B^(j−i) · D[j] lies above the least it can be, by i. */
  readonly excesses: readonly VariableIndex[];
}

/** What a sum of digits may reach, so that a solver tells neighbouring whole numbers apart and keeps whole what is whole. */
const LARGEST_SUM = 1e6;
const BASES = { least: 10, most: 1000 };

/**
 * Writes a measure in digits. The variables' bounds must be finite; the carries and excesses are added to them.
 *
 * @param amount how much all variables can add up to that have a coefficient of more than one digit
 */
export function wideMeasure(
  terms: readonly Term[],
  constant: number,
  amount: number,
  variables: Variables,
): WideMeasure {
  const base = Math.min(BASES.most, Math.max(BASES.least, Math.floor((2 * LARGEST_SUM) / Math.max(1, amount))));
  const digits: Term[][] = [[]];
  for (const { coefficient, variable } of terms) {
    digitsOf(coefficient, base).forEach((digit, index) => {
      const terms = (digits[index] ??= []);
      if (digit !== 0) terms.push({ coefficient: digit, variable });
    });
  }
  const carries: VariableIndex[] = [];
  const excesses: VariableIndex[] = [];
  let carried = { least: 0, most: 0 };
  let below = 0;
  for (const sum of digits.slice(0, -1)) {
    const { least, most } = extremes(sum, variables);
    carried = {
      least: Math.floor((least + carried.least - base) / base),
      most: Math.ceil((most + carried.most) / base),
    };
    below = (most - least + below) / base;
    carries.push(variables.add(carried.least, carried.most, true));
    excesses.push(variables.add(0, Math.ceil(below), true));
  }
  return { constant, base, digits, carries, excesses };
}

/**
 * The rows that keep a wide measure at a value, exactly: D[0] = v[0] + B·c[0], D[i] + c[i−1] = v[i] + B·c[i], v being the
 * value's own digits.
 */
export function wideFixedAt({ constant, base, digits, carries }: WideMeasure, value: number): readonly Constraint[] {
  let rest = value - constant;
  return digits.map((sum, index): Constraint => {
    const carry = carries[index];
    const before = carries[index - 1];
    const digit = carry === undefined ? rest : ((rest % base) + base) % base;
    rest = (rest - digit) / base;
    return {
      terms: [
        ...sum,
        ...(before === undefined ? [] : [{ coefficient: 1, variable: before }]),
        ...(carry === undefined ? [] : [{ coefficient: -base, variable: carry }]),
      ],
      lower: digit,
      upper: digit,
    };
  });
}

/**
 * The least value of a wide measure, from the highest digit down: t[i] is the least of B·e[i+1] + D[i], where e[i+1] ≥ 0 says by
 * how much the digits above lie above their own least. What costs a little above may save more below, so that no digit is
 * fixed; but no number is larger than a digit's sum. An excess beyond what all lower digits can make good is left out.
 *
 * @param solve minimises an objective under further rows; an answer other than `optimal` ends the search
 * @returns the answer for the lowest digit, with the whole value; or the first answer that was not `optimal`
 */
export function leastOfWide<
  Answer extends { readonly kind: "optimal"; readonly value: number },
  Failure extends { readonly kind: "infeasible" | "undecided" },
>(
  { constant, base, digits, excesses }: WideMeasure,
  solve: (objective: readonly Term[], rows: readonly Constraint[]) => Answer | Failure,
): Answer | Failure {
  const rows: Constraint[] = [];
  let above: readonly Term[] = [];
  let least = 0;
  for (let index = digits.length - 1; ; index--) {
    const sum = [...above, ...(digits[index] ?? [])];
    const answer = solve(sum, rows);
    if (!isAnswer(answer)) return answer;
    least = least * base + answer.value;
    const excess = excesses[index - 1];
    if (excess === undefined) return { ...answer, value: least + constant };
    const terms = [...sum, { coefficient: -1, variable: excess }];
    rows.push({ terms, lower: answer.value, upper: answer.value });
    above = [{ coefficient: base, variable: excess }];
  }
}

function isAnswer<Answer extends { readonly kind: "optimal" }>(
  answer: Answer | { readonly kind: "infeasible" | "undecided" },
): answer is Answer {
  return answer.kind === "optimal";
}

/** Whole numbers from −B/2 to B/2, lowest first, of which Σ B^i · digit[i] is the number. */
function digitsOf(number: number, base: number): readonly number[] {
  const digits: number[] = [];
  let rest = number;
  do {
    const positive = ((rest % base) + base) % base;
    const digit = positive > base / 2 ? positive - base : positive;
    digits.push(digit);
    rest = (rest - digit) / base;
  } while (rest !== 0);
  return digits;
}

/** What a sum can be between. */
function extremes(terms: readonly Term[], variables: Variables): { least: number; most: number } {
  let [least, most] = [0, 0];
  for (const { coefficient, variable } of terms) {
    const { lower, upper } = variables.at(variable);
    least += coefficient * (coefficient > 0 ? lower : upper);
    most += coefficient * (coefficient > 0 ? upper : lower);
  }
  return { least, most };
}
