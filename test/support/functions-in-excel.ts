import { liveFunctions } from "../../src/cli/live-functions";
import { Book } from "../../src/embedded/book/book";
import { isCellError } from "../../src/embedded/book/cell-value";
import type { FunctionsMetadata } from "../../src/embedded/functions/function-metadata";
import type { DataTypeOf } from "../../src/embedded/functions/invocation-arguments";
import { type EmbeddedExcel, startEmbeddedExcel } from "../../src/embedded/host/embedded-excel";
import { createLocalPlanFinder, type PlanFinder } from "../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";

/** A value that is typed into a cell; blank where it is null. */
export type Typed = string | number | null;

/** An Excel with one sheet, in which our functions are live, and a person at it. */
export interface FunctionsDesk {
  readonly excel: EmbeddedExcel;
  /** Types values into the cells from this one on, row by row. */
  readonly type: (address: string, rows: readonly (readonly Typed[])[]) => void;
  /** Types a formula and waits for what it comes to. */
  readonly answer: (address: string, formula: string) => Promise<readonly (readonly unknown[])[] | string>;
  /** What a formula's cell shows now, with all that it spills; an error as `#N/A message`. */
  readonly shown: (address: string) => Promise<readonly (readonly unknown[])[] | string>;
}

/** How the Excel is that calls them. */
export interface FunctionsOptions {
  readonly finder?: PlanFinder;
  /** What it hands over for a blank cell. */
  readonly blank?: 0 | null;
  /** What it is told otherwise than in our metadata. */
  readonly told?: Omit<Partial<FunctionsMetadata>, "functions">;
  /** For which of its values data types stand in their cells. */
  readonly dataTypeOf?: DataTypeOf;
}

/** A finder in this thread, for all desks. */
export const localFinder: PlanFinder = createLocalPlanFinder(await createGlpkSolver());

/** Runs a story at an Excel in which our functions are called by Microsoft's own runtime. */
export async function withFunctions(
  story: (desk: FunctionsDesk) => Promise<void>,
  { finder = localFinder, blank = 0, told = {}, dataTypeOf }: FunctionsOptions = {},
): Promise<void> {
  const book = new Book();
  const sheet = book.addSheet("School");
  const live = liveFunctions(finder);
  const functions = { ...live, metadata: { ...live.metadata, ...told }, blank, ...(dataTypeOf ? { dataTypeOf } : {}) };
  const excel = await startEmbeddedExcel(book, { functions });
  const shown: FunctionsDesk["shown"] = (address) =>
    excel.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("School").getRange(address);
      const spill = cell.getSpillingToRangeOrNullObject();
      cell.load("values,rowIndex,columnIndex");
      spill.load("values");
      await context.sync();
      const value = sheet.valueAt(cell.rowIndex, cell.columnIndex);
      if (isCellError(value)) return `${value.error} ${value.message ?? ""}`.trim();
      return (spill.isNullObject ? cell : spill).values as unknown[][];
    });
  try {
    await story({
      excel,
      shown,
      type: (address, rows) => {
        excel.user.paste(address, rows);
      },
      answer: async (address, formula) => {
        excel.user.type(address, formula);
        await excel.settled();
        return shown(address);
      },
    });
    expect(excel.defects).toEqual([]);
  } finally {
    excel.close();
  }
}
