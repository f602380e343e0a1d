import { sampleSheet } from "../workbook/sheets/sample-sheet";
import { openSheet } from "../workbook/host/show-cells";
import type { WorkbookContext } from "../workbook/host/workbook-context";
import { writeSheets } from "../workbook/writing/write-sheets";

/** Adds a sheet with a school to begin with, ready to be typed over, and opens it. Answers what it is called. */
export async function insertSample(context: WorkbookContext): Promise<string> {
  const { names } = await writeSheets(context, [sampleSheet()]);
  const [name] = names;
  if (name === undefined) throw new Error("The sample has no sheet.");
  await openSheet(context, name);
  return name;
}
