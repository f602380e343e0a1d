/** What part of the random cases is tried. All of them by `npm run test:thorough`, the fewest by `npm run test:quick`. */
const PARTS = { thorough: 1, usual: 1 / 4, quick: 1 / 32 } as const;

const wished = process.env["CASES"] ?? "usual";
if (!(wished in PARTS)) throw new Error(`CASES is one of ${Object.keys(PARTS).join(", ")}, not “${wished}”.`);
const part = PARTS[wished as keyof typeof PARTS];

/** How many of so many random cases are tried: a part of them, one at least. */
export function numberOfCases(all: number): number {
  return Math.max(1, Math.round(all * part));
}

/** The seeds of so many random cases, from the first on, as many of them as are tried. */
export function seedsFrom(first: number, all: number): readonly number[] {
  return Array.from({ length: numberOfCases(all) }, (_, index) => first + index);
}

/** More of them than this must be of a kind, where it is so many of all cases. A few cases need not hold what is rare. */
export function moreThan(ofAll: number): number {
  return part === 1 ? ofAll : Math.floor(0.75 * ofAll * part) - 2;
}

/** The part of a list that is tried, spread evenly over it, one at least; with another shift, others of them. */
export function someOf<Case>(all: readonly Case[], shift = 0): readonly Case[] {
  const step = Math.min(Math.round(1 / part), all.length);
  return all.filter((_, index) => (index + shift) % step === 0);
}
