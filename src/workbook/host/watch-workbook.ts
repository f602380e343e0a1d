import type { WorkbookContext } from "./workbook-context";

/** What is told of a workbook while it is watched. */
export interface WorkbookWatcher {
  /** Cells have changed, or sheets were deleted. */
  readonly onChange: () => void;
  /** Formulas were worked out again, whether they show anything else now or not; often many times in a moment. */
  readonly onCalculated: () => void;
  /** A sheet has come to the front. */
  readonly onSheet: (name: string) => void;
  /** A sheet has got another name. */
  readonly onRenamed: (from: string, to: string) => void;
}

/** Tells of changes from now on, for as long as the page lives. What this Excel cannot tell is not told. */
export async function watchWorkbook(context: WorkbookContext, watcher: WorkbookWatcher): Promise<void> {
  const { worksheets } = context.workbook;
  const { onChange, onSheet } = watcher;
  worksheets.onChanged.add(told(onChange));
  worksheets.onDeleted.add(told(onChange));
  worksheets.onActivated.add(async ({ worksheetId }) => {
    try {
      const sheet = worksheets.getItem(worksheetId);
      sheet.load("name");
      await context.sync();
      onSheet(sheet.name);
    } catch {
      // The sheet is gone again, or Excel is busy: whoever listens looks for themselves.
      onChange();
    }
  });
  await context.sync();
  await whereKnown(context, () => {
    worksheets.onCalculated.add(told(watcher.onCalculated));
  });
  await whereKnown(context, () => {
    worksheets.onNameChanged.add(({ nameBefore, nameAfter }) => {
      watcher.onRenamed(nameBefore, nameAfter);
      return Promise.resolve();
    });
  });
}

function told(listener: () => void): () => Promise<void> {
  return () => {
    listener();
    return Promise.resolve();
  };
}

/** Listens to what came later than the rest: office.js refuses at once what the Excel at hand does not know. */
async function whereKnown(context: WorkbookContext, listen: () => void): Promise<void> {
  try {
    listen();
  } catch {
    return;
  }
  await context.sync();
}
