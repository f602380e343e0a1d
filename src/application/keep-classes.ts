import { readSchoolName } from "../workbook/reading/school-name";
import { removeSheets } from "../workbook/writing/remove-sheets";
import type { ListedClass } from "../workbook/sheets/class-grid";
import { keptArea, keptSheet } from "../workbook/sheets/kept-sheet";
import type { WorkbookContext } from "../workbook/host/workbook-context";
import { writeSheets } from "../workbook/writing/write-sheets";
import { namePlanRows } from "../workbook/writing/written-plans";
import type { ReadySchool } from "./school/read-school";
import { type InputsChanged, ifAsRead } from "./school/last-look";

/** What became of the wish to keep classes. */
export type KeepOutcome = { readonly kind: "kept"; readonly sheet: string } | InputsChanged;

/**
 * Lets classes stay exactly as they are: they get a sheet of their own, to which the name Keep then points. No cell that was
 * there before is changed. Where the name cannot be given, the sheet goes again.
 */
export async function keepClasses(
  context: WorkbookContext,
  school: ReadySchool,
  classes: readonly ListedClass[],
): Promise<KeepOutcome> {
  return ifAsRead(context, [school], async () => {
    const { grades } = school.problem;
    const name = await readSchoolName(context, school.sheet);
    const { names } = await writeSheets(context, [keptSheet(classes, grades)], name);
    const [sheet = ""] = names;
    try {
      await namePlanRows(context, "Keep", { sheet, ...keptArea(classes.length, grades) }, school.sheet);
    } catch (error) {
      await removeSheets(context, names);
      throw error;
    }
    return { kind: "kept", sheet };
  });
}
