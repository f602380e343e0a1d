import type { WorkbookContext } from "../host/workbook-context";

/** Deletes sheets, those that are still there, in one sync. */
export async function removeSheets(context: WorkbookContext, names: readonly string[]): Promise<void> {
  const { worksheets } = context.workbook;
  const sheets = names.map((name) => worksheets.getItemOrNullObject(name));
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}
