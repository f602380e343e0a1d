import type { JsonObject } from "./json";

/** An event as the protocol tells it. */
export interface OfficeEvent {
  readonly type: number;
  /** The id of the sheet or table, or `Workbook`. */
  readonly target: string;
  readonly details: JsonObject;
}

/** The target of events of the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

/** Who listens to what, and what has happened that they have not been told. */
export class Events {
  readonly #listeners = new Map<string, number>();
  #waiting: OfficeEvent[] = [];

  /** Somebody listens to a type of event of a target. */
  listen(type: number, target: string): void {
    this.#listeners.set(key(type, target), (this.#listeners.get(key(type, target)) ?? 0) + 1);
  }

  /** Somebody no longer listens. */
  ignore(type: number, target: string): void {
    const left = (this.#listeners.get(key(type, target)) ?? 0) - 1;
    if (left > 0) this.#listeners.set(key(type, target), left);
    else this.#listeners.delete(key(type, target));
  }

  /** Something has happened to a target, and so to the workbook. */
  raise(type: number, target: string, details: JsonObject): void {
    for (const heard of new Set([target, WORKBOOK_TARGET])) {
      if (this.#listeners.has(key(type, heard))) this.#waiting.push({ type, target: heard, details });
    }
  }

  /** Something has happened of which every add-in is told without asking, and which has no target. */
  tell(type: number, details: JsonObject): void {
    this.#waiting.push({ type, target: "", details });
  }

  /** What has happened since the last time, for those who listen. */
  take(): readonly OfficeEvent[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}

function key(type: number, target: string): string {
  return `${type} ${target}`;
}
