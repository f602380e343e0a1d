import type { NextYearWish } from "../../application/scenarios/make-scenario";
import type { Choices } from "../../application/own-sheet/own-sheet";
import type { RenamingOffer, SeenBefore } from "../../application/look-at-renaming";
import type { ReadySchool, School } from "../../application/school/read-school";
import type { CheckedFormula } from "../../application/sharing/share-check";
import type { StartupChoice } from "../../application/sharing/startup-choice";
import type { InputName } from "../../workbook/reading/inputs";
import type { ViewToPublish } from "../../application/publish-view";
import type { View } from "../../planning/exploration";
import type { Plan } from "../../planning/plan";
import type { Problem } from "../../planning/problem";
import type { SharedLimits } from "../../planning/repair";
import type { SearchOptions, Solved } from "../../planning/search";
import type { PlacedArea } from "../../workbook/host/address";
import type { GivenName } from "../../workbook/writing/name-inputs";
import type { ListedClass } from "../../workbook/sheets/class-grid";
import type { PlanRows } from "../../workbook/writing/written-plans";
import type { InputEntry } from "../../workbook/reading/with-entries";
import type { WrittenCell } from "../../workbook/writing/write-input";
import type { PaneOptions } from "./options";
import type { WhatToWrite } from "./asked";
import type { ShownRow } from "./view-kind";

/** Where the cells for an input are: what is selected, or what another name points to. */
export type NameSource = { readonly kind: "selection" } | { readonly kind: "name"; readonly name: string };

/** Something to do in the world, as a value. Each ends in an event. */
export type Effect = AskedEffect | OwnEffect;

/** What a person asked for. One at a time is done for them, and they are told what becomes of it. */
export type AskedEffect =
  | {
      readonly kind: "write";
      /** All at once: the list, a plan and the reasons for the best, or some of them, in this order. */
      readonly what: readonly WhatToWrite[];
      readonly school: ReadySchool;
      readonly found: Solved;
      /** The plan's place among those found; none where no plan is written. */
      readonly rank: number | undefined;
      /** Where the reasons are wanted: what stops their being worked out, and how long each question of it may take. */
      readonly reasons?: { readonly id: number; readonly timeLimitSeconds: number };
    }
  /** Looks for what colleagues without the add-in would miss. */
  | { readonly kind: "checkSharing" }
  /** Turns formulas into the values they show. */
  | { readonly kind: "freeze"; readonly formulas: readonly CheckedFormula[] }
  /** Brings frozen formulas back. */
  | { readonly kind: "unfreeze"; readonly formulas: readonly CheckedFormula[] }
  /** Solves every scenario of the workbook and writes them side by side, beginning with that of the sheet `first`. */
  | { readonly kind: "compareScenarios"; readonly id: number; readonly first: string; readonly options: PaneOptions }
  /** Copies the school's sheet under a name. */
  | { readonly kind: "makeScenario"; readonly school: School; readonly name: string }
  | { readonly kind: "makeNextYear"; readonly school: ReadySchool; readonly wish: NextYearWish }
  | { readonly kind: "chooseStartup"; readonly change: Partial<StartupChoice> }
  | { readonly kind: "removeSheets"; readonly sheets: readonly string[] }
  | { readonly kind: "openSheet"; readonly sheet: string }
  | { readonly kind: "selectCells"; readonly address: string }
  | { readonly kind: "insertSample" }
  /** Adds a sheet with a school under the rules of a place. */
  | { readonly kind: "insertPreset"; readonly preset: string; readonly place: string }
  /** Types the limits of a place into the school's cells. */
  | {
      readonly kind: "fillLimits";
      readonly school: School;
      readonly place: string;
      readonly entries: readonly InputEntry[];
    }
  /** Types the names of today into cells that name grades as before. */
  | { readonly kind: "renameInCells"; readonly offer: RenamingOffer }
  /** Names cells; a name of the sheet's own is preferred to the workbook's. */
  | { readonly kind: "nameCells"; readonly name: InputName; readonly source: NameSource; readonly sheet: string }
  /** Takes one of our names away. */
  | { readonly kind: "dropName"; readonly name: InputName; readonly sheet: string }
  /** Looks which cells are selected, and at the sheet once more. */
  | { readonly kind: "takeSelection"; readonly name: InputName; readonly sheet: string; readonly choices: Choices }
  /** Names cells, all or none. */
  | { readonly kind: "nameInputs"; readonly areas: ReadonlyMap<InputName, PlacedArea>; readonly sheet: string }
  | { readonly kind: "unnameInputs"; readonly given: readonly GivenName[]; readonly sheet: string }
  | { readonly kind: "copy"; readonly rank: number; readonly text: string }
  | { readonly kind: "applyRepair"; readonly school: ReadySchool; readonly entries: readonly InputEntry[] }
  | { readonly kind: "keepClasses"; readonly school: ReadySchool; readonly classes: readonly ListedClass[] }
  | { readonly kind: "undoRepair"; readonly cells: readonly WrittenCell[] }
  | { readonly kind: "writeView"; readonly school: ReadySchool; readonly view: ViewToPublish }
  /** Writes the plan of a row of a view. */
  | { readonly kind: "writeRow"; readonly row: ShownRow; readonly school: ReadySchool; readonly plan: Plan }
  | { readonly kind: "namePlanRows"; readonly name: InputName; readonly rows: PlanRows; readonly sheet: string };

