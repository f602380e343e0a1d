import { format, isDateFormat, isValidFormat } from "numfmt";
import { type CellValue, isCellError } from "../book/cell-value";
import { AFTER_LAST_DAY, DAYS_TO_1904 } from "../book/calendars";
import type { Sheet } from "../book/sheet";

/** What a cell of a sheet shows. */
export function shownText(sheet: Sheet, row: number, column: number): string {
  const { numberFormat } = sheet.formatAt(row, column);
  return displayText(sheet.valueAt(row, column), numberFormat, sheet.book.datesFrom1904);
}

/** What a value looks like in a number format of an Excel in American English; a format that is none shows the plain value. */
export function displayText(value: CellValue, numberFormat: string, datesFrom1904: boolean): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return textShown(value, numberFormat);
  if (!isValidFormat(numberFormat) || numberFormat === "@") return format("General", value, OPTIONS);
  if (!isDateFormat(numberFormat)) return format(numberFormat, value, OPTIONS);
  const moment = value + (datesFrom1904 ? DAYS_TO_1904 : 0);
  return moment < 0 || moment >= AFTER_LAST_DAY ? NO_DATE : format(numberFormat, moment, OPTIONS);
}

/** What Excel shows where there is no date, here in a column of the usual width. */
const NO_DATE = "########";

/** Spaces are plain ones, as Excel tells them. */
const OPTIONS = { nbsp: false } as const;

function textShown(text: string, numberFormat: string): string {
  const hasPartForTexts = numberFormat.includes("@") && numberFormat !== "@" && isValidFormat(numberFormat);
  return hasPartForTexts ? format(numberFormat, text, OPTIONS) : text;
}
