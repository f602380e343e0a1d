import type { InputName } from "../../planning/input-name";
import type { Problem } from "../../planning/problem";
import type { SearchOptions, Solved } from "../../planning/search";
import type { PaneOptions } from "./options";
import type { ReadySchool, WhatToWrite } from "./asked";

/** Where the cells for an input are: what is selected, or what another name points to. */
export type NameSource = { readonly kind: "selection" } | { readonly kind: "name"; readonly name: string };

/** Something to do in the world, as a value. Each ends in an event. */
export type Effect =
  /** Reads the school, with the names of `sheet` first; of the active sheet where none is named. */
  | { readonly kind: "readSchool"; readonly id: number; readonly sheet: string | undefined }
  | { readonly kind: "watchWorkbook" }
  | { readonly kind: "loadOptions" }
  | { readonly kind: "saveOptions"; readonly options: PaneOptions }
  | { readonly kind: "find"; readonly id: number; readonly problem: Problem; readonly options: SearchOptions }
  | { readonly kind: "stop"; readonly id: number }
  | { readonly kind: "pause"; readonly id: number; readonly milliseconds: number }
  | {
      readonly kind: "write";
      /** All at once: the list, a plan, or both. */
      readonly what: readonly WhatToWrite[];
      readonly school: ReadySchool;
      readonly found: Solved;
      /** The plan's place among those found; none for the list alone. */
      readonly rank: number | undefined;
    }
  /** Brings the pane itself into sight. */
  | { readonly kind: "showPane" }
  | { readonly kind: "removeSheets"; readonly sheets: readonly string[] }
  | { readonly kind: "openSheet"; readonly sheet: string }
  | { readonly kind: "selectCells"; readonly address: string }
  | { readonly kind: "insertSample" }
  | { readonly kind: "listNames"; readonly sheet: string }
  /** Names cells; a name of the sheet's own is preferred to the workbook's. */
  | { readonly kind: "nameCells"; readonly name: InputName; readonly source: NameSource; readonly sheet: string }
  | { readonly kind: "copy"; readonly rank: number; readonly text: string };

/** Whether a person asked for it, rather than the pane of its own accord. */
export function isAskedByPerson({ kind }: Effect): boolean {
  switch (kind) {
    case "write":
    case "removeSheets":
    case "openSheet":
    case "selectCells":
    case "insertSample":
    case "nameCells":
    case "copy":
      return true;
    case "readSchool":
    case "watchWorkbook":
    case "loadOptions":
    case "saveOptions":
    case "find":
    case "stop":
    case "pause":
    case "listNames":
    case "showPane":
      return false;
  }
}
