import type { InputName } from "../../planning/input-name";
import type { NameSource } from "./effect";
import type { PaneEvent } from "./event";
import { applied, formulasMet, repairOutdated, undone, undoRefused, whyNotAsked } from "./next-apply-repair";
import { commandGiven, onward, patienceEnded } from "./next-command";
import { calculated, readAgain, schoolRead, sheetActivated, sheetRenamed } from "./next-inputs";
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
  leftFrozen,
  shareChecked,
  shareClosed,
  shareOpened,
  startupLoaded,
  unfreezeAsked,
  unfreezeRefused,
  unfrozen,
} from "./next-share";
import {
  inputsNamed,
  inputsUnnamed,
  lookAgainLater,
  lookAtOwnSheet,
  roleChosen,
  selectionAsked,
  selectionTaken,
  sheetSeen,
  unnameAsked,
  unnameRefused,
  useAsked,
} from "./next-own-sheet";
import {
  lookAtScenarios,
  makingRefused,
  nextYearAsked,
  scenarioAsked,
  scenarioMade,
  scenariosClosed,
  scenariosOpened,
  scenariosSeen,
} from "./next-scenarios";
import { lookAtSheets, lookForPlans, sheetsListed } from "./next-sheets";
import { find, searchNews, stop } from "./next-search";
import { open, optionsChosen, optionsLoaded, startAgain, stepDone } from "./next-start";
import { viewNews, whatIfAsked, workOutOpened } from "./next-what-if";
import { lookForRepairs, repairNews } from "./next-why-not";
import type { OpenPane, PaneState } from "./pane-state";
import { begin, type OpenStep, type Step, still, then } from "./step";

/** The pane before anything has happened. */
export const STARTING: PaneState = { screen: "starting" };

/** The whole behaviour of the pane: what an event comes to. It does nothing itself; what is to be done are the effects. */
export function next(state: PaneState, event: PaneEvent): Step {
  if (state.screen === "open") return onward(withSheets(nextOpen(state, event), event));
  if (event.kind === "officeReady") return open();
  if (event.kind === "officeMissing") return still({ screen: "withoutOffice", reason: event.reason });
  return still(state);
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
      return optionsChosen(state, event.options);
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
    case "nameDropAsked":
      return nameDropAsked(state, event.name);
    case "roleChosen":
      return roleChosen(state, event.name, event.choice);
    case "selectionAsked":
      return selectionAsked(state, event.name);
    case "useAsked":
      return useAsked(state, event.areas);
    case "unnameAsked":
      return unnameAsked(state);
    case "namedDismissed":
      return still({ ...state, named: undefined });
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
    case "scenariosOpened":
      return scenariosOpened(state, event.view);
    case "scenariosClosed":
      return scenariosClosed(state);
    case "scenarioAsked":
      return scenarioAsked(state, event.name);
    case "nextYearAsked":
      return nextYearAsked(state, event.wish);
    case "madeDismissed":
      return still({ ...state, made: undefined });
    case "compareAsked":
      return compareAsked(state, event.first);
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
    case "unfreezeAsked":
      return unfreezeAsked(state);
    case "frozenDismissed":
      return still({ ...state, frozen: undefined });
    case "startupChosen":
      return begin(state, { kind: "chooseStartup", change: event.change });
    case "commandGiven":
      return commandGiven(state, event.command);
    case "paneFocused":
      return readAgain(lookAgainLater(state));
    case "workbookChanged":
      return readAgain(state);
    case "workbookCalculated":
      return calculated(state);
    case "sheetRenamed":
      return sheetRenamed(state, event.from, event.to);
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
      return then(thenLook(state, schoolRead(state, event.id, event.school)), startAgain);
    case "optionsLoaded":
      return optionsLoaded(state, event.options);
    case "watching":
      return still(stepDone(state, "watchWorkbook"));
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
    case "nameDropped":
      return nameDropped(state, event.name);
    case "sheetSeen":
      return sheetSeen(state, event.id, event.own);
    case "selectionTaken":
      return selectionTaken(state, event.name, event.area, event.own);
    case "inputsNamed":
      return inputsNamed(state, event.given, event.sheet);
    case "inputsUnnamed":
      return inputsUnnamed(state);
    case "unnameRefused":
      return unnameRefused(state, event.names);
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
    case "sheetsListed":
      return still(sheetsListed(state, event.id, event.sheets, event.rows));
    case "planRowsNamed":
      return readAgain({ ...state, busy: undefined, notice: { kind: "named", name: event.name } }, "thenFind");
    case "copied":
      return still({ ...state, busy: undefined, notice: { kind: "copied", rank: event.rank } });
    case "comparing": {
      const { sheet, number, count } = event;
      return comparingNext(state, event.id, { sheet, number, count });
    }
    case "scenariosSeen":
      return scenariosSeen(state, event.id, event.look);
    case "scenarioMade":
      return scenarioMade(state, event.made);
    case "makingRefused":
      return makingRefused(state);
    case "compared":
      return compared(state, event.sheets);
    case "shareChecked":
      return shareChecked(state, event.check, event.ctrlZ);
    case "frozen":
      return frozen(state, event.formulas);
    case "leftFrozen":
      return leftFrozen(state, event.formulas, event.sentence);
    case "unfrozen":
      return unfrozen(state);
    case "unfreezeRefused":
      return unfreezeRefused(state, event.places);
    case "freezeRefused":
      return freezeRefused(state, event.check);
    case "startupLoaded":
      return startupLoaded(state, event.choice);
    case "defectMet":
      return still({ ...state, trouble: { sentence: event.sentence, retry: undefined, asked: true } });
    case "effectDone":
      return still(state.busy === event.effect ? { ...state, busy: undefined } : state);
    case "effectFailed":
      return failed(state, event.effect, event.sentence);
  }
}

/** Where the workbook was read, and not only an old answer let go, looks at its sheets, at one without our names, and at the scenarios. */
function thenLook(before: OpenPane, step: OpenStep): OpenStep {
  return step.state === before ? step : then(then(then(step, lookAtSheets), lookAtOwnSheet), lookAtScenarios);
}

/** Where the pane itself added or removed sheets, looks which of them hold plans now. */
function withSheets(step: OpenStep, { kind }: PaneEvent): OpenStep {
  return CHANGING_SHEETS.has(kind) ? then(step, lookForPlans) : step;
}

const CHANGING_SHEETS: ReadonlySet<PaneEvent["kind"]> = new Set([
  "written",
  "compared",
  "sheetsRemoved",
  "sheetMissing",
  "sheetRenamed",
] as const);

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
  if (id === state.startPause) return startAgain(state);
  if (id === state.calculationPause) return readAgain({ ...state, calculationPause: undefined });
  return id === state.pause ? find(state) : still(state);
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

function nameDropAsked(state: OpenPane, name: InputName): OpenStep {
  const { inputs } = state;
  if (inputs.kind === "unread") return still(state);
  return begin(state, { kind: "dropName", name, sheet: inputs.school.sheet });
}

/**
 * A name is gone; the page of names, where it is open, lists the others anew. Where no class is kept any more, plans that were found
 * are found again.
 */
function nameDropped(before: OpenPane, name: InputName): OpenStep {
  const state: OpenPane = { ...before, busy: undefined, notice: { kind: "nameDropped", name } };
  const afterwards = name === "Keep" && state.search.kind !== "none" ? "thenFind" : "thenFollow";
  return then(state.names.kind === "open" ? namesOpened(state) : still(state), (open) => readAgain(open, afterwards));
}
