import { listed } from "./wording";

/** What to do about an error of Excel's, by its code. */
const ADVICE: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    "A cell is being edited. Finish typing in the cell: press Enter or Esc, then try again.",
  AccessDenied:
    "Excel does not allow a change here, because the sheet or the workbook is protected, or read-only. Choose Review > Unprotect Workbook or Unprotect Sheet, or save a copy, then try again.",
  InactiveWorkbook: "Another workbook is in front. Click back into this workbook, then try again.",
  InvalidSelection: "Excel cannot use what is selected. Click back into a cell of this workbook, then try again.",
  GeneralException:
    "Excel could not do that just now. Click back into a cell of this workbook, close any open dialog, then try again.",
  ItemAlreadyExists:
    "A sheet or table of that name has just been added to the workbook. Try again: the new sheets then get other names.",
  ItemNotFound:
    "Something that was needed is no longer in the workbook. Look whether a sheet was deleted, then try again.",
  InvalidReference:
    "Cells that were needed no longer exist. Look for #REF! under Formulas > Name Manager, then try again.",
  RequestPayloadSizeLimitExceeded:
    "That is more than Excel takes in one go (5 MB on the web). Ask for fewer plans at a time, then try again.",
  ResponsePayloadSizeLimitExceeded:
    "The named cells hold more than Excel hands over in one go. Let the names end where their data ends, then try again.",
  RequestAborted: "Excel broke off. Try again.",
  Timeout: "Excel did not answer in time. Wait until it has finished calculating, then try again.",
  ApiNotFound: "This version of Excel cannot do that. Update Excel, or use Excel on the web.",
  ActivityLimitReached: "Excel is too busy. Wait a moment, then try again.",
  ConflictException: "Somebody else is changing the workbook. Wait a moment, then try again.",
};

/** What a person can do about an error of Excel's, and then Excel's own code for whoever helps them. */
export function officeErrorSentence(code: string): string {
  return `${ADVICE[code] ?? "Excel could not do that. Save the workbook and try again."} (Excel says: ${code}.)`;
}

/** What became of the sheets when writing failed. `leftBehind` are new sheets that may not have been taken away again. */
export function writingFailedSentence(code: string, leftBehind: readonly string[]): string {
  const one = leftBehind.length === 1;
  const state =
    leftBehind.length === 0
      ? "Nothing was written: the workbook is as it was."
      : `Writing stopped half-way. Look whether the new ${one ? "sheet" : "sheets"} ${listed(leftBehind, "and")} ${one ? "is" : "are"} there, and delete ${one ? "it" : "them"}.`;
  return `${state} ${officeErrorSentence(code)}`;
}

/** What is said where the inputs changed between reading and writing. */
export const INPUTS_CHANGED_MEANWHILE =
  "The inputs were changed while the plans were being made, so nothing was written. Find the plans again.";
