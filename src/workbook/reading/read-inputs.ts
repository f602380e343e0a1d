import { officeErrorCode } from "../host/office-error";
import { inputCalled } from "./input-called";
import { cellsOfInputs, type InputCells } from "./input-cells";
import { INPUT_NAMES, type InputName } from "./inputs";
import { namedWithoutRange, rangesOfNamed, requestNamed } from "./read-named";
import { readLabels } from "./read-labels";
import { perhapsMerged, readMerged } from "./read-merged";
import { sheetMadeFrom } from "./result-sheets";

/** Where to look for the inputs. */
export interface ReadOptions {
  /** The sheet whose own names come before the workbook's; the active sheet where none is named. */
  readonly sheet?: string;
}

/**
 * What was read, and the sheet whose own names came first. Where the workbook's names alone were read, that is the sheet that
 * they point to, whichever sheet without names was in front.
 */
export interface ReadInputs {
  readonly sheet: string;
  readonly cells: InputCells;
}

const NAME_PROPERTIES = "items/name,items/type,items/value,items/formula,items/scope,items/visible";

/**
 * Reads what stands under our names: one sync for the names, one for their cells, one for merged cells where blank ones may be part of
 * some, and one for what classes to keep are called. A result sheet stands for the sheet it was made from.
 */
export async function readInputs(context: Excel.RequestContext, options: ReadOptions = {}): Promise<ReadInputs> {
  const { workbook } = context;
  const sheet = await sheetWithNames(context, options.sheet);
  const source = await sheetMadeFrom(context, sheet.names);
  if (source !== undefined && source !== sheet.name) return readInputs(context, { sheet: source });

  const items = new Map(INPUT_NAMES.map((name) => [name, itemCalled(name, sheet.names, workbook.names)]));
  const request = requestNamed(items);
  const { ranges } = request;
  const heart = hasInputs(sheet.names) ? undefined : ranges.get("Grades")?.range;
  heart?.worksheet.names.load("items/name");
  const read = await rangesOfNamed(context, request);
  const unsure = perhapsMerged(read).flatMap((name): [InputName, Excel.Range][] => {
    const used = ranges.get(name)?.used;
    return used === undefined || used.isNullObject ? [] : [[name, used]];
  });
  const merged = await readMerged(context, new Map(unsure));
  const keep = read.has("Keep") ? ranges.get("Keep") : undefined;
  const labels = keep && (await readLabels(context, keep));

  const cells = cellsOfInputs((name) => {
    const range = read.get(name);
    if (range === undefined) return namedWithoutRange(name, request);
    const areas = merged.get(name) ?? [];
    const also = { ...(areas.length > 0 && { merged: areas }), ...(name === "Keep" && labels && { labels }) };
    return { kind: "range", range: { ...range, ...also } };
  });
  // Where the cells had to be asked for once more, name by name, this range was not answered.
  const answered = heart === ranges.get("Grades")?.range && heart?.isNullObject === false ? heart.worksheet : undefined;
  const pointedTo = answered && !hasInputs(answered.names) ? answered : sheet;
  return { sheet: pointedTo.name, cells };
}

/** The sheet whose names come first, and all names in reach of it. */
async function sheetWithNames(context: Excel.RequestContext, name: string | undefined): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  const withNames = async (sheet: Excel.Worksheet): Promise<Excel.Worksheet> => {
    sheet.load("name");
    sheet.names.load(NAME_PROPERTIES);
    context.workbook.names.load(NAME_PROPERTIES);
    await context.sync();
    return sheet;
  };
  if (name !== undefined) return withNames(worksheets.getItem(name));
  // Twice, since what is no more than a moment of Excel's must not let another sheet stand for the one in front.
  for (let attempt = 1; ; attempt++) {
    try {
      return await withNames(worksheets.getActiveWorksheet());
    } catch (error) {
      if (!CHART_TROUBLES.has(officeErrorCode(error) ?? "")) throw error;
      if (attempt === 1) continue;
      // A sheet without cells, such as a chart's, is in front: the first one with cells stands for it, where Excel has one.
      return withNames(worksheets.getFirst(true)).catch(() => {
        throw error;
      });
    }
  }
}

/** What Excel may answer where the sheet in front has no cells. */
const CHART_TROUBLES = new Set([
  "UnsupportedSheet",
  "UnsupportedOperation",
  "InvalidArgument",
  "InvalidOperation",
  "ItemNotFound",
  "GeneralException",
]);

function hasInputs({ items }: Excel.NamedItemCollection): boolean {
  return items.some(({ name }) => inputCalled(name) !== undefined);
}

/** Whether two readings found the same, so that what was thought about the first holds for the second. */
export function sameInputs(a: InputCells, b: InputCells): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function itemCalled(
  name: InputName,
  ...collections: readonly Excel.NamedItemCollection[]
): Excel.NamedItem | undefined {
  for (const { items } of collections) {
    const found = items.find((item) => inputCalled(item.name) === name);
    if (found && (found.type as string | null) === null) throw new NamesOutOfReach();
    if (found) return found;
  }
  return undefined;
}

/** Excel tells no name's type while another workbook is in front (OfficeDev/office-js, issue 5504). */
class NamesOutOfReach extends Error {
  override readonly name = "NamesOutOfReach";
  readonly code = "InactiveWorkbook";
  readonly debugInfo = {};

  constructor() {
    super("The names of a workbook that is not in front have no types.");
  }
}
