import type { ScenarioOutlook } from "../../application/scenario-outlook";
import type { MadeScenario, NextYearWish } from "../../application/scenarios/make-scenario";
import { CHANGED_WHILE_MAKING } from "../../application/sentences/new-scenario";
import { readAgain, readFrom } from "./next-inputs";
import type { OpenPane } from "./pane-state";
import type { OpenScenariosPage, ScenariosView } from "./scenarios";
import { begin, type OpenStep, still, then } from "./step";

/** Opens the page, or another part of it. */
export function scenariosOpened(state: OpenPane, view: ScenariosView): OpenStep {
  const { scenarios: before } = state;
  const page: OpenScenariosPage =
    before.kind === "open" ? { ...before, view } : { kind: "open", view, looking: undefined, look: undefined };
  return lookAtScenarios({ ...state, scenarios: page });
}

/** Back to the plans. */
export function scenariosClosed(state: OpenPane): OpenStep {
  return still({ ...state, scenarios: { kind: "closed" } });
}

/** Where the page is in sight and the workbook is known, looks at what scenarios there are, and what another would be made from. */
export function lookAtScenarios(state: OpenPane): OpenStep {
  const { inputs, scenarios, reading } = state;
  if (scenarios.kind === "closed" || inputs.kind === "unread" || reading !== undefined) return still(state);
  const id = state.nextId;
  return {
    state: { ...state, nextId: id + 1, scenarios: { ...scenarios, looking: id } },
    effects: [{ kind: "lookAtScenarios", id, school: inputs.school }],
  };
}

/** The sheets were looked at. An answer to an older question is let go. */
export function scenariosSeen(state: OpenPane, id: number, look: ScenarioOutlook): OpenStep {
  const { scenarios, trouble } = state;
  if (scenarios.kind === "closed" || scenarios.looking !== id) return still(state);
  return still({
    ...state,
    scenarios: { ...scenarios, looking: undefined, look },
    trouble: trouble?.retry?.kind === "lookAtScenarios" ? undefined : trouble,
  });
}

/** Copies the school's sheet under a name. */
export function scenarioAsked(state: OpenPane, name: string): OpenStep {
  const { inputs } = state;
  return inputs.kind === "unread" ? still(state) : begin(state, { kind: "makeScenario", school: inputs.school, name });
}

/** Makes the next year of the school, as its cells say it is. */
export function nextYearAsked(state: OpenPane, wish: NextYearWish): OpenStep {
  const { inputs } = state;
  return inputs.kind === "ready" ? begin(state, { kind: "makeNextYear", school: inputs.school, wish }) : still(state);
}

/** A scenario was made: its sheet comes to the front, and is what the pane is about from now on. */
export function scenarioMade(state: OpenPane, made: MadeScenario): OpenStep {
  const done: OpenPane = { ...state, busy: undefined, scenarios: { kind: "closed" }, made };
  return then(begin(done, { kind: "openSheet", sheet: made.sheet }), (opened) => readFrom(opened, made.sheet));
}

/** None was made, because the workbook is no longer as it was looked at: it is read, and looked at, again. */
export function makingRefused(state: OpenPane): OpenStep {
  const trouble = { sentence: CHANGED_WHILE_MAKING, retry: undefined, asked: true };
  return readAgain({ ...state, busy: undefined, trouble });
}

/** Sheets were taken away: where the pane was about one of them, it is about that from which it was copied. */
export function withoutMade(state: OpenPane, sheets: readonly string[]): OpenStep {
  const { made, inputs } = state;
  if (made === undefined || !sheets.includes(made.sheet)) return still(state);
  const known: OpenPane = { ...state, made: undefined };
  const isShown = inputs.kind !== "unread" && inputs.school.sheet === made.sheet;
  return isShown ? readFrom(known, made.from) : still(known);
}
