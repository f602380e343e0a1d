import type { Comparing } from "./comparing";
import type { OpenPane } from "./pane-state";
import { begin, type OpenStep, still, then } from "./step";

/** Begins to compare the scenarios of the workbook with that of the sheet `first`. */
export function compareAsked(state: OpenPane, first: string): OpenStep {
  const { inputs, options, nextId: id } = state;
  if (inputs.kind === "unread" || state.busy !== undefined) return still(state);
  const comparing: Comparing = { id, at: undefined, stopping: false };
  const scenarios = { kind: "closed" } as const;
  return begin({ ...state, nextId: id + 1, scenarios, comparing }, { kind: "compareScenarios", id, first, options });
}

/** Another scenario is being solved. News of an older comparison is let go. */
export function comparingNext(state: OpenPane, id: number, at: NonNullable<Comparing["at"]>): OpenStep {
  const { comparing } = state;
  return still(comparing?.id === id ? { ...state, comparing: { ...comparing, at } } : state);
}

/** Ends the comparison; nothing is written then. */
export function compareStopAsked(state: OpenPane): OpenStep {
  const { comparing } = state;
  if (comparing === undefined || comparing.stopping) return still(state);
  return {
    state: { ...state, comparing: { ...comparing, stopping: true } },
    effects: [{ kind: "stop", id: comparing.id }],
  };
}

/** The comparison ended: with a sheet, which comes to the front, or without, where it was stopped. */
export function compared(state: OpenPane, sheets: readonly string[]): OpenStep {
  const done: OpenPane = { ...state, busy: undefined, comparing: undefined };
  const [sheet] = sheets;
  if (sheet === undefined) return still(done);
  const opening = begin(done, { kind: "openSheet", sheet });
  return then(opening, (opened) => still({ ...opened, notice: { kind: "written", sheets } }));
}
