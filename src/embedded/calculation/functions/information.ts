import { type CellValue, type ErrorCode, isCellError } from "../../book/cell-value";
import { errorValue } from "../values/value";
import { numberOfText } from "../values/number-of-text";
import { fixed, type FunctionDefinition, ofArraysOnly } from "./define";
import { isRectangle } from "./gather";

/** The numbers by which ERROR.TYPE tells errors apart. */
const ERROR_NUMBERS: Readonly<Partial<Record<ErrorCode, number>>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#GETTING_DATA": 8,
  "#SPILL!": 9,
  "#CALC!": 14,
};

/** What kind of value it is. */
export const INFORMATION: Readonly<Record<string, FunctionDefinition>> = {
  ISNUMBER: tells((value) => typeof value === "number"),
  ISTEXT: tells((value) => typeof value === "string"),
  ISNONTEXT: tells((value) => typeof value !== "string"),
  ISLOGICAL: tells((value) => typeof value === "boolean"),
  ISBLANK: tells((value) => value === null),
  ISERROR: tells(isCellError),
  ISERR: tells((value) => isCellError(value) && value.error !== "#N/A"),
  ISNA: tells((value) => isCellError(value) && value.error === "#N/A"),
  ...ofArraysOnly({ ISEVEN: parity(0), ISODD: parity(1) }),
  "ERROR.TYPE": fixed(["value"], (value) =>
    isCellError(value) ? (ERROR_NUMBERS[value.error] ?? errorValue("#N/A")) : errorValue("#N/A"),
  ),
  TYPE: fixed(["contents"], (contents) => {
    const isArray = isRectangle(contents) && contents.rows * contents.columns > 1;
    if (isArray) return 64;
    const value = isRectangle(contents) ? contents.at(0, 0) : contents;
    if (isCellError(value)) return 16;
    if (typeof value === "boolean") return 4;
    return typeof value === "string" ? 2 : 1;
  }),
  NA: fixed([], () => errorValue("#N/A")),
};

function tells(is: (value: CellValue) => boolean): FunctionDefinition {
  return fixed(["value"], is);
}

function parity(rest: 0 | 1): FunctionDefinition {
  return fixed(["scalar"], (value, context) => {
    if (typeof value === "boolean") return errorValue("#VALUE!");
    const number = typeof value === "string" ? numberOfText(value, context) : (value ?? 0);
    return number === undefined ? errorValue("#VALUE!") : Math.abs(Math.trunc(number) % 2) === rest;
  });
}
