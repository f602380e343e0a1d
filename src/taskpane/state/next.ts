import type { InputName } from "../../workbook/reading/inputs";
import type { NameSource } from "./effect";
import type {
  AnswerEvent,
  OfficeEvent,
  OwnSheetAsked,
  PresetAsked,
  PaneEvent,
  PersonEvent,
  RepairEvent,
  ScenarioAsked,
  SearchEvent,
  ViewEvent,
  WhatIfAsked,
  WhyNotAsked,
  WorkbookEvent,
} from "./event";
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
import { fillAsked, lookAtPreset, presetAsked, presetChosen, presetSeen, presetsOpened } from "./next-presets";
import { lookAtRenaming, renameAsked, renamingSeen } from "./next-renaming";
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

/** What each kind of event comes to. */
type Handlers<Event extends PaneEvent> = {
  readonly [Kind in Event["kind"]]: (state: OpenPane, event: Extract<Event, { readonly kind: Kind }>) => OpenStep;
};

/** What a person does. */
const ASKED: Handlers<PersonEvent | OwnSheetAsked | PresetAsked | ScenarioAsked | WhyNotAsked | WhatIfAsked> = {
  findAsked: (state) => find({ ...state, trouble: undefined }),
  stopAsked: stop,
  optionsChosen: (state, event) => optionsChosen(state, event.options),
  viewChosen: (state, event) => still({ ...state, view: { ...state.view, ...event.view } }),
  writeAsked: (state, event) => write(state, event.rank),
  removeAsked: (state, event) => begin(state, { kind: "removeSheets", sheets: event.sheets }),
  openAsked: (state, event) => begin(state, { kind: "openSheet", sheet: event.sheet }),
  copyAsked: (state, event) => begin(state, { kind: "copy", rank: event.rank, text: event.text }),
  keepAsked: (state, event) => keepAsked(state, event.classes),
  selectAsked: (state, event) => begin(state, { kind: "selectCells", address: event.address }),
  sampleAsked: (state) => begin(state, { kind: "insertSample" }),
  presetsOpened,
  presetsClosed: (state) => still({ ...state, presets: { kind: "closed" } }),
  presetChosen: (state, event) => presetChosen(state, event.preset),
  presetAsked,
  fillAsked,
  renameAsked,
  namesOpened,
  namesClosed: (state) => still({ ...state, names: { kind: "closed" } }),
  nameAsked: (state, event) => nameAsked(state, event.name, event.source),
  nameDropAsked: (state, event) => nameDropAsked(state, event.name),
  roleChosen: (state, event) => roleChosen(state, event.name, event.choice),
  selectionAsked: (state, event) => selectionAsked(state, event.name),
  useAsked: (state, event) => useAsked(state, event.areas),
  unnameAsked,
  namedDismissed: (state) => still({ ...state, named: undefined }),
  retryAsked: retry,
  troubleDismissed: (state) => still({ ...state, trouble: undefined }),
  repairsStopAsked: whyNotAsked,
  tryAsked: whyNotAsked,
  trialLeft: whyNotAsked,
  applyAsked: whyNotAsked,
  undoAsked: whyNotAsked,
  appliedDismissed: whyNotAsked,
  viewOpened: whatIfAsked,
  viewClosed: whatIfAsked,
  viewStopAsked: whatIfAsked,
  rowChosen: whatIfAsked,
  planChosen: whatIfAsked,
  viewSheetAsked: whatIfAsked,
  rowSheetAsked: whatIfAsked,
  currentPlanAsked: whatIfAsked,
  scenariosOpened: (state, event) => scenariosOpened(state, event.view),
  scenariosClosed,
  scenarioAsked: (state, event) => scenarioAsked(state, event.name),
  nextYearAsked: (state, event) => nextYearAsked(state, event.wish),
  madeDismissed: (state) => still({ ...state, made: undefined }),
  compareAsked: (state, event) => compareAsked(state, event.first),
  compareStopAsked,
  shareOpened,
  shareClosed,
  formulasChosen: (state, event) => formulasChosen(state, event.addresses, event.chosen),
  freezeAsked,
  unfreezeAsked,
  frozenDismissed: (state) => still({ ...state, frozen: undefined }),
  startupChosen: (state, event) => begin(state, { kind: "chooseStartup", change: event.change }),
  commandGiven: (state, event) => commandGiven(state, event.command),
  paneFocused: (state) => readAgain(lookAgainLater(state)),
};

