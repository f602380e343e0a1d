/** The errors a cell can show. */
export const ERROR_CODES = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
  "#UNKNOWN!",
  "#BLOCKED!",
  "#CONNECT!",
  "#FIELD!",
  "#EXTERNAL!",
  "#PYTHON!",
  "#TIMEOUT!",
] as const;

/** One of the errors a cell can show. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error as a cell's value, so that it cannot be mistaken for a text. */
export interface CellError {
  readonly error: ErrorCode;
  /** What the function of an add-in said of it, or why the cell cannot be computed here. */
  readonly message?: string;
}

/** What a cell holds or its formula yields; null is a blank cell. A date is its serial number. */
export type CellValue = number | string | boolean | CellError | null;

/** The words by which Excel tells values apart. */
export type ValueKind = "Empty" | "Double" | "String" | "Boolean" | "Error";

/** Whether a value is an error. */
export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

/** Which kind of value it is, in Excel's words. */
export function valueKind(value: CellValue): ValueKind {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "string") return "String";
  return typeof value === "boolean" ? "Boolean" : "Error";
}

/** A value the way `values` of a range gives it: "" for a blank cell, an error as its text. */
export function plainValue(value: CellValue): number | string | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

/** The error of a text such as `#N/A`, in any case; undefined where it is none. */
export function errorOfText(text: string): CellError | undefined {
  const code = ERROR_CODES.find((error) => error === text.toUpperCase());
  return code === undefined ? undefined : { error: code };
}
