import { readFile } from "node:fs/promises";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { openBook } from "../../../src/embedded/file/open-book";
import { valueAt } from "../cells";

const FILE = new URL("fixtures/F03-ages-by-today.xlsx", import.meta.url);

/** The children of the four grades, counted by their ages on the first of September, on a day. */
async function childrenOn(today?: number): Promise<readonly unknown[]> {
  const { book } = await openBook(await readFile(FILE));
  new Calculation(book, today === undefined ? {} : { today }).settle();
  const inputs = book.findSheet("Inputs");
  if (inputs === undefined) throw new Error("The workbook has a sheet Inputs.");
  return ["B4", "B5", "B6", "B7"].map((cell) => valueAt(inputs, cell));
}

describe("a workbook that counts by today's date", () => {
  it.each([
    ["29 November 2026, in the school year it was stored in", 46_355, [19, 14, 10, 29]],
    ["31 August 2026, the last day of the year before", 46_265, [14, 10, 29, 0]],
    ["1 September 2027, the first of the next one", 46_631, [0, 19, 14, 10]],
  ])("counts anew on %s", async (_, today, children) => {
    expect(await childrenOn(today)).toEqual(children);
  });

  it("takes the day of this machine where none is told", async () => {
    const now = Date.now() / 86_400_000 + 25_569 - new Date().getTimezoneOffset() / 1440;
    expect(await childrenOn()).toEqual(await childrenOn(now));
  });
});
