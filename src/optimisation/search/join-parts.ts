import type { Key } from "./lexicographic";

/** What is known of a part of a school with so many teachers. */
export interface PartWith {
  readonly teachers: number;
  /** Its least key, or one that comes before it. */
  readonly atLeast: Key;
  /** Whether it is its least. */
  readonly isProved: boolean;
}

/**
 * One of what is known of each part, so that the teachers are as many as there are, or at most so many, and the sum of the keys comes
 * before all other sums; of those that are equal one with the fewest that are not proved. `undefined` where the teachers do not go round.
 *
 * Sums of keys are compared as keys are, so that the least sum of some parts is part of the least of all.
 * Source: R. Bellman, Dynamic Programming (1957): F(part, teachers) = min over n of key(part, n) + F(next part, teachers − n).
 */
export function leastJoined<Known extends PartWith>(
  parts: readonly (readonly Known[])[],
  teachers: number,
  exactly: boolean,
  levels: number,
): readonly Known[] | undefined {
  const width = levels + 1;
  const end = new Float64Array((teachers + 1) * width);
  if (exactly) end.fill(Infinity, width);
  const rests: Float64Array[] = [end];
  const choices: Int32Array[] = [];
  for (const part of parts.toReversed()) {
    const next = rests[0] ?? end;
    const { rest, choice } = withPart(part, next, teachers, width);
    rests.unshift(rest);
    choices.unshift(choice);
  }
  let left = teachers;
  const joined = parts.flatMap((part, index) => {
    const known = part[choices[index]?.[left] ?? -1];
    left -= known?.teachers ?? 0;
    return known ?? [];
  });
  return joined.length === parts.length ? joined : undefined;
}

/** The least sums with one part more before the others, by the teachers who are left for all of them, and which of the part makes each. */
function withPart(
  part: readonly PartWith[],
  next: Float64Array,
  teachers: number,
  width: number,
): { readonly rest: Float64Array; readonly choice: Int32Array } {
  const rest = new Float64Array((teachers + 1) * width).fill(Infinity);
  const choice = new Int32Array(teachers + 1).fill(-1);
  part.forEach(({ teachers: taken, atLeast, isProved }, index) => {
    const costs = Float64Array.of(...atLeast, isProved ? 0 : 1);
    for (let left = taken; left <= teachers; left++) {
      if (!isBefore(costs, next, (left - taken) * width, rest, left * width)) continue;
      choice[left] = index;
      for (let level = 0; level < width; level++)
        rest[left * width + level] = (costs[level] ?? 0) + (next[(left - taken) * width + level] ?? 0);
    }
  });
  return { rest, choice };
}

/** Whether the sum of costs and what stands at one place comes before what stands at another. */
function isBefore(costs: Float64Array, next: Float64Array, from: number, rest: Float64Array, to: number): boolean {
  for (let level = 0; level < costs.length; level++) {
    const sum = (costs[level] ?? 0) + (next[from + level] ?? 0);
    const least = rest[to + level] ?? 0;
    if (sum < least) return true;
    if (sum > least || sum === Infinity) return false;
  }
  return false;
}
