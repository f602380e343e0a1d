import type { Events } from "../protocol/events";
import { EVENT } from "./event-members";

/** Whether the add-in's pane is open or the add-in runs unseen, in Office's words. */
export type RuntimeState = "Background" | "Visible";

/** The add-in's page: it runs whether its pane is open or not. */
export class AddInRuntime {
  readonly #events: Events;
  #state: RuntimeState;

  /** Tells the add-in when its pane opens or closes. */
  constructor(events: Events, state: RuntimeState) {
    this.#events = events;
    this.#state = state;
  }

  get state(): RuntimeState {
    return this.#state;
  }

  /** Opens or closes the pane. */
  set state(state: RuntimeState) {
    if (state === this.#state) return;
    this.#state = state;
    this.#events.tell(EVENT.visibilityChanged, { visibility: state === "Visible" ? "Visible" : "Hidden" });
  }
}
