import { cheapestPair } from "../../../src/optimisation/why-not/cheapest-pair";
import { createRandom } from "../../support/random";

interface Thing {
  readonly name: string;
  readonly steps: number;
  readonly cost: (steps: number) => number;
}

const seeds = Array.from({ length: 200 }, (_, index) => index + 1);

/** Things with random costs a step, and pairs that work from random corners on. */
function randomGame(seed: number) {
  const random = createRandom(seed);
  const things = Array.from({ length: random.whole(2, 7) }, (_, index): Thing => {
    const each = random.whole(1, 9) / 10;
    return { name: `thing ${index}`, steps: random.whole(1, 12), cost: (steps) => steps * each };
  });
  const corners = Array.from({ length: random.whole(0, 9) }, () => {
    const [a, b] = random.shuffled(things.map((_, index) => index));
    return { a: a ?? 0, b: b ?? 0, ofA: random.whole(1, 13), ofB: random.whole(1, 13) };
  });
  const works = (steps: (thing: Thing) => number): boolean =>
    corners.some(
      ({ a, b, ofA, ofB }) =>
        things.filter((thing, i) => (i === a && steps(thing) >= ofA) || (i === b && steps(thing) >= ofB)).length === 2,
    );
  return { things, works };
}

describe("The cheapest pair", () => {
  it.each(seeds)("is what trying every pair finds in random game %i", (seed) => {
    const { things, works } = randomGame(seed);
    const costs = things.flatMap((a, index) =>
      things.slice(index + 1).flatMap((b) =>
        Array.from({ length: a.steps * b.steps }, (_, step) => [1 + (step % a.steps), 1 + Math.floor(step / a.steps)])
          .filter(([ofA = 0, ofB = 0]) => works((thing) => (thing === a ? ofA : thing === b ? ofB : 0)))
          .map(([ofA = 0, ofB = 0]) => a.cost(ofA) + b.cost(ofB)),
      ),
    );
    const found = cheapestPair(things, (moves) => works((thing) => moves.get(thing) ?? 0));
    const cost = found && [...found].reduce((sum, [thing, steps]) => sum + thing.cost(steps), 0);
    expect(cost === undefined ? [] : [cost.toFixed(6)]).toEqual(
      costs.length === 0 ? [] : [Math.min(...costs).toFixed(6)],
    );
    expect(found === undefined || (found.size === 2 && works((thing) => found.get(thing) ?? 0))).toBe(true);
  });

  it("was asked for in games of both kinds", () => {
    const found = seeds.filter((seed) => {
      const { things, works } = randomGame(seed);
      return cheapestPair(things, (moves) => works((thing) => moves.get(thing) ?? 0)) !== undefined;
    });
    expect(found.length).toBeGreaterThan(60);
    expect(found.length).toBeLessThan(190);
  });
});
