import { lessEvenBefore, type TradeOffRow } from "../../src/planning/exploration";

describe("the plan over which a row of a trade-off gains", () => {
  const rows = [false, true, false].map((dominated, compositeClasses): TradeOffRow => ({
    compositeClasses,
    plan: { classes: [] },
    dominated,
  }));
  const [none, one, two] = rows as [TradeOffRow, TradeOffRow, TradeOffRow];

  it("is the most even with fewer composite classes: the last that gains itself", () => {
    expect(lessEvenBefore(rows, two)).toBe(none.plan);
  });

  it("is none where the row gains nothing, and none before the first", () => {
    expect(lessEvenBefore(rows, one)).toBeUndefined();
    expect(lessEvenBefore(rows, none)).toBeUndefined();
  });
});
