import type { CheckedFormula, ShareCheck } from "../../application/sharing/share-check";
import { CHANGED_SINCE_CHECK, frozenChangedSentence } from "../../application/sentences/share";
import type { StartupChoice } from "../../application/sharing/startup-choice";
import type { Place } from "../../workbook/host/address";
import type { OpenPane } from "./pane-state";
import { formulasToFreeze, type OpenSharePage } from "./share";
import { begin, type OpenStep, still } from "./step";

/** Opens the page, or looks again where it is open. */
export function shareOpened(state: OpenPane): OpenStep {
  const before: OpenSharePage =
    state.share.kind === "open"
      ? state.share
      : { kind: "open", check: undefined, ctrlZ: false, checking: false, kept: [], startup: undefined };
  return {
    state: { ...state, names: { kind: "closed" }, scenarios: { kind: "closed" }, share: { ...before, checking: true } },
    effects: [{ kind: "checkSharing" }, ...(before.startup === undefined ? [{ kind: "loadStartup" } as const] : [])],
  };
}

/** Back to the plans. */
export function shareClosed(state: OpenPane): OpenStep {
  return still({ ...state, share: { kind: "closed" } });
}

/** A look came back. What a person wants to keep live stays so. */
export function shareChecked(state: OpenPane, check: ShareCheck, ctrlZ?: boolean): OpenStep {
  return withPage(state, (page) =>
    still({ ...state, share: { ...page, check, ctrlZ: ctrlZ ?? page.ctrlZ, checking: false } }),
  );
}

/** A person wants formulas frozen, or kept live. */
export function formulasChosen(state: OpenPane, addresses: readonly string[], chosen: boolean): OpenStep {
  return withPage(state, (page) => {
    const others = page.kept.filter((kept) => !addresses.includes(kept));
    return still({ ...state, share: { ...page, kept: chosen ? others : [...others, ...addresses] } });
  });
}

/** Freezes the chosen formulas, as they are listed. */
export function freezeAsked(state: OpenPane): OpenStep {
  return withPage(state, (page) => {
    const formulas = formulasToFreeze(page);
    return formulas.length === 0 || page.checking ? still(state) : begin(state, { kind: "freeze", formulas });
  });
}

/** Formulas became values, which can be undone; the list is made anew. */
export function frozen(state: OpenPane, formulas: readonly CheckedFormula[]): OpenStep {
  return lookedAgain({ ...state, busy: undefined, frozen: formulas });
}

/** Freezing stopped half-way: what may not have been put back can be undone. */
export function leftFrozen(state: OpenPane, formulas: readonly CheckedFormula[], sentence: string): OpenStep {
  const trouble = { sentence, retry: undefined, asked: true };
  return lookedAgain({ ...state, busy: undefined, frozen: formulas, trouble });
}

/** Brings back the formulas that were frozen last. */
export function unfreezeAsked(state: OpenPane): OpenStep {
  return state.frozen === undefined ? still(state) : begin(state, { kind: "unfreeze", formulas: state.frozen });
}

/** The formulas are in their cells again. */
export function unfrozen(state: OpenPane): OpenStep {
  return lookedAgain({ ...state, busy: undefined, frozen: undefined, notice: { kind: "unfrozen" } });
}

/** No formula was brought back, because somebody has changed their cells since. */
export function unfreezeRefused(state: OpenPane, places: readonly Place[]): OpenStep {
  const sentence = frozenChangedSentence(places, state.frozen ?? []);
  return lookedAgain({
    ...state,
    busy: undefined,
    frozen: undefined,
    trouble: { sentence, retry: undefined, asked: true },
  });
}

/** The list of formulas, where it is in sight, is made anew. */
function lookedAgain(state: OpenPane): OpenStep {
  return state.share.kind === "open" ? shareOpened(state) : still(state);
}

/** A formula had changed since it was listed: nothing was frozen, and the list is what is there now. */
export function freezeRefused(state: OpenPane, check: ShareCheck): OpenStep {
  const trouble = { sentence: CHANGED_SINCE_CHECK, retry: undefined, asked: true };
  return shareChecked({ ...state, busy: undefined, trouble }, check);
}

/** Excel says what this workbook tells it of the add-in. */
export function startupLoaded(state: OpenPane, startup: StartupChoice): OpenStep {
  return withPage({ ...state, busy: undefined }, (page, idle) => still({ ...idle, share: { ...page, startup } }));
}

function withPage(state: OpenPane, step: (page: OpenSharePage, state: OpenPane) => OpenStep): OpenStep {
  return state.share.kind === "open" ? step(state.share, state) : still(state);
}
