import { INPUT_NAMES, type InputName } from "../reading/inputs";
import { addressText, areaText, type PlacedArea } from "../host/address";
import { putBack } from "../host/half-way";
import { queueHighlight } from "./queue-sheet";
import { inputCalled } from "../reading/input-called";
import type { InputCells } from "../reading/input-cells";
import { readInputs } from "../reading/read-inputs";
import { readSchoolName } from "../reading/school-name";
import { area, type Highlight, type SheetContent } from "../sheets/sheet-content";
import type { WorkbookContext } from "../host/workbook-context";
import { type WrittenSheets, WritingFailed, writeSheets } from "./write-sheets";

/** The sheet that is copied, and how its copy is called. */
export interface SheetToCopy {
  readonly source: string;
  /** The inputs that are read with the names of that sheet first. */
  readonly cells: InputCells;
  /** The name of the copy, which Excel takes and no sheet has. */
  readonly name: string;
}

/** What is otherwise on the copy than on the sheet it is copied from. */
export interface CopyChanges {
  /** Names of the copy's own, wherever their cells are. */
  readonly names: ReadonlyMap<InputName, PlacedArea>;
  readonly entries: readonly CopyEntry[];
  readonly highlights: readonly Highlight[];
}

/** What a cell of the copy holds instead of what it held; a blank one nothing. */
export interface CopyEntry {
  readonly row: number;
  readonly column: number;
  readonly content: string | number;
}

/**
 * Makes a scenario: copies a sheet, with the names of all inputs as the copy's own, writes further sheets, and changes the copy by
 * what these are called. Names of cells on the sheet come along as Excel copies them; where one does not, or points elsewhere,
 * the copy gets it for the same cells. Names of what is not on the sheet become the copy's own too, so that it can be shown other
 * cells by itself. Where anything fails, all is taken away again and `WritingFailed` is thrown. Answers what the further sheets
 * are called.
 */
export async function copyScenario(
  context: WorkbookContext,
  { source, cells, name }: SheetToCopy,
  sheets: readonly SheetContent[],
  changes: (written: readonly string[]) => CopyChanges,
): Promise<WrittenSheets> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load("items/id");
  await context.sync();
  const before = new Set(worksheets.items.map(({ id }) => id));
  let written: WrittenSheets = { names: [] };
  try {
    const original = worksheets.getItem(source);
    const copy = original.copy("After", original);
    copy.name = name;
    copy.visibility = "Visible";
    copy.names.load("items/name");
    workbook.names.load("items/name,items/formula");
    await context.sync();
    const own = new Map(copy.names.items.map((item) => [inputCalled(item.name), item]));
    const shared = sharedNames(workbook.names.items, own);
    const { cells: copied } = await readInputs(context, { sheet: name });
    if (sheets.length > 0) written = await writeSheets(context, sheets, await readSchoolName(context, source));
    const { names, entries, highlights } = changes(written.names);
    const areas = new Map([...strayed(cells, copied, source, name), ...names]);
    const pointing = [...areas].map(([input, its]) => [input, `=${addressText(its, "both")}`] as const);
    for (const [input, formula] of new Map([...shared, ...pointing])) {
      const item = own.get(input);
      if (item) item.formula = formula;
      else copy.names.add(input, formula);
    }
    for (const { row, column, content } of entries) copy.getRange(areaText(area(row, column))).values = [[content]];
    for (const highlight of highlights) queueHighlight(copy, highlight);
    await context.sync();
    return written;
  } catch (error) {
    const left = await takeAway(context, before, { source, name, written: written.names });
    const ours = error instanceof WritingFailed;
    throw new WritingFailed(ours ? error.cause : error, [...left, ...(ours ? error.left : [])]);
  }
}

/** The workbook's names of inputs of which the copy has none of its own: they point to other sheets, or to no cells. */
function sharedNames(
  items: readonly Excel.NamedItem[],
  own: ReadonlyMap<InputName | undefined, Excel.NamedItem>,
): ReadonlyMap<InputName, string> {
  return new Map(
    items.flatMap((item): [InputName, string][] => {
      const input = inputCalled(item.name);
      const formula = String(item.formula);
      return input === undefined || own.has(input) || formula.includes("#REF!") ? [] : [[input, formula]];
    }),
  );
}

/** The inputs on the sheet that was copied whose names do not point to the same cells of the copy, with these cells. */
function strayed(
  original: InputCells,
  copied: InputCells,
  source: string,
  name: string,
): ReadonlyMap<InputName, PlacedArea> {
  return new Map(
    INPUT_NAMES.flatMap((input): [InputName, PlacedArea][] => {
      const [there, here] = [original[input], copied[input]];
      if (there.kind !== "range" || there.range.sheet !== source) return [];
      const { row, column, rowCount, columnCount } = there.range;
      const wanted: PlacedArea = { sheet: name, row, column, rowCount, columnCount };
      return here.kind === "range" && addressText(here.range) === addressText(wanted) ? [] : [[input, wanted]];
    }),
  );
}

interface Made {
  readonly source: string;
  readonly name: string;
  readonly written: readonly string[];
}

/** Takes away what a failed copying added, and answers the sheets that may still be there. */
async function takeAway(
  context: WorkbookContext,
  before: ReadonlySet<string>,
  { source, name, written }: Made,
): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  return putBack([name, ...written], async () => {
    worksheets.load("items/id,items/name");
    await context.sync();
    // Somebody else at the same workbook may have added sheets meanwhile.
    const isOurs = (sheet: string): boolean => sheet === name || written.includes(sheet) || isCopyOf(source, sheet);
    for (const sheet of worksheets.items) if (!before.has(sheet.id) && isOurs(sheet.name)) sheet.delete();
    await context.sync();
  });
}

/** Whether a sheet is called as Excel calls a copy that nobody has renamed: `Inputs (2)`. */
function isCopyOf(source: string, sheet: string): boolean {
  const stem = / \(\d+\)$/;
  return stem.test(sheet) && source.replace(stem, "").startsWith(sheet.replace(stem, ""));
}
