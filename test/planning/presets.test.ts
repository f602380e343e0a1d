import { isOld, largestClass, largestComposite, RULE_KINDS } from "../../src/planning/preset";
import { presetCalled, PRESETS } from "../../src/planning/presets";

describe("the presets", () => {
  it("are there for the places that were promised, each once, in words that a command line takes", () => {
    const ids = PRESETS.map(({ id }) => id);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([
      "scotland",
      "england-infants",
      "new-south-wales",
      "victoria",
      "queensland",
      "western-australia",
      "ontario",
      "british-columbia",
      "nova-scotia",
      "newfoundland-and-labrador",
      "new-brunswick",
      "quebec",
      "texas",
      "florida",
      "italy",
    ]);
    expect(PRESETS.map(({ id }) => presetCalled(id))).toEqual(PRESETS);
    expect(presetCalled("Atlantis")).toBeUndefined();
  });

  it.each(PRESETS)("say of $place where the rules stand, what kind they are, and what is left out", (preset) => {
    const { source, leftOut, ours, grades } = preset;
    expect(source.title).not.toBe("");
    expect(RULE_KINDS[source.kind]).toBeDefined();
    expect(source.address ?? "example.org/").toMatch(/^[a-z0-9.-]+\.[a-z]+\/\S*$/);
    expect(leftOut.length).toBeGreaterThan(0);
    expect([...leftOut, ...ours].filter((sentence) => !/^[A-Z].*[.]$/.test(sentence))).toEqual([]);
    // A number that is in no source is named as ours, with what it is.
    const standing = grades.filter(({ isOurs }) => isOurs).map(largestClass);
    expect(standing.filter((number) => !ours.some((sentence) => sentence.includes(String(number))))).toEqual([]);
  });

  it.each(PRESETS)("keep the order of limits in $place: smallest, soft cap, largest", ({ grades, composites }) => {
    for (const grade of grades) {
      const { smallest = 1, softCap = largestClass(grade) } = grade;
      expect([smallest, softCap, largestClass(grade)]).toEqual(
        [smallest, softCap, largestClass(grade)].toSorted((a, b) => a - b),
      );
    }
    expect(composites.length).toBeGreaterThan(0);
  });

  it("know the largest class of a grade beyond its soft cap, and that of a composite by an average", () => {
    expect(largestClass({ name: 1, children: 20, softCap: 20, largest: { overCap: 2 } })).toBe(22);
    const quebec = presetCalled("quebec");
    expect(quebec?.composites.map((composite) => largestComposite(composite, quebec))).toEqual([17, 20, 22, 24]);
  });
});

describe("a source", () => {
  const source = { title: "Class sizes", kind: "law" } as const;

  it("is old once its year is surely more than two years ago, by the clock that is given", () => {
    expect(isOld({ ...source, year: 2024 }, new Date(2026, 11, 31))).toBe(false);
    expect(isOld({ ...source, year: 2024 }, new Date(2027, 0, 1))).toBe(true);
  });

  it("of a year that nobody knows is to be looked at on any day", () => {
    expect(isOld(source, new Date(2000, 0, 1))).toBe(true);
  });
});
