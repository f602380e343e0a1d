import { type ApplyOutcome, applyRepair } from "../../application/apply-repair";
import type { MakeOutcome } from "../../application/scenarios/make-scenario";
import type { CheckedFormula } from "../../application/sharing/share-check";
import type { Choices, OwnSheet } from "../../application/own-sheet/own-sheet";
import { readSchool, type School } from "../../application/school/read-school";
import { INPUTS_CHANGED_MEANWHILE } from "../../application/sentences/office-error";
import { CLIPBOARD_CLOSED, troubleSentence } from "../../application/sentences/trouble";
import type { PlanFinder } from "../../optimisation/thread/plan-finder";
import { FreezingFailed } from "../../workbook/sharing/freeze-formulas";
import { nameCells, otherNames, selectedArea } from "../../workbook/writing/name-cells";
import { nameInputs, unnameInputs } from "../../workbook/writing/name-inputs";
import { officeErrorCode } from "../../workbook/host/office-error";
import { removeSheets } from "../../workbook/writing/remove-sheets";
import { type RunInWorkbook, tryingTwice } from "../../workbook/run-in-workbook";
import { loadSettings, saveSettings } from "../../workbook/host/settings";
import { openSheet, selectCells } from "../../workbook/host/show-cells";
import { watchWorkbook } from "../../workbook/host/watch-workbook";
import { dropName, listSheets, namePlanRows } from "../../workbook/writing/written-plans";
import type { WorkbookContext } from "../../workbook/host/workbook-context";
import { restoreInputs } from "../../workbook/writing/write-input";
import type { AskedEffect, Effect, OwnEffect } from "../state/effect";
import type { PaneEvent, Tell } from "../state/event";
import { parseOptions } from "../state/options";
import type { Startup } from "./startup";
import { compareInWorkbook } from "./compare";
import { createSearches, type Searches } from "./searches";

/** What the effects need of the world. */
export interface PaneWorld {
  readonly runInWorkbook: RunInWorkbook;
  readonly finder: PlanFinder;
  /** Answers whether the text is on the clipboard now. */
  readonly copyText: (text: string) => Promise<boolean>;
  readonly startup: Startup;
  /** Whether this Excel takes back by Ctrl+Z what add-ins write. */
  readonly takesBackWritesByCtrlZ: () => boolean;
  /** Brings the pane into sight. */
  readonly showPane: () => Promise<void>;
}

/** Carries out an effect, and tells what it came to. */
export type RunEffect = (effect: Effect, tell: Tell) => void;

/** What the effects are carried out with. */
interface Hands {
  readonly world: PaneWorld;
  readonly runInWorkbook: RunInWorkbook;
  /** For work that changes nothing where it fails: a trouble that passes is let pass once. */
  readonly runTwice: RunInWorkbook;
  /** For what nobody waits for at a button: it waits until nobody types in a cell. */
  readonly runPatiently: RunInWorkbook;
  readonly searches: Searches;
  /** What is under way beside searches and can be stopped, by its ids. */
  readonly stops: Map<number, AbortController>;
}

function handsIn(world: PaneWorld): Hands {
  const { runInWorkbook } = world;
  const runTwice = tryingTwice(runInWorkbook);
  return {
    world,
    runInWorkbook,
    runTwice,
    runPatiently: (work) => runTwice(work, { delayForCellEdit: true }),
    searches: createSearches(world.finder),
    stops: new Map(),
  };
}

/** How each kind of effect is carried out: with what event it ends, if with one. */
type Doings<Kind extends Effect> = {
  readonly [K in Kind["kind"]]: (
    effect: Extract<Kind, { readonly kind: K }>,
    hands: Hands,
    tell: Tell,
  ) => Promise<PaneEvent | undefined> | PaneEvent | undefined;
};

