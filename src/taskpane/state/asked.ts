import type { ReadySchool } from "../../application/school/read-school";
import type { Problem } from "../../planning/problem";
import type { Solved } from "../../planning/search";
import type { PaneOptions } from "./options";
import type { ShownRow, ViewKind } from "./view-kind";

/** What a search was asked. */
export interface Asked {
  /** As it was read, but with the choices of the pane in its problem. */
  readonly school: ReadySchool;
  readonly options: PaneOptions;
}

/** Plans that were found, and for what. */
export interface Found {
  readonly asked: Asked;
  readonly solved: Solved;
}

/** A plan, or the list of all plans, that stands on sheets. */
export interface WrittenResult {
  readonly of: WhatToWrite;
  /** What it answers. */
  readonly problem: Problem;
  readonly sheets: readonly string[];
}

/** What a person wants on a sheet. A plan is known by its structure. */
export type WhatToWrite =
  | { readonly kind: "list" }
  /** Why the best plan is as it is. */
  | { readonly kind: "reasons" }
  | { readonly kind: "plan"; readonly structure: string }
  /** A view of what would be, of the plan of this structure where it is one plan's. */
  | { readonly kind: "view"; readonly view: ViewKind; readonly structure?: string }
  /** The plan of a row of a view. */
  | { readonly kind: "row"; readonly row: ShownRow };
