import type { WorkbookContext } from "./workbook-context";

/** Brings a sheet to the front; answers whether it is there. */
export async function openSheet(context: WorkbookContext, name: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (sheet.isNullObject) return false;
  sheet.activate();
  await context.sync();
  return true;
}

/** Selects cells by the address that Excel prints, `'Year 2026'!A1:A7`, and brings their sheet to the front. */
export async function selectCells(context: WorkbookContext, address: string): Promise<void> {
  const { worksheets } = context.workbook;
  const { sheet: name, cells } = partsOf(address);
  const sheet = name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(name);
  sheet.activate();
  sheet.getRange(cells).select();
  await context.sync();
}

function partsOf(address: string): { readonly sheet: string | undefined; readonly cells: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { sheet: undefined, cells: address };
  const sheet = address.slice(0, mark);
  const plain = sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheet: plain, cells: address.slice(mark + 1) };
}
