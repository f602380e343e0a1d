import type { Problem } from "../../src/planning/problem";
import { cellsOfInputs } from "../../src/workbook/reading/input-cells";
import type { MadeFrom } from "../../src/workbook/sheets/made-from";
import type { CellContent, SheetContent } from "../../src/workbook/sheets/sheet-content";

/** What a sheet is made from where a problem came from no cells. */
export function madeFrom(problem: Problem): MadeFrom {
  return {
    problem,
    cells: cellsOfInputs(() => ({ kind: "missing" })),
    places: {
      teachers: undefined,
      largestSpan: undefined,
      shareOverCap: undefined,
      grades: [],
      composites: [],
      averages: [],
    },
    madeOn: new Date(2026, 10, 21),
    version: "1",
  };
}

/** The rows of a sheet from the header on that begins with this word. */
export function tableOf(sheet: SheetContent, word: string): readonly (readonly CellContent[])[] {
  return sheet.blocks.find(({ rows }) => rows[0]?.[0] === word)?.rows ?? [];
}