/** What a person asked for. */
const ASKED: Doings<AskedEffect> = {
  write: async (effect, { world, runTwice, stops }) => {
    const stop = new AbortController();
    // It may be stopped before what writes is loaded.
    const id = effect.reasons?.id;
    if (id !== undefined) stops.set(id, stop);
    try {
      return await (await writing()).write(effect, { finder: world.finder, runTwice, signal: stop.signal });
    } finally {
      if (id !== undefined) stops.delete(id);
    }
  },
  applyRepair: async (effect, { runInWorkbook }) => {
    const outcome = await runInWorkbook((context) => applyRepair(context, effect.school, effect.entries));
    if (outcome.kind === "inputsChanged") return { kind: "repairOutdated" };
    return outcome.kind === "applied"
      ? { kind: "repairApplied", cells: outcome.cells }
      : { kind: "repairMetFormulas", places: outcome.places };
  },
  keepClasses: async (effect, { runInWorkbook }) => {
    const { keepClasses } = await import(/* webpackChunkName: "plans" */ "../../application/keep-classes");
    const outcome = await runInWorkbook((context) => keepClasses(context, effect.school, effect.classes));
    return outcome.kind === "kept"
      ? { kind: "classesKept", sheet: outcome.sheet }
      : { kind: "inputsHadChanged", sentence: INPUTS_CHANGED_MEANWHILE };
  },
  undoRepair: async (effect, { runInWorkbook }) => {
    const outcome = await runInWorkbook((context) => restoreInputs(context, effect.cells));
    return outcome.kind === "restored" ? { kind: "repairUndone" } : { kind: "undoRefused", places: outcome.places };
  },
  writeView: async (effect, hands) => (await writing()).writeView(effect, hands),
  writeRow: async (effect, hands) => (await writing()).writeRow(effect, hands),
  namePlanRows: async (effect, { runInWorkbook }) => {
    await runInWorkbook((context) => namePlanRows(context, effect.name, effect.rows, effect.sheet));
    return { kind: "planRowsNamed", name: effect.name };
  },
  compareScenarios: compare,
  makeScenario: async (effect, { runInWorkbook }) => {
    const { makeScenario } = await scenarios();
    return madeEvent(await runInWorkbook((context) => makeScenario(context, effect.school, effect.name)));
  },
  makeNextYear: async (effect, { runInWorkbook }) => {
    const { makeNextYear } = await scenarios();
    return madeEvent(await runInWorkbook((context) => makeNextYear(context, effect.school, effect.wish)));
  },
  checkSharing: async (_, { world, runTwice }) => {
    const { checkSharing } = await sharing();
    return { kind: "shareChecked", check: await runTwice(checkSharing), ctrlZ: world.takesBackWritesByCtrlZ() };
  },
  freeze: (effect, hands) => freeze(effect.formulas, hands),
  unfreeze: async (effect, { runTwice }) => {
    const { unfreezeFormulas } = await import(
      /* webpackChunkName: "sharing" */ "../../workbook/sharing/unfreeze-formulas"
    );
    const outcome = await runTwice((context) => unfreezeFormulas(context, effect.formulas));
    return outcome.kind === "restored" ? { kind: "unfrozen" } : { kind: "unfreezeRefused", places: outcome.places };
  },
  chooseStartup: async (effect, { world }) => {
    await world.startup.choose(effect.change);
    return { kind: "startupLoaded", choice: await world.startup.read() };
  },
  removeSheets: async (effect, { runInWorkbook }) => {
    await runInWorkbook((context) => removeSheets(context, effect.sheets));
    return { kind: "sheetsRemoved", sheets: effect.sheets };
  },
  openSheet: async (effect, { runInWorkbook }) =>
    (await runInWorkbook((context) => openSheet(context, effect.sheet)))
      ? { kind: "effectDone", effect }
      : { kind: "sheetMissing", sheet: effect.sheet },
  selectCells: async (effect, { runInWorkbook }) => {
    await runInWorkbook((context) => selectCells(context, effect.address));
    return { kind: "effectDone", effect };
  },
  insertSample: async (_, { runInWorkbook }) => {
    const { insertSample } = await import(/* webpackChunkName: "own-sheet" */ "../../application/insert-sample");
    return { kind: "sampleInserted", sheet: await runInWorkbook(insertSample) };
  },
  insertPreset: async ({ preset, place }, { runInWorkbook }) => {
    const { insertPresetCalled } = await import(/* webpackChunkName: "presets" */ "../../application/insert-preset");
    const sheet = await runInWorkbook((context) => insertPresetCalled(context, preset, new Date()));
    return { kind: "sampleInserted", sheet, place };
  },
  fillLimits: async ({ school, place, entries }, { runInWorkbook }) => {
    const { filledSentence } = await import(/* webpackChunkName: "presets" */ "../../application/sentences/presets");
    const outcome = await runInWorkbook((context) => applyRepair(context, school, entries));
    return typedEvent(outcome, outcome.kind === "applied" ? filledSentence(place, outcome.cells) : undefined);
  },
  renameInCells: async ({ offer }, { runInWorkbook }) => {
    const { renameInCells } = await import(/* webpackChunkName: "renaming" */ "../../application/rename-in-cells");
    const { outcome, sentence } = await runInWorkbook((context) => renameInCells(context, offer));
    return typedEvent(outcome, sentence);
  },
  nameCells: async (effect, { runInWorkbook }) => {
    await runInWorkbook((context) => nameCells(context, effect.name, effect.source, effect.sheet));
    return { kind: "cellsNamed", name: effect.name };
  },
  dropName: async (effect, { runInWorkbook }) => {
    await runInWorkbook((context) => dropName(context, effect.name, effect.sheet));
    return { kind: "nameDropped", name: effect.name };
  },
  takeSelection,
  nameInputs: async (effect, { runInWorkbook }) => ({
    kind: "inputsNamed",
    given: await runInWorkbook((context) => nameInputs(context, effect.areas, effect.sheet)),
    sheet: effect.sheet,
  }),
  unnameInputs: async (effect, { runInWorkbook }) => {
    const outcome = await runInWorkbook((context) => unnameInputs(context, effect.given, effect.sheet));
    return outcome.kind === "unnamed" ? { kind: "inputsUnnamed" } : { kind: "unnameRefused", names: outcome.names };
  },
  copy: async (effect, { world }) =>
    (await world.copyText(effect.text))
      ? { kind: "copied", rank: effect.rank }
      : { kind: "effectFailed", effect, sentence: CLIPBOARD_CLOSED },
};

