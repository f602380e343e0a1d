import { addressText } from "../../workbook/host/address";
import type { InputFormula } from "../../workbook/reading/input-formulas";
import type { SharedInput } from "../scenarios/look-at-scenarios";
import type { MadeScenario } from "../scenarios/make-scenario";
import { inputInShort } from "./input-texts";
import { listed } from "./wording";

/** What is said where the workbook was no longer as it was looked at, so that no scenario was made. */
export const CHANGED_WHILE_MAKING =
  "The workbook was changed meanwhile, so no sheet was made. Look whether all is still as you want it here, then try again.";

/** What a copy of the sheet would share with it, and how to part them; nothing where it shares nothing. */
export function sharedSentence(shared: readonly SharedInput[], sheet: string): string | undefined {
  if (shared.length === 0) return undefined;
  const items = shared.map((input) =>
    input.kind === "otherSheet"
      ? `${inputInShort(input.name)} (${addressText(input.area)})`
      : `${inputInShort(input.name)} (${input.name}, a value without cells)`,
  );
  return `The copy shares what is not on ${sheet}: ${listed(items, "and")}. A change there changes both. Where the copy should differ, show it other cells under “Which cells?”.`;
}

/** Which cells of a copy would go on reading other sheets; nothing where none do. */
export function readingOthersSentence(formulas: readonly InputFormula[]): string | undefined {
  if (formulas.length === 0) return undefined;
  const places = formulas.map(({ place }) => addressText(place));
  const [read, they] = formulas.length === 1 ? ["reads", "it"] : ["read", "they"];
  return `${listed(places, "and")} ${read} other sheets by formula, and so ${they} will on the copy. Type numbers there over what should differ.`;
}

/** What was made, and what to do next. The cell to go to first, if any, is said by its address. */
export function madeSentence(made: MadeScenario): string {
  const { sheet, from, nextYear } = made;
  const address = addressOfMade(made);
  if (nextYear === undefined) {
    const teachers = address === undefined ? "" : `, for instance the teachers in ${address}`;
    return `${sheet} is a copy of ${from}. Change on it what would be otherwise${teachers}; ${from} stays as it is.`;
  }
  const first =
    nextYear.missing === undefined || address === undefined
      ? "Look whether its teachers and limits are still right."
      : `Type how many children ${nextYear.missing.grade} will have into ${address}, and look whether teachers and limits are still right.`;
  return `On ${sheet} everybody is a grade up, and ${nextYear.classes} holds this year’s classes as its current plan. ${first}`;
}

/** The cell in which the scenario is to be changed first. */
export function addressOfMade({ nextYear, teachers }: MadeScenario): string | undefined {
  const place = nextYear === undefined ? teachers : nextYear.missing?.place;
  return place && addressText(place);
}
