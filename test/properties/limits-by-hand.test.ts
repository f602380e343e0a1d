import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import type { Problem } from "../../src/planning/problem";
import { limitsByHand } from "../support/limits-by-hand";
import { movedByHand, seedsWithPlan } from "../support/moved-by-hand";
import { moreThan, numberOfCases, seedsFrom } from "../support/number-of-cases";
import { randomSchool, withRandomAverages, withRandomSpan } from "../support/random-schools";

const solver = await createGlpkSolver();
const MOVES = 12;
const seeds = seedsWithPlan(seedsFrom(74_001, 600), numberOfCases(300), solver, schoolOf);

/** Two in three schools with averages, two in three with a largest span, which leaves out some of their composites. */
function schoolOf(seed: number): Problem {
  const school = seed % 3 === 0 ? randomSchool(seed) : withRandomAverages(randomSchool(seed), seed);
  return seed % 3 === 1 ? school : withRandomSpan(school, seed);
}

/** How often each was told, and how often all was well. */
const told = new Map<string, number>();

describe.each(seeds)("Random school %i, its plan changed by hand", (seed) => {
  it("is told the same by its sheet, the pane and CHECK: every limit of a class, averages, and children not placed", async () => {
    for (const moved of await movedByHand(solver, schoolOf(seed), seed, MOVES)) {
      const own = limitsByHand(moved.problem, moved.classes);
      expect(moved.classRows.map(({ check }) => check)).toEqual(own.ofClasses);
      expect(moved.foot.flatMap(({ label, size, check }) => (label in own.foot ? [[label, size, check]] : []))).toEqual(
        Object.entries(own.foot).map(([label, [size, check]]) => [label, size, check]),
      );
      expect(moved.byPane.toSorted()).toEqual(own.failing.toSorted());
      expect([breachesTold(moved.byCheck), moved.byCheck]).toEqual([firstOf(own.breaches), moved.byCheck]);
      for (const one of [...own.failing, ...new Set(own.breaches), ...(own.breaches.length === 0 ? ["well"] : [])])
        told.set(one, (told.get(one) ?? 0) + 1);
    }
  });
});

/** CHECK tells the first three breaches, and how many more there are. */
function firstOf(breaches: readonly string[]): readonly (string | number)[] {
  return [...breaches.slice(0, 3), Math.max(0, breaches.length - 3)];
}

const KINDS: readonly (readonly [kind: string, sentence: RegExp])[] = [
  ["placed", /^Grade \S+ has .* placed\.$/],
  ["together", /together, which is none of the composites\.$/],
  ["size", /^Class .* but must have \d+ to \d+\.$/],
  ["subclass", /^Class .* of grade \S+, but needs \d+\.$/],
  ["span", /^Class .* spans \d+ grades, but may span \d+ at most\.$/],
  ["average above", /on average \(.*\), but may have [\d.]+ at most\.$/],
  ["average below", /on average \(.*\), but must have [\d.]+ at least\.$/],
];

function breachesTold(said: string): readonly (string | number)[] {
  if (said === "OK") return [0];
  const sentences = said.split(/(?<=\.) /);
  const more = Number(/^And (\d+) more\.$/.exec(sentences.at(-1) ?? "")?.[1] ?? 0);
  const told = more > 0 ? sentences.slice(0, -1) : sentences;
  return [...told.map((one) => KINDS.find(([, sentence]) => sentence.test(one))?.[0] ?? one), more];
}

afterAll(() => {
  // Enough of each kind that the law says something.
  const seldom = [
    ...["too large", "too small", "too few of a grade", "mix not allowed", "average too high", "average too low"],
    ...["not all placed", "too many placed", "too many classes", "too few classes"],
    ...KINDS.map(([kind]) => kind),
    "well",
  ].filter((kind) => !((told.get(kind) ?? 0) > moreThan(20)));
  expect(seldom).toEqual([]);
});
