import type { Problem } from "../../src/planning/problem";
import type { Composite, Grade } from "../../src/planning/grades";
import { DEFAULT_PRIORITIES } from "../../src/planning/priority";
import { createRandom } from "./random";

/** How large a made-up school is. */
export interface SchoolSize {
  readonly grades: number;
  readonly composites: number;
  readonly children: number;
  readonly teachers: number;
  /** The largest class of every grade; Nova Scotia's soft caps where it is left out. */
  readonly maxClassSize?: number;
}

/**
 * A made-up school of this size with grades of different sizes, and as many composites as
 * asked: neighbouring pairs first, then triples, fours and wider, then pairs with one grade between and so on.
 */
export function schoolOfSize({ grades, composites, children, teachers, ...limits }: SchoolSize, seed = 1): Problem {
  const random = createRandom(seed);
  const shares = Array.from({ length: grades }, () => random.whole(80, 120));
  const all = shares.reduce((sum, share) => sum + share, 0);
  let dealt = 0;
  let shared = 0;
  return {
    teachers,
    teacherRule: "at most",
    grades: shares.map((share, position): Grade => {
      shared += share;
      const count = Math.round((children * shared) / all) - dealt;
      dealt += count;
      const cap = position < grades / 3 ? 20 : position < (grades * 7) / 9 ? 25 : 28;
      const maxClassSize = limits.maxClassSize ?? cap;
      return { name: `G${position + 1}`, children: count, minClassSize: 8, maxClassSize, minSubclass: 5 };
    }),
    composites: compositesOf(grades).slice(0, composites),
    priorities: DEFAULT_PRIORITIES,
  };
}

/** Runs of 2, 3, 4 and 5 neighbouring grades, then pairs ever further apart. */
function compositesOf(grades: number): readonly Composite[] {
  const positions = Array.from({ length: grades }, (_, position) => position);
  const shapes = [[0, 1], [0, 1, 2], [0, 1, 2, 3], [0, 1, 2, 3, 4], ...positions.slice(2).map((gap) => [0, gap])];
  return shapes.flatMap((shape) =>
    positions
      .map((first) => ({ grades: shape.map((offset) => first + offset) }))
      .filter((composite) => composite.grades.every((position) => position < grades)),
  );
}