/** What the pane does of its own accord. */
const OWN: Doings<OwnEffect> = {
  readSchool: async (effect, hands) => ({ kind: "schoolRead", id: effect.id, school: await read(effect, hands) }),
  watchWorkbook: async (_, { runPatiently }, tell) => {
    await runPatiently((context) =>
      watchWorkbook(context, {
        onChange: () => {
          tell({ kind: "workbookChanged" });
        },
        onCalculated: () => {
          tell({ kind: "workbookCalculated" });
        },
        onRenamed: (from, to) => {
          tell({ kind: "sheetRenamed", from, to });
        },
        onSheet: (sheet) => {
          tell({ kind: "sheetActivated", sheet });
        },
      }),
    );
    return { kind: "watching" };
  },
  loadOptions: async (_, { runPatiently }) => ({
    kind: "optionsLoaded",
    options: parseOptions(await runPatiently(loadSettings)),
  }),
  saveOptions: async (effect, { runPatiently }) => {
    await runPatiently((context) => saveSettings(context, effect.options));
    return undefined;
  },
  find: search,
  explain: search,
  findRepairs: search,
  explore: search,
  stop: (effect, { searches, stops }) => {
    searches.stop(effect.id);
    stops.get(effect.id)?.abort();
    return undefined;
  },
  pause: async (effect) => {
    await after(effect.milliseconds);
    return { kind: "pauseEnded", id: effect.id };
  },
  listSheets: async (effect, { runPatiently }) => ({
    kind: "sheetsListed",
    id: effect.id,
    ...(await runPatiently((context) => listSheets(context, effect.grades))),
  }),
  lookAtScenarios: async (effect, { runPatiently }) => {
    const { outlookOnScenarios } = await import(
      /* webpackChunkName: "scenarios" */ "../../application/scenario-outlook"
    );
    const look = await runPatiently((context) => outlookOnScenarios(context, effect.school));
    return { kind: "scenariosSeen", id: effect.id, look };
  },
  lookAtPreset: async ({ id, preset, school }) => {
    const { outlookOnPreset } = await import(/* webpackChunkName: "presets" */ "../../application/preset-outlook");
    return { kind: "presetSeen", id, look: outlookOnPreset(preset, school, new Date()) };
  },
  lookAtRenaming: async ({ id, seen, school }) => {
    const { lookAtRenaming } = await import(/* webpackChunkName: "renaming" */ "../../application/look-at-renaming");
    return { kind: "renamingSeen", id, look: lookAtRenaming(seen, school) };
  },
  loadStartup: async (_, { world }) => ({ kind: "startupLoaded", choice: await world.startup.read() }),
  showPane: async (_, { world }) => {
    await world.showPane();
    return undefined;
  },
  listNames: async (effect, { runPatiently }) => ({
    kind: "namesListed",
    names: await runPatiently((context) => otherNames(context, effect.sheet)),
  }),
  lookAtSheet: async (effect, { runPatiently }) => ({
    kind: "sheetSeen",
    id: effect.id,
    own: await runPatiently((context) => look(context, effect.sheet, effect.choices)),
  }),
};

const DOINGS: Doings<Effect> = { ...ASKED, ...OWN };

