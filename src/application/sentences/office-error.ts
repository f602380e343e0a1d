import { listed } from "./wording";

const IN_THE_WAY = "Something else on the sheet is in the way:";
const TOO_MUCH = "That is more than Excel takes in one go.";
const FEWER = "Ask for fewer plans at a time, then try again.";
const UPDATE = "This version of Excel cannot do that. Update Excel, or use Excel on the web, then try again.";
const NOT_JUST_NOW = "Click back into a cell of this workbook, close any open dialog, then try again.";

/** What to do about an error of Excel's, by its code: every code that Excel documents, and those that Office adds. */
export const ADVICE: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    "A cell is being edited. Finish typing in the cell: press Enter or Esc, then try again.",
  AccessDenied:
    "Excel does not allow a change here, because the sheet or the workbook is protected, or read-only. Choose Review > Unprotect Workbook or Unprotect Sheet, or save a copy, then try again.",
  InactiveWorkbook: "Another workbook is in front. Click back into this workbook, then try again.",
  InvalidSelection: "Excel cannot use what is selected. Click back into a cell of this workbook, then try again.",
  UnsupportedSheet:
    "The sheet in front has no cells, because it holds a chart or a macro. Click on a sheet with cells, then try again.",
  GeneralException: `Excel could not do that just now. ${NOT_JUST_NOW}`,
  WriteNotSupportedWhenModalDialogOpen: "A dialog is open, so Excel takes no change. Close it, then try again.",
  Conflict: "Somebody else is changing the workbook. Wait a moment, then try again.",
  InsertDeleteConflict: "Somebody else is inserting or deleting rows, columns or cells. Wait a moment, then try again.",
  ItemAlreadyExists:
    "A sheet or table of that name has just been added to the workbook. Try again: the new sheets then get other names.",
  ItemNotFound:
    "Something that was needed is no longer in the workbook. Look whether a sheet was deleted, then try again.",
  InvalidReference:
    "Cells that were needed no longer exist. Look for #REF! under Formulas > Name Manager, then try again.",
  InvalidBinding: `Excel has lost the place of something. ${NOT_JUST_NOW}`,
  FormulaLengthExceedsLimit:
    "A formula would be longer than Excel takes. Let the named cells end where their data ends and shorten long names of grades, then try again.",
  EmptyChartSeries: "Excel makes no chart without numbers. Look whether the named cells hold some, then try again.",
  MemoryLimitReached: "Excel is out of memory. Save the workbook, close other workbooks and programs, then try again.",
  ServiceNotAvailable: "Excel’s service cannot be reached. Look whether you are online, wait a moment, then try again.",
  RequestPayloadSizeLimitExceeded:
    "That is more than Excel takes in one go (5 MB on the web). Ask for fewer plans at a time, then try again.",
  ResponsePayloadSizeLimitExceeded:
    "The named cells hold more than Excel hands over in one go. Let the names end where their data ends, then try again.",
  RangeExceedsLimit: `${TOO_MUCH} Let the names end where their data ends, then try again.`,
  OperationCellsExceedLimit: `${TOO_MUCH} ${FEWER}`,
  RangeImageExceedsLimit: `${TOO_MUCH} ${FEWER}`,
  FilteredRangeConflict: `${IN_THE_WAY} a filter. Clear it under Data > Clear, then try again.`,
  MergedRangeConflict: `${IN_THE_WAY} merged cells. Unmerge them, then try again.`,
  PivotTableRangeConflict: `${IN_THE_WAY} a PivotTable. Move it, then try again.`,
  NonBlankCellOffSheet: `${IN_THE_WAY} cells at the edge of the sheet hold something. Empty them, then try again.`,
  DirtySupportingFormula: "Excel is still calculating. Wait until it has finished, then try again.",
  Timeout: "Excel did not answer in time. Wait until it has finished calculating, then try again.",
  RequestAborted: "Excel broke off. Try again.",
  ActivityLimitReached: "Excel is too busy. Wait a moment, then try again.",
  InvalidOrTimedOutSession: "Excel’s session has ended. Load the workbook and the pane again, then try again.",
  ConnectionFailure: "Excel cannot be reached. Look whether you are online, then try again.",
  ApiNotFound: UPDATE,
  NotImplemented: UPDATE,
  UnsupportedOperation: UPDATE,
  UnsupportedFeature: UPDATE,
  UnsupportedFillType: UPDATE,
  InvalidArgument: `Excel did not take what it was given. ${NOT_JUST_NOW}`,
  InvalidOperation: `Excel does not allow that here. ${NOT_JUST_NOW}`,
  OpenWorkbookLinksBlocked: "Excel does not open links to other workbooks. Choose Data > Edit Links, then try again.",
  RefreshWorkbookLinksBlocked:
    "Excel does not update links to other workbooks. Choose Data > Edit Links, then try again.",
  PowerQueryRefreshResourceChallenge: "A query asks for a sign-in. Refresh it under Data, then try again.",
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

/** What became of the names when naming failed. `leftNamed` are names that may not have been taken away again. */
export function namingFailedSentence(code: string, leftNamed: readonly string[]): string {
  const state =
    leftNamed.length === 0
      ? "No cell was named: the workbook is as it was."
      : `Naming stopped half-way. Choose Formulas > Name Manager and delete ${listed(leftNamed, "and")} where ${leftNamed.length === 1 ? "it is" : "they are"} there.`;
  return `${state} ${officeErrorSentence(code)}`;
}

/** What is said where the inputs changed between reading and writing. */
export const INPUTS_CHANGED_MEANWHILE =
  "The inputs were changed while the plans were being made, so nothing was written. Find the plans again.";
