import {
  averageText,
  bandName,
  compareAverage,
  exactLimit,
  fractionOf,
  limitText,
} from "../../src/planning/average-limit";

describe("a limit of an average", () => {
  it.each([
    [24, 24, 1],
    [24.5, 49, 2],
    [0.1, 1, 10],
    [21.25, 85, 4],
    [19.999, 19_999, 1000],
    [70 / 3, 70, 3],
    [99_999.5, 199_999, 2],
  ])("of %d is so many children in so many classes, exactly", (limit, children, classes) => {
    expect(fractionOf(limit)).toEqual({ children, classes });
  });

  it("has three decimals at most, or is a simple fraction", () => {
    expect(fractionOf(23.3333)).toBeUndefined();
    expect(() => exactLimit(23.3333)).toThrow("too many decimals");
  });

  it("is kept by what it equals, whatever doubles make of that", () => {
    expect(compareAverage({ children: 70, classes: 3 }, 70 / 3)).toBe(0);
    expect(compareAverage({ children: 201, classes: 10 }, 20.1)).toBe(0);
    expect(compareAverage({ children: 202, classes: 10 }, 20.1)).toBeGreaterThan(0);
    expect(compareAverage({ children: 24_499, classes: 1000 }, 24.5)).toBeLessThan(0);
  });
});

describe("an average as text", () => {
  it("has as many decimals as tell on which side of its limit it is", () => {
    expect(averageText({ children: 107, classes: 5 }, 21)).toBe("21.4");
    expect(averageText({ children: 105, classes: 5 }, 21)).toBe("21");
    expect(averageText({ children: 841, classes: 40 }, 21)).toBe("21.02");
    expect(averageText({ children: 97, classes: 4 }, 24.25)).toBe("24.25");
    expect(averageText({ children: 439, classes: 20 }, 22)).toBe("21.9");
    expect(averageText({ children: 1099, classes: 50 }, 22)).toBe("21.98");
    expect(averageText({ children: 70, classes: 3 })).toBe("23.3");
    expect(averageText({ children: 140, classes: 6 }, 70 / 3)).toBe("23.333");
    expect([24, 24.5, 70 / 3].map(limitText)).toEqual(["24", "24.5", "23.333"]);
  });
});

describe("a band of grades", () => {
  it("is called by its ends where it is long, and by its grades where it is not", () => {
    const school = { grades: ["K", "1", "2", "3", "4", "5"].map((name) => ({ name })) };
    const names = [[0], [0, 1], [0, 1, 2], [1, 2, 3, 4, 5], [0, 2, 3, 4], [1, 3]].map((band) => bandName(band, school));
    expect(names).toEqual(["K", "K+1", "K–2", "1–5", "K+2–4", "1+3"]);
  });
});
