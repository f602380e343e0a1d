import type { AskedEffect, Effect } from "./effect";
import type { OpenPane, PaneState } from "./pane-state";

/** What an event comes to: the pane as it is then, and what is to be done in the world. */
export interface Step<State extends PaneState = PaneState> {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** A step of the pane beside a workbook. */
export type OpenStep = Step<OpenPane>;

/** A step with nothing to do. */
export function still<State extends PaneState>(state: State): Step<State> {
  return { state, effects: [] };
}

/** One step after another. */
export function then(step: OpenStep, further: (state: OpenPane) => OpenStep): OpenStep {
  const next = further(step.state);
  return { state: next.state, effects: [...step.effects, ...next.effects] };
}

/** Begins something a person asked for. While something else is being done for them it waits for another click. */
export function begin(state: OpenPane, effect: AskedEffect): OpenStep {
  if (state.busy !== undefined) return still(state);
  return { state: { ...state, busy: effect, trouble: undefined, notice: undefined }, effects: [effect] };
}
