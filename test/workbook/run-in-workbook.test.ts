import { type RunInWorkbook, tryingTwice } from "../../src/workbook/run-in-workbook";
import { WritingFailed } from "../../src/workbook/writing/write-sheets";

/** What Excel throws, as far as it matters. */
function officeError(code: string): Error {
  return Object.assign(new Error("Excel refuses."), { name: "RichApi.Error", code, debugInfo: {} });
}

/** How often work was tried that fails so each time but the last. */
async function triesOf(...failures: readonly Error[]): Promise<number> {
  let tries = 0;
  const run = (() => {
    const failure = failures[tries++];
    return failure === undefined ? Promise.resolve("done") : Promise.reject(failure);
  }) as unknown as RunInWorkbook;
  await tryingTwice(run)(() => Promise.resolve()).catch(() => undefined);
  return tries;
}

const passing = officeError("InactiveWorkbook");

describe("work that is tried twice", () => {
  it.each([
    ["where Excel was looking elsewhere for a moment", [passing], 2],
    ["but no third time", [passing, passing], 2],
    ["where all that had been written was taken away again", [new WritingFailed(passing, [])], 2],
    ["but not where a sheet of it may be left", [new WritingFailed(passing, ["Plan 1"])], 1],
    ["but not where Excel will refuse the next time too", [officeError("AccessDenied")], 1],
    ["but not where it was refused while writing", [new WritingFailed(officeError("AccessDenied"), [])], 1],
  ])("is tried again %s", async (_, failures, wanted) => {
    expect(await triesOf(...failures)).toBe(wanted);
  });
});
