import { PriorityQueue } from "../../../src/optimisation/search/priority-queue";
import { createRandom } from "../../support/random";

/** Everything left in a queue, in the order in which it leaves. */
function drain<T>(queue: PriorityQueue<T>): readonly T[] {
  const items: T[] = [];
  for (let item = queue.take(); item !== undefined; item = queue.take()) items.push(item);
  return items;
}

describe("A priority queue", () => {
  it("has nothing to give where nothing was put in", () => {
    expect(new PriorityQueue<number>((a, b) => a - b).take()).toBeUndefined();
  });

  it.each(Array.from({ length: 50 }, (_, index) => index + 1))("gives what is smallest first, with seed %i", (seed) => {
    const random = createRandom(seed);
    const items = Array.from({ length: random.whole(1, 60) }, () => random.whole(0, 20));
    const queue = new PriorityQueue<number>((a, b) => a - b);
    for (const item of items) queue.add(item);
    expect(drain(queue)).toEqual(items.toSorted((a, b) => a - b));
  });

  it.each(Array.from({ length: 50 }, (_, index) => index + 1))(
    "does so also while more is added, with seed %i",
    (seed) => {
      const random = createRandom(seed);
      const queue = new PriorityQueue<number>((a, b) => a - b);
      const waiting: number[] = [];
      const taken: (number | undefined)[] = [];
      const expected: (number | undefined)[] = [];
      for (let step = 0; step < 100; step++) {
        if (random.chance(0.6)) {
          const item = random.whole(0, 50);
          queue.add(item);
          waiting.push(item);
        } else {
          waiting.sort((a, b) => b - a);
          expected.push(waiting.pop());
          taken.push(queue.take());
        }
      }
      expect(taken).toEqual(expected);
      expect(drain(queue)).toEqual(waiting.toSorted((a, b) => a - b));
    },
  );
});
