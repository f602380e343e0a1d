import { DEFAULT_OPTIONS, followsLive, parseOptions, withinBounds } from "../../../src/taskpane/state/options";
import { problemOf, schoolOf } from "../support/pane-story";

describe("options kept with a workbook", () => {
  it("are what they were", () => {
    const chosen = {
      alternatives: 25,
      timeLimitSeconds: 60,
      teacherRule: "exactly",
      priorities: ["fewest teachers", "most even class sizes"],
      live: false,
    };
    expect(parseOptions(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
  });

  it.each([undefined, null, 7, "text", [], {}])("are the defaults where %j was kept", (kept) => {
    expect(parseOptions(kept)).toEqual(DEFAULT_OPTIONS);
  });

  it("fall back one by one where another version kept something else", () => {
    const kept = { alternatives: 1e9, timeLimitSeconds: "5", teacherRule: "some", priorities: ["peace"], live: true };
    expect(parseOptions(kept)).toEqual({ ...DEFAULT_OPTIONS, alternatives: 500, live: true });
  });

  it("name each priority once", () => {
    expect(parseOptions({ priorities: ["fewest teachers", "fewest teachers"] }).priorities).toBe("asInWorkbook");
  });
});

describe("withinBounds", () => {
  it.each([
    [0, 1],
    [2.6, 3],
    [501, 500],
    [Number.NaN, 10],
    ["12", 10],
  ])("makes %p alternatives %p", (value, expected) => {
    expect(withinBounds("alternatives", value)).toBe(expected);
  });
});

describe("followsLive", () => {
  it("follows a small school, and a large one only where a person wants it", () => {
    const small = problemOf(schoolOf(24));
    const large = { ...small, composites: Array.from({ length: 30 }, () => ({ grades: [0, 1] })) };
    expect(followsLive(small, DEFAULT_OPTIONS)).toBe(true);
    expect(followsLive(large, DEFAULT_OPTIONS)).toBe(false);
    expect(followsLive(large, { ...DEFAULT_OPTIONS, live: true })).toBe(true);
    expect(followsLive(small, { ...DEFAULT_OPTIONS, live: false })).toBe(false);
  });
});
