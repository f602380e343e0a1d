import { readInputs, sameInputs } from "../../workbook/reading/read-inputs";
import type { WorkbookContext } from "../../workbook/host/workbook-context";
import type { School } from "./read-school";

/** The inputs are no longer those of the school that something was for; nothing was written. */
export interface InputsChanged {
  readonly kind: "inputsChanged";
}

/** Whether the workbook still says of a school what it said when it was read. */
export async function isAsRead(context: WorkbookContext, { sheet, cells }: School): Promise<boolean> {
  const now = await readInputs(context, { sheet });
  return sameInputs(now.cells, cells);
}

/** Does something after a last look whether the schools that it is for are still the same; else nothing is done. */
export async function ifAsRead<Done>(
  context: WorkbookContext,
  schools: readonly School[],
  act: () => Promise<Done>,
): Promise<Done | InputsChanged> {
  for (const school of schools) if (!(await isAsRead(context, school))) return { kind: "inputsChanged" };
  return act();
}
