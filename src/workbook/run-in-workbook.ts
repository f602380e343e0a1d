import { StoppedHalfWay } from "./host/half-way";
import { officeErrorCode } from "./host/office-error";
import type { WorkbookContext } from "./host/workbook-context";

/** How a conversation with the workbook goes where Excel is not free for it. */
export interface RunManner {
  /** Waits while somebody types in a cell, where this Excel can; otherwise, and by default, Excel refuses at once. */
  readonly delayForCellEdit?: boolean;
}

/** Opens a conversation with the workbook for some work, and closes it afterwards. */
export type RunInWorkbook = <Result>(
  work: (context: WorkbookContext) => Promise<Result>,
  manner?: RunManner,
) => Promise<Result>;

/** A conversation with the workbook that the pane stands beside. */
export const runInWorkbook: RunInWorkbook = (work, manner = {}) => Excel.run(manner, work);

/** Excel's codes for a moment in which something else, such as another workbook in front, has its attention. */
const PASSING_TROUBLES: readonly (string | undefined)[] = ["GeneralException", "InactiveWorkbook", "InvalidSelection"];

/** How long after the first try comes the second. */
const SECOND_TRY_AFTER_MILLISECONDS = 300;

/**
 * The same conversation, tried a second time where Excel was only looking elsewhere: a person whose other workbook is in front
 * is back in a moment. For work that leaves nothing behind where it fails.
 */
export function tryingTwice(run: RunInWorkbook): RunInWorkbook {
  return async (work, manner) => {
    try {
      return await run(work, manner);
    } catch (error) {
      if (!isPassing(error)) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, SECOND_TRY_AFTER_MILLISECONDS);
      });
      return run(work, manner);
    }
  };
}

/** Whether a trouble may be over in a moment, and whatever had been begun before it was taken back. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof StoppedHalfWay)) return PASSING_TROUBLES.includes(officeErrorCode(error));
  return error.left.length === 0 && PASSING_TROUBLES.includes(officeErrorCode(error.cause));
}
