import type { Choices, OwnSheet } from "../../application/own-sheet/own-sheet";

/** What the pane knows of a sheet without our names, which may hold a school all the same. */
export interface OwnSheetState {
  /** The newest look at it that is under way; answers of older ones are let go. */
  readonly looking: number | undefined;
  /** As it was seen last. */
  readonly sheet: OwnSheet | undefined;
  /** What a person has said of its cells. */
  readonly choices: Choices;
  /** Whether it is to be looked at once more, though it was no school: somebody comes back to the pane from the cells. */
  readonly lookAgain: boolean;
}

/** A sheet that nobody has looked at. */
export const NOT_LOOKED_AT: OwnSheetState = { looking: undefined, sheet: undefined, choices: {}, lookAgain: false };

/** The sheet, where it looks like a school, or a person has begun to say what its cells hold. */
export function ownSchool({ sheet, choices }: OwnSheetState): OwnSheet | undefined {
  const isBegun = Object.keys(choices).length > 0;
  return sheet?.proposal !== undefined || isBegun ? sheet : undefined;
}
