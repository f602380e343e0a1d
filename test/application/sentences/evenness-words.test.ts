import { evennessHeading, evennessInCell } from "../../../src/application/sentences/evenness-words";
import type { Plan } from "../../../src/planning/plan";

/** Classes of one grade, of these sizes. */
function planOf(sizes: readonly number[], preferredSize?: number): Plan {
  const type = { name: "K", grades: [0], minSize: 1, maxSize: 40, minSubclasses: [1] };
  const preferring = preferredSize === undefined ? type : { ...type, preferredSize };
  return { classes: sizes.map((size, index) => ({ name: `K ${index}`, type: preferring, children: [size] })) };
}

describe("how even classes are, in a cell", () => {
  it.each([
    [[], undefined, "there is no class"],
    [[20], undefined, "there is only one class"],
    [[20, 20], undefined, "each class has 20 children"],
    [[20, 21], undefined, "no two classes differ by more than one child"],
    [[20, 24, 22], undefined, "classes differ by at most 4 children; 3 of 3 are within 2 of the average"],
    [[18, 26, 22], undefined, "classes differ by at most 8 children; 1 of 3 is within 2 of the average"],
    [[20, 20], 20, "each class has its preferred size"],
    [[20, 25], 20, "1 of 2 classes is within 2 of their preferred size; the farthest is 5 away"],
  ])("is told of %j, preferred %s", (sizes, preferred, words) => {
    expect(evennessInCell(planOf(sizes, preferred))).toBe(words);
  });

  it.each([
    ["the range does", [17, 23, 20, 20, 20], [16, 24, 20, 20, 20], undefined, undefined],
    ["more classes near the average do", [16, 24, 20, 20, 20], [16, 24, 23, 17, 20], undefined, undefined],
    [
      "neither does",
      [16, 24, 20, 20, 20],
      [16, 24, 22, 18, 20],
      undefined,
      "the average child sits in a class of 20.3 instead of 20.4",
    ],
    [
      "they are of other numbers of classes",
      [11, 19, 15, 15],
      [16, 24, 20],
      undefined,
      "the average child sits in a class of 15.5 instead of 20.5",
    ],
    ["the farthest does", [25, 25, 20, 20], [26, 24, 20, 20], 20, undefined],
    ["more classes near their sizes do", [26, 22, 20, 20], [26, 23, 20, 19], 20, undefined],
    [
      "neither does, of preferred sizes",
      [26, 24, 20, 20],
      [26, 25, 20, 19],
      20,
      "10 children away in all instead of 12",
    ],
    ["nothing does but squares", [26, 24, 22, 18], [26, 25, 20, 19], 20, undefined],
  ])(
    "adds what shows that a plan is more even only where its facts do not: where %s",
    (_, plan, other, size, added) => {
      const alone = evennessInCell(planOf(plan, size));
      expect(evennessInCell(planOf(plan, size), planOf(other, size))).toBe(
        added === undefined ? alone : `${alone}; ${added}`,
      );
    },
  );

  it("is headed by what a school prefers", () => {
    const grade = { name: "K", children: 20, minClassSize: 10, maxClassSize: 25, minSubclass: 1 };
    expect(evennessHeading({ grades: [grade] })).toBe("Evenness");
    expect(evennessHeading({ grades: [{ ...grade, preferredClassSize: 20 }] })).toBe("Nearness to preferred sizes");
  });
});
