import type { PresetOutlook } from "../../application/preset-outlook";
import type { OpenPane } from "./pane-state";
import { begin, type OpenStep, still } from "./step";

/** Opens the page of presets. */
export function presetsOpened(state: OpenPane): OpenStep {
  if (state.presets.kind === "open") return still(state);
  return lookAtPreset({ ...state, presets: { kind: "open", preset: undefined, looking: undefined, look: undefined } });
}

/** Another place is chosen. */
export function presetChosen(state: OpenPane, preset: string): OpenStep {
  const { presets } = state;
  return presets.kind === "open" ? lookAtPreset({ ...state, presets: { ...presets, preset } }) : still(state);
}

/** Where the page is in sight and the workbook is known, looks at the rules and at what they would do to the school. */
export function lookAtPreset(state: OpenPane): OpenStep {
  const { inputs, presets, reading } = state;
  if (presets.kind === "closed" || inputs.kind === "unread" || reading !== undefined) return still(state);
  const id = state.nextId;
  const school = inputs.kind === "empty" ? undefined : inputs.school;
  return {
    state: { ...state, nextId: id + 1, presets: { ...presets, looking: id } },
    effects: [{ kind: "lookAtPreset", id, preset: presets.preset, school }],
  };
}

/** The rules were looked at. An answer to an older question is let go. */
export function presetSeen(state: OpenPane, id: number, look: PresetOutlook): OpenStep {
  const { presets, trouble } = state;
  if (presets.kind === "closed" || presets.looking !== id) return still(state);
  return still({
    ...state,
    presets: { ...presets, looking: undefined, look },
    trouble: trouble?.retry?.kind === "lookAtPreset" ? undefined : trouble,
  });
}

/** Adds a sheet with the rules in sight. */
export function presetAsked(state: OpenPane): OpenStep {
  const look = lookNow(state);
  return look === undefined ? still(state) : begin(state, { kind: "insertPreset", preset: look.id, place: look.place });
}

/** Types the limits in sight into the cells of the school. */
export function fillAsked(state: OpenPane): OpenStep {
  const { inputs } = state;
  const { place = "", filling } = lookNow(state) ?? {};
  if (inputs.kind === "unread" || filling === undefined || filling.entries.length === 0) return still(state);
  return begin(state, { kind: "fillLimits", school: inputs.school, place, entries: filling.entries });
}

/** What is in sight, where it is of what the workbook says now. */
function lookNow({ presets, reading }: OpenPane): PresetOutlook | undefined {
  return presets.kind === "open" && presets.looking === undefined && reading === undefined ? presets.look : undefined;
}
