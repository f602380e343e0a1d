import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBook } from "../../../../src/embedded/file/open-book";
import { recomputedCells } from "./recompute-book";

const tests = fileURLToPath(new URL("../../..", import.meta.url));
const workbooks = readdirSync(tests, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".xlsx"));

/** Cells whose stored value is meant to be none that their formula gives, by the end of the workbook's path. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  // Its writer leaves the value to whoever opens the file.
  "xlsxwriter.xlsx": ["'Classes 2026-27'!B11"],
  // Its formula is about escapes; the value beside it is made up.
  "12-formula-escape.xlsx": ["Data!A1"],
  // Values that are older than their cells, put there to see that they are kept until something changes.
  "F04e-matrix-headers.xlsx": Array.from({ length: 20 }, (_, index) => `Inputs!S${index + 1}`),
  "F08c-hash-in-cell-stale.xlsx": ["Inputs!B4"],
  "F16-functions-matrix.xlsx": ["Inputs!Q23", "Inputs!Q30"],
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

describe("formulas that read columns of a table whose headers hold signs", () => {
  it("read them all", async () => {
    const path = workbooks.find((workbook) => workbook.endsWith("F04e-matrix-headers.xlsx")) ?? "";
    const { book } = await openBook(new Uint8Array(readFileSync(join(tests, path))));
    const sums = recomputedCells(book).flatMap(({ formula, outcome }) =>
      formula.startsWith("=SUM(Roll[") && outcome.kind === "different" ? [outcome.computed] : [],
    );
    expect(sums).toEqual(Array.from({ length: 20 }, () => 14));
  });
});
