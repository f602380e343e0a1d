import type { PresetOutlook } from "../../application/preset-outlook";
import type { MadeScenario } from "../../application/scenarios/make-scenario";
import type { RenamingLook } from "../../application/look-at-renaming";
import type { ReadySchool, School } from "../../application/school/read-school";
import type { CheckedFormula } from "../../application/sharing/share-check";
import type { InputName } from "../../workbook/reading/inputs";
import type { Plan } from "../../planning/plan";
import type { SearchOutcome } from "../../planning/search";
import type { GivenName } from "../../workbook/writing/name-inputs";
import type { Asked, Found, WrittenResult } from "./asked";
import type { Command } from "./command";
import type { AskedEffect, Effect } from "./effect";
import type { PaneOptions } from "./options";
import type { Comparing } from "./comparing";
import type { OwnSheetState } from "./own-sheet";
import type { ScenariosPage } from "./scenarios";
import type { SharePage } from "./share";
import type { StartSteps } from "./start-steps";
import type { PlanView } from "./shown-plans";
import type { WhatIf } from "./what-if";
import type { AppliedRepair, WhyNot } from "./why-not";

/** All that the pane is. What is not on the screen is not in here. */
export type PaneState = Starting | WithoutOffice | OpenPane;

/** Excel has not answered yet. */
export interface Starting {
  readonly screen: "starting";
}

/** There is no Excel to work with: its library did not load, or the page was opened somewhere else. */
export interface WithoutOffice {
  readonly screen: "withoutOffice";
  readonly reason: "notLoaded" | "notExcel";
}

/** The pane beside a workbook. */
export interface OpenPane {
  readonly screen: "open";
  readonly inputs: Inputs;
  /** The newest reading under way; answers of older ones are let go. */
  readonly reading: Reading | undefined;
  readonly search: Search;
  /** The pause after a change of the cells, at whose end plans are found again. */
  readonly pause: number | undefined;
  /** Why the search found that no plan exists, and what would make one possible. */
  readonly whyNot: WhyNot | undefined;
  /** The repair that was typed into its cells last, until it is taken back or dismissed. */
  readonly applied: AppliedRepair | undefined;
  /** The formulas that were frozen last, until they are brought back or dismissed. */
  readonly frozen: readonly CheckedFormula[] | undefined;
  readonly renaming: Renaming;
  readonly whatIf: WhatIf;
  readonly scenarios: ScenariosPage;
  readonly presets: PresetsPage;
  /** The scenario that was made last, until it is removed or dismissed. */
  readonly made: MadeScenario | undefined;
  readonly start: StartSteps;
  /** The pause after a failure at the start, at whose end it is tried again. */
  readonly startPause: number | undefined;
  /** The pause after a calculation, at whose end the workbook is read. */
  readonly calculationPause: number | undefined;
  readonly options: PaneOptions;
  /** What was chosen of the options before those of the workbook were known. */
  readonly chosenEarly: Partial<PaneOptions>;
  readonly view: PlanView;
  readonly names: NamesPage;
  /** The sheet in front, where the workbook has none of our names. */
  readonly ownSheet: OwnSheetState;
  /** The names that were given all at once, until they are taken back or dismissed. */
  readonly named: NamedAtOnce | undefined;
  readonly share: SharePage;
  /** The comparison of scenarios that is being made. */
  readonly comparing: Comparing | undefined;
  /** The sheets that were written from the pane and are still there, as far as it knows. */
  readonly written: readonly WrittenResult[];
  /** The newest look at which sheets there are; answers of older ones are let go. */
  readonly sheetsLook: number | undefined;
  /** The button of the ribbon whose work is under way. */
  readonly command: Command | undefined;
  /** What is being done for a person just now, so that a second click does not do it twice. */
  readonly busy: AskedEffect | undefined;
  /** What went wrong last, until it is mended or dismissed. */
  readonly trouble: Trouble | undefined;
  /** What was done last, to be said once. */
  readonly notice: Notice | undefined;
  readonly nextId: number;
}

/** A reading of the workbook under way, with the names of `sheet` first. */
export interface Reading {
  readonly id: number;
  readonly sheet: string | undefined;
  /** The workbook has changed since it began. */
  readonly again: boolean;
  /** Plans are found for what is read, whether they follow the cells or not. */
  readonly thenFind: boolean;
}

/** What the workbook says. */
export type Inputs =
  /** It has not been read yet. */
  | { readonly kind: "unread" }
  /** It has none of our names: somebody is here for the first time. */
  | { readonly kind: "empty"; readonly school: School }
  /** Something in it stops a search. */
  | { readonly kind: "faulty"; readonly school: School }
  | { readonly kind: "ready"; readonly school: ReadySchool };

/** The search for plans. */
export type Search =
  | { readonly kind: "none" }
  | {
      readonly kind: "running";
      readonly id: number;
      readonly asked: Asked;
      readonly plans: readonly Plan[];
      readonly elapsedSeconds: number;
      /** It was told to stop and will end soon. */
      readonly stopping: boolean;
      /** The plans of the search before, shown until this one has a plan of its own. */
      readonly before: Found | undefined;
    }
  | { readonly kind: "ended"; readonly asked: Asked; readonly outcome: SearchOutcome; readonly elapsedSeconds: number }
  /** The thread that searched died, or could not start; what it had found stays. */
  | { readonly kind: "failed"; readonly asked: Asked; readonly plans: readonly Plan[]; readonly sentence: string };

/** The page on which a person says which cells hold what. */
export type NamesPage = { readonly kind: "closed" } | { readonly kind: "open"; readonly others: readonly string[] };

/** The page on which a person begins from the rules of a place. */
export type PresetsPage = { readonly kind: "closed" } | OpenPresetsPage;

/** That page while it is in sight. */
export interface OpenPresetsPage {
  readonly kind: "open";
  /** The place that was chosen; nothing before somebody chooses. */
  readonly preset: string | undefined;
  /** The newest look that is under way; answers of older ones are let go. */
  readonly looking: number | undefined;
  /** What was seen last. */
  readonly look: PresetOutlook | undefined;
}

/** What is known of how grades were called before. */
export interface Renaming extends Partial<RenamingLook> {
  /** The newest look that is under way; answers of older ones are let go. */
  readonly looking?: number;
}

/** Names that cells of a sheet got all at once. */
export interface NamedAtOnce {
  readonly given: readonly GivenName[];
  readonly sheet: string;
}

/** Something that did not work, and how to try it again. */
export interface Trouble {
  readonly sentence: string;
  readonly retry: Effect | undefined;
  /** Whether a person asked for what failed; the focus moves only then. */
  readonly asked: boolean;
  /** A cell to look at. */
  readonly address?: string;
}

/** Something that was done. */
export type Notice =
  | { readonly kind: "written"; readonly sheets: readonly string[] }
  | { readonly kind: "removed"; readonly sheets: readonly string[] }
  | { readonly kind: "copied"; readonly rank: number }
  | { readonly kind: "named"; readonly name: InputName }
  | { readonly kind: "nameDropped"; readonly name: InputName }
  | { readonly kind: "unnamed" }
  | { readonly kind: "undone" }
  /** Classes stay from now on, on a sheet of their own. */
  | { readonly kind: "kept"; readonly sheet: string }
  | { readonly kind: "sampleInserted"; readonly sheet: string; readonly place?: string }
  | { readonly kind: "unfrozen" };
