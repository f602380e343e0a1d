import type { InputName } from "../../planning/input-name";
import type { Effect, NameSource } from "./effect";
import type { PaneEvent } from "./event";
import { applied, formulasMet, repairOutdated, undone, undoRefused, whyNotAsked } from "./next-apply-repair";
import { commandGiven, onward, patienceEnded } from "./next-command";
import { readAgain, readFrom, schoolRead, sheetActivated } from "./next-inputs";
import { classesKept, keepAsked } from "./next-keep";
import {
  failed,
  inputsHadChanged,
  retry,
  sampleInserted,
  sheetMissing,
  sheetsRemoved,
  write,
  written,
} from "./next-results";
import { compareAsked, compared, compareStopAsked, comparingNext } from "./next-compare";
import {
  formulasChosen,
  freezeAsked,
  freezeRefused,
  frozen,
  shareChecked,
  shareClosed,
  shareOpened,
  startupLoaded,
} from "./next-share";
import { find, followCells, searchNews, stop } from "./next-search";
import { planRowsListed, viewNews, whatIfAsked, workOutOpened } from "./next-what-if";
import { lookForRepairs, repairNews } from "./next-why-not";
import { DEFAULT_OPTIONS, type PaneOptions } from "./options";
import type { OpenPane, PaneState } from "./pane-state";
import { DEFAULT_VIEW } from "./shown-plans";
import { NOTHING_ASKED } from "./what-if";
import { begin, type OpenStep, type Step, still, then } from "./step";

/** The pane before anything has happened. */
export const STARTING: PaneState = { screen: "starting" };

/** The whole behaviour of the pane: what an event comes to. It does nothing itself; what is to be done are the effects. */
export function next(state: PaneState, event: PaneEvent): Step {
  if (state.screen === "open") return onward(nextOpen(state, event));
  if (event.kind === "officeReady") return open();
  if (event.kind === "officeMissing") return still({ screen: "withoutOffice", reason: event.reason });
  return still(state);
}

function open(): OpenStep {
  const state: OpenPane = {
    screen: "open",
    inputs: { kind: "unread" },
    reading: undefined,
    search: { kind: "none" },
    pause: undefined,
    options: DEFAULT_OPTIONS,
    view: DEFAULT_VIEW,
    names: { kind: "closed" },
    share: { kind: "closed" },
    comparing: undefined,
    whyNot: undefined,
    applied: undefined,
    whatIf: NOTHING_ASKED,
    written: [],
    command: undefined,
    busy: undefined,
    trouble: undefined,
    notice: undefined,
    nextId: 1,
  };
  const first: Effect[] = [{ kind: "loadOptions" }, { kind: "watchWorkbook" }];
  return then({ state, effects: first }, (opened) => readFrom(opened, undefined));
}

