import {
  changedSinceSentence,
  formulasSentence,
  INPUTS_CHANGED_BEFORE_REPAIR,
} from "../../application/sentences/apply-repair";
import { addressText, type Place } from "../../workbook/host/address";
import type { WhyNotAsked } from "./event";
import { problemNow, sameProblem } from "./found";
import { readAgain } from "./next-inputs";
import { stopRepairs, tryRepair } from "./next-why-not";
import type { OpenPane } from "./pane-state";
import { begin, type OpenStep, still } from "./step";
import type { AppliedRepair, OfferedRepair } from "./why-not";

/** A person asks about what would make a plan possible. */
export function whyNotAsked(state: OpenPane, event: WhyNotAsked): OpenStep {
  switch (event.kind) {
    case "repairsStopAsked":
      return stopRepairs(state);
    case "tryAsked":
      return tryRepair(state, event.offered);
    case "trialLeft":
      return tryRepair(state, undefined);
    case "applyAsked":
      return applyOffered(state, event.offered);
    case "undoAsked":
      return undoApplied(state);
    case "appliedDismissed":
      return still({ ...state, applied: undefined });
  }
}

/** Types a repair into its cells. One that was found for what the workbook no longer says is not. */
function applyOffered(state: OpenPane, { way }: OfferedRepair): OpenStep {
  const { whyNot } = state;
  if (whyNot === undefined || way.kind !== "entries") return still(state);
  if (!isRepairUpToDate(state)) return repairOutdated(state);
  return begin(state, { kind: "applyRepair", school: whyNot.school, entries: way.entries });
}

/** Whether the repairs answer what the workbook says now. */
export function isRepairUpToDate(state: Pick<OpenPane, "inputs" | "options" | "whyNot">): boolean {
  const now = problemNow(state);
  return now !== undefined && state.whyNot !== undefined && sameProblem(now, state.whyNot.school.problem);
}

/** A repair, or something else, stands in its cells: the workbook is read, and its plans are found. */
export function applied(state: OpenPane, done: AppliedRepair): OpenStep {
  const { cells, sentence } = done;
  const presets = { kind: "closed" } as const;
  return readAgain({ ...state, busy: undefined, whyNot: undefined, presets, applied: { cells, sentence } }, "thenFind");
}

/** Gives the cells of the repair back what they held. */
function undoApplied(state: OpenPane): OpenStep {
  return state.applied === undefined ? still(state) : begin(state, { kind: "undoRepair", cells: state.applied.cells });
}

/** The cells hold again what they held before. */
export function undone(state: OpenPane): OpenStep {
  const quiet: OpenPane = { ...state, busy: undefined, applied: undefined, notice: { kind: "undone" } };
  return readAgain(quiet, "thenFind");
}

/** Nothing was undone, because somebody has changed the cells since. */
export function undoRefused(state: OpenPane, places: readonly Place[]): OpenStep {
  const trouble = { sentence: changedSinceSentence(places, state.applied?.cells ?? []), retry: undefined, asked: true };
  return readAgain({ ...state, busy: undefined, applied: undefined, trouble });
}

/** Nothing was typed, because formulas stand in the cells. */
export function formulasMet(state: OpenPane, places: readonly Place[]): OpenStep {
  const [first] = places;
  const trouble = {
    sentence: formulasSentence(places),
    retry: undefined,
    asked: true,
    ...(first === undefined ? {} : { address: addressText(first) }),
  };
  return still({ ...state, busy: undefined, trouble });
}

/** Nothing was typed, because the workbook no longer says what the repair was found for. */
export function repairOutdated(state: OpenPane): OpenStep {
  const trouble = { sentence: INPUTS_CHANGED_BEFORE_REPAIR, retry: undefined, asked: true };
  return readAgain({ ...state, busy: undefined, trouble });
}
