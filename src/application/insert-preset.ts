import type { Preset } from "../planning/preset";
import { openSheet } from "../workbook/host/show-cells";
import type { WorkbookContext } from "../workbook/host/workbook-context";
import { presetSheet } from "../workbook/sheets/preset-sheet";
import { writeSheets } from "../workbook/writing/write-sheets";
import { presetNotes } from "./sentences/presets";

/**
 * Adds a sheet with a school under the rules of a place, ready to be typed over, and opens it. Answers what it is called.
 * @param today by which it says that rules are old
 */
export async function insertPreset(context: WorkbookContext, preset: Preset, today: Date): Promise<string> {
  const { names } = await writeSheets(context, [presetSheet(preset, presetNotes(preset, today))]);
  const [name] = names;
  if (name === undefined) throw new Error("The preset has no sheet.");
  await openSheet(context, name);
  return name;
}