/** Carries out effects in the world. What fails is told in a sentence, with the effect to try again. */
export function createEffectRunner(world: PaneWorld): RunEffect {
  const hands = handsIn(world);
  return (effect, tell) => {
    carryOut(effect, hands, tell)
      .then((event) => {
        if (event) tell(event);
      })
      .catch((error: unknown) => {
        tell({ kind: "effectFailed", effect, sentence: troubleSentence(error) });
      });
  };
}

async function carryOut(effect: Effect, hands: Hands, tell: Tell): Promise<PaneEvent | undefined> {
  // The compiler knows that each kind of effect has its doing, but not that this one is of this effect's kind.
  const doing = DOINGS[effect.kind] as (effect: Effect, hands: Hands, tell: Tell) => ReturnType<typeof carryOut>;
  return doing(effect, hands, tell);
}

function search(effect: Parameters<Searches["begin"]>[0], { searches }: Hands, tell: Tell): undefined {
  searches.begin(effect, tell);
}

/** Reads the school; where its sheet is gone, that of the active sheet. */
async function read(
  { sheet, patient }: Effect & { kind: "readSchool" },
  { runTwice, runPatiently }: Hands,
): Promise<School> {
  const run = patient ? runPatiently : runTwice;
  const once = (name: string | undefined): Promise<School> => run((context) => readSchool(context, name));
  try {
    return await once(sheet);
  } catch (error) {
    if (officeErrorCode(error) !== "ItemNotFound" || sheet === undefined) throw error;
    return once(undefined);
  }
}

async function takeSelection(
  { name, sheet, choices }: Effect & { kind: "takeSelection" },
  { runTwice }: Hands,
): Promise<PaneEvent> {
  return runTwice(async (context) => {
    const area = await selectedArea(context);
    const own = await look(context, sheet, { ...choices, [name]: { kind: "cells", area } });
    return { kind: "selectionTaken", name, area, own };
  });
}

async function freeze(formulas: readonly CheckedFormula[], { runTwice }: Hands): Promise<PaneEvent> {
  const { checked, freezeToValues } = await sharing();
  try {
    const outcome = await runTwice((context) => freezeToValues(context, formulas));
    return outcome.kind === "frozen" ? outcome : { kind: "freezeRefused", check: outcome.check };
  } catch (error) {
    if (!(error instanceof FreezingFailed) || error.left.length === 0) throw error;
    return { kind: "leftFrozen", formulas: error.left.map(checked), sentence: troubleSentence(error) };
  }
}

async function compare(
  { id, first, options }: Effect & { kind: "compareScenarios" },
  { world, runTwice, stops }: Hands,
  tell: Tell,
): Promise<PaneEvent> {
  const stop = new AbortController();
  stops.set(id, stop);
  const onScenario = (sheet: string, number: number, count: number): void => {
    tell({ kind: "comparing", id, sheet, number, count });
  };
  try {
    const { signal } = stop;
    const end = await compareInWorkbook(runTwice, world.finder, first, options, { onScenario, signal });
    return end.kind === "compared" ? end : { kind: "inputsHadChanged", sentence: INPUTS_CHANGED_MEANWHILE };
  } finally {
    stops.delete(id);
  }
}

/** Looks at a sheet by words and rules that nobody needs whose workbook has names: they are loaded with the first look. */
async function look(context: WorkbookContext, sheet: string, choices: Choices): Promise<OwnSheet> {
  const { lookAtSheet } = await import(/* webpackChunkName: "own-sheet" */ "../../application/own-sheet/look-at-sheet");
  return lookAtSheet(context, sheet, choices);
}

/** What looks through a workbook before it is shared is loaded with the first look. */
async function sharing() {
  return import(/* webpackChunkName: "sharing" */ "../../application/sharing/share-check");
}

/** What writes results is loaded with the first that is written. */
async function writing() {
  return import(/* webpackChunkName: "plans" */ "./write-results");
}

/** Most people make no scenarios: what looks at them and makes them is loaded with the first look. */
async function scenarios() {
  return import(/* webpackChunkName: "scenarios" */ "../../application/scenarios/make-scenario");
}

/** What was typed that is no repair, and what is said of it. */
function typedEvent(outcome: ApplyOutcome, sentence: string | undefined): PaneEvent {
  if (outcome.kind === "inputsChanged") return { kind: "inputsHadChanged", sentence: INPUTS_CHANGED_MEANWHILE };
  return outcome.kind === "applied"
    ? { kind: "repairApplied", cells: outcome.cells, sentence }
    : { kind: "repairMetFormulas", places: outcome.places };
}

function madeEvent(outcome: MakeOutcome): PaneEvent {
  return outcome.kind === "made" ? { kind: "scenarioMade", made: outcome.made } : { kind: "makingRefused" };
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
