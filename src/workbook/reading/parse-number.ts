import { INPUTS, type NameOf, type NumberHeld } from "./inputs";
import { isBlank, isDate, type PlacedCell, plainText } from "./input-cells";
import type { IssueList } from "./issue-list";

/** The names of the inputs whose cells are numbers. */
export type NumberName = NameOf<NumberHeld | "classes">;

/** More than any district has of a grade; up to here everything is worked out exactly. */
export const MOST = 100_000;

/** The whole number in a cell, or nothing and a noted issue. `of` is the grade it belongs to. */
export function parseNumber(
  { cell, place }: PlacedCell,
  name: NumberName,
  issues: IssueList,
  of?: string,
): number | undefined {
  const wrong = { name, shown: cell.shown };
  if (isBlank(cell)) {
    issues.error("blankCell", place, { name, ...(of === undefined ? {} : { of }) });
    return;
  }
  if (cell.kind === "error") {
    issues.error("errorValue", place, wrong);
    return;
  }
  if (isDate(cell)) {
    issues.error("dateForValue", place, wrong);
    return;
  }
  if (typeof cell.value === "number") return inBounds(cell.value, place, name, issues);

  const text = plainText(cell.value);
  const negative = /^[-\u2212]\d+$/.test(text);
  if (/^\+?\d+$/.test(text) || negative) {
    const value = Number(text.replace("\u2212", "-"));
    const accepted = inBounds(value, place, name, issues);
    if (accepted !== undefined) issues.notice("numberAsText", place, { ...wrong, value: accepted });
    return accepted;
  }
  const likeANumber = /^[-+]?\d[\d.,'\u2019\u00a0\u202f ]*$/.test(text);
  issues.error(likeANumber ? "ambiguousNumber" : "textForNumber", place, wrong);
  return undefined;
}

function inBounds(exact: number, place: PlacedCell["place"], name: NumberName, issues: IssueList): number | undefined {
  const { least, zeroIsOne }: { readonly least: number; readonly zeroIsOne?: true } = INPUTS[name];
  const value = Math.round(exact);
  if (Math.abs(exact - value) > 1e-9) {
    issues.error("fraction", place, { name, value: exact });
    return;
  }
  if (value < 0) {
    issues.error("negativeNumber", place, { name, value });
    return;
  }
  if (value > MOST) {
    issues.error("numberTooLarge", place, { name, value, most: MOST });
    return;
  }
  if (value >= least) return value;
  if (!zeroIsOne) {
    issues.error("numberTooSmall", place, { name, value, least });
    return;
  }
  issues.notice("zeroReadAsOne", place, { name });
  return 1;
}