function nextOpen(state: OpenPane, event: PaneEvent): OpenStep {
  switch (event.kind) {
    case "officeReady":
    case "officeMissing":
      return still(state);
    case "findAsked":
      return find({ ...state, trouble: undefined });
    case "stopAsked":
      return stop(state);
    case "optionsChosen":
      return optionsChosen(state, { ...state.options, ...event.options });
    case "viewChosen":
      return still({ ...state, view: { ...state.view, ...event.view } });
    case "writeAsked":
      return write(state, event.rank);
    case "removeAsked":
      return begin(state, { kind: "removeSheets", sheets: event.sheets });
    case "openAsked":
      return begin(state, { kind: "openSheet", sheet: event.sheet });
    case "copyAsked":
      return begin(state, { kind: "copy", rank: event.rank, text: event.text });
    case "keepAsked":
      return keepAsked(state, event.classes);
    case "classesKept":
      return classesKept(state, event.sheet);
    case "selectAsked":
      return begin(state, { kind: "selectCells", address: event.address });
    case "sampleAsked":
      return begin(state, { kind: "insertSample" });
    case "namesOpened":
      return namesOpened(state);
    case "namesClosed":
      return still({ ...state, names: { kind: "closed" } });
    case "nameAsked":
      return nameAsked(state, event.name, event.source);
    case "retryAsked":
      return retry(state);
    case "troubleDismissed":
      return still({ ...state, trouble: undefined });
    case "repairsStopAsked":
    case "tryAsked":
    case "trialLeft":
    case "applyAsked":
    case "undoAsked":
    case "appliedDismissed":
      return whyNotAsked(state, event);
    case "viewOpened":
    case "viewClosed":
    case "viewStopAsked":
    case "rowChosen":
    case "planChosen":
    case "viewSheetAsked":
    case "rowSheetAsked":
    case "currentPlanAsked":
      return whatIfAsked(state, event);
    case "compareAsked":
      return compareAsked(state);
    case "compareStopAsked":
      return compareStopAsked(state);
    case "shareOpened":
      return shareOpened(state);
    case "shareClosed":
      return shareClosed(state);
    case "formulasChosen":
      return formulasChosen(state, event.addresses, event.chosen);
    case "freezeAsked":
      return freezeAsked(state);
    case "startupChosen":
      return begin(state, { kind: "chooseStartup", change: event.change });
    case "commandGiven":
      return commandGiven(state, event.command);
    case "workbookChanged":
      return readAgain(state);
    case "sheetActivated":
      return sheetActivated(state, event.sheet);
    case "planFound":
    case "searchTicked":
    case "searchEnded":
    case "searchFailed":
      return event.kind === "searchEnded" ? searchEnded(state, event) : searchNews(state, event);
    case "conflictFound":
    case "repairFound":
    case "repairsEnded":
    case "repairsFailed":
      return repairNews(state, event);
    case "viewExplored":
    case "viewEnded":
    case "viewFailed":
      return viewNews(state, event);
    case "schoolRead":
      return schoolRead(state, event.id, event.school);
    case "optionsLoaded":
      return followCells({ ...state, options: event.options });
    case "pauseEnded":
      return pauseEnded(state, event.id);
    case "namesListed":
      return still(state.names.kind === "open" ? { ...state, names: { kind: "open", others: event.names } } : state);
    case "written":
      return written(state, event.results);
    case "inputsHadChanged":
      return inputsHadChanged(state, event.sentence);
    case "sheetsRemoved":
      return sheetsRemoved(state, event.sheets);
    case "sheetMissing":
      return sheetMissing(state, event.sheet);
    case "sampleInserted":
      return sampleInserted(state, event.sheet);
    case "cellsNamed":
      return then(namesOpened({ ...state, busy: undefined, notice: { kind: "named", name: event.name } }), readAgain);
    case "repairApplied":
      return applied(state, event.cells);
    case "repairUndone":
      return undone(state);
    case "repairMetFormulas":
      return formulasMet(state, event.places);
    case "repairOutdated":
      return repairOutdated(state);
    case "undoRefused":
      return undoRefused(state, event.places);
    case "planRowsListed":
      return planRowsListed(state, event.rows);
    case "planRowsNamed":
      return readAgain({ ...state, busy: undefined, notice: { kind: "named", name: event.name } }, "thenFind");
    case "copied":
      return still({ ...state, busy: undefined, notice: { kind: "copied", rank: event.rank } });
    case "comparing": {
      const { sheet, number, count } = event;
      return comparingNext(state, event.id, { sheet, number, count });
    }
    case "compared":
      return compared(state, event.sheets);
    case "shareChecked":
      return shareChecked(state, event.check);
    case "frozen":
      return frozen(state, event.formulas);
    case "freezeRefused":
      return freezeRefused(state, event.check);
    case "startupLoaded":
      return startupLoaded(state, event.choice);
    case "effectDone":
      return still(state.busy === event.effect ? { ...state, busy: undefined } : state);
    case "effectFailed":
      return failed(state, event.effect, event.sentence);
  }
}

/** A search for plans has ended: now the thread is free for whatever else the pane wants to know. */
function searchEnded(state: OpenPane, event: PaneEvent & { readonly kind: "searchEnded" }): OpenStep {
  const step = searchNews(state, event);
  const { search } = step.state;
  if (search.kind !== "ended" || search === state.search) return step;
  const { asked, outcome } = search;
  const explained = outcome.kind === "infeasible" ? then(step, (open) => lookForRepairs(open, asked)) : step;
  return then(explained, workOutOpened);
}

function pauseEnded(state: OpenPane, id: number): OpenStep {
  if (state.command?.kind === "findClasses" && state.command.patience === id) return patienceEnded(state);
  return id === state.pause ? find(state) : still(state);
}

function optionsChosen(state: OpenPane, options: PaneOptions): OpenStep {
  return then({ state: { ...state, options }, effects: [{ kind: "saveOptions", options }] }, followCells);
}

/** Opens the page of names; it needs to know the sheet, so it opens once something was read. */
function namesOpened(state: OpenPane): OpenStep {
  const { inputs, names } = state;
  if (inputs.kind === "unread") return still(state);
  return {
    state: { ...state, names: names.kind === "open" ? names : { kind: "open", others: [] } },
    effects: [{ kind: "listNames", sheet: inputs.school.sheet }],
  };
}

function nameAsked(state: OpenPane, name: InputName, source: NameSource): OpenStep {
  const { inputs } = state;
  if (inputs.kind === "unread") return still(state);
  return begin(state, { kind: "nameCells", name, source, sheet: inputs.school.sheet });
}
