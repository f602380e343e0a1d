import type { Choice, OwnSheet } from "../../application/own-sheet/own-sheet";
import { namesChangedSentence } from "../../application/sentences/naming";
import type { InputName } from "../../workbook/reading/inputs";
import type { PlacedArea } from "../../workbook/host/address";
import type { GivenName } from "../../workbook/writing/name-inputs";
import { readAgain } from "./next-inputs";
import { NOT_LOOKED_AT, ownSchool } from "./own-sheet";
import type { OpenPane } from "./pane-state";
import { begin, type OpenStep, still } from "./step";

/**
 * The workbook was read: where it has none of our names, looks at the sheet in front for what could get them. A sheet that was no
 * school is not looked at for each cell that changes.
 */
export function lookAtOwnSheet(state: OpenPane): OpenStep {
  const { inputs, ownSheet, reading } = state;
  if (reading !== undefined || inputs.kind === "unread") return still(state);
  if (inputs.kind !== "empty") return still({ ...state, ownSheet: NOT_LOOKED_AT });
  const { sheet } = inputs.school;
  const isSame = ownSheet.sheet?.seen.sheet === sheet;
  if (isSame && ownSchool(ownSheet) === undefined && !ownSheet.lookAgain) return still(state);
  const known = isSame ? { ...ownSheet, lookAgain: false } : NOT_LOOKED_AT;
  const id = state.nextId;
  return {
    state: { ...state, nextId: id + 1, ownSheet: { ...known, looking: id } },
    effects: [{ kind: "lookAtSheet", id, sheet, choices: known.choices }],
  };
}

/** A person comes to the pane: what they have typed meanwhile may be a school. */
export function lookAgainLater(state: OpenPane): OpenPane {
  return { ...state, ownSheet: { ...state.ownSheet, lookAgain: true } };
}

/** The sheet was looked at. An answer to an older question is let go. */
export function sheetSeen(state: OpenPane, id: number, sheet: OwnSheet): OpenStep {
  const { ownSheet, trouble } = state;
  if (ownSheet.looking !== id) return still(state);
  return still({
    ...state,
    ownSheet: { ...ownSheet, looking: undefined, sheet },
    trouble: trouble?.retry?.kind === "lookAtSheet" ? undefined : trouble,
  });
}

/** A person says which cells hold an input, or that none do; without a choice it is as it was proposed. */
export function roleChosen(state: OpenPane, name: InputName, choice: Choice | undefined): OpenStep {
  const { ownSheet } = state;
  const others = Object.fromEntries(Object.entries(ownSheet.choices).filter(([other]) => other !== name));
  const choices = choice === undefined ? others : { ...others, [name]: choice };
  return still({ ...state, notice: undefined, ownSheet: { ...ownSheet, choices } });
}

/** Takes the selected cells for an input. */
export function selectionAsked(state: OpenPane, name: InputName): OpenStep {
  const { ownSheet } = state;
  if (ownSheet.sheet === undefined) return still(state);
  const { sheet } = ownSheet.sheet.seen;
  return begin(state, { kind: "takeSelection", name, sheet, choices: ownSheet.choices });
}

/** The selected cells are known, and what they hold. */
export function selectionTaken(state: OpenPane, name: InputName, area: PlacedArea, sheet: OwnSheet): OpenStep {
  const quiet: OpenPane = { ...state, busy: undefined };
  if (ownSchool(state.ownSheet)?.seen.sheet !== sheet.seen.sheet) return still(quiet);
  const seen: OpenPane = { ...quiet, ownSheet: { ...state.ownSheet, sheet } };
  return roleChosen(seen, name, { kind: "cells", area });
}

/** Gives cells of the sheet that is looked at their names, all at once. */
export function useAsked(state: OpenPane, areas: ReadonlyMap<InputName, PlacedArea>): OpenStep {
  const sheet = ownSchool(state.ownSheet);
  return sheet === undefined ? still(state) : begin(state, { kind: "nameInputs", areas, sheet: sheet.seen.sheet });
}

/** All cells have their names: the workbook is read by them. */
export function inputsNamed(state: OpenPane, given: readonly GivenName[], sheet: string): OpenStep {
  return readAgain({ ...state, busy: undefined, named: { given, sheet } });
}

/** Takes the names back that the cells were given. */
export function unnameAsked(state: OpenPane): OpenStep {
  return state.named === undefined ? still(state) : begin(state, { kind: "unnameInputs", ...state.named });
}

/** The names are gone again. */
export function inputsUnnamed(state: OpenPane): OpenStep {
  return readAgain({ ...state, busy: undefined, named: undefined, notice: { kind: "unnamed" } });
}

/** No name was taken back, because some point elsewhere since. */
export function unnameRefused(state: OpenPane, names: readonly InputName[]): OpenStep {
  const trouble = { sentence: namesChangedSentence(names), retry: undefined, asked: true };
  return readAgain({ ...state, busy: undefined, named: undefined, trouble });
}
