import type { MadeScenario, NextYearWish } from "../../application/scenarios/make-scenario";
import type { Choice, OwnSheet } from "../../application/own-sheet/own-sheet";
import type { PresetOutlook } from "../../application/preset-outlook";
import type { RenamingLook } from "../../application/look-at-renaming";
import type { ScenarioOutlook } from "../../application/scenario-outlook";
import type { School } from "../../application/school/read-school";
import type { CheckedFormula, ShareCheck } from "../../application/sharing/share-check";
import type { StartupChoice } from "../../application/sharing/startup-choice";
import type { InputName } from "../../workbook/reading/inputs";
import type { Conflict } from "../../planning/conflict";
import type { ExplorationNews, ExplorationOutcome } from "../../planning/exploration";
import type { Plan } from "../../planning/plan";
import type { Repair, RepairOutcome } from "../../planning/repair";
import type { SearchOutcome } from "../../planning/search";
import type { Place, PlacedArea } from "../../workbook/host/address";
import type { GivenName } from "../../workbook/writing/name-inputs";
import type { ListedClass } from "../../workbook/sheets/class-grid";
import type { PlanRows } from "../../workbook/writing/written-plans";
import type { WrittenCell } from "../../workbook/writing/write-input";
import type { CommandName } from "./command";
import type { Effect, NameSource } from "./effect";
import type { PaneOptions } from "./options";
import type { WrittenResult } from "./asked";
import type { ScenariosView } from "./scenarios";
import type { PlanView } from "./shown-plans";
import type { ShownRow, ViewKind } from "./view-kind";
import type { WorkedKind } from "./what-if";
import type { OfferedRepair } from "./why-not";

/** Whatever happens to the pane. */
export type PaneEvent =
  | OfficeEvent
  | PersonEvent
  | OwnSheetAsked
  | PresetAsked
  | ScenarioAsked
  | WhyNotAsked
  | WhatIfAsked
  | WorkbookEvent
  | SearchEvent
  | RepairEvent
  | ViewEvent
  | AnswerEvent;

/** Excel is there, or is not. */
export type OfficeEvent =
  { readonly kind: "officeReady" } | { readonly kind: "officeMissing"; readonly reason: "notLoaded" | "notExcel" };

/** A person does something in the pane. */
export type PersonEvent =
  | { readonly kind: "findAsked" }
  | { readonly kind: "stopAsked" }
  | { readonly kind: "optionsChosen"; readonly options: Partial<PaneOptions> }
  | { readonly kind: "viewChosen"; readonly view: Partial<PlanView> }
  | { readonly kind: "writeAsked"; readonly rank: number | "list" | "reasons" }
  | { readonly kind: "removeAsked"; readonly sheets: readonly string[] }
  | { readonly kind: "openAsked"; readonly sheet: string }
  | { readonly kind: "copyAsked"; readonly rank: number; readonly text: string }
  | { readonly kind: "selectAsked"; readonly address: string }
  /** These classes are to stay exactly as they are. */
  | { readonly kind: "keepAsked"; readonly classes: readonly ListedClass[] }
  | { readonly kind: "sampleAsked" }
  | { readonly kind: "namesOpened" }
  | { readonly kind: "namesClosed" }
  | { readonly kind: "nameAsked"; readonly name: InputName; readonly source: NameSource }
  /** This name is to go; its cells stay as they are. */
  | { readonly kind: "nameDropAsked"; readonly name: InputName }
  /** Composites are to name the grades as they are called now. */
  | { readonly kind: "renameAsked" }
  | { readonly kind: "retryAsked" }
  /** They come to the pane from somewhere else. */
  | { readonly kind: "paneFocused" }
  | { readonly kind: "troubleDismissed" }
  | { readonly kind: "shareOpened" }
  | { readonly kind: "shareClosed" }
  | { readonly kind: "formulasChosen"; readonly addresses: readonly string[]; readonly chosen: boolean }
  | { readonly kind: "freezeAsked" }
  | { readonly kind: "unfreezeAsked" }
  | { readonly kind: "frozenDismissed" }
  | { readonly kind: "startupChosen"; readonly change: Partial<StartupChoice> }
  /** A button of the ribbon was pressed. */
  | { readonly kind: "commandGiven"; readonly command: CommandName };

