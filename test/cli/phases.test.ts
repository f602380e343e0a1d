import { jest } from "@jest/globals";
import { Stopwatch } from "../../src/cli/phases";
import type { PlanFinder } from "../../src/optimisation/thread/plan-finder";
import { sampleProblem } from "../support/sample-problem";

const asked = { problem: await sampleProblem(), timeLimitSeconds: 1 };

beforeEach(() => {
  jest.useFakeTimers({ now: 0 });
});

afterEach(() => {
  jest.useRealTimers();
});

/** Answers after so many milliseconds. */
function slowFinder(milliseconds: number): PlanFinder {
  return {
    ask: () => {
      jest.advanceTimersByTime(milliseconds);
      return Promise.reject(new Error("out of order"));
    },
    close: () => undefined,
  };
}

describe("where a command's time goes", () => {
  it("is told apart: until it began, until it searches, searching alone, and the rest", async () => {
    jest.advanceTimersByTime(30);
    const stopwatch = new Stopwatch();
    jest.advanceTimersByTime(200);
    expect(stopwatch.phases()).toMatchObject({ readMs: 200, elapsedMs: 0, writeMs: 0 });
    const finder = stopwatch.timed(slowFinder(1000));
    await expect(finder.ask("reasons", asked)).rejects.toThrow("out of order");
    jest.advanceTimersByTime(7);
    await expect(finder.ask("fewestTeachers", asked)).rejects.toThrow("out of order");
    jest.advanceTimersByTime(50);
    expect(stopwatch.phases()).toEqual({ startMs: 30, readMs: 200, elapsedMs: 2000, writeMs: 57 });
  });
});
