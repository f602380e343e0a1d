import type { Exploration, View } from "../../planning/exploration";
import type { Plan } from "../../planning/plan";
import type { SearchLimit } from "../../planning/search";
import type { PlanRows } from "../../workbook/writing/written-plans";
import type { ReadySchool } from "../../application/school/read-school";
import type { ShownRow, ViewKind } from "./view-kind";

/** A view that the search thread works out; the others follow from the plans alone. */
export type WorkedKind = View["kind"];

/** What a person looks at beside the plans. */
export interface WhatIf {
  /** The views that are unfolded. */
  readonly opened: readonly ViewKind[];
  readonly worked: Readonly<Partial<Record<WorkedKind, WorkedView>>>;
  /** The plan, by its rank, whose room and whose change are looked at. */
  readonly rank: number;
  /** The row of a view whose plan is shown: its number of teachers or of composite classes. */
  readonly shown: ShownRow | undefined;
  /** The plans on sheets that could be the classes there are now; unknown until they were looked for. */
  readonly planRows: readonly PlanRows[] | undefined;
}

/** A view that is worked out, or was. */
export interface WorkedView {
  readonly id: number;
  readonly school: ReadySchool;
  /** The plan whose room it is. */
  readonly plan: Plan | undefined;
  readonly known: Exploration;
  /** What was known for the cells as they were before, to be shown until this is worked out. */
  readonly before: Exploration | undefined;
  readonly ending: ViewEnding;
}

/** How far a view is. */
export type ViewEnding =
  | { readonly kind: "working" }
  | { readonly kind: "whole" }
  | { readonly kind: "cut"; readonly by: SearchLimit }
  | { readonly kind: "failed"; readonly sentence: string };

/** The pane before anybody has asked what would be. */
export const NOTHING_ASKED: WhatIf = {
  opened: [],
  worked: {},
  rank: 1,
  shown: undefined,
  planRows: undefined,
};

/** What is to be shown of a view: what was known before, until the new is whole or has taken its time. */
export function shownOf({ known, before, ending }: WorkedView): Exploration {
  return ending.kind === "working" && before !== undefined ? before : known;
}
