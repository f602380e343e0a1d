import type { InputEntry } from "../../workbook/reading/with-entries";
import type { OpenPane } from "./pane-state";
import { begin, type OpenStep, still } from "./step";

/** Opens the page of presets; what it shows is loaded where it is not there yet. */
export function presetsOpened(state: OpenPane): OpenStep {
  if (state.presets.kind === "open") return still(state);
  return { state: { ...state, presets: { kind: "open", loaded: false } }, effects: [{ kind: "loadPresets" }] };
}

/** What the page shows is there; a trouble with loading it is over. */
export function presetsLoaded(state: OpenPane): OpenStep {
  const { presets, trouble } = state;
  if (presets.kind === "closed") return still(state);
  const isOver = trouble?.retry?.kind === "loadPresets";
  return still({ ...state, presets: { kind: "open", loaded: true }, trouble: isOver ? undefined : trouble });
}

/** Types the limits of a place into the cells of the school. */
export function fillAsked(state: OpenPane, place: string, entries: readonly InputEntry[]): OpenStep {
  const { inputs } = state;
  if (inputs.kind === "unread" || entries.length === 0) return still(state);
  return begin(state, { kind: "fillLimits", school: inputs.school, place, entries });
}
