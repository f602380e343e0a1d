import type { InputName } from "../../workbook/reading/inputs";
import type { Issue } from "../../workbook/reading/issue";
import { inputMeaning, wantedNumber } from "./input-texts";
import { issueSentence } from "./issue";
import { counted, listed, quoted } from "./wording";

/** What the functions call the inputs that they take; their ids and these names are frozen. */
export const ARGUMENT_NAMES = {
  Teachers: "teachers",
  TeacherRule: "rule",
  Grades: "grades",
  Children: "children",
  MaxClassSize: "max",
  MinClassSize: "min",
  Composites: "composites",
  MinSubclass: "min_subclass",
  CurrentPlan: "classes",
  SoftMaxClassSize: "soft_max",
  CompositeSoftMax: "composite_soft_max",
  ShareOverCap: "share_over_cap",
  AverageLimits: "averages",
  LargestSpan: "largest_span",
} as const satisfies Partial<Record<InputName, string>>;

/** What the functions call an input. */
export function argumentName(name: InputName): string {
  return (ARGUMENT_NAMES as Partial<Record<InputName, string>>)[name] ?? name;
}

/** How many cells an argument has. */
export interface ArgumentShape {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A cell of an argument in words, as it has no address: `max: the third cell`, `classes: row 2, column 4`. */
export function argumentCell({ name, rowCount, columnCount }: ArgumentShape, row: number, column: number): string {
  if (rowCount === 1 && columnCount === 1) return name;
  if (rowCount > 1 && columnCount > 1) return `${name}: row ${row + 1}, column ${column + 1}`;
  const position = row + column;
  const ordinal = ORDINALS[position];
  return `${name}: ${ordinal === undefined ? `cell ${position + 1}` : `the ${ordinal} cell`}`;
}

/** What is wrong with the arguments of a function: the first mistake, and how many more there are. */
export function argumentsSentence([first, ...more]: readonly Issue[]): string {
  if (first === undefined) return "";
  return `${argumentSentence(first)}${moreMistakes(more.length)}`;
}

/** That a mistake is not the only one. */
function moreMistakes(count: number): string {
  if (count === 0) return "";
  return count === 1 ? " There is one more mistake." : ` There are ${count} more mistakes.`;
}

/** That an argument is missing that cannot be left out. */
export function missingSentence(name: InputName): string {
  return `${argumentName(name)} is missing. Give ${inputMeaning(name)}.`;
}

/** That an argument is nothing but an error, as a formula gives it that has no answer; with those of the others counted. */
export function errorArgumentSentence(argument: string, shown: string, more: number): string {
  return `${argument} shows the error ${shown}. Correct the formula there, or type the value.${moreMistakes(more)}`;
}

/** That a column of classes, counted from 1, is headed with another grade than stands at its place among the grades. */
export function misplacedSentence(column: number, headed: string, grade: string): string {
  return `${argumentName("CurrentPlan")}: row 1, column ${column} names the grade ${quoted(headed)} where ${quoted(grade)} should be. Give the columns in the order of grades.`;
}

/** That a rank or a count is not one. */
export function notACountSentence(argument: "rank" | "count", shown: string): string {
  return `${argument} should be a whole number, 1 or more, but is ${shown}. Type such a number, or leave ${argument} out.`;
}

/** An issue in the words that the workbook's own have, but where these know names or addresses that a function has not. */
function argumentSentence(issue: Issue): string {
  const at = issue.address ?? ("name" in issue ? argumentName(issue.name) : "");
  if (issue.kind === "nameMissing") return missingSentence(issue.name);
  if (issue.kind === "notOneCell") return `${at} should be one value, but is several cells. Give a single cell.`;
  if (issue.kind === "notOneLine")
    return `${at} should be one row or one column, but is a block. Give just the row or column that holds ${inputMeaning(issue.name)}.`;
  if (issue.kind === "lengthsDiffer")
    return `${at} has ${counted(issue.cells, "cell")}, but ${argumentName(issue.beside)} has ${issue.besideCells}. Give one cell for each ${issue.beside === "Grades" ? "grade" : "row of composites"}${issue.oneForAll ? ", or a single number for all" : ""}.`;
  if (issue.kind === "notAverages")
    return `${at} should hold a row for each band of grades, with the grades, their largest average and, if there is one, their smallest, but has ${counted(issue.columns, "column")}. Give two or three columns.`;
  if (issue.kind === "notAGrid")
    return `${at} should hold one row for each class and one column for each grade, in the order of grades, but has ${counted(issue.columns, "column")} for ${counted(issue.grades, "grade")}. Give just the children of each class, or all that PLAN gives.`;
  if (issue.kind === "numberTooSmall" && issue.value === 0)
    return `${at} should be ${wantedNumber(issue.name)}, ${issue.least} or more, but is 0 or blank. Type a larger number.`;
  if (issue.kind === "ambiguousComposite")
    return `${at}: the composite ${quoted(issue.composite)} can be read as ${listed(issue.readings, "or as")}. Put each grade into a cell of its own, side by side, and give those columns.`;
  return issueSentence(issue);
}

const ORDINALS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
] as const;
