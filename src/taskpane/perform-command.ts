import type { CommandName } from "./state/command";
import type { PaneStore } from "./store";

/**
 * Does what a button of the ribbon says with the pane's own state, whether the pane is in sight or not, so that both always
 * tell the same. Resolves when the work is done; where the pane has yet to find Excel, it waits for that.
 */
export async function performCommand(store: PaneStore, command: CommandName): Promise<void> {
  await until(store, () => store.state().screen === "open" && !isUnderWay(store));
  store.tell({ kind: "commandGiven", command });
  await until(store, () => !isUnderWay(store));
}

function isUnderWay(store: PaneStore): boolean {
  const state = store.state();
  return state.screen === "open" && state.command !== undefined;
}

function until(store: PaneStore, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds()) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = store.subscribe(look);
    look();
  });
}
