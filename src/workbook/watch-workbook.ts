import type { WorkbookContext } from "./workbook-context";

/** What is told of a workbook while it is watched. */
export interface WorkbookWatcher {
  /** Cells have changed, or sheets were deleted or renamed. */
  readonly onChange: () => void;
  /** A sheet has come to the front. */
  readonly onSheet: (name: string) => void;
}

/** Tells of changes from now on, for as long as the page lives. */
export async function watchWorkbook(context: WorkbookContext, { onChange, onSheet }: WorkbookWatcher): Promise<void> {
  const { worksheets } = context.workbook;
  const changed = (): Promise<void> => {
    onChange();
    return Promise.resolve();
  };
  worksheets.onChanged.add(changed);
  worksheets.onDeleted.add(changed);
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
}
