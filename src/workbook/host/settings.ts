import type { WorkbookContext } from "./workbook-context";

/** Our settings in a workbook are one entry of small preferences; no numbers of a school. */
const KEY = "ClassCruncher.options";

/** What was kept with the workbook; undefined where nothing was. It may come from another version. */
export async function loadSettings(context: WorkbookContext): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load("value");
  await context.sync();
  if (setting.isNullObject) return undefined;
  try {
    return JSON.parse(String(setting.value)) as unknown;
  } catch {
    return undefined;
  }
}

/** Keeps something with the workbook, in place of what was kept before. */
export async function saveSettings(context: WorkbookContext, settings: unknown): Promise<void> {
  context.workbook.settings.add(KEY, JSON.stringify(settings));
  await context.sync();
}
