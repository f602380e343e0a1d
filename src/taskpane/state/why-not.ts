import type { RepairWay } from "../../application/apply-repair";
import type { Conflict } from "../../planning/conflict";
import type { SearchLimit } from "../../planning/search";
import type { Repair } from "../../planning/repair";
import type { WrittenCell } from "../../workbook/writing/write-input";
import type { ReadySchool } from "../../application/school/read-school";

/** Why no plan exists, and what would make one possible. */
export interface WhyNot {
  /** The search for repairs. */
  readonly id: number;
  /** The search for the reasons, which comes before. */
  readonly explainId: number;
  /** What has no plan. */
  readonly school: ReadySchool;
  /** The rules that cannot be kept together, the smallest set first. */
  readonly conflicts: readonly Conflict[];
  /** Smallest first. */
  readonly repairs: readonly OfferedRepair[];
  readonly ending: RepairEnding;
  /** The repair whose plan is looked at, while the workbook stays as it is. */
  readonly trial: OfferedRepair | undefined;
  /** The repair whose plan was looked at before, to which the focus comes back. */
  readonly lastTried: OfferedRepair | undefined;
}

/** A repair, and how it would come into the workbook. */
export interface OfferedRepair {
  readonly repair: Repair;
  readonly way: RepairWay;
}

/** How far the search for repairs is. */
export type RepairEnding =
  | { readonly kind: "looking" }
  /** Every repair there is has been found. */
  | { readonly kind: "all" }
  | { readonly kind: "cut"; readonly by: SearchLimit }
  | { readonly kind: "failed"; readonly sentence: string };

/** A repair, or something else, that was typed into its cells and can be taken back. */
export interface AppliedRepair {
  readonly cells: readonly WrittenCell[];
  /** What is said of it, where it is no repair. */
  readonly sentence?: string | undefined;
}