/** What the pane does of its own accord. */
export type OwnEffect =
  /**
   * Reads the school, with the names of `sheet` first; of the active sheet where none is named. Patiently, it waits while
   * somebody types in a cell; for a button of the ribbon, which Excel gives five minutes, it does not.
   */
  | { readonly kind: "readSchool"; readonly id: number; readonly sheet: string | undefined; readonly patient: boolean }
  | { readonly kind: "watchWorkbook" }
  | { readonly kind: "loadOptions" }
  | { readonly kind: "saveOptions"; readonly options: PaneOptions }
  | { readonly kind: "find"; readonly id: number; readonly problem: Problem; readonly options: SearchOptions }
  | { readonly kind: "explain"; readonly id: number; readonly problem: Problem; readonly timeLimitSeconds: number }
  | {
      readonly kind: "findRepairs";
      readonly id: number;
      readonly problem: Problem;
      readonly shared: SharedLimits;
      readonly timeLimitSeconds: number;
    }
  | {
      readonly kind: "explore";
      readonly id: number;
      readonly problem: Problem;
      readonly view: View;
      readonly timeLimitSeconds: number;
    }
  /** Ends a search for plans or for repairs, or the working out of a view, by its id. */
  | { readonly kind: "stop"; readonly id: number }
  | { readonly kind: "pause"; readonly id: number; readonly milliseconds: number }
  /** Looks at the rules of a place, the first where none is chosen, and at what they would do to the school, where there is one. */
  | {
      readonly kind: "lookAtPreset";
      readonly id: number;
      readonly preset: string | undefined;
      readonly school: School | undefined;
    }
  /** Looks which of the grades that were seen have other names now, and which cells name them as before. */
  | { readonly kind: "lookAtRenaming"; readonly id: number; readonly seen: SeenBefore; readonly school: School }
  | { readonly kind: "loadStartup" }
  /** Looks at the scenarios there are, and at what another one would be made from. */
  | { readonly kind: "lookAtScenarios"; readonly id: number; readonly school: School }
  /** Brings the pane itself into sight. */
  | { readonly kind: "showPane" }
  | { readonly kind: "listNames"; readonly sheet: string }
  /** Looks at a sheet without our names, and at what was chosen of its cells. */
  | { readonly kind: "lookAtSheet"; readonly id: number; readonly sheet: string; readonly choices: Choices }
  /** Looks which sheets there are, and for plans on them that are for these grades, where somebody wants to know. */
  | { readonly kind: "listSheets"; readonly id: number; readonly grades: readonly string[] | undefined };

const ASKED: Readonly<Record<AskedEffect["kind"], true>> = {
  write: true,
  checkSharing: true,
  freeze: true,
  unfreeze: true,
  compareScenarios: true,
  makeScenario: true,
  makeNextYear: true,
  chooseStartup: true,
  removeSheets: true,
  openSheet: true,
  selectCells: true,
  insertSample: true,
  insertPreset: true,
  fillLimits: true,
  renameInCells: true,
  nameCells: true,
  dropName: true,
  takeSelection: true,
  nameInputs: true,
  unnameInputs: true,
  copy: true,
  applyRepair: true,
  keepClasses: true,
  undoRepair: true,
  writeView: true,
  writeRow: true,
  namePlanRows: true,
};

/** Whether a person asked for it, rather than the pane of its own accord. */
export function isAskedByPerson(effect: Effect): effect is AskedEffect {
  return effect.kind in ASKED;
}
