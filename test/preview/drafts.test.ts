import { jest } from "@jest/globals";
import { Drafts } from "../../src/preview/drafts";
import type { OpenWorkbook } from "../../src/preview/files";

const workbook = { calculation: { settleInTurns: () => Promise.resolve() } } as unknown as OpenWorkbook;

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

/** When a draft is kept of what changes at these times, in milliseconds. */
async function keptAt(changes: readonly number[]): Promise<readonly number[]> {
  const drafts = new Drafts(Promise.resolve("window"));
  const start = performance.now();
  const kept: number[] = [];
  const keep = drafts.keep.bind(drafts);
  jest.spyOn(drafts, "keep").mockImplementation((what) => {
    kept.push(performance.now() - start);
    // There is no store here; the clocks are what is kept.
    keep(what);
  });
  for (const time of changes) {
    await jest.advanceTimersByTimeAsync(time - (performance.now() - start));
    drafts.keepSoon(workbook);
  }
  await jest.advanceTimersByTimeAsync(10_000);
  return kept;
}

describe("a draft", () => {
  it("is kept once nothing has changed for a moment", async () => {
    expect(await keptAt([0, 300, 600])).toEqual([1800]);
    expect(await keptAt([0, 3000])).toEqual([1200, 4200]);
  });

  it("is kept every five seconds of somebody who types on without a pause", async () => {
    const keys = Array.from({ length: 41 }, (_, index) => index * 300);
    expect(await keptAt(keys)).toEqual([5000, 10_100, 13_200]);
  });
});
