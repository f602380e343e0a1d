import { jest } from "@jest/globals";
import { graceAfter } from "../../../src/optimisation/search/unproved-plan";

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe("what a search that was cut may still take", () => {
  it.each([
    [0.5, 0.05],
    [3, 0.3],
    [10, 1],
    [300, 1],
    [Infinity, 1],
  ])("is a tenth of %d seconds, a second at most: %d", (limit, grace) => {
    expect(graceAfter(() => limit)()()).toBeCloseTo(grace);
  });

  it("counts from when it is begun, and then for all that is done", () => {
    const startGrace = graceAfter(() => 3);
    jest.advanceTimersByTime(1000);
    const secondsLeft = startGrace();
    expect(secondsLeft()).toBeCloseTo(0.3);
    jest.advanceTimersByTime(200);
    expect(secondsLeft()).toBeCloseTo(0.1);
  });
});
