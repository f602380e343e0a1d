import type { School } from "../../application/read-school";
import type { InputName } from "../../planning/input-name";
import type { Plan } from "../../planning/plan";
import type { SearchOutcome } from "../../planning/search";
import type { CommandName } from "./command";
import type { Effect, NameSource } from "./effect";
import type { PaneOptions } from "./options";
import type { WrittenResult } from "./asked";
import type { PlanView } from "./shown-plans";

/** Whatever happens to the pane. */
export type PaneEvent = OfficeEvent | PersonEvent | WorkbookEvent | SearchEvent | AnswerEvent;

/** Excel is there, or is not. */
export type OfficeEvent =
  { readonly kind: "officeReady" } | { readonly kind: "officeMissing"; readonly reason: "notLoaded" | "notExcel" };

/** A person does something in the pane. */
export type PersonEvent =
  | { readonly kind: "findAsked" }
  | { readonly kind: "stopAsked" }
  | { readonly kind: "optionsChosen"; readonly options: Partial<PaneOptions> }
  | { readonly kind: "viewChosen"; readonly view: Partial<PlanView> }
  | { readonly kind: "writeAsked"; readonly rank: number | "list" }
  | { readonly kind: "removeAsked"; readonly sheets: readonly string[] }
  | { readonly kind: "openAsked"; readonly sheet: string }
  | { readonly kind: "copyAsked"; readonly rank: number; readonly text: string }
  | { readonly kind: "selectAsked"; readonly address: string }
  | { readonly kind: "sampleAsked" }
  | { readonly kind: "namesOpened" }
  | { readonly kind: "namesClosed" }
  | { readonly kind: "nameAsked"; readonly name: InputName; readonly source: NameSource }
  | { readonly kind: "retryAsked" }
  | { readonly kind: "troubleDismissed" }
  /** A button of the ribbon was pressed. */
  | { readonly kind: "commandGiven"; readonly command: CommandName };

/** Something happens in the workbook. */
export type WorkbookEvent =
  { readonly kind: "workbookChanged" } | { readonly kind: "sheetActivated"; readonly sheet: string };

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

/** What an effect came to. */
export type AnswerEvent =
  | { readonly kind: "schoolRead"; readonly id: number; readonly school: School }
  | { readonly kind: "optionsLoaded"; readonly options: PaneOptions }
  | { readonly kind: "pauseEnded"; readonly id: number }
  | { readonly kind: "namesListed"; readonly names: readonly string[] }
  /** In the order of their sheets; the last comes to the front. */
  | { readonly kind: "written"; readonly results: readonly WrittenResult[] }
  | { readonly kind: "inputsHadChanged"; readonly sentence: string }
  | { readonly kind: "sheetsRemoved"; readonly sheets: readonly string[] }
  | { readonly kind: "sampleInserted"; readonly sheet: string }
  | { readonly kind: "cellsNamed"; readonly name: InputName }
  | { readonly kind: "copied"; readonly rank: number }
  /** Done, and nothing to tell. */
  | { readonly kind: "effectDone"; readonly effect: Effect }
  | { readonly kind: "effectFailed"; readonly effect: Effect; readonly sentence: string };
