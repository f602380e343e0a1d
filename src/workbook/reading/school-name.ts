/** The name of the cell that holds what the school is called, for the head of printed pages. */
export const SCHOOL_NAME = "School";

/**
 * What the school is called by the name `School`: that of a sheet before the workbook's. Nothing where there is none, or where Excel
 * cannot tell: no result is kept from anybody for want of it. One sync.
 */
export async function readSchoolName(context: Excel.RequestContext, sheet: string): Promise<string | undefined> {
  const { worksheets, names } = context.workbook;
  const cells = [worksheets.getItem(sheet).names, names].map((collection) =>
    collection.getItemOrNullObject(SCHOOL_NAME).getRangeOrNullObject().getCell(0, 0),
  );
  for (const cell of cells) cell.load("text");
  try {
    await context.sync();
  } catch {
    return undefined;
  }
  const found = cells.flatMap((cell) => (cell.isNullObject ? [] : [(cell.text[0]?.[0] ?? "").trim()]));
  return found.find((text) => text !== "");
}
