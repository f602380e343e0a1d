import { sharedLimits } from "../application/school/repairs";
import { ARGUMENT_NAMES, argumentCell, argumentName, argumentsSentence } from "../application/sentences/function-issue";
import type { InputName } from "../workbook/reading/inputs";
import type { Problem } from "../planning/problem";
import type { SharedLimits } from "../planning/repair";
import type { Place, PlacedArea } from "../workbook/host/address";
import { gradeName } from "../workbook/reading/grade-name";
import { cellsOfInputs, type InputCells, inputRanges } from "../workbook/reading/input-cells";
import { parseInputs } from "../workbook/reading/parse-inputs";
import { blanksRestored, withoutBlankRows } from "./blank-cells";
import type { SchoolArguments } from "./school-arguments";
import { argumentRange, cellOf, compositeCell, isWholeColumn, rowsOf } from "./argument-cells";

/** A school as arguments say it. */
export interface AskedSchool {
  readonly problem: Problem;
  /** The limits that are one number for all grades, so that they can change only together. */
  readonly shared: SharedLimits;
}

/** A school, or what is wrong with the arguments, in a sentence or two. */
export type ArgumentsRead =
  { readonly kind: "school"; readonly school: AskedSchool } | { readonly kind: "mistakes"; readonly message: string };

/** Reads a school from arguments, under the rules under which it is read from named cells. */
export function readArguments(given: SchoolArguments): ArgumentsRead {
  const inputs = inputsOf(blanksRestored(withoutBlankRows(given)), given);
  const { problem, issues, places } = parseInputs(inputs, addressIn(inputs));
  if (problem !== undefined) return { kind: "school", school: { problem, shared: sharedLimits(problem, places) } };
  return { kind: "mistakes", message: argumentsSentence(issues.filter(({ severity }) => severity === "error")) };
}

/** @param whole the same arguments before blank rows were taken away */
function inputsOf(given: SchoolArguments, whole: SchoolArguments): InputCells {
  const gradeNames = rowsOf(given.grades).flatMap((row) => row.map((value) => gradeName(cellOf(value).value)));
  return cellsOfInputs((name) => {
    // A function that asks for no teachers plans with any number.
    if (name === "Teachers" && !("teachers" in given)) return { kind: "constant", cell: cellOf(1) };
    if (!isTaken(name)) return { kind: "missing" };
    if (name === "CurrentPlan")
      return argumentRange("classes", given.classes?.rows, cellOf, { offset: given.classes?.offset ?? 0 });
    const argument = ARGUMENT_NAMES[name];
    const toCell = name === "Composites" || name === "AverageLimits" ? compositeCell(gradeNames) : cellOf;
    return argumentRange(argument, given[argument], toCell, { isWhole: isWholeColumn(whole[argument]) });
  });
}

function isTaken(name: InputName): name is keyof typeof ARGUMENT_NAMES {
  return name in ARGUMENT_NAMES;
}

/** How a cell of an argument is called. */
function addressIn(inputs: InputCells): (where: Place | PlacedArea) => string {
  const ranges = inputRanges(inputs).map(({ name, range }) => ({ ...range, name: argumentName(name) }));
  return (where) => {
    const range = ranges.find(({ name }) => name === where.sheet);
    return range === undefined || "rowCount" in where ? where.sheet : argumentCell(range, where.row, where.column);
  };
}
