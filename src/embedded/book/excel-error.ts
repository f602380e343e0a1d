/** The codes with which Excel documents its refusals, as far as this workbook gives them. */
export type ExcelErrorCode =
  | "AccessDenied"
  | "EmptyChartSeries"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "RangeExceedsLimit"
  | "UnsupportedOperation"
  | "UnsupportedSheet";

/** What Excel would refuse, with the code it documents for it. */
export class ExcelError extends Error {
  override readonly name = "ExcelError";
  readonly code: ExcelErrorCode;

  constructor(code: ExcelErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
