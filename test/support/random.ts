/** A small seeded source of chance: the same seed always gives the same numbers. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  /** True this often, from 0 to 1. */
  readonly chance: (probability: number) => boolean;
  /** The same items in another order. */
  readonly shuffled: <T>(items: readonly T[]) => readonly T[];
}

/** Starts a source of chance: the multiplicative congruential generator of Lewis, Goodman and Miller (1969). */
export function createRandom(seed: number): Random {
  let state = ((seed * 7919 + 12345) % 2147483646) + 1;
  const next = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  for (let warmUp = 0; warmUp < 5; warmUp++) next();
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    chance: (probability) => next() < probability,
    shuffled: (items) => {
      const result = [...items];
      for (const index of result.keys()) {
        const other = whole(index, result.length - 1);
        const [kept, moved] = [result[index], result[other]];
        if (kept !== undefined && moved !== undefined) [result[index], result[other]] = [moved, kept];
      }
      return result;
    },
  };
}
