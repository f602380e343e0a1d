import type { InputName } from "./inputs";
import type { WorkbookContext } from "../host/workbook-context";
import { inputCalled } from "./input-called";

/** The scenarios of a workbook: each sheet with names of its own, and the workbook's names. */
export interface FoundScenarios {
  /** The sheets whose own names come first, in their order. For the workbook's names it is the sheet they point to. */
  readonly sheets: readonly string[];
  /** Which of them stands for the workbook's names. */
  readonly shared?: string;
  /** Hidden sheets with names of their own. */
  readonly hidden: readonly string[];
}

/** What of a sheet tells scenarios. */
interface SheetSeen {
  readonly name: string;
  readonly visible: boolean;
  /** It has inputs of its own. */
  readonly own: boolean;
}

/** A workbook's names make a scenario where they say what there is to plan; a rule that all its scenarios share makes none. */
const HEART: readonly InputName[] = ["Grades", "Children"];

/** Finds the scenarios of the workbook in two syncs. None where nothing is named. */
export async function findScenarios(context: WorkbookContext): Promise<FoundScenarios> {
  const { workbook } = context;
  workbook.worksheets.load("items/name,items/visibility");
  workbook.names.load("items/name,items/formula");
  await context.sync();
  const names = workbook.worksheets.items.map((sheet) => sheet.names);
  for (const collection of names) collection.load("items/name");
  await context.sync();

  const sheets = workbook.worksheets.items.map(({ name, visibility }, index): SheetSeen => ({
    name,
    visible: visibility === "Visible",
    own: (names[index]?.items ?? []).some((item) => inputCalled(item.name) !== undefined),
  }));
  const shared = sheetOfWorkbookNames(workbook.names.items, sheets);
  return {
    sheets: sheets.filter(({ name, visible, own }) => (visible && own) || name === shared).map(({ name }) => name),
    ...(shared === undefined ? {} : { shared }),
    hidden: sheets.filter(({ visible, own }) => !visible && own).map(({ name }) => name),
  };
}

/**
 * A sheet on which the workbook's names hold: the one they point to, where it can be seen and has no names of its own, or else
 * the first such sheet. None where every sheet has names of its own, so that the workbook's can be seen from none.
 */
function sheetOfWorkbookNames(items: readonly Excel.NamedItem[], sheets: readonly SheetSeen[]): string | undefined {
  const heart = items.filter(({ name }) => HEART.some((wanted) => wanted === inputCalled(name)));
  if (heart.length === 0) return undefined;
  const free = sheets.filter(({ visible, own }) => visible && !own);
  const pointedTo = heart.map(({ formula }) => sheetBefore(String(formula)));
  return (free.find(({ name }) => pointedTo.includes(name.toLowerCase())) ?? free[0])?.name;
}

/** The sheet that a name's formula begins with, in small letters: `='This year'!$B$2` gives `this year`. */
function sheetBefore(formula: string): string | undefined {
  const [, quoted, plain] = /^=(?:'((?:[^']|'')+)'|([^'!(]+))!/.exec(formula) ?? [];
  return (quoted?.replaceAll("''", "'") ?? plain)?.toLowerCase();
}
