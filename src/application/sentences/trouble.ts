import { ThreadDiedError } from "../../optimisation/thread/thread-plan-finder";
import { FreezingFailed } from "../../workbook/sharing/freeze-formulas";
import { officeErrorCode } from "../../workbook/host/office-error";
import { NamingFailed } from "../../workbook/writing/name-inputs";
import { WritingFailed } from "../../workbook/writing/write-sheets";
import { namingFailedSentence, officeErrorSentence, writingFailedSentence } from "./office-error";
import { freezingFailedSentence } from "./share";

/** What went wrong, and what a person can do about it, whatever was thrown. */
export function troubleSentence(error: unknown): string {
  if (error instanceof WritingFailed) return writingFailedSentence(error.code, error.left);
  if (error instanceof NamingFailed) return namingFailedSentence(error.code, error.left);
  if (error instanceof FreezingFailed) return freezingFailedSentence(error.code, error.left);
  if (error instanceof ThreadDiedError) {
    return "The search ended unexpectedly; what it had found is kept. Find the classes again.";
  }
  const code = officeErrorCode(error);
  if (code !== undefined) return officeErrorSentence(code);
  const told = error instanceof Error ? error.message : String(error);
  return `Class Cruncher met a defect of its own. Try again; where that does not help, please report this: ${told}`;
}

/** What is said where a sheet that was to come to the front is gone. */
export function sheetMissingSentence(sheet: string): string {
  return `The sheet ${sheet} is no longer there: it was deleted or renamed. Write it again where you need it.`;
}

/** What is said where the browser lets nothing onto the clipboard. */
export const CLIPBOARD_CLOSED =
  "The browser does not let Class Cruncher use the clipboard. Write the plan to a sheet and copy it from there.";
