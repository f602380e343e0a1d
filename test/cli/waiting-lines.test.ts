import { jest } from "@jest/globals";
import { WaitingLines } from "../../src/cli/waiting-lines";

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

/** What is said of formulas of which each takes half a second. */
function saidOf(formulas: number): readonly string[] {
  const said: string[] = [];
  const lines = new WaitingLines((line) => said.push(line));
  for (let left = formulas - 1; left >= 0; left--) {
    jest.advanceTimersByTime(500);
    lines.computed(left);
  }
  return said;
}

describe("who waits for a workbook", () => {
  it("is told after two seconds what is calculated, and then ever more rarely", () => {
    expect(saidOf(4)).toEqual([]);
    expect(saidOf(1_020)).toEqual(
      [2, 4, 8, 16, 32, 64, 128, 256].map((seconds) => {
        const done = 2 * seconds + 1;
        return `Calculating … ${seconds} s, ${done} formulas done, ${(1_020 - done).toLocaleString("en-US")} left. Ctrl+C stops.`;
      }),
    );
  });

  it("is told that a large workbook is opened, and nothing of a small one", () => {
    const said: string[] = [];
    const lines = new WaitingLines((line) => said.push(line));
    lines.opening("small.xlsx", 400_000);
    lines.opening("large.xlsx", 38_700_000);
    expect(said).toEqual(["Opening large.xlsx, which is large (39 MB) … Ctrl+C stops."]);
  });
});