/** What happens in Excel, in the workbook and in the search thread. */
const NEWS: Handlers<OfficeEvent | WorkbookEvent | SearchEvent | RepairEvent | ViewEvent> = {
  officeReady: still,
  officeMissing: still,
  workbookChanged: (state) => readAgain(state),
  workbookCalculated: calculated,
  sheetRenamed: (state, event) => sheetRenamed(state, event.from, event.to),
  sheetActivated: (state, event) => sheetActivated(state, event.sheet),
  planFound: searchNews,
  searchTicked: searchNews,
  searchEnded,
  searchFailed: searchNews,
  conflictFound: repairNews,
  repairFound: repairNews,
  repairsEnded: repairNews,
  repairsFailed: repairNews,
  viewExplored: viewNews,
  viewEnded: viewNews,
  viewFailed: viewNews,
};

/** What an effect came to. */
const ANSWERS: Handlers<AnswerEvent> = {
  classesKept: (state, event) => classesKept(state, event.sheet),
  schoolRead: (state, event) => then(thenLook(state, schoolRead(state, event.id, event.school)), startAgain),
  optionsLoaded: (state, event) => optionsLoaded(state, event.options),
  watching: (state) => still(stepDone(state, "watchWorkbook")),
  pauseEnded: (state, event) => pauseEnded(state, event.id),
  namesListed: (state, event) =>
    still(state.names.kind === "open" ? { ...state, names: { kind: "open", others: event.names } } : state),
  written: (state, event) => written(state, event.results),
  inputsHadChanged: (state, event) => inputsHadChanged(state, event.sentence),
  sheetsRemoved: (state, event) => sheetsRemoved(state, event.sheets),
  sheetMissing: (state, event) => sheetMissing(state, event.sheet),
  sampleInserted: (state, event) => sampleInserted(state, event.sheet, event.place),
  presetSeen: (state, event) => presetSeen(state, event.id, event.look),
  renamingSeen: (state, event) => renamingSeen(state, event.id, event.look),
  cellsNamed: (state, event) =>
    then(namesOpened({ ...state, busy: undefined, notice: { kind: "named", name: event.name } }), readAgain),
  nameDropped: (state, event) => nameDropped(state, event.name),
  sheetSeen: (state, event) => sheetSeen(state, event.id, event.own),
  selectionTaken: (state, event) => selectionTaken(state, event.name, event.area, event.own),
  inputsNamed: (state, event) => inputsNamed(state, event.given, event.sheet),
  inputsUnnamed,
  unnameRefused: (state, event) => unnameRefused(state, event.names),
  repairApplied: applied,
  repairUndone: undone,
  repairMetFormulas: (state, event) => formulasMet(state, event.places),
  repairOutdated,
  undoRefused: (state, event) => undoRefused(state, event.places),
  sheetsListed: (state, event) => still(sheetsListed(state, event.id, event.sheets, event.rows)),
  planRowsNamed: (state, event) =>
    readAgain({ ...state, busy: undefined, notice: { kind: "named", name: event.name } }, "thenFind"),
  copied: (state, event) => still({ ...state, busy: undefined, notice: { kind: "copied", rank: event.rank } }),
  comparing: (state, event) => {
    const { sheet, number, count } = event;
    return comparingNext(state, event.id, { sheet, number, count });
  },
  scenariosSeen: (state, event) => scenariosSeen(state, event.id, event.look),
  scenarioMade: (state, event) => scenarioMade(state, event.made),
  makingRefused,
  compared: (state, event) => compared(state, event.sheets),
  shareChecked: (state, event) => shareChecked(state, event.check, event.ctrlZ),
  frozen: (state, event) => frozen(state, event.formulas),
  leftFrozen: (state, event) => leftFrozen(state, event.formulas, event.sentence),
  unfrozen,
  unfreezeRefused: (state, event) => unfreezeRefused(state, event.places),
  freezeRefused: (state, event) => freezeRefused(state, event.check),
  startupLoaded: (state, event) => startupLoaded(state, event.choice),
  defectMet: (state, event) =>
    still({ ...state, trouble: { sentence: event.sentence, retry: undefined, asked: true } }),
  effectDone: (state, event) => still(state.busy === event.effect ? { ...state, busy: undefined } : state),
  effectFailed: (state, event) => failed(state, event.effect, event.sentence),
};

const HANDLERS: Handlers<PaneEvent> = { ...ASKED, ...NEWS, ...ANSWERS };

function nextOpen(state: OpenPane, event: PaneEvent): OpenStep {
  // The compiler knows that each kind of event has its handler, but not that this one is of this event's kind.
  const handler = HANDLERS[event.kind] as (state: OpenPane, event: PaneEvent) => OpenStep;
  return handler(state, event);
}

/** Where the workbook was read, and not only an old answer let go, looks at its sheets, at one without our names, at the scenarios, at presets and at the names of grades. */
function thenLook(before: OpenPane, step: OpenStep): OpenStep {
  const looks = [lookAtSheets, lookAtOwnSheet, lookAtScenarios, lookAtPreset, lookAtRenaming];
  return step.state === before ? step : looks.reduce(then, step);
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
