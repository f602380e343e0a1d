import type { RunEffect } from "./effects/run-effect";
import type { PaneEvent } from "./state/event";
import { next, STARTING } from "./state/next";
import type { PaneState } from "./state/pane-state";

/** Holds the state of the pane: events go in, effects are carried out, and whoever listens hears of each new state. */
export interface PaneStore {
  readonly state: () => PaneState;
  readonly tell: (event: PaneEvent) => void;
  /** Answers how to end the listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A pane that has just begun, or one in a given state. */
export function createStore(runEffect: RunEffect, begin: PaneState = STARTING): PaneStore {
  let state = begin;
  const listeners = new Set<() => void>();
  const tell = (event: PaneEvent): void => {
    const step = next(state, event);
    const changed = step.state !== state;
    state = step.state;
    if (changed) for (const listener of listeners) listener();
    for (const effect of step.effects) runEffect(effect, tell);
  };
  return {
    state: () => state,
    tell,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
