import { readFrom } from "./next-inputs";
import { followCells } from "./next-search";
import { DEFAULT_OPTIONS, type PaneOptions } from "./options";
import { NOT_LOOKED_AT } from "./own-sheet";
import type { OpenPane } from "./pane-state";
import { DEFAULT_VIEW } from "./shown-plans";
import { failedSteps, FIRST_STEPS, isStartStep, type StartStep } from "./start-steps";
import { type OpenStep, still, then } from "./step";
import { NOTHING_ASKED } from "./what-if";

/** How long after a step of the start has failed it is tried again. */
const AGAIN_AFTER_MILLISECONDS = 2000;

/** The pane finds its workbook: it reads the options and the school, and listens to changes. */
export function open(): OpenStep {
  const state: OpenPane = {
    screen: "open",
    inputs: { kind: "unread" },
    reading: undefined,
    search: { kind: "none" },
    pause: undefined,
    start: FIRST_STEPS,
    startPause: undefined,
    calculationPause: undefined,
    sheetsLook: undefined,
    options: DEFAULT_OPTIONS,
    chosenEarly: {},
    view: DEFAULT_VIEW,
    names: { kind: "closed" },
    ownSheet: NOT_LOOKED_AT,
    named: undefined,
    share: { kind: "closed" },
    scenarios: { kind: "closed" },
    presets: { kind: "closed" },
    made: undefined,
    comparing: undefined,
    whyNot: undefined,
    applied: undefined,
    frozen: undefined,
    renaming: {},
    whatIf: NOTHING_ASKED,
    written: [],
    command: undefined,
    busy: undefined,
    trouble: undefined,
    notice: undefined,
    nextId: 1,
  };
  return then({ state, effects: [{ kind: "loadOptions" }, { kind: "watchWorkbook" }] }, (opened) =>
    readFrom(opened, undefined),
  );
}

/** A step of the start, or the first reading, failed: it is tried again after a pause, without a click. */
export function againLater(state: OpenPane): OpenStep {
  if (state.startPause !== undefined) return still(state);
  const id = state.nextId;
  return {
    state: { ...state, nextId: id + 1, startPause: id },
    effects: [{ kind: "pause", id, milliseconds: AGAIN_AFTER_MILLISECONDS }],
  };
}

/** Tries again whatever of the start has failed: the steps, and the first reading. */
export function startAgain(state: OpenPane): OpenStep {
  const failed = failedSteps(state.start);
  const underWay = Object.fromEntries(failed.map((step) => [step, "underWay"]));
  const begun: OpenStep = {
    state: { ...state, startPause: undefined, start: { ...state.start, ...underWay } },
    effects: failed.map((kind) => ({ kind })),
  };
  const unread = state.inputs.kind === "unread" && state.reading === undefined;
  return unread ? then(begun, (open) => readFrom(open, undefined)) : begun;
}

/** A step of the start is done; the trouble that it had is over with the last of them. */
export function stepDone(state: OpenPane, step: StartStep): OpenPane {
  const start = { ...state.start, [step]: "done" as const };
  const over = failedSteps(start).length === 0 && isStartStep(state.trouble?.retry?.kind ?? "stop");
  return { ...state, start, trouble: over ? undefined : state.trouble };
}

/** The options of the workbook are known. What a person chose before that counts more, and is kept now. */
export function optionsLoaded(state: OpenPane, loaded: PaneOptions): OpenStep {
  const { chosenEarly } = state;
  const options = { ...loaded, ...chosenEarly };
  const known = stepDone({ ...state, options, chosenEarly: {} }, "loadOptions");
  const chosen = Object.keys(chosenEarly).length > 0;
  return then({ state: known, effects: chosen ? [{ kind: "saveOptions", options }] : [] }, followCells);
}

/** A person chose options. Until the workbook's own are known, nothing is kept over them. */
export function optionsChosen(state: OpenPane, chosen: Partial<PaneOptions>): OpenStep {
  const options = { ...state.options, ...chosen };
  if (state.start.loadOptions !== "done")
    return followCells({ ...state, options, chosenEarly: { ...state.chosenEarly, ...chosen } });
  return then({ state: { ...state, options }, effects: [{ kind: "saveOptions", options }] }, followCells);
}
