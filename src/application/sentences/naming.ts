import type { InputName } from "../../workbook/reading/inputs";
import { counted, listed } from "./wording";

/** What is said once cells have got their names all at once. */
export function namedSentence(names: readonly InputName[]): string {
  return `${counted(names.length, "range")} of your sheet got a name. No cell was changed.`;
}

/** What is said where names were not taken back, because some point elsewhere since. */
export function namesChangedSentence(names: readonly InputName[]): string {
  const is = names.length === 1 ? "has" : "have";
  return `${listed(names, "and")} ${is} been changed since, so no name was taken back. Choose Formulas > Name Manager to change or delete names.`;
}
