import type { Batch } from "../protocol/batch";
import { RequestError } from "../protocol/request-error";

/** The moment of a sync at which it fails: before it did anything, before its k-th action (from 0), or after all. */
export type FaultMoment = "before" | "after" | { readonly action: number };

/** A sync that is to fail. */
export interface Fault {
  /** The code of the error: `AccessDenied`, `GeneralException` … */
  readonly code: string;
  readonly message?: string;
  /** Which sync fails: 1 is the next one. Default 1. */
  readonly sync?: number;
  /** Default `before`. */
  readonly moment?: FaultMoment;
  /** Whether the syncs after it fail too. Default `once`. */
  readonly times?: "once" | "always";
}

/** What goes wrong with one sync. */
export interface PlannedFailure {
  readonly error: RequestError;
  readonly moment: FaultMoment;
}

interface PlannedFault extends Fault {
  readonly from: number;
}

/** Makes Excel fail on demand, and counts the syncs. */
export class Faults {
  /** How long each answer takes, in milliseconds. */
  delayMilliseconds = 0;
  #syncs = 0;
  #planned: PlannedFault[] = [];
  #editingCell = false;
  #waiting: (() => void)[] = [];

  /** Whether somebody is typing in a cell: Excel refuses every request, but for those that ask to wait until that is over. */
  get editingCell(): boolean {
    return this.#editingCell;
  }

  set editingCell(editing: boolean) {
    this.#editingCell = editing;
    if (!editing) for (const go of this.#waiting.splice(0)) go();
  }

  /** Resolves when nobody is typing in a cell; at once where nobody is. */
  async cellIsLeft(): Promise<void> {
    while (this.#editingCell)
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
  }

  /** How many syncs there have been; those by which office.js tidies up are not counted. */
  get syncs(): number {
    return this.#syncs;
  }

  /** Plans a failure. */
  fail(fault: Fault): void {
    this.#planned.push({ ...fault, from: this.#syncs + (fault.sync ?? 1) });
  }

  /** The add-in has lost the focus to another workbook: every sync fails until `clear`. */
  activateOtherWorkbook(code: "InactiveWorkbook" | "GeneralException" = "InactiveWorkbook"): void {
    this.fail({ code, times: "always" });
  }

  /** Everything works again. */
  clear(): void {
    this.#planned = [];
    this.editingCell = false;
    this.delayMilliseconds = 0;
  }

  /** Whether a batch is refused because somebody is typing in a cell; what office.js sends of its own accord never is. */
  refuses(batch: Batch): boolean {
    return this.#editingCell && !isHousekeeping(batch);
  }

  /** Counts a batch, and says how it is to fail. */
  meet(batch: Batch): PlannedFailure | undefined {
    if (isHousekeeping(batch)) return undefined;
    this.#syncs++;
    const fault = this.#planned.find(({ from, times }) =>
      times === "always" ? from <= this.#syncs : from === this.#syncs,
    );
    if (fault === undefined) return undefined;
    return {
      error: new RequestError(fault.code, fault.message ?? `${fault.code}, as a test asked for.`),
      moment: fault.moment ?? "before",
    };
  }
}

/** Whether office.js sent a batch of its own accord: to let references go, to say that it is ready, to answer for functions. */
function isHousekeeping(batch: Batch): boolean {
  const acting = batch.Actions.filter((action) => action.ActionType !== 1);
  return acting.length > 0 && acting.every(({ Name: name }) => HOUSEKEEPING.includes(name));
}

const HOUSEKEEPING: readonly string[] = [
  "_RemoveReference",
  "NotifyActionHandlerReady",
  "_SetOsfControlContainerReadyForCustomFunctions",
  "_GetEnabledFeatures",
  "SetInvocationResults",
  "SetInvocationArrayResults",
];