/** A person says what the cells of a sheet without our names hold. */
export type OwnSheetAsked =
  /** Without a choice, the input is as it was proposed. */
  | { readonly kind: "roleChosen"; readonly name: InputName; readonly choice: Choice | undefined }
  | { readonly kind: "selectionAsked"; readonly name: InputName }
  /** These cells are right, and are to get their names. */
  | { readonly kind: "useAsked"; readonly areas: ReadonlyMap<InputName, PlacedArea> }
  | { readonly kind: "unnameAsked" }
  | { readonly kind: "namedDismissed" };

/** A person begins from the rules of a place. */
export type PresetAsked =
  | { readonly kind: "presetsOpened" }
  | { readonly kind: "presetsClosed" }
  | { readonly kind: "presetChosen"; readonly preset: string }
  /** A sheet with the rules in sight is to be added. */
  | { readonly kind: "presetAsked" }
  /** Their limits are to stand in the school's cells. */
  | { readonly kind: "fillAsked" };

/** A person compares scenarios, or wants another one. */
export type ScenarioAsked =
  | { readonly kind: "scenariosOpened"; readonly view: ScenariosView }
  | { readonly kind: "scenariosClosed" }
  /** The others are compared with the scenario of the sheet `first`. */
  | { readonly kind: "compareAsked"; readonly first: string }
  | { readonly kind: "compareStopAsked" }
  | { readonly kind: "scenarioAsked"; readonly name: string }
  | { readonly kind: "nextYearAsked"; readonly wish: NextYearWish }
  | { readonly kind: "madeDismissed" };

/** A person asks about what would make a plan possible. */
export type WhyNotAsked =
  | { readonly kind: "repairsStopAsked" }
  | { readonly kind: "tryAsked"; readonly offered: OfferedRepair }
  | { readonly kind: "trialLeft" }
  | { readonly kind: "applyAsked"; readonly offered: OfferedRepair }
  | { readonly kind: "undoAsked" }
  | { readonly kind: "appliedDismissed" };

/** A person asks what would be if something were otherwise. */
export type WhatIfAsked =
  | { readonly kind: "viewOpened"; readonly view: ViewKind }
  | { readonly kind: "viewClosed"; readonly view: ViewKind }
  | { readonly kind: "viewStopAsked"; readonly view: WorkedKind }
  | { readonly kind: "rowChosen"; readonly row: ShownRow | undefined }
  | { readonly kind: "planChosen"; readonly rank: number }
  | { readonly kind: "viewSheetAsked"; readonly view: ViewKind }
  | { readonly kind: "rowSheetAsked" }
  | { readonly kind: "currentPlanAsked"; readonly rows: PlanRows };

/** Something happens in the workbook. */
export type WorkbookEvent =
  | { readonly kind: "workbookChanged" }
  /** Formulas were worked out again. */
  | { readonly kind: "workbookCalculated" }
  | { readonly kind: "sheetActivated"; readonly sheet: string }
  | { readonly kind: "sheetRenamed"; readonly from: string; readonly to: string };

/** A search has news. `id` says which, since news of an older one may come late. */
export type SearchEvent =
  | { readonly kind: "planFound"; readonly id: number; readonly plan: Plan }
  | { readonly kind: "searchTicked"; readonly id: number; readonly elapsedSeconds: number }
  | {
      readonly kind: "searchEnded";
      readonly id: number;
      readonly outcome: SearchOutcome;
      readonly elapsedSeconds: number;
    }
  | { readonly kind: "searchFailed"; readonly id: number; readonly sentence: string };

/** The search for reasons or for repairs has news. */
export type RepairEvent =
  | { readonly kind: "conflictFound"; readonly id: number; readonly conflict: Conflict }
  | { readonly kind: "repairFound"; readonly id: number; readonly repair: Repair }
  | { readonly kind: "repairsEnded"; readonly id: number; readonly outcome: RepairOutcome; readonly stopped: boolean }
  | { readonly kind: "repairsFailed"; readonly id: number; readonly sentence: string };

/** The working out of a view has news. */
export type ViewEvent =
  | { readonly kind: "viewExplored"; readonly id: number; readonly news: ExplorationNews }
  | { readonly kind: "viewEnded"; readonly id: number; readonly outcome: ExplorationOutcome }
  | { readonly kind: "viewFailed"; readonly id: number; readonly sentence: string };

