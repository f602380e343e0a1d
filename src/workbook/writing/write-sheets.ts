import { putBack, StoppedHalfWay } from "../host/half-way";
import { queueSheet } from "./queue-sheet";
import { freeSheetName, freeTableName } from "../sheets/free-name";
import type { SheetContent } from "../sheets/sheet-content";

/** The sheets that were written, in their order, by the names they got. */
export interface WrittenSheets {
  readonly names: readonly string[];
}

/** Writing failed. The workbook is as it was, but for new sheets of these names, which could not be taken away. */
export class WritingFailed extends StoppedHalfWay<string> {
  override readonly name = "WritingFailed";

  constructor(cause: unknown, left: readonly string[]) {
    super("The sheets could not be written.", cause, left);
  }
}

/** How much goes into one request; on the web Excel takes 5 MB. */
const MOST_CHARACTERS = 1_500_000;

/**
 * Adds the sheets after the last one, all in one sync as far as Excel takes them: one step for an Excel that can undo add-ins. Where
 * that fails half-way, the sheets that were added are deleted again and `WritingFailed` is thrown. No sheet that was there
 * before is touched. On paper each page says what the school is called, or else the workbook.
 */
export async function writeSheets(
  context: Excel.RequestContext,
  contents: readonly SheetContent[],
  school?: string,
): Promise<WrittenSheets> {
  const { workbook } = context;
  workbook.worksheets.load("items/name");
  workbook.tables.load("items/name");
  workbook.names.load("items/name");
  await context.sync();

  const sheets = workbook.worksheets.items.map(({ name }) => name);
  const names = workbook.names.items.map(({ name }) => name);
  const tables = workbook.tables.items.map(({ name }) => name);
  const named = withFreeNames(contents, sheets, tables, names);
  const begun: FreelyNamed[] = [];
  try {
    for (const batch of inBatches(named)) {
      begun.push(...batch);
      workbook.application.suspendScreenUpdatingUntilNextSync();
      for (const { content, ownNames } of batch) queueSheet(workbook, content, ownNames, school);
      await context.sync();
    }
  } catch (error) {
    throw new WritingFailed(error, await takeAway(context, begun));
  }
  return { names: named.map(({ content }) => content.name) };
}

/** A content whose names nothing else in the workbook has. */
interface FreelyNamed {
  readonly content: SheetContent;
  /** Names for cells belong to the sheet alone, because the workbook has one of them already. */
  readonly ownNames: boolean;
}

function withFreeNames(
  contents: readonly SheetContent[],
  sheets: readonly string[],
  tables: readonly string[],
  names: readonly string[],
): readonly FreelyNamed[] {
  const takenSheets = [...sheets];
  const takenTables = [...tables, ...names];
  const takenNames = new Set(names.map((name) => name.toLowerCase()));
  return contents.map((content) => {
    const name = freeSheetName(content.name, takenSheets);
    takenSheets.push(name);
    const freeTables = content.tables.map((table) => {
      const tableName = freeTableName(table.name, takenTables);
      takenTables.push(tableName);
      return { ...table, name: tableName };
    });
    const ownNames = shared(content).some((name) => takenNames.has(name.toLowerCase()));
    return { content: { ...content, name, tables: freeTables }, ownNames };
  });
}

/** The names that a sheet's cells get in the whole workbook. */
function shared({ names }: SheetContent): readonly string[] {
  return names.filter(({ hidden }) => !hidden).map(({ name }) => name);
}

function inBatches(contents: readonly FreelyNamed[]): readonly (readonly FreelyNamed[])[] {
  const batches: FreelyNamed[][] = [];
  let room = 0;
  for (const named of contents) {
    const size = JSON.stringify(named.content.blocks).length;
    if (size > room || batches.length === 0) {
      batches.push([]);
      room = MOST_CHARACTERS;
    }
    batches.at(-1)?.push(named);
    room -= size;
  }
  return batches;
}

/** Takes away what a failed writing added, and answers the sheets that may still be there. */
async function takeAway(context: Excel.RequestContext, begun: readonly FreelyNamed[]): Promise<readonly string[]> {
  const names = begun.map(({ content }) => content.name);
  return putBack(names, () => deleteOurs(context, begun));
}

/**
 * Deletes sheets of ours. A sheet is ours if it has our name, which was free, and is still empty or begins with our title:
 * somebody else at the same workbook may have added one of that name meanwhile.
 */
async function deleteOurs(context: Excel.RequestContext, begun: readonly FreelyNamed[]): Promise<void> {
  const { workbook } = context;
  const candidates = begun.map(({ content, ownNames }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(content.name);
    const first = sheet.getRange("A1");
    first.load("values");
    const names = ownNames ? [] : shared(content).map((name) => workbook.names.getItemOrNullObject(name));
    return { sheet, first, names, title: content.blocks[0]?.rows[0]?.[0] };
  });
  await context.sync();
  for (const { sheet, first, names, title } of candidates) {
    if (sheet.isNullObject) continue;
    const value: unknown = first.values[0]?.[0];
    if (value !== "" && value !== title) continue;
    for (const name of names) if (!name.isNullObject) name.delete();
    sheet.delete();
  }
  await context.sync();
}
