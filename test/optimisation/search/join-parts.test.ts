import { leastJoined, type PartWith } from "../../../src/optimisation/search/join-parts";
import { compareKeys, type Key } from "../../../src/optimisation/search/lexicographic";
import { seedsFrom } from "../../support/number-of-cases";
import { createRandom } from "../../support/random";

const LEVELS = 2;

/** One of each part, in every way. */
function everyJoin(parts: readonly (readonly PartWith[])[]): readonly (readonly PartWith[])[] {
  const [first, ...others] = parts;
  return first === undefined ? [[]] : everyJoin(others).flatMap((rest) => first.map((one) => [one, ...rest]));
}

const teachersOf = (joined: readonly PartWith[]): number => joined.reduce((sum, { teachers }) => sum + teachers, 0);

/** The sum of the keys, and after it how many are not proved. */
const rankOf = (joined: readonly PartWith[]): Key =>
  Array.from({ length: LEVELS + 1 }, (_, level) =>
    joined.reduce((sum, { atLeast, isProved }) => sum + ([...atLeast, isProved ? 0 : 1][level] ?? 0), 0),
  );

describe.each(seedsFrom(1, 400))("Random parts %i", (seed) => {
  const random = createRandom(seed);
  const parts = Array.from({ length: random.whole(1, 4) }, () =>
    Array.from({ length: random.whole(1, 4) }, (): PartWith => ({
      teachers: random.whole(0, 4),
      atLeast: [random.whole(0, 2), random.whole(0, 5)],
      isProved: random.chance(0.5),
    })),
  );
  const teachers = random.whole(0, 10);

  it.each([true, false])("have of all sums the one that comes first, with every teacher in a class: %s", (exactly) => {
    const [best] = everyJoin(parts)
      .filter((joined) => (exactly ? teachersOf(joined) === teachers : teachersOf(joined) <= teachers))
      .map(rankOf)
      .sort(compareKeys);
    const joined = leastJoined(parts, teachers, exactly, LEVELS);
    expect(joined && rankOf(joined)).toEqual(best);
    expect(joined?.every((one, index) => parts[index]?.includes(one)) ?? true).toBe(true);
    const taken = joined === undefined ? teachers : teachersOf(joined);
    expect(exactly ? taken === teachers : taken <= teachers).toBe(true);
  });
});