/** What an effect came to. */
export type AnswerEvent =
  | { readonly kind: "schoolRead"; readonly id: number; readonly school: School }
  | { readonly kind: "optionsLoaded"; readonly options: PaneOptions }
  /** What happens in the workbook is told from now on. */
  | { readonly kind: "watching" }
  | { readonly kind: "pauseEnded"; readonly id: number }
  | { readonly kind: "namesListed"; readonly names: readonly string[] }
  /** In the order of their sheets; the last comes to the front. */
  | { readonly kind: "written"; readonly results: readonly WrittenResult[] }
  | { readonly kind: "inputsHadChanged"; readonly sentence: string }
  | { readonly kind: "sheetsRemoved"; readonly sheets: readonly string[] }
  /** A sheet that was to come to the front is not there. */
  | { readonly kind: "sheetMissing"; readonly sheet: string }
  /** `place` says whose rules it has, where it is more than the sample. */
  | { readonly kind: "sampleInserted"; readonly sheet: string; readonly place?: string }
  | { readonly kind: "presetSeen"; readonly id: number; readonly look: PresetOutlook }
  | { readonly kind: "cellsNamed"; readonly name: InputName }
  | { readonly kind: "nameDropped"; readonly name: InputName }
  | { readonly kind: "sheetSeen"; readonly id: number; readonly own: OwnSheet }
  | { readonly kind: "selectionTaken"; readonly name: InputName; readonly area: PlacedArea; readonly own: OwnSheet }
  | { readonly kind: "inputsNamed"; readonly given: readonly GivenName[]; readonly sheet: string }
  | { readonly kind: "inputsUnnamed" }
  | { readonly kind: "unnameRefused"; readonly names: readonly InputName[] }
  /** `sentence` says what was typed, where it is no repair. */
  | { readonly kind: "repairApplied"; readonly cells: readonly WrittenCell[]; readonly sentence?: string | undefined }
  | { readonly kind: "renamingSeen"; readonly id: number; readonly look: RenamingLook }
  | { readonly kind: "repairUndone" }
  | { readonly kind: "classesKept"; readonly sheet: string }
  | { readonly kind: "repairMetFormulas"; readonly places: readonly Place[] }
  | { readonly kind: "repairOutdated" }
  | { readonly kind: "undoRefused"; readonly places: readonly Place[] }
  /** The workbook's sheets, and the plans on them where these were asked for. */
  | {
      readonly kind: "sheetsListed";
      readonly id: number;
      readonly sheets: readonly string[];
      readonly rows: readonly PlanRows[] | undefined;
    }
  | { readonly kind: "planRowsNamed"; readonly name: InputName }
  | { readonly kind: "copied"; readonly rank: number }
  | {
      readonly kind: "comparing";
      readonly id: number;
      readonly sheet: string;
      readonly number: number;
      readonly count: number;
    }
  | { readonly kind: "scenariosSeen"; readonly id: number; readonly look: ScenarioOutlook }
  | { readonly kind: "scenarioMade"; readonly made: MadeScenario }
  /** The workbook was no longer as it was looked at. */
  | { readonly kind: "makingRefused" }
  /** `sheets` is empty where the comparison was stopped. */
  | { readonly kind: "compared"; readonly sheets: readonly string[] }
  /** `ctrlZ` tells whether this Excel takes back by Ctrl+Z what add-ins write. */
  | { readonly kind: "shareChecked"; readonly check: ShareCheck; readonly ctrlZ: boolean }
  | { readonly kind: "frozen"; readonly formulas: readonly CheckedFormula[] }
  /** Freezing failed, and these formulas may not have been put back. */
  | { readonly kind: "leftFrozen"; readonly formulas: readonly CheckedFormula[]; readonly sentence: string }
  | { readonly kind: "unfrozen" }
  | { readonly kind: "unfreezeRefused"; readonly places: readonly Place[] }
  | { readonly kind: "freezeRefused"; readonly check: ShareCheck }
  | { readonly kind: "startupLoaded"; readonly choice: StartupChoice }
  /** Something of ours went wrong outside of any effect. */
  | { readonly kind: "defectMet"; readonly sentence: string }
  /** Done, and nothing to tell. */
  | { readonly kind: "effectDone"; readonly effect: Effect }
  | { readonly kind: "effectFailed"; readonly effect: Effect; readonly sentence: string };

/** Tells the pane what has happened. */
export type Tell = (event: PaneEvent) => void;
