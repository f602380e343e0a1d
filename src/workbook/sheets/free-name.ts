import { LONGEST_SHEET_NAME } from "./sheet-name";

/** The wished name of a sheet, or else the first of `Plan 1 (2)`, `Plan 1 (3)` … that no sheet has, whatever its case. */
export function freeSheetName(wished: string, taken: Iterable<string>): string {
  const others = new Set([...taken].map((name) => name.toLocaleLowerCase("en")));
  let name = cut(wished, LONGEST_SHEET_NAME);
  for (let number = 2; others.has(name.toLocaleLowerCase("en")); number++) {
    const suffix = ` (${number})`;
    name = cut(wished, LONGEST_SHEET_NAME - suffix.length) + suffix;
  }
  return name;
}

/** The name of a result's sheet of one scenario among several: `Plan 1 - This year`, cut where it is too long for a sheet. */
export function sheetNameOf(result: string, scenario: string): string {
  // No name of a sheet ends with an apostrophe, also where it is cut.
  return cut(`${result} - ${scenario}`, LONGEST_SHEET_NAME).replace(/[\s']+$/, "");
}

/** The beginning of a name; a picture such as 😀, which counts as two letters, is not cut in the middle. */
function cut(name: string, length: number): string {
  return name.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}

/** The wished name of a table, or else the first of `Plan1_Classes_2` … that neither a table nor a name has. */
export function freeTableName(wished: string, taken: Iterable<string>): string {
  const others = new Set([...taken].map((name) => name.toLocaleLowerCase("en")));
  let name = wished;
  for (let number = 2; others.has(name.toLocaleLowerCase("en")); number++) name = `${wished}_${number}`;
  return name;
}
