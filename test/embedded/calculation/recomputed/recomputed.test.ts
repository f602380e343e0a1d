import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBook } from "../../../../src/embedded/file/open-book";
import { recomputedCells } from "./recompute-book";

const tests = fileURLToPath(new URL("../../..", import.meta.url));
const workbooks = readdirSync(tests, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".xlsx"));

/** Cells whose stored value is meant to be none that their formula gives, by the end of the workbook's path. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  // Its formula is about escapes; the value beside it is made up.
  "12-formula-escape.xlsx": ["Data!A1"],
};

describe("formulas computed anew from the other cells' stored values", () => {
  it("stand in workbooks", () => {
    expect(workbooks.length).toBeGreaterThan(5);
  });

  it.each(workbooks)("give what %s holds, or are refused", async (path) => {
    const { book } = await openBook(new Uint8Array(readFileSync(join(tests, path))));
    const meant = Object.entries(MEANT).find(([end]) => path.endsWith(end))?.[1] ?? [];
    const different = recomputedCells(book).flatMap(({ place, formula, stored, outcome }) =>
      outcome.kind === "different" && !meant.includes(place) ? [{ place, formula, stored, ...outcome }] : [],
    );
    expect(different).toEqual([]);
  });
});
