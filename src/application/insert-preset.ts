import type { Preset } from "../planning/preset";
import { presetCalled } from "../planning/presets";
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

/** The same for the preset of an id. @throws where there is none */
export function insertPresetCalled(context: WorkbookContext, id: string, today: Date): Promise<string> {
  const preset = presetCalled(id);
  if (preset === undefined) throw new Error(`There is no preset ${id}.`);
  return insertPreset(context, preset, today);
}
