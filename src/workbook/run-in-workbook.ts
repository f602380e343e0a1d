import type { WorkbookContext } from "./workbook-context";

/** Opens a conversation with the workbook for some work, and closes it afterwards. */
export type RunInWorkbook = <Result>(work: (context: WorkbookContext) => Promise<Result>) => Promise<Result>;

/** A conversation with the workbook that the pane stands beside. */
export const runInWorkbook: RunInWorkbook = (work) => Excel.run(work);
